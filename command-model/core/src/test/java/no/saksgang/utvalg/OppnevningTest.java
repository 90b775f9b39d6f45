package no.saksgang.utvalg;

import static no.saksgang.utvalg.Utvalgsbenk.ASKER;
import static no.saksgang.utvalg.Utvalgsbenk.BAMBLE;
import static no.saksgang.utvalg.Utvalgsbenk.DAG;
import static no.saksgang.utvalg.Utvalgsbenk.NORD;
import static no.saksgang.utvalg.Utvalgsbenk.UTENFOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Moetetall;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.verdi.Tilknytning;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Hvem som kommer inn i utvalget, og hva som skjer med setet siden (R033, R069, R135–R160, R171). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OppnevningTest {

    private final Utvalgsbenk b = Utvalgsbenk.fsu();

    @Test
    void et_sete_kan_bare_ha_en_om_gangen() {
        b.skjer(b.medlem("k-1", Part.KOMMUNE, ASKER));
        b.avslaas(
                medBruker(
                        b.medlem("k-1", Part.KOMMUNE, BAMBLE, "kommunerepresentant", DAG.plusYears(1), null),
                        "p-annen"),
                Avslagskode.SETE_BESATT,
                "R135");
        b.skjer(b.fratre("k-1", "2022-06-30"));
        b.avslaas(
                b.medlem("k-1", Part.KOMMUNE, BAMBLE, "kommunerepresentant", LocalDate.of(2022, 6, 30), null),
                Avslagskode.SETE_BESATT,
                "R135");
        b.skjer(b.medlem("k-1", Part.KOMMUNE, BAMBLE, "kommunerepresentant", LocalDate.of(2022, 7, 1), null));
        assertThat(b.naa().seter).hasSize(2);
        assertThat(b.naa().fakta().sete(new SeteId("k-1")).orElseThrow().virksomhetId())
                .isEqualTo(BAMBLE);
    }

    @Test
    void en_person_kan_ikke_ha_to_seter_i_samme_utvalg() {
        b.skjer(b.medlem("k-1", Part.KOMMUNE, ASKER));
        var samme = b.medlem("k-2", Part.KOMMUNE, BAMBLE);
        b.avslaas(medBruker(samme, "p-k-1"), Avslagskode.SETE_BESATT, "R135");
        b.skjer(medBruker(samme, "p-annen"));
    }

    @Test
    void sammensetningen_setter_grensen() {
        b.skjer(b.medlem("k-1", Part.KOMMUNE, ASKER));
        b.skjer(b.medlem("k-2", Part.KOMMUNE, BAMBLE));
        b.avslaas(b.medlem("k-3", Part.KOMMUNE, ASKER), Avslagskode.SAMMENSETNING_BRUTT, "R135");
        b.avslaas(
                b.medlem("k-3", Part.KOMMUNE, ASKER, "en annen rolle", DAG, null),
                Avslagskode.SAMMENSETNING_BRUTT,
                "R135");
        b.skjer(b.fratre("k-2", "2022-05-31"));
        b.skjer(b.medlem("k-3", Part.KOMMUNE, ASKER, "kommunerepresentant", LocalDate.of(2022, 6, 1), null));
    }

    @Test
    void en_part_sammensetningen_ikke_nevner_kan_ikke_faa_medlem() {
        b.avslaas(b.medlem("u-1", Part.UNIVERSITET, null), Avslagskode.SAMMENSETNING_BRUTT, "R145");
        // R151: den kan observere.
        b.skjer(b.observatoer("u-1", Part.UNIVERSITET, "representant", null));
    }

    @Test
    void en_plass_kan_fylles_av_en_av_to_roller() {
        b.skjer(b.observatoer("f-1", Part.FASTLEGE, "praksiskonsulent", "PKO"));
        b.avslaas(b.observatoer("f-2", Part.FASTLEGE, "fastlege", "ALU"), Avslagskode.SAMMENSETNING_BRUTT, "R135");
    }

    @Test
    void bare_den_som_er_med_i_avtalen_kan_ha_medlem() {
        b.avslaas(b.medlem("k-1", Part.KOMMUNE, UTENFOR), Avslagskode.PART_UTENFOR_AVTALEN, "R033");
        b.avslaas(b.medlem("k-1", Part.KOMMUNE, NORD), Avslagskode.PART_UTENFOR_AVTALEN, "R002");
        UtvalgCommand.OppnevnMedlem paaVegneAv = b.medlem("k-1", Part.KOMMUNE, ASKER);
        b.avslaas(medRepresenterer(paaVegneAv, List.of(ASKER, UTENFOR)), Avslagskode.PART_UTENFOR_AVTALEN, "R033");
        b.skjer(medRepresenterer(paaVegneAv, List.of(ASKER, BAMBLE)));
    }

    @Test
    void perioden_kan_ikke_slutte_foer_den_begynner() {
        b.avslaas(
                b.medlem("k-1", Part.KOMMUNE, ASKER, "kommunerepresentant", DAG, DAG.minusDays(1)),
                Avslagskode.PERIODE_SNUDD,
                "R171");
        b.skjer(b.medlem("k-1", Part.KOMMUNE, ASKER, "kommunerepresentant", DAG, DAG));
    }

    @Test
    void funksjonstiden_foelger_modellen_naar_den_ikke_er_oppgitt() {
        Utvalgsbenk fire = Utvalgsbenk.med(Modeller.utvalg(
                Modeller.FSU,
                Nivaa.FAGLIG,
                Utvalgsstatus.I_DRIFT,
                Modeller.valgt(),
                Map.of(),
                48,
                new Moetetall(null, null, null, null)));
        fire.skjer(fire.medlem("k-1", Part.KOMMUNE, ASKER));
        assertThat(fire.naa().seter.getFirst().til()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(b.skjer(b.medlem("k-1", Part.KOMMUNE, ASKER)))
                .first()
                .hasFieldOrPropertyWithValue("til", null)
                .hasFieldOrPropertyWithValue("knyttetTil", Tilknytning.PERSON);
    }

    @Test
    void rett_organ_oppnevner() {
        Utvalgsbenk vestfold = medOppnevner(Map.of("ALLE", "ssu"));
        vestfold.avslaas(vestfold.medlem("k-1", Part.KOMMUNE, ASKER), Avslagskode.FEIL_OPPNEVNER, "R144");
        vestfold.som(Rolle.UTVALG, Modeller.SSU).skjer(vestfold.medlem("k-1", Part.KOMMUNE, ASKER));
    }

    @Test
    void fastlege_og_bruker_oppnevnes_etter_forslag() {
        b.som(Rolle.UTVALG, Modeller.FSU);
        b.avslaas(b.observatoer("f-1", Part.FASTLEGE, "praksiskonsulent", null), Avslagskode.FEIL_OPPNEVNER, "R157");
        b.avslaas(b.observatoer("b-1", Part.BRUKER, "brukerrepresentant", " "), Avslagskode.FEIL_OPPNEVNER, "R158");
        b.skjer(b.observatoer("f-1", Part.FASTLEGE, "praksiskonsulent", "allmennlegeutvalget"));
        b.skjer(b.observatoer("b-1", Part.BRUKER, "brukerrepresentant", "brukerutvalget"));
    }

    @Test
    void der_det_kreves_maa_sekretariatet_ha_spurt_foerst() {
        Utvalgsbenk telemark = medOppnevner(Map.of("BRUKER", "FORESPOERSEL"));
        var bruker = telemark.observatoer("b-1", Part.BRUKER, "brukerrepresentant", "FFO");
        telemark.avslaas(bruker, Avslagskode.FEIL_OPPNEVNER, "R158");
        telemark.skjer(new UtvalgCommand.BeOmOppnevning(Modeller.FSU, Part.BRUKER, "brukerrepresentant", "FFO"));
        telemark.skjer(bruker);
    }

    @Test
    void andre_utvalg_og_andre_virksomheter_oppnevner_ikke() {
        b.som(Rolle.UTVALG, Modeller.PM)
                .avslaas(b.medlem("k-1", Part.KOMMUNE, ASKER), Avslagskode.IKKE_TILGANG, "R144");
        b.somVirksomhet(BAMBLE).avslaas(b.medlem("k-1", Part.KOMMUNE, ASKER), Avslagskode.IKKE_TILGANG, "R144");
        b.somVirksomhet(ASKER).skjer(b.medlem("k-1", Part.KOMMUNE, ASKER));
        b.som(Rolle.UTVALG, Modeller.SSU).skjer(b.medlem("s-1", Part.SYKEHUS, NORD));
    }

    @Test
    void et_planlagt_utvalg_har_ingen_medlemmer() {
        Utvalgsbenk planlagt =
                Utvalgsbenk.med(Modeller.utvalg(Modeller.FSU, Nivaa.FAGLIG, Utvalgsstatus.PLANLAGT, Modeller.valgt()));
        planlagt.avslaas(planlagt.medlem("k-1", Part.KOMMUNE, ASKER), Avslagskode.UGYLDIG_TILSTAND, "");
    }

    @Test
    void forankring_i_egen_ledelse_etterlyses_der_vedtak_krever_forankring() {
        assertThat(b.beslutt(b.medlem("k-1", Part.KOMMUNE, ASKER)).advarsler()).isEmpty();
        Utvalgsbenk vestfold = Utvalgsbenk.med(Modeller.medForankring(
                Modeller.utvalg(Modeller.FSU, Nivaa.FAGLIG, Utvalgsstatus.I_DRIFT, Modeller.valgt())));
        var uten = vestfold.medlem("k-1", Part.KOMMUNE, ASKER);
        assertThat(vestfold.beslutt(uten).advarsler()).containsExactly(Advarsel.FORANKRINGSNIVAA_MANGLER);
        var med = new UtvalgCommand.OppnevnMedlem(
                uten.utvalgId(),
                uten.seteId(),
                uten.brukerId(),
                uten.rolle(),
                uten.funksjon(),
                uten.part(),
                uten.virksomhetId(),
                uten.representerer(),
                true,
                DAG,
                null,
                null,
                Tilknytning.ORGANISASJON,
                null,
                "kommunedirektørens ledergruppe");
        assertThat(vestfold.beslutt(med).advarsler()).isEmpty();
    }

    @Test
    void sammensetningen_vedtas_foer_utvalget_er_i_drift() {
        Seteregel plass = new Seteregel(Funksjon.MEDLEM, Part.KOMMUNE, "kommunerepresentant", 1, null);
        b.avslaas(
                new UtvalgCommand.VedtaSammensetning(Modeller.FSU, List.of(plass), null),
                Avslagskode.UGYLDIG_TILSTAND,
                "");
        Utvalgsbenk nedsatt = Utvalgsbenk.nedsatt();
        Seteregel null0 = new Seteregel(Funksjon.MEDLEM, Part.KOMMUNE, "kommunerepresentant", 0, null);
        nedsatt.avslaas(
                new UtvalgCommand.VedtaSammensetning(Modeller.FSU, List.of(null0), null),
                Avslagskode.SAMMENSETNING_BRUTT,
                "R145");
        nedsatt.avslaas(
                new UtvalgCommand.VedtaSammensetning(Modeller.FSU, List.of(plass, plass), null),
                Avslagskode.SETE_BESATT,
                "R145");
        nedsatt.avslaas(
                new UtvalgCommand.VedtaSammensetning(Modeller.FSU, List.of(plass), Modeller.SSU),
                Avslagskode.KUN_PARTNERSKAPSMOETE,
                "R150");
        nedsatt.skjer(new UtvalgCommand.VedtaSammensetning(Modeller.FSU, List.of(plass), Modeller.PM));
        nedsatt.skjer(nedsatt.medlem("k-1", Part.KOMMUNE, ASKER));
        nedsatt.avslaas(nedsatt.medlem("k-2", Part.KOMMUNE, BAMBLE), Avslagskode.SAMMENSETNING_BRUTT, "R135");
    }

    @Test
    void varaen_foelger_setet() {
        b.medSeter();
        b.avslaas(vara("k-1", "p-k-1"), Avslagskode.SETE_BESATT, "R135");
        b.avslaas(vara("finnes-ikke", "p-vara"), Avslagskode.IKKE_FUNNET, "R135");
        b.avslaas(
                new UtvalgCommand.OppnevnVara(
                        Modeller.FSU, new SeteId("k-1"), new BrukerId("p-vara"), DAG, DAG.minusDays(1)),
                Avslagskode.PERIODE_SNUDD,
                "R171");
        b.somVirksomhet(BAMBLE).avslaas(vara("k-1", "p-vara"), Avslagskode.IKKE_TILGANG, "R144");
        b.somVirksomhet(ASKER).skjer(vara("k-1", "p-vara"));
        b.somSekretariat().skjer(b.fratre("k-1", "2022-03-31"));
        b.skjer(b.medlem("k-1", Part.KOMMUNE, ASKER, "kommunerepresentant", LocalDate.of(2022, 4, 1), null));
        assertThat(b.naa().fakta().varaer().get(new SeteId("k-1"))).containsExactly(new BrukerId("p-vara"));
    }

    @Test
    void fratreden_avslutter_baade_setet_og_ledervervet() {
        b.medSeter().skjer(b.leder("k-1", "2022-01-01", "2022-12-31"));
        b.avslaas(b.fratre("k-1", "2019-12-31"), Avslagskode.PERIODE_SNUDD, "R171");
        b.skjer(b.fratre("k-1", "2022-05-31"));
        assertThat(b.naa().ledere.getFirst().til()).isEqualTo(LocalDate.of(2022, 5, 31));
        b.avslaas(b.fratre("k-1", "2022-08-31"), Avslagskode.FUNKSJONSTID_UTLOEPT, "R171");
        b.skjer(b.fratre("k-1", "2022-04-30"));
        b.somVirksomhet(ASKER).avslaas(b.fratre("k-2", "2022-04-30"), Avslagskode.IKKE_TILGANG, "R144");
        b.somVirksomhet(BAMBLE).skjer(b.fratre("k-2", "2022-04-30"));
    }

    @Test
    void valg_er_enstemmige_eller_en_anbefaling_eller_gjort_av_eget_organ() {
        b.medSeter().som(Rolle.UTVALG, Modeller.FSU);
        b.avslaas(valg(false, null, null), Avslagskode.KONSENSUS_KREVES, "R069");
        assertThat(b.skjer(valg(true, null, null)))
                .containsExactly(new UtvalgEvent.RepresentantValgt(
                        Modeller.FSU, new SeteId("k-1"), "observatør i SSU", false, null, null));
        b.avslaas(valg(false, "rekrutteringsutvalget", null), Avslagskode.UGYLDIG_INNHOLD, "");
        assertThat(b.skjer(valg(false, "rekrutteringsutvalget", "PKO-leder")))
                .first()
                .hasFieldOrPropertyWithValue("valgorgan", "rekrutteringsutvalget");
        b.skjer(b.somSekretariat().fratre("k-1", "2022-02-28"));
        b.som(Rolle.UTVALG, Modeller.FSU).avslaas(valg(true, null, null), Avslagskode.FUNKSJONSTID_UTLOEPT, "R171");
    }

    private static UtvalgCommand.VelgRepresentant valg(boolean enstemmig, String organ, String innstilling) {
        return new UtvalgCommand.VelgRepresentant(
                Modeller.FSU, new SeteId("k-1"), "observatør i SSU", enstemmig, organ, innstilling);
    }

    private static UtvalgCommand.OppnevnVara vara(String sete, String bruker) {
        return new UtvalgCommand.OppnevnVara(Modeller.FSU, new SeteId(sete), new BrukerId(bruker), null, null);
    }

    private static Utvalgsbenk medOppnevner(Map<String, String> oppnevnesAv) {
        return Utvalgsbenk.med(Modeller.utvalg(
                Modeller.FSU,
                Nivaa.FAGLIG,
                Utvalgsstatus.I_DRIFT,
                Modeller.valgt(),
                oppnevnesAv,
                null,
                new Moetetall(null, null, null, null)));
    }

    private static UtvalgCommand.OppnevnMedlem medBruker(UtvalgCommand.OppnevnMedlem k, String bruker) {
        return new UtvalgCommand.OppnevnMedlem(
                k.utvalgId(),
                k.seteId(),
                new BrukerId(bruker),
                k.rolle(),
                k.funksjon(),
                k.part(),
                k.virksomhetId(),
                k.representerer(),
                k.beslutningsmyndighet(),
                k.fra(),
                k.til(),
                k.oppnevntAv());
    }

    private static UtvalgCommand.OppnevnMedlem medRepresenterer(
            UtvalgCommand.OppnevnMedlem k, List<no.saksgang.felles.VirksomhetId> representerer) {
        return new UtvalgCommand.OppnevnMedlem(
                k.utvalgId(),
                k.seteId(),
                k.brukerId(),
                k.rolle(),
                k.funksjon(),
                k.part(),
                k.virksomhetId(),
                representerer,
                k.beslutningsmyndighet(),
                k.fra(),
                k.til(),
                k.oppnevntAv());
    }
}
