/**
 * Hele loggen i én fil, og tilbake igjen: en linje per hendelse (CloudEvents 1.0), med en begynnelse og en slutt, så en fil
 * som er avkortet, endret eller fremmed, kjennes før noe skrives.
 */
package no.saksgang.bevis.eksport;
