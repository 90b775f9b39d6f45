/** Hendelsene til årsrapporten. Skrevet bare av core; lest av alle. Ser bare felles. */
package no.saksgang.aarsrapport.event;
