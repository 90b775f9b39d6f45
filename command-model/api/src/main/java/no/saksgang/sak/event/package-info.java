/** Hendelsene til saken. Skrevet bare av core; lest av alle. Ser bare felles. */
package no.saksgang.sak.event;
