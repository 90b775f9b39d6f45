package no.saksgang.felles.modell;

/** Parten et sete tilhører. */
public enum Part {
    KOMMUNE,
    SYKEHUS,
    ANNET_SYKEHUS,
    BYDEL,
    ETAT,
    FASTLEGE,
    BRUKER,
    ANSATT,
    KS,
    STATSFORVALTER,
    FYLKESKOMMUNE,
    UNIVERSITET,
    PKO,
    ANDRE
}
