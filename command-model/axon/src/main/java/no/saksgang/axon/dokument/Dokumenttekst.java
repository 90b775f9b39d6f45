package no.saksgang.axon.dokument;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import no.saksgang.felles.DokumentId;
import org.springframework.stereotype.Component;

/** Teksten i et lagret dokument, lest ut når den trengs. */
@Component
public class Dokumenttekst {

    private final Dokumentlager lager;

    Dokumenttekst(Dokumentlager lager) {
        this.lager = lager;
    }

    /**
     * Det som kan leses av et dokument.
     *
     * @param tekst tom når innholdet er slettet
     * @param kryptert om det kan slettes ved å slette nøkkelen
     */
    public record Lest(String filnavn, String tekst, boolean kryptert) {}

    public Optional<Lest> les(DokumentId id) {
        return lager.finn(id)
                .map(d ->
                        new Lest(d.filnavn(), lager.erSlettet(d.sha256()) ? "" : les(d), lager.erKryptert(d.sha256())));
    }

    public Optional<String> tekst(DokumentId id) {
        return lager.finn(id).map(this::les);
    }

    private String les(LagretDokument d) {
        try {
            Path fil = Files.createTempFile("saksgang-", ".tekst");
            try {
                try (OutputStream ut = Files.newOutputStream(fil)) {
                    lager.skriv(d.sha256(), ut);
                }
                StringBuilder alt = new StringBuilder();
                Tekstuttrekk.les(fil, Medietype.medNavn(d.medietype()).orElseThrow(), t -> alt.append(t)
                        .append('\n'));
                return alt.toString();
            } finally {
                Files.deleteIfExists(fil);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
