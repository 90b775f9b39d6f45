package no.saksgang.gateway.dokument;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;

/** Veien fra HTTP til dokumentlageret. Koblet i deployment/app. */
public interface Dokumentport {

    /** Et opplastet dokument. Filnavnet er gjort trygt, og medietypen er bestemt av innholdet. */
    record Dokument(
            DokumentId dokumentId,
            HelsefellesskapId helsefellesskapId,
            String filnavn,
            String medietype,
            String sha256,
            long stoerrelse,
            Instant registrert) {}

    /**
     * @param lengde byte avsenderen har varslet; negativ når den ikke er kjent
     * @throws no.saksgang.felles.Avslag når dokumentet ikke kan tas imot
     */
    Dokument lastOpp(
            DokumentId id,
            HelsefellesskapId helsefellesskap,
            String filnavn,
            String oppgittType,
            long lengde,
            Aktoer aktoer,
            InputStream innhold)
            throws IOException;

    Optional<Dokument> finn(DokumentId id);

    /** Om innholdet er gjort uleselig av hensyn til personvernet. */
    boolean erSlettet(String sha256);

    void skriv(String sha256, OutputStream ut) throws IOException;
}
