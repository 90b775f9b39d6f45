package no.saksgang.gateway.tilgang;

/** Hvor langt en rolle rekker i en handling. Alt som ikke er sagt, er {@link #NEI}. */
public enum Omfang {
    NEI,
    /** Bare det som er offentlig: offentlig tittel, offentlig utgave. */
    OFFENTLIG,
    /** Den ene saken rollen er kalt inn til. */
    SAKEN,
    /** Sakene egen virksomhet har meldt inn. */
    EGNE_SAKER,
    /** Eget sete. */
    EGET_SETE,
    /** Eget utvalg: dets møter, og saker som er, har vært eller skal til behandling der. */
    EGET_UTVALG,
    /** Det som gjelder egen virksomhet. */
    EGEN_VIRKSOMHET,
    /** Alt i eget helsefellesskap. */
    HELSEFELLESSKAPET,
    /** Hele installasjonen, uten innhold. */
    INSTALLASJONEN
}
