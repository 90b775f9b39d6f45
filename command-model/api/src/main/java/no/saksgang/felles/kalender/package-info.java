/** Norske arbeidsdager, helligdager og frister. Ren utregning uten klokke. */
package no.saksgang.felles.kalender;
