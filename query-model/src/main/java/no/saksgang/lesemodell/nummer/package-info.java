/** Numrene i hvert utvalgs år og i saksjournalene. */
package no.saksgang.lesemodell.nummer;
