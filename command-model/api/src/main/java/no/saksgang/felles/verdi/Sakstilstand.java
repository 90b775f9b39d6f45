package no.saksgang.felles.verdi;

/** Sakens tilstand. Rekkefølgen er hvor langt saken er kommet; en sak i flere utvalg har tilstanden til det som er kortest kommet. */
public enum Sakstilstand {
    INNMELDT,
    TILDELT,
    LOEFTET,
    UTSATT,
    PAA_SAKLISTE,
    UNDER_BEHANDLING,
    TIL_FORANKRING,
    KONSENSUS_MANGLER,
    INNSTILT,
    VEDTATT,
    TATT_TIL_ORIENTERING,
    UNDER_GJENNOMFOERING,
    GJENNOMFOERT,
    RAPPORTERT,
    TRUKKET,
    AVVIST
}
