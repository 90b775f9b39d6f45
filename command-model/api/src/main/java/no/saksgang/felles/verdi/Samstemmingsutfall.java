package no.saksgang.felles.verdi;

/** Hva standpunktene i en sak gir samlet. */
public enum Samstemmingsutfall {
    /** Alle som teller, er enige. */
    ENIGHET,
    /** Det kan vedtas, men noen har forbehold, står utenfor eller bindes ikke. */
    ENIGHET_MED_MERKNAD,
    /** Noen stanser vedtak; saken går til neste nivå. */
    IKKE_ENIGHET
}
