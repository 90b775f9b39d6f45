/** Samarbeidsmodellen som verdier. Ser bare felles. */
package no.saksgang.felles.modell;
