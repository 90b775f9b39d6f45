/** Hvem som spør, og hva hun kan gjøre og se. */
package no.saksgang.gateway.tilgang;
