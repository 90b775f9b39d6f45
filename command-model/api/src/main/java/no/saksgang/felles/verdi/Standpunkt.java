package no.saksgang.felles.verdi;

/** Et standpunkt (R030). Alt annet enn ENIG begrunnes. */
public enum Standpunkt {
    ENIG,
    /** Stanser vedtak. */
    UENIG,
    /** Stiller seg utenfor; teller som enig bare der modellen sier det. */
    AVSTAAR,
    /** Enig, med et forbehold som føres. */
    ENIG_MED_MERKNAD
}
