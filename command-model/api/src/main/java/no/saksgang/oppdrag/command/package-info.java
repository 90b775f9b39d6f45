/** Kommandoene til oppdraget. Sendt av gateway og prosesser; besluttet i core. Ser bare felles. */
package no.saksgang.oppdrag.command;
