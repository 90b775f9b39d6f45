package no.saksgang.axon.dokument;

import java.time.Instant;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;

/**
 * En opplasting og innholdet den peker på.
 *
 * @param filnavn trygt å vise og å foreslå ved nedlasting
 * @param medietype bestemt av innholdet
 * @param sha256 kontrollsummen av innholdet, 64 heksadesimale tegn
 */
public record LagretDokument(
        DokumentId dokumentId,
        HelsefellesskapId helsefellesskapId,
        String filnavn,
        String medietype,
        String sha256,
        long stoerrelse,
        Instant registrert) {}
