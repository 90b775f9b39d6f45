package no.saksgang.felles.verdi;

/** Type saksdokument (R109). */
public enum Dokumenttype {
    SAKSFRAMLEGG,
    VEDLEGG
}
