package no.saksgang.app.arkitektur;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.saksgang.json.Hendelsestyper;
import no.saksgang.json.Kommandotyper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Ordlisten mot koden: hvert navn den viser til finnes, og hvert substantiv i det publiserte språket har en linje. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GlosarTest {

    private static final Path SIDE = Path.of("../../docs/glossary.md");

    /** Preposisjoner deler navnet; resten er fyll. */
    private static final Set<String> PREPOSISJON =
            Set.of("I", "Til", "Paa", "Ved", "Av", "Om", "Fra", "Med", "For", "Inn", "Opp", "Ut", "Som");

    private static final Set<String> FYLL = Set.of("Og", "Ikke", "Seg", "Mer", "Tilbake");

    /** Verb og adverb som ikke står der setningsbygningen tilsier. */
    private static final Set<String> IKKE_SUBSTANTIV = Set.of(
            "Fast",
            "Faste",
            "Foreloepig",
            "Forrige",
            "Fram",
            "Fungere",
            "Fungerer",
            "Lokalt",
            "Manglende",
            "Midlertidig",
            "Offentlig",
            "Sen",
            "Sent",
            "Tre",
            "Uferdige");

    /** Det en hendelse slutter på, er et partisipp også når det står midt i et annet navn. */
    private static final Set<String> PARTISIPP = Hendelsestyper.alle().stream()
            .map(t -> ledd(t.klasse().getSimpleName()).getFirst().getLast())
            .filter(o -> o.endsWith("t") || o.endsWith("d"))
            .collect(Collectors.toSet());

    private record Linje(String ord, String identifikator, String noark, String hva, String regel) {}

    @Test
    void hvert_navn_siden_viser_til_finnes_i_koden() throws IOException {
        Set<String> navn = koden();
        assertThat(linjer()).allSatisfy(l -> assertThat(navn)
                .as("%s viser til %s", l.ord(), l.identifikator())
                .contains(l.identifikator()));
    }

    @Test
    void hver_linje_har_alt() throws IOException {
        assertThat(linjer()).hasSizeGreaterThan(80).allSatisfy(l -> {
            assertThat(l.hva()).as(l.ord()).endsWith(".").hasSizeGreaterThan(10);
            assertThat(l.noark()).as(l.ord()).isNotBlank();
            assertThat(l.regel()).as(l.ord()).matches("-|.*R\\d{3}.*|.* § .*");
        });
        assertThat(linjer().stream().map(Linje::ord)).doesNotHaveDuplicates();
    }

    @Test
    void hvert_substantiv_i_hendelser_kommandoer_og_aggregater_har_en_linje() throws IOException {
        Set<String> ord = ordene();
        Set<String> mangler = new TreeSet<>();
        Hendelsestyper.alle().forEach(t -> {
            mangler.addAll(uten(
                    ord,
                    substantiverIHendelse(t.klasse().getSimpleName()),
                    t.klasse().getSimpleName()));
            mangler.addAll(uten(ord, List.of(t.aggregat()), t.aggregat()));
        });
        Kommandotyper.alle().forEach(t -> mangler.addAll(uten(ord, substantiverIKommando(t.navn()), t.navn())));
        assertThat(mangler)
                .as("Ordene mangler i docs/glossary.md. Er et av dem et verb, hører det hjemme i IKKE_SUBSTANTIV.")
                .isEmpty();
    }

    @Test
    void substantivene_skilles_fra_verbene() {
        assertThat(substantiverIHendelse("SakLoeftetTilSsu")).containsExactly("Sak", "Ssu");
        assertThat(substantiverIHendelse("InnkallingOgSaklisteGodkjent")).containsExactly("Innkalling", "Sakliste");
        assertThat(substantiverIHendelse("VedtakIkkeAkseptert")).containsExactly("Vedtak");
        assertThat(substantiverIKommando("SettSakPaaSakliste")).containsExactly("Sak", "Sakliste");
        assertThat(substantiverIKommando("BeOmRaad")).containsExactly("Raad");
        assertThat(uten(Set.of("avtale"), List.of("Honoraravtale", "Rom"), "X")).containsExactly("Rom i X");
    }

    /** Substantiv, så partisipp; etter en preposisjon bare substantiv. */
    private static List<String> substantiverIHendelse(String navn) {
        List<String> ut = new ArrayList<>();
        List<List<String>> ledd = ledd(navn);
        List<String> foerste = ledd.getFirst();
        ut.addAll(foerste.subList(0, Math.max(0, foerste.size() - 1)));
        ledd.subList(1, ledd.size()).forEach(l -> ut.addAll(etterPreposisjon(l)));
        return rens(ut);
    }

    /** Etter en preposisjon kommer et substantiv, og kanskje et partisipp, som i OpplysningOmSakBedt. */
    private static List<String> etterPreposisjon(List<String> ledd) {
        return ledd.isEmpty() ? ledd : ledd.subList(0, 1);
    }

    /** Imperativ, så substantiv. */
    private static List<String> substantiverIKommando(String navn) {
        List<String> alle = ledd(navn).stream().flatMap(List::stream).toList();
        return rens(alle.subList(1, alle.size()));
    }

    private static List<List<String>> ledd(String navn) {
        List<List<String>> ut = new ArrayList<>(List.of(new ArrayList<>()));
        for (String ord : navn.split("(?=[A-Z])")) {
            if (PREPOSISJON.contains(ord)) {
                ut.add(new ArrayList<>());
            } else if (!FYLL.contains(ord)) {
                ut.getLast().add(ord);
            }
        }
        return ut;
    }

    private static List<String> rens(List<String> ord) {
        return ord.stream()
                .filter(o -> !IKKE_SUBSTANTIV.contains(o) && !PARTISIPP.contains(o))
                .toList();
    }

    /** Et sammensatt ord er kjent når det siste leddet er det: en saksfrist er en frist. */
    private static Set<String> uten(Set<String> kjente, List<String> ord, String navn) {
        return ord.stream()
                .filter(o -> kjente.stream().noneMatch(k -> liten(o).matches(".*\\Q" + k + "\\E(e?r|e?ne|e[nt])?")))
                .map(o -> o + " i " + navn)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ordene() throws IOException {
        return linjer().stream()
                .flatMap(l -> Stream.concat(Arrays.stream(l.ord().split(",\\s*")), Stream.of(l.identifikator())))
                .map(GlosarTest::liten)
                .collect(Collectors.toSet());
    }

    private static String liten(String ord) {
        return ord.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa");
    }

    private static List<Linje> linjer() throws IOException {
        return Files.readAllLines(SIDE).stream()
                .filter(l -> l.startsWith("| ") && l.contains("`"))
                .map(l -> l.substring(2, l.length() - 2).split("\\s*\\|\\s*"))
                .peek(d -> assertThat(d).as(String.join("|", d)).hasSize(6))
                .map(d -> new Linje(d[0], d[2].replace("`", ""), d[3], d[4], d[5]))
                .toList();
    }

    /** Typer og enumverdier i produksjonskoden. */
    private static Set<String> koden() {
        Set<String> ut = new TreeSet<>();
        for (JavaClass k : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("no.saksgang")) {
            ut.add(k.getSimpleName());
            if (k.isEnum()) {
                k.getFields().forEach(f -> ut.add(k.getSimpleName() + "." + f.getName()));
            }
        }
        return ut;
    }
}
