package no.saksgang.app.modell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.saksgang.felles.modell.Opphav;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** En feil i modellfilen sies med sti, linje og kolonne, og ingenting blir lest av en fil med feil. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModellfilTest {

    private final String fil = innebygd();

    @Test
    void filen_som_foelger_med_er_hel() {
        List<Modelloversetter.Beskrivelse> alle = les(fil);
        assertThat(alle).hasSize(19);
        assertThat(alle).allSatisfy(b -> assertThat(b.modell().opphav()).containsValue(Opphav.ANTATT));
    }

    @Test
    void fakta_antatt_og_standard_holdes_fra_hverandre() {
        Modelloversetter.Beskrivelse ostfold = les(fil).stream()
                .filter(b -> b.id().verdi().equals("ostfold"))
                .findFirst()
                .orElseThrow();
        // Filen har både et delvis faktum og en antakelse om trinnene; bare det hele er fakta.
        assertThat(ostfold.modell().opphav())
                .containsEntry("navn", Opphav.FAKTA)
                .containsEntry("beslutningsmodell", Opphav.ANTATT)
                .containsEntry("kommuneparter", Opphav.ANTATT);
        assertThat(ostfold.modell().utvalg())
                .filteredOn(u -> u.utvalgId().verdi().equals("ostfold-fsu"))
                .singleElement()
                .satisfies(u -> assertThat(u.opphav())
                        .containsEntry("niva", Opphav.FAKTA)
                        .containsEntry("varighet", Opphav.STANDARD)
                        .doesNotContainEntry("rapportering", Opphav.FAKTA));
    }

    @Test
    void ukjent_felt_sies_med_feltets_egen_linje() {
        assertThat(feil(
                        "    malform: {verdi: BOKMAL, kilde: [S003#L17-38]}",
                        "    maalform: {verdi: BOKMAL, kilde: [S003#L17-38]}"))
                .anySatisfy(f -> assertThat(f)
                        .startsWith(
                                "/helsefellesskap/0/fakta/maalform (linje " + linje("    malform:") + ", kolonne "));
    }

    @Test
    void ukjent_felt_i_et_utvalg_sies() {
        assertThat(feil("  - id: innlandet-ssu\n", "  - id: innlandet-ssu\n    leder: X\n"))
                .singleElement()
                .asString()
                .startsWith("/helsefellesskap/0/utvalg/2/leder (linje " + (linje("  - id: innlandet-ssu") + 1));
    }

    @Test
    void ukjent_kode_sies_med_stedet_den_staar() {
        assertThat(feil(
                        "      niva: {verdi: STRATEGISK, kilde: [S003#L22]}",
                        "      niva: {verdi: STRATEGISKE, kilde: [S003#L22]}"))
                .singleElement()
                .asString()
                .startsWith("/helsefellesskap/0/utvalg/2/fakta/niva/verdi (linje "
                        + linje("      niva: {verdi: STRATEGISK, kilde: [S003#L22]}") + ", kolonne 21)")
                .contains("PARTNERSKAPSMOTE");
    }

    @Test
    void en_loefterute_til_et_utvalg_som_ikke_finnes_sies() {
        String rute = "      eskalering: {verdi: [{til: innlandet-partnerskapsmote,";
        assertThat(feil(rute, rute.replace("innlandet-partnerskapsmote", "ostfold-partnerskapsmote")))
                .singleElement()
                .isEqualTo("/helsefellesskap/0/utvalg/2/antatt/eskalering/verdi/0/til (linje " + linje(rute)
                        + ", kolonne 34): utvalget ostfold-partnerskapsmote finnes ikke i dette helsefellesskapet");
    }

    @Test
    void et_nivaa_som_mangler_sies() {
        assertThat(feil(
                        "      niva: {verdi: FAGLIG, kilde: [S003#L26]}",
                        "      niva: {verdi: LOKALT, kilde: [S003#L26]}"))
                .singleElement()
                .asString()
                .startsWith("/helsefellesskap/0/utvalg (linje ")
                .contains("FAGLIG", "R005");
    }

    @Test
    void en_loefterute_i_ring_sies_med_regelen() {
        String topp = "      eskalering: {verdi: [{til: PARTENE, grunner: [KONSENSUS_MANGLER]}], grunnlag: STANDARD}";
        assertThat(feil(topp, topp.replace("PARTENE", "innlandet-fsu")))
                .singleElement()
                .asString()
                .startsWith("/helsefellesskap/0/utvalg (linje ")
                .contains("ring", "R011");
    }

    @Test
    void et_helsefellesskap_som_staar_to_ganger_sies() {
        assertThat(feil("- id: ostfold\n", "- id: innlandet\n")).anySatisfy(f -> assertThat(f)
                .startsWith("/helsefellesskap/1/id (linje " + linje("- id: ostfold"))
                .contains("to ganger"));
    }

    @Test
    void det_som_trengs_maa_staa_i_fakta_eller_antatt() {
        assertThat(feil("    konsensusparter: {verdi: [KOMMUNE, SYKEHUS], grunnlag: STANDARD}\n", ""))
                .singleElement()
                .asString()
                .startsWith("/helsefellesskap/0 (linje ")
                .contains("konsensusparter mangler");
    }

    @Test
    void en_antakelse_uten_grunnlag_og_et_faktum_uten_kilde_sies() {
        assertThat(feil("    malform: {verdi: BOKMAL, kilde: [S003#L17-38]}", "    malform: {verdi: BOKMAL}"))
                .singleElement()
                .asString()
                .startsWith("/helsefellesskap/0/fakta/malform (linje ")
                .contains("kilde");
    }

    @Test
    void ugyldig_YAML_sies_med_linje() {
        assertThat(feil("- id: ostfold\n", "- id: [ostfold\n"))
                .singleElement()
                .asString()
                .matches("(?s)\\(linje \\d+, kolonne \\d+\\): .*");
        assertThat(feil("- id: ostfold\n", "- id: ostfold\n  id: igjen\n"))
                .singleElement()
                .asString()
                .startsWith("(linje " + (linje("- id: ostfold") + 1))
                .contains("duplicate");
    }

    @Test
    void tom_fil_og_feil_versjon_sies() {
        assertThat(feilI("")).containsExactly("(linje 1, kolonne 1): filen er tom");
        assertThat(feil("versjon: 1\n", "versjon: 2\n"))
                .singleElement()
                .asString()
                .startsWith("/versjon (linje 3");
    }

    @Test
    void alle_feil_sies_paa_en_gang() {
        String to = fil.replaceFirst("- id: ostfold\n", "- id: OSTFOLD\n")
                .replaceFirst("verdi: STRATEGISK, kilde", "verdi: STRATEGISKE, kilde");
        assertThat(feilI(to)).hasSize(2);
    }

    private List<String> feil(String fra, String til) {
        assertThat(fil).as("Teksten prøven endrer").contains(fra);
        int sted = fil.indexOf(fra);
        return feilI(fil.substring(0, sted) + til + fil.substring(sted + fra.length()));
    }

    private static List<String> feilI(String yaml) {
        ModellfilFeil feil = catchThrowableOfType(ModellfilFeil.class, () -> les(yaml));
        assertThat(feil).as("Filen skulle ikke vært godtatt").isNotNull();
        assertThat(feil.getMessage()).contains(feil.feil());
        return feil.feil();
    }

    private static List<Modelloversetter.Beskrivelse> les(String yaml) {
        return new Modelloversetter(Modellfil.les(yaml)).alle();
    }

    private int linje(String tekst) {
        return (int) fil.substring(0, fil.indexOf(tekst)).lines().count() + 1;
    }

    private static String innebygd() {
        try (InputStream inn = Modellfil.class.getResourceAsStream("/modell/helsefellesskap.yaml")) {
            return new String(inn.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
