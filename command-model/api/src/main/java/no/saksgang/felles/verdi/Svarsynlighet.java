package no.saksgang.felles.verdi;

/** Når partene i en høring ser hverandres svar. Sekretariatet og revisor ser alt. */
public enum Svarsynlighet {
    STRAKS,
    ETTER_EGET_SVAR,
    ETTER_FRIST
}
