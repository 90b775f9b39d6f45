package no.saksgang.app.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.dokument.Dokumentport;
import org.springframework.stereotype.Component;

/** Dokumentene går gjennom mottaket, med de samme kontrollene. */
@Component
class Dokumentopplaster implements Dokumentlegger {

    private final Dokumentport port;

    Dokumentopplaster(Dokumentport port) {
        this.port = port;
    }

    @Override
    public void last(DokumentId id, HelsefellesskapId helsefellesskap, String filnavn, String tekst, Aktoer aktoer) {
        byte[] innhold = tekst.getBytes(StandardCharsets.UTF_8);
        try {
            port.lastOpp(
                    id,
                    helsefellesskap,
                    filnavn,
                    "text/plain",
                    innhold.length,
                    aktoer,
                    new ByteArrayInputStream(innhold));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
