/** Kobler den etterprøvbare loggen til databasen og porten, og holder treet og sjekkpunktene ved like. */
package no.saksgang.app.bevis;
