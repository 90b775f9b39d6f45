/** Hendelsene til saksnummerserien. Skrevet bare av core; lest av alle. Ser bare felles. */
package no.saksgang.saksnummerserie.event;
