/** Kommandoene til møtet. Sendt av gateway og prosesser; besluttet i core. Ser bare felles. */
package no.saksgang.moete.command;
