package no.saksgang.sak.plan;

import no.saksgang.felles.DokumentId;
import no.saksgang.felles.verdi.Dokumenttype;

/** En bestemt utgave av et dokument i saken. */
public record Saksdokument(DokumentId dokumentId, Dokumenttype type, String sha256) {}
