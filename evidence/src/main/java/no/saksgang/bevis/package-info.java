/**
 * Den etterprøvbare loggen: et Merkletre over de lagrede hendelsene, signerte sjekkpunkter, bevis og kvitteringer. Ser
 * ingen andre rom, så den som etterprøver, trenger verken applikasjonen eller tillit til den.
 */
package no.saksgang.bevis;
