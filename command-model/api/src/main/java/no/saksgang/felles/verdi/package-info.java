/** Små verdier i kommandoer og hendelser. Ser bare felles. */
package no.saksgang.felles.verdi;
