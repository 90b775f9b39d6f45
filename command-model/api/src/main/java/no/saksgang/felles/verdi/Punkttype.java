package no.saksgang.felles.verdi;

/** Sakstypen på saklisten (R112, R123). */
public enum Punkttype {
    VEDTAKSSAK,
    ORIENTERINGSSAK,
    DROEFTINGSSAK,
    PAUSE,
    EVENTUELT
}
