package no.saksgang.felles.kalender;

/** Hva slags dager en frist regnes i. */
public enum Dagart {
    KALENDERDAG,
    ARBEIDSDAG
}
