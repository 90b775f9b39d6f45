package no.saksgang.felles.modell;

/** Setet gjentas per enhet. */
public enum Per {
    KOMMUNE,
    SYKEHUS,
    KOMMUNEREGION,
    LEGEVAKTSDISTRIKT,
    SEKTOR
}
