package no.saksgang.felles.modell;

/** Hva utvalget kan gjøre med en sak. */
public enum Beslutningsmakt {
    VEDTAR,
    FORBEREDER,
    RAADGIVENDE,
    DROEFTER,
    UTFOERER,
    FORVALTER,
    SAMORDNER,
    OPPNEVNER
}
