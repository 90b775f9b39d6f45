package no.saksgang.felles.modell;

/** Punkter et møte kan få av seg selv, i den rekkefølgen de står; eventuelt kommer sist. */
public enum FastPunkt {
    GODKJENNING_AV_INNKALLING_OG_SAKLISTE,
    GODKJENNING_AV_FORRIGE_PROTOKOLL,
    REFERATSAKER,
    EVENTUELT
}
