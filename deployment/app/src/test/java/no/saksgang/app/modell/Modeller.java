package no.saksgang.app.modell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;

/** De 19 modellene som kommandoene de lastes med. */
public final class Modeller {

    /** Ett helsefellesskap og alt som setter det i drift. */
    public record Modell(HelsefellesskapId id, List<Kommando> kommandoer) {}

    private Modeller() {}

    public static List<Modell> alle() throws IOException {
        try (InputStream inn = Modeller.class.getResourceAsStream("/modell/helsefellesskap.yaml")) {
            String tekst = new String(inn.readAllBytes(), StandardCharsets.UTF_8);
            return new Modelloversetter(Modellfil.les(tekst))
                    .alle().stream()
                            .map(b -> new Modell(b.id(), Modellkommandoer.foersteStart(b)))
                            .toList();
        }
    }
}
