package no.saksgang.felles.verdi;

/** Hva en høringspart svarer. */
public enum Hoeringssvar {
    STOETTER,
    STOETTER_MED_MERKNAD,
    STOETTER_IKKE,
    INGEN_MERKNAD,
    BER_OM_MER;

    /** Om svaret bare gir mening med en merknad. */
    public boolean kreverMerknad() {
        return this == STOETTER_MED_MERKNAD || this == STOETTER_IKKE || this == BER_OM_MER;
    }
}
