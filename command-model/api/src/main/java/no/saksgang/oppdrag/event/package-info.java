/** Hendelsene til oppdraget. Skrevet bare av core; lest av alle. Ser bare felles. */
package no.saksgang.oppdrag.event;
