package no.saksgang.app.arkitektur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stykklisten (CycloneDX) i den pakkede applikasjonen: fullstendig, og med lisenser vi kan gi videre sammen med Apache-2.0. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LisensTest {

    /** Der et bibliotek kan velges under flere lisenser, holder det at én av dem er her. */
    private static final Set<String> TILLATT = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "MPL-2.0",
            "Mozilla Public License Version 2.0",
            "PostgreSQL",
            "ISC",
            // JDOM: Apache 1.1 uten kravet om omtale; står slik i bibliotekets egen fil.
            "Similar to Apache License but with the acknowledgment clause removed",
            // iCal4j: BSD med tre ledd, under eget navn.
            "iCal4j - License",
            "Unicode-3.0");

    /** LGPL er lov bare her: biblioteket er uendret, ligger i egne jar-filer og kan byttes ut (beslutning 28). */
    private static final Set<String> LGPL = Set.of(
            "io.github.openhtmltopdf:openhtmltopdf-core",
            "io.github.openhtmltopdf:openhtmltopdf-pdfbox",
            "io.github.openhtmltopdf:openhtmltopdf-slf4j");

    private record Del(String navn, String versjon, List<String> lisenser) {}

    @Test
    void hver_del_har_en_lisens_vi_kan_gi_videre() throws IOException {
        assertThat(deler())
                .hasSizeGreaterThan(100)
                .filteredOn(d -> !LGPL.contains(d.navn()))
                .allSatisfy(d -> assertThat(d.lisenser()).as(d.navn()).containsAnyElementsOf(TILLATT));
        assertThat(deler())
                .filteredOn(d -> LGPL.contains(d.navn()))
                .hasSize(LGPL.size())
                .allSatisfy(d -> assertThat(d.lisenser()).as(d.navn()).anySatisfy(l -> assertThat(l)
                        .contains("LGPL-2.1")));
    }

    @Test
    void listen_er_som_siden_sier() throws IOException {
        StringBuilder ut = new StringBuilder("# Third-party parts\n\n"
                + "Written by the build from the CycloneDX list that is packed with the application"
                + " (`META-INF/sbom/application.cdx.json`). Where a part may be taken under one of several"
                + " licences, all are named.\n\n"
                + "| Part | Version | Licence |\n"
                + "|---|---|---|\n");
        deler().forEach(d -> ut.append("| `%s` | %s | %s |%n"
                .formatted(d.navn(), d.versjon(), d.lisenser().isEmpty() ? "?" : String.join(" or ", d.lisenser()))));
        Path fil = Path.of("../../docs/reference/licences.md");
        if (Boolean.getBoolean("docs.skriv")) {
            Files.writeString(fil, ut.toString());
        }
        assertThat(Files.readString(fil))
                .as("Utdatert: kjør med -Ddocs.skriv=true")
                .isEqualTo(ut.toString());
    }

    private static List<Del> deler() throws IOException {
        try (InputStream inn = LisensTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assertThat(inn).as("Bygget lager stykklisten i process-classes").isNotNull();
            JsonNode rot = JsonMapper.shared().readTree(inn);
            assertThat(rot.get("bomFormat").asString()).isEqualTo("CycloneDX");
            return StreamSupport.stream(rot.get("components").spliterator(), false)
                    .filter(k -> !k.path("group").asString("").equals("no.saksgang"))
                    .map(k -> new Del(
                            k.path("group").asString("") + ":" + k.get("name").asString(),
                            k.get("version").asString(),
                            lisenser(k)))
                    .sorted(java.util.Comparator.comparing(Del::navn))
                    .collect(Collectors.toList());
        }
    }

    private static List<String> lisenser(JsonNode del) {
        List<String> ut = new ArrayList<>();
        for (JsonNode l : del.path("licenses")) {
            if (l.has("expression")) {
                ut.add(l.get("expression").asString());
            } else {
                JsonNode id = l.path("license").path("id");
                ut.add(id.isMissingNode() ? l.path("license").path("name").asString("?") : id.asString());
            }
        }
        return ut;
    }
}
