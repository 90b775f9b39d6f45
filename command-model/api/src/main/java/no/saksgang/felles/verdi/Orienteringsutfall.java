package no.saksgang.felles.verdi;

/** Utfall uten vedtak (R090, R091). */
public enum Orienteringsutfall {
    ORIENTERT,
    DROEFTET
}
