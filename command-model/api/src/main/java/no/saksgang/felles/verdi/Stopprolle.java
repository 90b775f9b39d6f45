package no.saksgang.felles.verdi;

/** Hva et utvalg skal gjøre med saken på sitt stopp i behandlingsplanen. */
public enum Stopprolle {
    /** Gir råd; saken ligger et annet sted imens (R083). */
    RAADGIR,
    /** Forbereder saken for et annet utvalg (R052). */
    FORBEREDER,
    /** Avgjør saken. */
    AVGJOER,
    /** Får vite om utfallet. */
    ORIENTERES;

    /** Om saken selv ligger i utvalget på dette stoppet. */
    public boolean harSaken() {
        return this == FORBEREDER || this == AVGJOER;
    }
}
