/** Kommandoene til årsrapporten. Sendt av gateway og prosesser; besluttet i core. Ser bare felles. */
package no.saksgang.aarsrapport.command;
