package no.saksgang.felles.modell;

/** Hvordan utvalget kommer til enighet (R030, R035, R039, R068). */
public enum Konsensusregel {
    /** Alle tilstedeværende medlemmer fra konsensuspartene må være enige. */
    KONSENSUS,
    /** Kommunesiden og sykehussiden må hver for seg være enige og forankret. */
    ENIGHET_MELLOM_PARTENE,
    /** Vedtaket binder bare virksomheter som aksepterer. */
    AKSEPT_PER_VIRKSOMHET,
    /** Felles anbefaling; uenighet føres i referatet. */
    TILSTREBER_KONSENSUS,
    /** Organet fatter ikke vedtak. */
    INGEN
}
