package no.saksgang.felles.verdi;

/** Hvordan et stopp i behandlingsplanen ble lukket; kodene er de i Noark 5 (M055). */
public enum Stopputfall {
    /** Ferdig behandlet. */
    BE,
    /** Utsatt: samme papirer, tilbake i køen til samme utvalg. */
    UT,
    /** Sendt tilbake til forrige stopp. */
    TB
}
