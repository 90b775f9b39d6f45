/** Kvitteringen: hendelser, bevis og sjekkpunkt i én fil som kan etterprøves uten noe annet. */
package no.saksgang.bevis.kvittering;
