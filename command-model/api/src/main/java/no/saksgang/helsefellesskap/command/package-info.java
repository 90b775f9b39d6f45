/** Kommandoene til helsefellesskapet. Sendt av gateway og prosesser; besluttet i core. Ser bare felles. */
package no.saksgang.helsefellesskap.command;
