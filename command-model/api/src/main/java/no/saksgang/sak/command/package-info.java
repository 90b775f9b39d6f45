/** Kommandoene til saken. Sendt av gateway og prosesser; besluttet i core. Ser bare felles. */
package no.saksgang.sak.command;
