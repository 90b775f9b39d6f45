package no.saksgang.felles.verdi;

/** Hva som er med i det som publiseres. */
public enum Publiseringsvariant {
    /** Alt er med. */
    FULL,
    /** Noe er unntatt, med hjemmel for hver del. */
    OFFENTLIG
}
