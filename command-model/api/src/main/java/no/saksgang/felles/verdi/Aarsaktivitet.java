package no.saksgang.felles.verdi;

import no.saksgang.felles.modell.Nivaa;

/**
 * En aktivitet i årshjulet (R127).
 *
 * @param maaned 1–12
 * @param nivaa nivået aktiviteten gjelder; null når den gjelder alle
 */
public record Aarsaktivitet(int maaned, String aktivitet, Nivaa nivaa) {}
