package no.saksgang.felles.verdi;

import no.saksgang.felles.DokumentId;

/** Et dokument slik det var: innholdet er det som har denne kontrollsummen. */
public record Dokumentversjon(DokumentId dokumentId, String sha256) {}
