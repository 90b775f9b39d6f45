/** Årsrapporten slik loggen sto på en posisjon: regnet av hendelsene, bundet til en mal og en kontrollsum. */
package no.saksgang.lesemodell.aarsrapport;
