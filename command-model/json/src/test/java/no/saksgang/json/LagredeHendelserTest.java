package no.saksgang.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Det som står i loggen, står der for alltid. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LagredeHendelserTest {

    private static final Path MAPPE = Path.of("src/test/resources/contract");

    @TestFactory
    List<DynamicTest> hver_hendelse_leses_og_skrives_som_eksempelet_sitt() {
        return Hendelsestyper.alle().stream()
                .map(t -> DynamicTest.dynamicTest(t.navn() + "." + t.versjon(), () -> sjekk(t)))
                .toList();
    }

    private static void sjekk(Hendelsestyper.Type type) throws Exception {
        Path fil = MAPPE.resolve(type.aggregat()).resolve(type.enkeltnavn() + "." + type.versjon() + ".json");
        Object eksempel = Eksempel.av(type.klasse(), "felt");
        if (!Files.exists(fil) && Boolean.getBoolean("golden.skriv")) {
            Files.createDirectories(fil.getParent());
            Files.writeString(
                    fil, SaksgangJson.lagret().writerWithDefaultPrettyPrinter().writeValueAsString(eksempel) + "\n");
        }
        assertThat(fil)
                .as("Ny hendelse: kjør én gang med -Dgolden.skriv=true. Endret hendelse: gi den ny versjon.")
                .exists();
        String lagret = Files.readString(fil);
        Object lest = SaksgangJson.lagret().readValue(lagret, type.klasse());
        JsonNode skrevet = SaksgangJson.lagret().readTree(SaksgangJson.lagret().writeValueAsString(lest));
        assertThat(skrevet).isEqualTo(SaksgangJson.lagret().readTree(lagret));
        assertThat(lest).isEqualTo(eksempel);
    }

    /**
     * Der en hendelse har fått valgfrie felt, ligger det som ble skrevet før, ved siden av som {@code X.1-eldre.json}, og formene
     * mellom den og dagens som {@code X.1-eldre-2.json} og så videre.
     */
    @TestFactory
    List<DynamicTest> hver_eldre_form_kan_leses() {
        return Hendelsestyper.alle().stream()
                .flatMap(t -> eldre(t).stream()
                        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> sjekkEldre(f, t.klasse()))))
                .toList();
    }

    @Test
    void hver_eldre_form_hoerer_til_en_hendelse_som_finnes() throws IOException {
        List<Path> kjente =
                Hendelsestyper.alle().stream().flatMap(t -> eldre(t).stream()).toList();
        try (Stream<Path> filer = Files.walk(MAPPE)) {
            assertThat(filer.filter(f -> f.getFileName().toString().contains("-eldre")))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(kjente);
        }
    }

    private static List<Path> eldre(Hendelsestyper.Type type) {
        String navn = type.enkeltnavn() + "." + type.versjon();
        Path mappe = MAPPE.resolve(type.aggregat());
        if (!Files.exists(mappe)) {
            return List.of();
        }
        try (Stream<Path> filer = Files.list(mappe)) {
            return filer.filter(f -> f.getFileName().toString().matches(Pattern.quote(navn) + "-eldre(-\\d+)?\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Alt som sto i den eldre formen, står igjen i det som leses; resten er tomt. */
    private static void sjekkEldre(Path fil, Class<?> klasse) throws IOException {
        String lagret = Files.readString(fil);
        JsonNode foer = SaksgangJson.lagret().readTree(lagret);
        Object lest = SaksgangJson.lagret().readValue(lagret, klasse);
        JsonNode naa = SaksgangJson.lagret().readTree(SaksgangJson.lagret().writeValueAsString(lest));
        foer.properties()
                .forEach(f -> assertThat(naa.get(f.getKey())).as(f.getKey()).isEqualTo(f.getValue()));
        assertThat(naa.properties().stream().filter(f -> !foer.has(f.getKey())))
                .allMatch(f -> f.getValue().isNull() || f.getValue().isEmpty());
    }

    @Test
    void et_eldre_eksempel_uten_valgfrie_felt_kan_leses() throws Exception {
        var type = Hendelsestyper.medNavn("sak.SakInnmeldt").orElseThrow();
        Object lest = SaksgangJson.lagret()
                .readValue("{\"sakId\":\"s-1\",\"tittel\":\"t\",\"nyttFeltViIkkeKjenner\":1}", type.klasse());
        assertThat(lest).hasFieldOrPropertyWithValue("tittel", "t");
    }

    @Test
    void ukjente_navn_er_ikke_tillatt() {
        assertThat(Hendelsestyper.medNavn("java.util.HashMap")).isEmpty();
        assertThat(Hendelsestyper.medNavn("sak.FinnesIkke")).isEmpty();
    }

    @Test
    void utelatte_lister_er_tomme() throws Exception {
        var k = SaksgangJson.kommando()
                .readValue(
                        "{\"sakId\":\"s-1\",\"seteId\":\"x\",\"standpunkt\":\"ENIG\"}",
                        no.saksgang.sak.command.SakCommand.RegistrerStandpunkt.class);
        assertThat(k.representerer()).isEmpty();
    }
}
