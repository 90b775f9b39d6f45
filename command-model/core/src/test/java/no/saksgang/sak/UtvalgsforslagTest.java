package no.saksgang.sak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.Forklaring;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Beslutningsmodell;
import no.saksgang.felles.modell.BindendeFor;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Opphav;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.modell.Varighet;
import no.saksgang.felles.modell.Vedtaksgrense;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Hvilken regel som foreslår hvilket utvalg, og hva som sies om dem som ble vraket. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UtvalgsforslagTest {

    private static final UtvalgModell TOPP = utvalg("pm", Nivaa.PARTNERSKAPSMOETE, List.of(Saksegenskap.ALLE));
    private static final UtvalgModell SSU =
            utvalg("ssu", Nivaa.STRATEGISK, List.of(Saksegenskap.FAGLIG, Saksegenskap.PRINSIPIELL));
    private static final UtvalgModell FSU = utvalg("fsu", Nivaa.FAGLIG, List.of(Saksegenskap.FAGLIG));

    @Test
    void laveste_nivaa_som_kan_vedta_gaar_foran() {
        assertThat(forslag(List.of(TOPP, SSU, FSU), Saksegenskap.FAGLIG).svar()).isEqualTo("fsu");
        Forklaring prinsipiell = forslag(List.of(TOPP, SSU, FSU), Saksegenskap.PRINSIPIELL);
        assertThat(prinsipiell.svar()).isEqualTo("ssu");
        assertThat(prinsipiell.regel()).isEqualTo("R009");
        assertThat(prinsipiell.inndata()).containsEntry("vurdert.fsu", "R051: ingen av egenskapene ligger hit");
    }

    @Test
    void grense_fra_nasjonal_standard_viser_til_den_nasjonale_arbeidsdelingen() {
        UtvalgModell standard =
                utvalg("fsu", Nivaa.FAGLIG, List.of(Saksegenskap.FAGLIG), Opphav.STANDARD, null, Utvalgsstatus.I_DRIFT);
        assertThat(forslag(List.of(TOPP, standard), Saksegenskap.FAGLIG).regel())
                .isEqualTo("R008");
    }

    @Test
    void kan_ingen_vedta_forbereder_faglig_nivaa() {
        Forklaring f = forslag(
                List.of(utvalg("pm", Nivaa.PARTNERSKAPSMOETE, List.of()), FSU), Saksegenskap.STRATEGISK_BETYDNING);
        assertThat(f.svar()).isEqualTo("fsu");
        assertThat(f.regel()).isEqualTo("R008");
    }

    @Test
    void avloeste_utvalg_foreslaas_aldri() {
        UtvalgModell gammelt =
                utvalg("gammelt", Nivaa.FAGLIG, List.of(Saksegenskap.FAGLIG), null, null, Utvalgsstatus.AVLOEST);
        Forklaring f = forslag(List.of(gammelt, SSU), Saksegenskap.FAGLIG);
        assertThat(f.svar()).isEqualTo("ssu");
        assertThat(f.inndata()).doesNotContainKey("vurdert.gammelt");
    }

    @Test
    void er_regelen_ikke_entydig_staar_de_andre_som_alternativer() {
        Forklaring f =
                forslag(List.of(FSU, utvalg("fsu-2", Nivaa.FAGLIG, List.of(Saksegenskap.FAGLIG))), Saksegenskap.FAGLIG);
        assertThat(f.svar()).isEqualTo("fsu");
        assertThat(f.inndata()).containsEntry("alternativer", "fsu-2");
    }

    @Test
    void delavtalen_gaar_foran_nivaaet() {
        UtvalgModell avtale = utvalg("da", Nivaa.LOKALT, List.of(), null, "Delavtale 4", Utvalgsstatus.PLANLAGT);
        Klassifisering k = new Klassifisering(
                Map.of(Saksegenskap.FAGLIG, Konsekvensgrad.INGEN), List.of(), Set.of(), null, null, "delavtale 4");
        Forklaring f = Utvalgsforslag.finn(k, modell(List.of(FSU, avtale)));
        assertThat(f.svar()).isEqualTo("da");
        assertThat(f.regel()).isEqualTo("R026");
    }

    @Test
    void uten_et_eneste_utvalg_er_svaret_tomt() {
        assertThat(forslag(List.of(), Saksegenskap.FAGLIG).svar()).isEmpty();
    }

    private static Forklaring forslag(List<UtvalgModell> utvalg, Saksegenskap egenskap) {
        Map<Saksegenskap, Konsekvensgrad> egenskaper = new EnumMap<>(Saksegenskap.class);
        egenskaper.put(
                egenskap, Klassifisering.GRADERTE.contains(egenskap) ? Konsekvensgrad.STOR : Konsekvensgrad.INGEN);
        return Utvalgsforslag.finn(
                new Klassifisering(egenskaper, List.of(), Set.of(), null, null, null), modell(utvalg));
    }

    private static Samarbeidsmodell modell(List<UtvalgModell> utvalg) {
        return new Samarbeidsmodell(
                3,
                LocalDate.of(2020, 1, 1),
                List.of(Part.KOMMUNE, Part.SYKEHUS),
                Beslutningsmodell.ETT_TRINN,
                false,
                false,
                false,
                14,
                Map.of(),
                utvalg,
                Map.of());
    }

    private static UtvalgModell utvalg(String id, Nivaa nivaa, List<Saksegenskap> kanVedta) {
        return utvalg(id, nivaa, kanVedta, Opphav.FAKTA, null, Utvalgsstatus.I_DRIFT);
    }

    private static UtvalgModell utvalg(
            String id,
            Nivaa nivaa,
            List<Saksegenskap> kanVedta,
            Opphav opphav,
            String delavtale,
            Utvalgsstatus status) {
        return new UtvalgModell(
                new UtvalgId(id),
                id,
                id,
                nivaa,
                status,
                Varighet.FAST,
                List.of(),
                List.of(Beslutningsmakt.VEDTAR),
                new Vedtaksgrense(kanVedta, List.of(), Map.of(), false),
                List.of(),
                Konsensusregel.KONSENSUS,
                false,
                BindendeFor.INGEN,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                delavtale,
                null,
                null,
                Map.of(),
                null,
                opphav == null ? Map.of() : Map.of("vedtaksgrense", opphav));
    }
}
