/** Dokumentene: mottak med kontroll av innholdet, lager etter kontrollsum, virusskanning. */
package no.saksgang.axon.dokument;
