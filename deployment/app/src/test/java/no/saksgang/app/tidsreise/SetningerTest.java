package no.saksgang.app.tidsreise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.saksgang.felles.Hendelse;
import no.saksgang.json.Hendelsestyper;
import no.saksgang.json.SaksgangJson;
import no.saksgang.lesemodell.spor.Spraak;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Hver hendelse, i hver form den er lagret, er en hel setning på bokmål, nynorsk og engelsk. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SetningerTest {

    private static final Path MAPPE = Path.of("../../command-model/json/src/test/resources/contract");

    @TestFactory
    Stream<DynamicTest> hver_hendelse_har_sin_setning_paa_tre_spraak() {
        return Hendelsestyper.alle().stream()
                .map(t -> DynamicTest.dynamicTest(t.navn(), () -> {
                    for (Path fil : filer(t)) {
                        Hendelse hendelse = SaksgangJson.lagret().readValue(Files.readString(fil), t.klasse());
                        for (Spraak s : Spraak.values()) {
                            sjekk(s.setning(hendelse), s + " " + fil.getFileName());
                        }
                        // Bare engelsk kan ikke være likt de to andre.
                        assertThat(Spraak.EN.setning(hendelse))
                                .isNotEqualTo(Spraak.NB.setning(hendelse))
                                .isNotEqualTo(Spraak.NN.setning(hendelse));
                    }
                }));
    }

    @Test
    void hver_hendelse_har_et_lagret_eksempel_aa_lese() {
        assertThat(Hendelsestyper.alle())
                .hasSizeGreaterThan(150)
                .allSatisfy(t -> assertThat(filer(t)).as(t.navn()).isNotEmpty());
    }

    @Test
    void bokmaalsformer_slipper_ikke_inn_i_nynorsk() throws IOException {
        for (Hendelsestyper.Type t : Hendelsestyper.alle()) {
            for (Path fil : filer(t)) {
                Hendelse hendelse = SaksgangJson.lagret().readValue(Files.readString(fil), t.klasse());
                assertThat(List.of(Spraak.NN.setning(hendelse).split("[ ,.:;«»()]+")))
                        .as(t.navn())
                        .doesNotContain(
                                "ble",
                                "ikke",
                                "fra",
                                "saken",
                                "Saken",
                                "sakslisten",
                                "utvalget",
                                "Utvalget",
                                "møtelederen");
            }
        }
    }

    private static void sjekk(String setning, String hvor) {
        assertThat(setning).as(hvor).isNotBlank().doesNotContain("null").doesNotContain("  ");
        assertThat(setning.codePointAt(0)).as(hvor).matches(c -> !Character.isWhitespace(c));
        // En setning slutter med punktum, eller med teksten noen skrev.
        assertThat(setning).as(hvor).matches(s -> s.endsWith(".") || s.endsWith("æøå"), "er en hel setning");
    }

    private static List<Path> filer(Hendelsestyper.Type t) {
        return Stream.of("", "-eldre")
                .map(e -> MAPPE.resolve(t.aggregat()).resolve(t.enkeltnavn() + "." + t.versjon() + e + ".json"))
                .filter(Files::exists)
                .toList();
    }
}
