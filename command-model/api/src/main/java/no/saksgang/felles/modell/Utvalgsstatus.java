package no.saksgang.felles.modell;

/** Status i modellen; gir utvalgets starttilstand. */
public enum Utvalgsstatus {
    I_DRIFT,
    ETABLERT,
    UNDER_ETABLERING,
    UNDER_REVISJON,
    PLANLAGT,
    FORESLAATT,
    IKKE_ETABLERT,
    FUNGERER_MIDLERTIDIG,
    AVHOLDT,
    AVLOEST
}
