package no.saksgang.felles.modell;

/** Grad på en saksegenskap; rekkefølgen er stigende. */
public enum Konsekvensgrad {
    INGEN,
    NOE,
    /** «Større», «store» eller «vesentlig» i kildene. */
    STOR
}
