package no.saksgang.felles.verdi;

/** Hva en frist gjelder. */
public enum Fristslag {
    /** Et råd er bedt om (R083). */
    RAAD,
    /** Et underutvalg utreder saken (R015). */
    UTREDNING,
    /** Neste utvalg skal ta en sak partene er uenige om (R042). */
    UENIGHET,
    /** Parter er spurt i en høring. */
    HOERING,
    /** Saken er på vent. */
    VENTING,
    /** Saken er utsatt til et nytt møte. */
    NESTE_MOETE,
    /** Sekretariatet er spurt om utvalget kan vedta (R043). */
    MYNDIGHETSAVKLARING,
    /** Partene forankrer saken (R040). */
    FORANKRING,
    /** Et gjennomføringspunkt (R058). */
    GJENNOMFOERING,
    /** Det skal ses etter om det som er gjennomført, virker. */
    ETTERSYN,
    /** Et oppdrag (R122). */
    OPPDRAG,
    /** Utvalgets myndighet (R034). */
    MYNDIGHET,
    /** Leder- og nestledervervet (R164). */
    LEDERVERV,
    /** Et sete (R171). */
    FUNKSJONSTID,
    /** Et underutvalg uten sak (R015). */
    UNDERUTVALG
}
