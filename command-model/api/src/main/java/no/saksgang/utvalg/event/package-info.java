/** Hendelsene til utvalget. Skrevet bare av core; lest av alle. Ser bare felles. */
package no.saksgang.utvalg.event;
