/** Svaret på om et utvalg kunne avgjøre noe på en dato. Ser bare java og felles. */
package no.saksgang.felles.myndighet;
