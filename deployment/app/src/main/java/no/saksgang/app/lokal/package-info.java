/** Den lokale utstederen med oppdiktede brukere, for utprøving og prøver. Aldri i produksjon. */
package no.saksgang.app.lokal;
