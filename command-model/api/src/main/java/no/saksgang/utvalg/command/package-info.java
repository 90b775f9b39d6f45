/** Kommandoene til utvalget. Sendt av gateway og prosesser; besluttet i core. Ser bare felles. */
package no.saksgang.utvalg.command;
