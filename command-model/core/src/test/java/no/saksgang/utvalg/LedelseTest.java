package no.saksgang.utvalg;

import static no.saksgang.utvalg.Utvalgsbenk.NORD;
import static no.saksgang.utvalg.Utvalgsbenk.SOER;
import static no.saksgang.utvalg.Utvalgsbenk.VEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Lederregel;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;
import no.saksgang.utvalg.rule.Rotasjon;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Valg av leder, og ledelsen som veksler (R163–R170, R173, R174). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedelseTest {

    @Test
    void lederen_velges_for_den_tiden_modellen_sier() {
        Utvalgsbenk b = Utvalgsbenk.fsu().medSeter();
        assertThat(b.skjer(b.leder("k-1", "2022-03-01", null)))
                .containsExactly(new UtvalgEvent.LederValgt(
                        Modeller.FSU,
                        new SeteId("k-1"),
                        Part.KOMMUNE,
                        Utvalgsbenk.ASKER,
                        LocalDate.of(2022, 3, 1),
                        LocalDate.of(2023, 2, 28)));
        b.avslaas(b.leder("k-2", "2022-03-01", "2022-02-28"), Avslagskode.PERIODE_SNUDD, "R164");
    }

    @Test
    void to_ledere_kan_ikke_sitte_samtidig() {
        Utvalgsbenk b = Utvalgsbenk.fsu().medSeter();
        b.skjer(b.leder("k-1", "2022-03-01", "2023-02-28"));
        b.avslaas(b.leder("s-1", "2022-09-01", null), Avslagskode.LEDERE_OVERLAPPER, "R164");
        b.avslaas(b.leder("s-1", "2021-09-01", null), Avslagskode.LEDERE_OVERLAPPER, "R164");
        b.avslaas(b.leder("k-1", "2023-02-28", null), Avslagskode.LEDERE_OVERLAPPER, "R164");
        b.skjer(b.leder("s-1", "2023-03-01", null));
        assertThat(b.naa().ledere).hasSize(2);
        // Nestlederen er et annet verv.
        b.skjer(new UtvalgCommand.VelgNestleder(Modeller.FSU, new SeteId("k-2"), LocalDate.of(2022, 4, 1), null));
        b.avslaas(
                new UtvalgCommand.VelgNestleder(Modeller.FSU, new SeteId("s-2"), LocalDate.of(2022, 5, 1), null),
                Avslagskode.LEDERE_OVERLAPPER,
                "R164");
    }

    @Test
    void en_leder_uten_sluttdato_avloeses_av_den_neste() {
        Utvalgsbenk b = Utvalgsbenk.fsu().medSeter().somProsess();
        b.skjer(b.leder("k-1", "2020-01-01", null));
        b.somSekretariat().skjer(b.leder("s-1", "2022-03-01", null));
        assertThat(b.naa().ledere.getFirst().til()).isEqualTo(LocalDate.of(2022, 2, 28));
    }

    @Test
    void delt_ledelse_har_en_leder_fra_hver_side() {
        Utvalgsbenk b = fsu(Modeller.leder(Lederregeltype.DELT, null, false, null, false))
                .medSeter();
        b.skjer(b.leder("k-1", "2022-01-01", "2022-12-31"));
        b.skjer(b.leder("s-1", "2022-01-01", "2022-12-31"));
        b.avslaas(b.leder("s-2", "2022-06-01", null), Avslagskode.LEDERE_OVERLAPPER, "R164");
        assertThat(b.naa().ledere)
                .filteredOn(l -> l.gjelder(LocalDate.of(2022, 6, 1)))
                .hasSize(2);
    }

    @Test
    void bare_et_medlem_med_gyldig_sete_kan_lede() {
        Utvalgsbenk b = Utvalgsbenk.fsu().medSeter();
        b.skjer(b.observatoer("o-1", Part.BRUKER, "brukerrepresentant", "brukerutvalget"));
        b.avslaas(b.leder("o-1", null, null), Avslagskode.LEDER_IKKE_VALGBAR, "R163");
        b.skjer(b.fratre("k-1", "2022-01-31"));
        b.avslaas(b.leder("k-1", null, null), Avslagskode.LEDER_IKKE_VALGBAR, "R171");
        b.avslaas(b.leder("finnes-ikke", null, null), Avslagskode.IKKE_FUNNET, "R135");
        b.skjer(b.leder("k-2", null, null));
    }

    @Test
    void et_annet_utvalg_velger_ikke_lederen() {
        Utvalgsbenk b = Utvalgsbenk.fsu().medSeter();
        b.som(Rolle.UTVALG, Modeller.PM).avslaas(b.leder("k-1", null, null), Avslagskode.IKKE_TILGANG, "R164");
        b.som(Rolle.UTVALG, Modeller.SSU).skjer(b.leder("k-1", null, null));
    }

    @Test
    void samme_side_leder_ikke_to_perioder_paa_rad() {
        Utvalgsbenk b = roterende(false, null);
        b.skjer(b.leder("k-1", "2022-01-01", null));
        b.avslaas(b.leder("k-2", "2024-01-01", null), Avslagskode.ROTASJON_BRUTT, "R165");
        assertThat(b.skjer(b.leder("s-1", "2024-01-01", null)))
                .hasSize(2)
                .last()
                .isEqualTo(new UtvalgEvent.LedelseRotert(
                        Modeller.SSU,
                        Part.KOMMUNE,
                        Part.SYKEHUS,
                        Utvalgsbenk.ASKER,
                        NORD,
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2025, 12, 31)));
    }

    @Test
    void sykehuset_leder_foerst_der_modellen_sier_det() {
        Utvalgsbenk b = roterende(false, Part.SYKEHUS);
        b.avslaas(b.leder("k-1", "2022-01-01", null), Avslagskode.ROTASJON_BRUTT, "R170");
        b.skjer(b.leder("s-1", "2022-01-01", null));
    }

    @Test
    void den_som_gaar_inn_midt_i_en_periode_er_fra_samme_side_og_fullfoerer_den() {
        Utvalgsbenk b = roterende(false, null);
        b.skjer(b.leder("k-1", "2022-01-01", null));
        b.skjer(b.fratre("k-1", "2022-08-31"));
        b.avslaas(b.leder("s-1", "2022-09-01", null), Avslagskode.ROTASJON_BRUTT, "R166");
        assertThat(b.skjer(b.leder("k-2", "2022-09-01", null)))
                .first()
                .hasFieldOrPropertyWithValue("til", LocalDate.of(2023, 12, 31));
        assertThat(b.naa().lederperioder).hasSize(1);
        b.avslaas(b.leder("k-2", "2024-01-01", null), Avslagskode.ROTASJON_BRUTT, "R165");
        b.skjer(b.leder("s-1", "2024-01-01", null));
    }

    @Test
    void ledelsen_gaar_videre_foerst_naar_perioden_er_ute() {
        Utvalgsbenk b = roterende(false, null);
        b.skjer(b.leder("k-1", "2022-01-01", null));
        b.avslaas(roter(Part.SYKEHUS, null, "2023-06-01"), Avslagskode.ROTASJON_BRUTT, "R166");
        b.avslaas(roter(Part.KOMMUNE, null, "2024-01-01"), Avslagskode.ROTASJON_BRUTT, "R165");
        b.skjer(roter(Part.SYKEHUS, null, "2024-01-01"));
        b.avslaas(b.leder("k-2", "2024-01-01", null), Avslagskode.ROTASJON_BRUTT, "R166");
        assertThat(b.skjer(b.leder("s-1", "2024-02-01", null)))
                .singleElement()
                .hasFieldOrPropertyWithValue("til", LocalDate.of(2025, 12, 31));
    }

    @Test
    void en_part_som_ikke_er_med_i_vekslingen_leder_ikke() {
        Utvalgsbenk b = roterende(false, null);
        b.avslaas(roter(Part.BRUKER, null, "2022-01-01"), Avslagskode.LEDER_IKKE_VALGBAR, "R165");
        b.skjer(roter(Part.KOMMUNE, null, "2022-01-01"));
    }

    @Test
    void i_sykehusenes_perioder_veksler_sykehusene() {
        Utvalgsbenk b = roterende(true, null);
        b.skjer(b.leder("s-1", "2020-01-01", null));
        b.skjer(b.leder("k-1", "2022-01-01", null));
        b.avslaas(roter(Part.SYKEHUS, NORD, "2024-01-01"), Avslagskode.ROTASJON_BRUTT, "R167");
        b.avslaas(roter(Part.SYKEHUS, null, "2024-01-01"), Avslagskode.LEDER_IKKE_VALGBAR, "R167");
        b.avslaas(
                roter(Part.SYKEHUS, new VirksomhetId("ikke-part"), "2024-01-01"),
                Avslagskode.LEDER_IKKE_VALGBAR,
                "R167");
        assertThat(b.skjer(roter(Part.SYKEHUS, SOER, "2024-01-01")))
                .singleElement()
                .hasFieldOrPropertyWithValue("tilVirksomhet", SOER);
        // Den som velges, er fra sykehuset som har fått ledelsen.
        b.avslaas(b.leder("s-1", "2024-01-01", null), Avslagskode.ROTASJON_BRUTT, "R166");
        b.skjer(b.leder("s-2", "2024-01-01", null));
    }

    @Test
    void naar_alle_sykehusene_har_ledet_begynner_runden_paa_nytt() {
        List<VirksomhetId> alle = List.of(NORD, SOER, VEST);
        assertThat(Rotasjon.iTur(List.of(), alle)).containsExactly(NORD, SOER, VEST);
        assertThat(Rotasjon.iTur(List.of(SOER), alle)).containsExactly(NORD, VEST);
        assertThat(Rotasjon.iTur(List.of(SOER, NORD, VEST), alle)).containsExactly(NORD, SOER, VEST);
        assertThat(Rotasjon.iTur(List.of(SOER, NORD, VEST, NORD), alle)).containsExactly(SOER, VEST);
        // Et sykehus som ikke er med lenger, stanser ikke runden.
        assertThat(Rotasjon.iTur(List.of(new VirksomhetId("lagt-ned"), SOER), alle))
                .containsExactly(NORD, VEST);
    }

    @Test
    void et_kommunalt_organ_har_ingen_rotasjon() {
        Utvalgsbenk b = Utvalgsbenk.med(Modeller.utvalg(
                        Modeller.FSU,
                        Nivaa.KOMMUNALT,
                        Utvalgsstatus.I_DRIFT,
                        Modeller.leder(Lederregeltype.ROTERER, 12, false, null, false)))
                .medSeter();
        b.skjer(b.leder("k-1", "2022-01-01", null));
        b.skjer(b.leder("k-2", "2023-01-01", null));
    }

    @Test
    void forslaget_om_leder_gjelder_fra_utvalget_konstitueres() {
        Utvalgsbenk b = Utvalgsbenk.med(Modeller.utvalg(
                        Modeller.FSU,
                        Nivaa.FAGLIG,
                        Utvalgsstatus.UNDER_ETABLERING,
                        Modeller.leder(Lederregeltype.VALGT_AV_UTVALGET, 12, false, null, true)))
                .medSeter();
        b.skjer(new UtvalgCommand.ForeslaaLeder(Modeller.FSU, new SeteId("k-1"), false));
        assertThat(b.naa().ledere).isEmpty();
        var konstituer = new UtvalgCommand.KonstituerUtvalg(Modeller.FSU, LocalDate.of(2022, 3, 1));
        b.avslaas(konstituer, Avslagskode.UTVALG_IKKE_I_DRIFT, "R128");
        b.skjer(new UtvalgCommand.ForeslaaLeder(Modeller.FSU, new SeteId("s-1"), true));
        assertThat(b.skjer(konstituer))
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly("LederValgt", "NestlederValgt", "UtvalgKonstituert");
        assertThat(b.naa().ledere).allMatch(l -> l.fra().equals(LocalDate.of(2022, 3, 1)));
        b.avslaas(
                new UtvalgCommand.ForeslaaLeder(Modeller.FSU, new SeteId("k-2"), false),
                Avslagskode.UGYLDIG_TILSTAND,
                "");
    }

    private static Utvalgsbenk fsu(Lederregel regel) {
        return Utvalgsbenk.med(Modeller.utvalg(Modeller.FSU, Nivaa.FAGLIG, Utvalgsstatus.I_DRIFT, regel));
    }

    private static Utvalgsbenk roterende(boolean sykehusVeksler, Part foerste) {
        return Utvalgsbenk.med(Modeller.utvalg(
                        Modeller.SSU,
                        Nivaa.STRATEGISK,
                        Utvalgsstatus.I_DRIFT,
                        Modeller.leder(Lederregeltype.ROTERER, 24, sykehusVeksler, foerste, false)))
                .medSeter();
    }

    private static UtvalgCommand.RoterLedelse roter(Part side, VirksomhetId virksomhet, String fra) {
        return new UtvalgCommand.RoterLedelse(Modeller.SSU, side, virksomhet, LocalDate.parse(fra), null);
    }
}
