package no.saksgang.app.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.saksgang.gateway.tilgang.Gjenstand;
import no.saksgang.gateway.tilgang.Regel;

/** Adressene en rad i policyen blir til, med tingene i ett helsefellesskap satt inn. */
final class Tilgangsstier {

    private Tilgangsstier() {}

    static List<String> av(Regel r, Tilgangsgrunnlag g) {
        if (r.gjenstand() == Gjenstand.VARSELMOTTAKER) {
            return Stream.of(
                            "utvalg/" + g.en("UTVALG"),
                            "virksomheter/" + g.hf + "-kommune-01",
                            "seter/" + g.en("SETE"),
                            "helsefellesskap/" + g.hf)
                    .map(m -> "/api/v1/" + m + "/varsler")
                    .toList();
        }
        String sti = r.moenster();
        String id = g.en(r.gjenstand().name());
        if (r.gjenstand() == Gjenstand.DOKUMENT) {
            sti = sti.replace("{dokumentId}", id).replace("{id}", g.hf);
        } else if (id != null) {
            sti = sti.replace("{id}", id);
        }
        sti = sti.replace("{hf}", g.hf)
                .replace("{sakId}", g.en("SAK"))
                .replace("{moeteId}", g.en("MOETE"))
                .replace("{utvalgId}", g.en("UTVALG"))
                .replace("{aar}", "2024")
                .replace("{versjon}", "1")
                .replace("{planId}", g.en("HANDLINGSPLAN"))
                .replace("{publiseringId}", g.en("PUBLISERING"))
                .replace("{hendelseId}", "finnes-ikke")
                .replace("{hemmelighet}", "finnes-ikke")
                .replace("{brukerId}", "p-1")
                .replace("{requiredMetricName}", "jvm.memory.used")
                .replace("/**", "/liveness");
        assertThat(sti).as("Ukjent variabel").doesNotContain("{");
        if (sti.contains("/personer/")) {
            return List.of(sti + "?formaal=KONTROLL");
        }
        if (sti.endsWith("/rolletildelinger")) {
            return List.of(sti + "?bruker=p-1");
        }
        if (sti.endsWith("/endringer")) {
            // Ellers blir svaret stående åpent.
            return List.of(sti + "?lengst=0");
        }
        if (sti.startsWith("/api/") && sti.endsWith("/soek")) {
            return List.of(sti + "?soek=sak");
        }
        return List.of(
                sti.endsWith("/konsistens") || sti.contains("/aarsrapporter/2024/differanse") ? sti + "?fra=1" : sti);
    }
}
