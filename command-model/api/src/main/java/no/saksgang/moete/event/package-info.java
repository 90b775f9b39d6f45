/** Hendelsene til møtet. Skrevet bare av core; lest av alle. Ser bare felles. */
package no.saksgang.moete.event;
