package no.saksgang.bevis.kontroll;

/** Slagene av funn. Kodene er stabile; tekstene finnes på flere språk hos den som viser dem. */
public enum Funnkode {
    /** Hendelsen er ikke den treet lover. */
    HENDELSE_ENDRET,
    /** Treet har hendelsen, loggen har den ikke. */
    HENDELSE_FJERNET,
    /** Loggen har hendelsen mellom to andre, treet har den ikke. */
    HENDELSE_INNSATT,
    /** To hendelser har byttet plass eller innhold. */
    HENDELSER_BYTTET,
    /** Samme hendelse flere ganger. */
    HENDELSE_DOBLET,
    /** Hendelsen er kommet til etter det siste bladet, og ingen kommando har gitt den. */
    HENDELSE_UTEN_KOMMANDO,
    /** Registrert før dem foran, eller etter dem bak. */
    TID_UTENFOR,
    /** Nummer mangler i strømmen, uten at treet har hendelsen. */
    HULL_I_STROEM,
    /** Bladet er endret; hendelsen er bevist uendret av et sjekkpunkt. */
    BLAD_ENDRET,
    /** Bladene ligger ikke tett eller ikke i loggens rekkefølge. */
    TRE_I_UORDEN,
    /** Treet er ikke det som ble signert. */
    TRE_OMSKREVET,
    /** Treet er kortere enn det som ble signert: halen er kuttet, eller en eldre kopi er lagt tilbake. */
    TRE_AVKORTET,
    /** Signaturen på et sjekkpunkt holder ikke. */
    SJEKKPUNKT_UEKTE,
    /** To signerte sjekkpunkter av samme størrelse har ulik rot. */
    SJEKKPUNKT_MOTSTRID,
    /** Dokumentet har ikke lenger kontrollsummen sin. */
    DOKUMENT_ENDRET,
    /** Loggen viser til et dokument som ikke finnes. */
    DOKUMENT_MANGLER,
    /** Fri tekst eller et dokument kan ikke leses, og ingen maskering forklarer hvor nøkkelen er blitt av. */
    NOEKKEL_MANGLER,
    /** Dokumentet er slettet ved at nøkkelen er det, slik det er notert; innholdet kan ikke etterprøves lenger. */
    DOKUMENT_SLETTET(true),
    /** Et sjekkpunkt står i filen, men ikke i databasen. Treet er holdt mot det likevel. */
    SJEKKPUNKT_FJERNET(true),
    /** Ingen nøkkel er oppgitt, så signaturene er ikke kontrollert. */
    UTEN_NOEKKEL(true),
    /** Det finnes ingen sjekkpunkter å holde treet mot. */
    UTEN_SJEKKPUNKT(true),
    /** Hendelser etter det siste sjekkpunktet; de er ikke signert ennå. */
    ETTER_SISTE_SJEKKPUNKT(true);

    private final boolean advarsel;

    Funnkode() {
        this(false);
    }

    Funnkode(boolean advarsel) {
        this.advarsel = advarsel;
    }

    /** Til opplysning; loggen er ikke motbevist. */
    public boolean advarsel() {
        return advarsel;
    }
}
