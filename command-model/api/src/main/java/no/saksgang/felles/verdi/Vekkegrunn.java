package no.saksgang.felles.verdi;

/** Hvorfor en sak ikke venter lenger. */
public enum Vekkegrunn {
    /** Den som skulle vekke saken, gjorde det. */
    VEKKET,
    /** Sekretariatet tok den av vent. */
    TATT_AV_VENT,
    /** Rådet eller høringssvaret kom. */
    RAAD_KOM,
    /** Saken ble satt på saklisten. */
    PAA_SAKLISTE,
    /** Saken gikk til et annet utvalg. */
    FLYTTET,
    /** Saken er avgjort, trukket eller avvist. */
    SAK_AVSLUTTET
}
