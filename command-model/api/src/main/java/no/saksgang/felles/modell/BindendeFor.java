package no.saksgang.felles.modell;

/** Hvem vedtaket binder (R032, R035). */
public enum BindendeFor {
    ALLE_VIRKSOMHETER_I_AVTALEN,
    REPRESENTERTE_PARTER,
    AKSEPTERENDE_PARTER,
    INGEN
}
