package no.saksgang.felles.verdi;

/** Hvorfor noen får et varsel. */
public enum Varselformaal {
    /** Innkalt til møte (R109). */
    INNKALLING,
    /** Invitert til én sak (R079). */
    INVITASJON,
    /** Møtet det er innkalt til, har fått ny tid eller nytt sted (R107). */
    MOETE_FLYTTET,
    /** Møtet det er innkalt til, blir ikke holdt. */
    MOETE_AVLYST,
    /** Et råd er ønsket (R083). */
    RAAD_OENSKET,
    /** Et råd er gitt; til den som meldte inn saken (R086). */
    RAAD_GITT,
    /** En høring er åpnet, og svar er ønsket. */
    HOERING,
    /** Teksten i en høring er endret; svaret må bekreftes eller gis på nytt. */
    HOERING_UTDATERT,
    /** Saken innmelder sendte, er mottatt (R075). */
    MOTTATT,
    /** En sak venter på mottakeren. */
    VENTER_PAA_DERE,
    /** Saken venter ikke lenger. */
    VEKKET,
    /** Et saksframlegg venter på godkjenning. */
    TIL_GODKJENNING,
    /** En utredning er ønsket (R015). */
    UTREDNING,
    /** En sak er løftet hit (R096). */
    SAK_LOEFTET,
    /** En sak er sendt tilbake (R096). */
    SAK_RETURNERT,
    /** Det som ble av saken; til den som meldte den inn (R075). */
    SAKSUTSKRIFT,
    /** Rapporter fra møtet til egen organisasjon (R125). Kvitteres. */
    RAPPORTERING,
    /** Et godkjent referat (R124). */
    REFERAT,
    /** Ansvar for gjennomføring (R023, R058). */
    GJENNOMFOERING,
    /** Et punkt er meldt gjennomført med bevis, og venter på bekreftelse. */
    TIL_BEKREFTELSE,
    /** Et punkt er meldt gjennomført uten bevis. */
    MELDT_UTEN_BEVIS,
    /** Sekretariatet sendte et punkt tilbake. */
    UNDERKJENT,
    /** Et oppdrag er gitt (R122). */
    OPPDRAG,
    /** Ansvar for et tiltak i handlingsplanen (R233). */
    TILTAK,
    /** En frist er nær. */
    PAAMINNELSE,
    /** En frist er ute. */
    PURRING,
    /** Ny betaler i honorargrunnlaget (R169). */
    HONORARBETALER,
    /** Partene i avtalen er endret (R033). */
    AVTALE_ENDRET,
    /** En revidert samarbeidsmodell eller vedtatt handlingsplan; til alle utvalg i drift (R226). */
    KUNNGJOERING,
    /** Noe er publisert eller trukket tilbake; til sekretariatet (R218). */
    PUBLISERING,
    /** Invitert til å gi innspill til handlingsplanen (R097). */
    INNSPILL
}
