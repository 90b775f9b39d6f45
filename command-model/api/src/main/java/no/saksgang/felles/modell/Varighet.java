package no.saksgang.felles.modell;

/** Fast eller tidsbegrenset (R014, R015). */
public enum Varighet {
    FAST,
    TIDSBEGRENSET
}
