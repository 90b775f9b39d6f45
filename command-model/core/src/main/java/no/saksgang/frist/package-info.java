/** Frister: hvilke hendelser som setter og innfrir dem, og hvilke som er åpne i et aggregat. Rene funksjoner. */
package no.saksgang.frist;
