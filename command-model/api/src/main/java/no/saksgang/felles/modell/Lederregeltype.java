package no.saksgang.felles.modell;

/** Hvordan lederen blir leder (R163–R168). */
public enum Lederregeltype {
    ROTERER,
    VALGT_AV_UTVALGET,
    DELT,
    FAST_ROLLE,
    UTPEKT_AV_NEDSETTER,
    SEKRETARIATET,
    UKJENT
}
