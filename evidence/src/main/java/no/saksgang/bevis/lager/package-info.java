/** Treet og sjekkpunktene i databasen, over ren JDBC: den som etterprøver, bruker det samme som applikasjonen. */
package no.saksgang.bevis.lager;
