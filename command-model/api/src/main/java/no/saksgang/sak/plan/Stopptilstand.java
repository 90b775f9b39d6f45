package no.saksgang.sak.plan;

/** Hvor et stopp er i løpet sitt. */
public enum Stopptilstand {
    /** Planlagt, saken er ikke kommet dit. */
    KOMMENDE,
    /** Saken er her, eller rådet er bedt om. */
    AAPENT,
    /** Lukket med utfall. */
    LUKKET,
    /** Saken gikk forbi, eller rådet ble frafalt. */
    FORBIGAATT,
    /** Saken ble trukket eller avvist her. */
    AVBRUTT
}
