package no.saksgang.felles.verdi;

/** Hvor mye som er unntatt offentlighet. */
public enum Unntaksomfang {
    /** Alt, med alt som er publisert under. */
    HELE,
    /** Bare tittelen; den offentlige står i stedet. */
    TITTEL
}
