/** Kobler innloggingen til tabellene: pseudonymer, seter og tildelte roller. */
package no.saksgang.app.tilgang;
