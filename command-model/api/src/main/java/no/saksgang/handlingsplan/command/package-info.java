/** Kommandoene til handlingsplanen. Sendt av gateway og prosesser; besluttet i core. Ser bare felles. */
package no.saksgang.handlingsplan.command;
