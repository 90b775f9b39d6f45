package no.saksgang.gateway.kommando;

import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Kvittering;

/** Veien fra HTTP til beslutningene. Koblet i deployment/app. */
@FunctionalInterface
public interface Kommandoport {

    /** @throws no.saksgang.felles.Avslag når kommandoen ikke kan utføres */
    Kvittering send(Kommando kommando, Kommandoinfo info);
}
