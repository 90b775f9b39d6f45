/** Hendelsene til handlingsplanen. Skrevet bare av core; lest av alle. Ser bare felles. */
package no.saksgang.handlingsplan.event;
