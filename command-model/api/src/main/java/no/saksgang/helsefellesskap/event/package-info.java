/** Hendelsene til helsefellesskapet. Skrevet bare av core; lest av alle. Ser bare felles. */
package no.saksgang.helsefellesskap.event;
