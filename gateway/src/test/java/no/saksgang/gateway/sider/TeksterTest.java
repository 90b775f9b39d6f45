package no.saksgang.gateway.sider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.Loefteaarsak;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Oppfoelgingsstatus;
import no.saksgang.felles.verdi.Protokollstatus;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Raadutfall;
import no.saksgang.felles.verdi.Rettelsesklasse;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.felles.verdi.Utvalgstilstand;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tekstene finnes på alle språkene, og malene har ingen tekst selv. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TeksterTest {

    private static final Path RESSURSER = Path.of("src/main/resources");
    private static final Pattern NOEKKEL = Pattern.compile("#\\{([a-z]+(?:\\.[A-Za-z_]+)+)[(}]");
    private static final Pattern ATTRIBUTT =
            Pattern.compile("\\s(?:aria-label|aria-valuetext|title|placeholder|alt|value|data-label)=\"([^\"]+)\"");

    private static final Map<String, Class<? extends Enum<?>>> KODER = Map.ofEntries(
            Map.entry("sakstilstand", Sakstilstand.class),
            Map.entry("moetetilstand", Moetetilstand.class),
            Map.entry("punkttype", Punkttype.class),
            Map.entry("protokollstatus", Protokollstatus.class),
            Map.entry("publiseringstype", Publiseringstype.class),
            Map.entry("dokumenttype", Dokumenttype.class),
            Map.entry("oppfoelging", Oppfoelgingsstatus.class),
            Map.entry("raadutfall", Raadutfall.class),
            Map.entry("loefteaarsak", Loefteaarsak.class),
            Map.entry("standpunkt", Standpunkt.class),
            Map.entry("rolle", Rolle.class),
            Map.entry("part", Part.class),
            Map.entry("nivaa", Nivaa.class),
            Map.entry("funksjon", Funksjon.class),
            Map.entry("utvalgstilstand", Utvalgstilstand.class),
            Map.entry("rettelsesklasse", Rettelsesklasse.class),
            Map.entry("egenskap", Saksegenskap.class),
            Map.entry("grad", Konsekvensgrad.class));

    @Test
    void de_tre_spraakene_har_de_samme_tekstene() throws IOException {
        for (String fil : Sideoppsett.TEKSTER) {
            Properties nb = les(fil, "nb");
            assertThat(nb).as(fil).isNotEmpty();
            for (String spraak : Spraakvalg.SPRAAK) {
                Properties andre = les(fil, spraak);
                assertThat(andre.stringPropertyNames())
                        .as("%s på %s", fil, spraak)
                        .isEqualTo(nb.stringPropertyNames());
                andre.forEach((n, v) -> {
                    assertThat(v.toString()).as("%s på %s", n, spraak).isNotBlank();
                    assertThat(plasser(v.toString()))
                            .as("%s på %s", n, spraak)
                            .isEqualTo(plasser(nb.getProperty(n.toString())));
                });
            }
        }
    }

    @Test
    void hver_kode_har_et_ord() throws IOException {
        Properties koder = les("tekster/koder", "nb");
        KODER.forEach((gruppe, type) -> {
            for (Enum<?> e : type.getEnumConstants()) {
                assertThat(koder.getProperty("kode." + gruppe + "." + e.name()))
                        .as(gruppe + " " + e)
                        .isNotBlank();
            }
        });
    }

    @Test
    void hver_tekst_malene_viser_finnes() throws IOException {
        Set<String> finnes = new TreeSet<>();
        for (String fil : Sideoppsett.TEKSTER) {
            finnes.addAll(les(fil, "nb").stringPropertyNames());
        }
        for (Path mal : maler()) {
            Matcher m = NOEKKEL.matcher(Files.readString(mal));
            while (m.find()) {
                assertThat(finnes).as(mal.getFileName().toString()).contains(m.group(1));
            }
        }
    }

    @Test
    void ingen_mal_har_tekst_som_ikke_kan_oversettes() throws IOException {
        for (Path mal : maler()) {
            String kilde = Files.readString(mal);
            String uten = kilde.replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", " ")
                    .replaceAll("&\\w+;", " ");
            assertThat(uten).as(mal.getFileName().toString()).doesNotContainPattern("\\p{L}");
            Matcher m = ATTRIBUTT.matcher(kilde);
            while (m.find()) {
                boolean kode = m.group().contains(" value=") && m.group(1).matches("[A-Za-z_]*");
                assertThat(kode).as(mal.getFileName() + ":" + m.group()).isTrue();
            }
        }
    }

    /** Ellers leser nettleseren siden som om den var fra 1999. */
    @Test
    void hver_mal_begynner_med_doctype() throws IOException {
        for (Path mal : maler()) {
            assertThat(Files.readString(mal)).as(mal.getFileName().toString()).startsWith("<!DOCTYPE html>\n");
        }
    }

    private static List<String> plasser(String tekst) {
        List<String> ut = new ArrayList<>();
        Matcher m = Pattern.compile("\\{\\d}").matcher(tekst);
        while (m.find()) {
            ut.add(m.group());
        }
        return ut.stream().sorted().toList();
    }

    private static List<Path> maler() throws IOException {
        try (Stream<Path> alle = Files.walk(RESSURSER.resolve("templates"))) {
            List<Path> maler = alle.filter(p -> p.toString().endsWith(".html")).toList();
            assertThat(maler).hasSizeGreaterThan(5);
            return maler;
        }
    }

    private static Properties les(String fil, String spraak) throws IOException {
        Properties ut = new Properties();
        try (Reader r = Files.newBufferedReader(RESSURSER.resolve(fil + "_" + spraak + ".properties"))) {
            ut.load(r);
        }
        return ut;
    }
}
