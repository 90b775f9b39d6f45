package no.saksgang.beslutning;

import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;

/** Det andre kan vite om et opplastet dokument. */
public record DokumentFakta(
        DokumentId dokumentId, HelsefellesskapId helsefellesskapId, String sha256, String medietype, long stoerrelse) {}
