/**
 * Uttrekk for arkiv: møter, saker, journal og endringslogg for en periode, med Noark 5s ord, regnet ut av hendelsene. Det
 * offentlige uttrekket leser bare det åpne API-et leser.
 */
package no.saksgang.lesemodell.arkiv;
