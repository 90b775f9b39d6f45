package no.saksgang.aarsrapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.aarsrapport.command.AarsrapportCommand;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import no.saksgang.beslutning.Beslutningsproeve;
import no.saksgang.beslutning.Lag;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Rapportregel;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.utvalg.Modeller;
import org.junit.jupiter.api.Test;

/** Rapporten fra utkast til publisert: utvalgene leverer, partnerskapsmøtet godkjenner (R188, R194–R197). */
class AarsrapportTest extends Beslutningsproeve<AarsrapportCommand, Aarsrapport, AarsrapportEvent> {

    private static final AarsrapportId ID = new AarsrapportId("hf-2021");
    private static final String SUM = "c".repeat(64);

    AarsrapportTest() {
        super(new AarsrapportDecider());
        rapporterer(
                Lag.av(Rapportregel.class, "til", "ssu", "form", "AARSRAPPORT", "frekvens", "AARLIG"),
                Lag.av(Rapportregel.class, "til", "ssu", "form", "SELVEVALUERING_OG_RAPPORT", "frekvens", "AARLIG"));
    }

    @Test
    void en_rapport_opprettes_en_gang_for_et_aar_som_kan_vaere() {
        avslaas(opprett(1989), Avslagskode.UGYLDIG_INNHOLD, "R197");
        avslaas(opprett(2201), Avslagskode.UGYLDIG_INNHOLD, "R197");
        gir(opprett(2021), AarsrapportEvent.AarsrapportOpprettet.class);
        avslaas(opprett(2021), Avslagskode.FINNES_ALLEREDE, "");
    }

    @Test
    void en_rapport_som_ikke_finnes_kan_ikke_fremmes() {
        avslaas(fremm(), Avslagskode.IKKE_FUNNET, "");
    }

    @Test
    void modellen_sier_hvem_som_maa_levere() {
        gjoer(opprett(2021));
        assertThat(tilstand.pliktigeDelrapporter()).containsExactly(FSU);
        assertThat(tilstand.pliktigeSelvevalueringer()).containsExactly(FSU);
    }

    @Test
    void uten_rapportregel_er_ingen_pliktige() {
        rapporterer(Lag.av(Rapportregel.class, "til", "ssu", "form", "REFERAT", "frekvens", "FORTLOEPENDE"));
        gjoer(opprett(2021));
        assertThat(tilstand.pliktigeDelrapporter()).isEmpty();
        gir(fremm(), AarsrapportEvent.AarsrapportFremmet.class);
    }

    @Test
    void et_utvalg_leverer_bare_sin_egen_del() {
        gjoer(opprett(2021));
        avslaas(delrapport(null, "tekst"), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(delrapport(FSU, ""), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(delrapport(FREMMED, "tekst"), Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP, "R001");
        som(Rolle.UTVALG, SSU);
        avslaas(delrapport(FSU, "tekst"), Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.UTVALG, FSU);
        gir(delrapport(FSU, "tekst"), AarsrapportEvent.DelrapportLevert.class);
    }

    @Test
    void et_utvalg_leverer_bare_sin_egen_selvevaluering() {
        gjoer(opprett(2021));
        avslaas(selvevaluering(FSU, "tekst"), Avslagskode.IKKE_TILGANG, "R076");
        som(Rolle.UTVALG, SSU);
        avslaas(selvevaluering(FSU, "tekst"), Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.UTVALG, FSU);
        avslaas(selvevaluering(FSU, " "), Avslagskode.UGYLDIG_INNHOLD, "");
        gir(selvevaluering(FSU, "tekst"), AarsrapportEvent.SelvevalueringLevert.class);
    }

    @Test
    void rapporten_fremmes_naar_alle_deler_er_levert() {
        gjoer(opprett(2021));
        avslaas(fremm(), Avslagskode.AARSRAPPORT_UFULLSTENDIG, "R195");
        gjoer(delrapport(FSU, "tekst"));
        avslaas(fremm(), Avslagskode.AARSRAPPORT_UFULLSTENDIG, "R130");
        som(Rolle.UTVALG, FSU);
        gjoer(selvevaluering(FSU, "tekst"));
        som(Rolle.SEKRETARIAT, null);
        gir(fremm(), AarsrapportEvent.AarsrapportFremmet.class);
        avslaas(fremm(), Avslagskode.UGYLDIG_TILSTAND, "R197");
        avslaas(delrapport(FSU, "for sent"), Avslagskode.UGYLDIG_TILSTAND, "R197");
    }

    @Test
    void bare_partnerskapsmoetet_godkjenner_og_bare_det_som_er_fremmet() {
        gjoer(opprett(2021));
        som(Rolle.UTVALG, PM);
        avslaas(godkjenn(PM, null), Avslagskode.UGYLDIG_TILSTAND, "R197");
        tilFremmet();
        som(Rolle.UTVALG, SSU);
        avslaas(godkjenn(SSU, null), Avslagskode.KUN_PARTNERSKAPSMOETE, "R188");
        avslaas(godkjenn(PM, null), Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.UTVALG, FREMMED);
        avslaas(godkjenn(FREMMED, null), Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP, "R001");
        som(Rolle.UTVALG, PM);
        gir(godkjenn(null, null), AarsrapportEvent.AarsrapportGodkjent.class);
        avslaas(godkjenn(PM, null), Avslagskode.UGYLDIG_TILSTAND, "R197");
    }

    @Test
    void det_som_godkjennes_er_det_som_er_fremmet() {
        gjoer(opprett(2021));
        tilFremmet();
        som(Rolle.UTVALG, PM);
        avslaas(godkjenn(PM, "d".repeat(64)), Avslagskode.RAPPORT_ENDRET, "R188");
        gir(godkjenn(PM, SUM), AarsrapportEvent.AarsrapportGodkjent.class);
    }

    @Test
    void bare_partnerskapsmoetet_sender_tilbake_og_med_begrunnelse() {
        gjoer(opprett(2021));
        som(Rolle.UTVALG, PM);
        avslaas(returner("mangler tall"), Avslagskode.UGYLDIG_TILSTAND, "R197");
        tilFremmet();
        som(Rolle.UTVALG, SSU);
        avslaas(returner("mangler tall"), Avslagskode.KUN_PARTNERSKAPSMOETE, "R188");
        som(Rolle.UTVALG, PM);
        avslaas(returner(""), Avslagskode.BEGRUNNELSE_MANGLER, "R188");
        gir(returner("mangler tall"), AarsrapportEvent.AarsrapportReturnert.class);
        som(Rolle.SEKRETARIAT, null);
        gir(delrapport(FSU, "med tall"), AarsrapportEvent.DelrapportLevert.class);
    }

    @Test
    void bare_en_godkjent_rapport_publiseres() {
        gjoer(opprett(2021));
        tilFremmet();
        som(Rolle.SEKRETARIAT, null);
        avslaas(publiser(), Avslagskode.UGYLDIG_TILSTAND, "R197");
        som(Rolle.UTVALG, PM);
        gjoer(godkjenn(PM, null));
        som(Rolle.SEKRETARIAT, null);
        gir(publiser(), AarsrapportEvent.AarsrapportPublisert.class);
        avslaas(publiser(), Avslagskode.UGYLDIG_TILSTAND, "R197");
    }

    private void tilFremmet() {
        som(Rolle.UTVALG, FSU);
        gjoer(delrapport(FSU, "tekst"));
        gjoer(selvevaluering(FSU, "tekst"));
        som(Rolle.SEKRETARIAT, null);
        gjoer(fremm());
    }

    /** Det FSU skal rapportere etter modellen. */
    private void rapporterer(Rapportregel... regler) {
        List<UtvalgModell> utvalg = Modeller.treNivaaer().stream()
                .map(u -> u.utvalgId().equals(FSU) ? Lag.med(u, "rapportering", List.of(regler)) : u)
                .toList();
        modell(Modeller.modell(1, LocalDate.of(2000, 1, 1), utvalg));
    }

    private static AarsrapportCommand opprett(int aar) {
        return Lag.av(
                AarsrapportCommand.OpprettAarsrapport.class, "aarsrapportId", ID, "helsefellesskapId", HF, "aar", aar);
    }

    private static AarsrapportCommand delrapport(UtvalgId utvalg, String tekst) {
        return Lag.av(
                AarsrapportCommand.LeverDelrapport.class, "aarsrapportId", ID, "utvalgId", utvalg, "tekst", tekst);
    }

    private static AarsrapportCommand selvevaluering(UtvalgId utvalg, String tekst) {
        return Lag.av(
                AarsrapportCommand.LeverSelvevaluering.class, "aarsrapportId", ID, "utvalgId", utvalg, "tekst", tekst);
    }

    private static AarsrapportCommand fremm() {
        return Lag.av(AarsrapportCommand.FremmAarsrapport.class, "aarsrapportId", ID);
    }

    private static AarsrapportCommand godkjenn(UtvalgId utvalg, String sha256) {
        return Lag.av(
                AarsrapportCommand.GodkjennAarsrapport.class,
                "aarsrapportId",
                ID,
                "utvalgId",
                utvalg,
                "sha256",
                sha256);
    }

    private static AarsrapportCommand returner(String begrunnelse) {
        return Lag.av(AarsrapportCommand.ReturnerAarsrapport.class, "aarsrapportId", ID, "begrunnelse", begrunnelse);
    }

    private static AarsrapportCommand publiser() {
        return Lag.av(AarsrapportCommand.PubliserAarsrapport.class, "aarsrapportId", ID);
    }
}
