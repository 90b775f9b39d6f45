/** Kommandoene til saksnummerserien. Sendt av gateway og prosesser; besluttet i core. Ser bare felles. */
package no.saksgang.saksnummerserie.command;
