package no.saksgang.felles.modell;

/** Nivåene i helsefellesskapet (R005). FSU og SSU i hendelsesnavn betyr FAGLIG og STRATEGISK (R010). */
public enum Nivaa {
    PARTNERSKAPSMOETE,
    STRATEGISK,
    FAGLIG,
    LOKALT,
    UNDERUTVALG,
    RAADGIVENDE,
    ARBEIDSUTVALG,
    SEKRETARIAT,
    KOMMUNALT,
    MEDVIRKNING,
    ARENA
}
