package no.saksgang.felles.verdi;

/** Enkeltoppdrag eller årlig hovedbestilling (R196). */
public enum Oppdragstype {
    ENKELTOPPDRAG,
    HOVEDBESTILLING
}
