/** Etterprøver hele loggen mot treet og sjekkpunktene, og sier hva som er galt og hvor. Skriver ingenting. */
package no.saksgang.bevis.kontroll;
