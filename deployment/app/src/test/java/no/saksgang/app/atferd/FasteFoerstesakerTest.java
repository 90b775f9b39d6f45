package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Faste punkter først og sist, protokollen fra forrige møte, og det som ikke ble ferdig. */
@TestPropertySource(properties = "saksgang.benk=faste-punkter") // Egen database: her fastsettes møteordninger.
public class FasteFoerstesakerTest extends Benk {

    /** Hver prøve har sitt eget helsefellesskap, så forrige møte er prøvens eget. */
    private String hf = "ostfold";

    private static final List<String> ALLE = List.of(
            "GODKJENNING_AV_INNKALLING_OG_SAKLISTE", "GODKJENNING_AV_FORRIGE_PROTOKOLL", "REFERATSAKER", "EVENTUELT");

    @Test
    void neste_moete_godkjenner_forrige_protokoll_og_laaser_den() {
        Loep l = i("ostfold").den("2022-01-10");
        ordning(l, "2022-01-01", "2022-06-30");
        String foerste = planlegg(l, "2022-02-03");
        assertThat(fast(l, foerste))
                .containsExactly("GODKJENNING_AV_INNKALLING_OG_SAKLISTE", "REFERATSAKER", "EVENTUELT");
        String andre = planlegg(l, "2022-03-17");
        assertThat(fast(l, andre)).containsExactlyElementsOf(ALLE);
        assertThat(moete(l, andre).at("/punkter/1/protokollFra").asString()).isEqualTo(foerste);
        assertThat(moete(l, andre).at("/punkter/0/forretningsorden").asBoolean())
                .isTrue();
        String sak = l.klarSak("Første sak", fsu(), "FAGLIG");
        l.settPaaSakliste(sak, foerste, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        assertThat(moete(l, foerste).at("/punkter/2/sakId").asString()).isEqualTo(sak);
        assertThat(moete(l, foerste).at("/punkter/3/fast").asString()).isEqualTo("EVENTUELT");

        l.aapne(foerste, fsu(), "2022-02-03");
        l.behandle(sak, fsu(), foerste).ga("SakBehandletIFsu");
        l.sak(leder(fsu()), sak, "UtsettSak", "utvalgId", fsu(), "grunn", "Trenger mer")
                .ga("SakUtsatt");
        l.moete(leder(fsu()), foerste, "LukkMoete").ga("MoeteGjennomfoert");

        l.den("2022-02-10").aapne(andre, fsu(), "2022-03-17");
        l.moete(leder(fsu()), andre, "LukkMoete").avslaatt("PUNKT_UTEN_UTFALL", "R123");
        l.moete(leder(fsu()), andre, "GodkjennForrigeProtokoll").avslaatt("PROTOKOLL_MANGLER", "R110");
        l.moete(sekretariat(), foerste, "SkrivReferat", "punkter", List.of(felt("punktId", "x", "tekst", "Utsatt")))
                .ga("ReferatUtkastLagret");
        l.moete(sekretariat(), andre, "GodkjennForrigeProtokoll").avslaatt("IKKE_TILGANG");
        l.moete(leder(fsu()), andre, "GodkjennForrigeProtokoll").ga("ForrigeProtokollGodkjent");
        l.moete(leder(fsu()), andre, "GodkjennForrigeProtokoll").avslaatt("IKKE_PAA_SAKLISTE");
        JsonNode forrige = moete(l, foerste);
        assertThat(forrige.get("tilstand").asString()).isEqualTo("REFERAT_GODKJENT");
        assertThat(forrige.at("/referater/0/status").asString()).isEqualTo("GODKJENT");
        assertThat(forrige.at("/referater/0/godkjent").asString()).isEqualTo("2022-03-17");
        l.moete(sekretariat(), foerste, "SkrivReferat", "punkter", List.of(felt("punktId", "x", "tekst", "Nytt")))
                .avslaatt("UGYLDIG_TILSTAND");
        assertThat(moete(l, andre).at("/punkter/1/protokollGodkjent").asBoolean())
                .isTrue();
        l.moete(leder(fsu()), andre, "LukkMoete").ga("MoeteGjennomfoert");
    }

    @Test
    void det_som_ikke_ble_ferdig_flyttes_eller_dupliseres_til_neste_moete() {
        hf = "sor-rogaland";
        Loep l = i(hf).den("2023-01-10");
        ordning(l, "2023-01-01", "2023-12-31");
        String foerste = planlegg(l, "2023-02-09");
        String flyttes = l.klarSak("Flyttes", fsu(), "FAGLIG");
        String dupliseres = l.klarSak("Dupliseres", fsu(), "FAGLIG");
        String ferdig = l.klarSak("Ferdig", fsu(), "FAGLIG");
        l.settPaaSakliste(flyttes, foerste, "ORIENTERINGSSAK").ga("SakSattPaaSakliste");
        l.settPaaSakliste(dupliseres, foerste, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.settPaaSakliste(ferdig, foerste, "ORIENTERINGSSAK").ga("SakSattPaaSakliste");
        l.moete(sekretariat(), foerste, "EndreSaklistepunkt", "punktId", punktFor(l, foerste, dupliseres), "plass", 3)
                .ga("SaklistepunktEndret");
        l.aapne(foerste, fsu(), "2023-02-09");
        l.behandle(dupliseres, fsu(), foerste).ga("SakBehandletIFsu");
        l.sak(leder(fsu()), dupliseres, "UtsettSak", "utvalgId", fsu(), "grunn", "Ny versjon")
                .ga("SakUtsatt");
        l.behandle(ferdig, fsu(), foerste).ga("SakBehandletIFsu");
        l.sak(leder(fsu()), ferdig, "TaTilOrientering", "utvalgId", fsu(), "utfall", "ORIENTERT")
                .ga("SakTattTilOrientering");
        l.moete(leder(fsu()), foerste, "UtsettPunkt", "punktId", punktFor(l, foerste, flyttes), "grunn", "x")
                .avslaatt("UGYLDIG_INNHOLD", "R123");
        l.moete(leder(fsu()), foerste, "LukkMoete").ga("MoeteGjennomfoert");

        l.den("2023-02-20");
        String andre = planlegg(l, "2023-04-13");
        JsonNode tilbud = l.api.hent("/api/v1/moeter/" + andre + "/tilbud");
        assertThat(tilbud).hasSize(2);
        assertThat(tilbud.toString()).contains(flyttes, dupliseres).doesNotContain(ferdig);
        String pf = punktFor(l, foerste, flyttes);
        String pd = punktFor(l, foerste, dupliseres);
        String nummerFlyttet = nummer(l, foerste, flyttes);
        String nummerDuplisert = nummer(l, foerste, dupliseres);
        taMed(l, andre, foerste, "finnes-ikke", "FLYTT").avslaatt("IKKE_FUNNET", "R112");
        taMed(l, l.planlegg(hf + "-ssu", "2023-05-04"), foerste, pf, "FLYTT").avslaatt("UGYLDIG_INNHOLD", "R112");
        taMed(l, andre, foerste, pd, "DUPLISER").ga("PunktTattMed");
        taMed(l, andre, foerste, pf, "FLYTT").ga("PunktTattMed");
        taMed(l, andre, foerste, pd, "DUPLISER").ga();
        assertThat(nummer(l, andre, flyttes)).isEqualTo(nummerFlyttet);
        assertThat(nummer(l, andre, dupliseres)).isNotEqualTo(nummerDuplisert);
        JsonNode ny = punkt(l, andre, dupliseres);
        assertThat(ny.at("/tattMedFra/moeteId").asString()).isEqualTo(foerste);
        assertThat(ny.at("/tattMedFra/punktId").asString()).isEqualTo(pd);
        assertThat(ny.at("/tattMedFra/maate").asString()).isEqualTo("DUPLISER");
        assertThat(l.api.hent("/api/v1/saker/" + flyttes)
                        .at("/behandlinger/" + fsu() + "/moeteId")
                        .asString())
                .isEqualTo(andre);
        assertThat(l.api.hent("/api/v1/moeter/" + andre + "/tilbud")).isEmpty();
        assertThat(moete(l, foerste).at("/uferdige/0/tattMedTil").asString()).isEqualTo(andre);
        String tredje = planlegg(l, "2023-06-15");
        taMed(l, tredje, foerste, pf, "FLYTT").avslaatt("FINNES_ALLEREDE", "R112");

        l.aapne(andre, fsu(), "2023-04-13");
        l.moete(leder(fsu()), andre, "UtsettPunkt", "punktId", "fast-protokoll", "grunn", "Ikke skrevet")
                .ga("PunktUtsatt");
        l.behandle(dupliseres, fsu(), andre).ga("SakBehandletIFsu");
        l.sak(leder(fsu()), dupliseres, "UtsettSak", "utvalgId", fsu(), "grunn", "Igjen")
                .ga("SakUtsatt");
        l.moete(leder(fsu()), andre, "LukkMoete").ga("MoeteGjennomfoert");
        l.api.ventPaaProsesser();
        l.den("2023-04-20");
        taMed(l, tredje, andre, "fast-protokoll", "FLYTT")
                .ga("PunktTattMed", "SaklistepunktLagtTil", "FastPunktLagtInn");
        JsonNode m = moete(l, tredje);
        assertThat(m.at("/punkter/1/protokollFra").asString()).isEqualTo(andre);
        assertThat(m.at("/punkter/2/protokollFra").asString()).isEqualTo(foerste);
    }

    @Test
    void uten_ordning_kommer_ingenting_av_seg_selv() {
        hf = "vestfold";
        Loep l = i(hf).den("2024-01-10");
        assertThat(moete(l, planlegg(l, "2024-02-08")).get("punkter")).isEmpty();
    }

    private String fsu() {
        return hf + "-fsu";
    }

    private void ordning(Loep l, String fra, String til) {
        l.utvalg(
                        sekretariat(),
                        fsu(),
                        "FastsettMoeteordning",
                        "gjelderFra",
                        fra,
                        "gjelderTil",
                        til,
                        "ordning",
                        felt(
                                "fastePunkter",
                                ALLE,
                                "frys",
                                felt("dager", 1, "dagart", "ARBEIDSDAG"),
                                "papirfrist",
                                felt("dager", 2, "dagart", "ARBEIDSDAG")))
                .ga("MoeteordningFastsatt");
    }

    private String planlegg(Loep l, String dag) {
        Svar svar = l.gi(
                sekretariat(),
                "helsefellesskap/" + hf + "/moeter",
                "utvalgId",
                fsu(),
                "start",
                dag + "T09:00",
                "slutt",
                dag + "T15:00");
        l.api.ventPaaProsesser();
        return svar.id();
    }

    private Svar taMed(Loep l, String moete, String fra, String punkt, String maate) {
        Svar svar = l.moete(sekretariat(), moete, "TaMedPunkt", "fraMoeteId", fra, "fraPunktId", punkt, "maate", maate);
        l.api.ventPaaProsesser();
        return svar;
    }

    private JsonNode moete(Loep l, String moete) {
        return l.api.hent("/api/v1/moeter/" + moete);
    }

    private List<String> fast(Loep l, String moete) {
        List<String> ut = new ArrayList<>();
        moete(l, moete).get("punkter").forEach(p -> ut.add(p.path("fast").asString("")));
        return ut;
    }

    private JsonNode punkt(Loep l, String moete, String sak) {
        for (JsonNode p : moete(l, moete).get("punkter")) {
            if (sak.equals(p.path("sakId").asString(""))) {
                return p;
            }
        }
        throw new AssertionError(sak + " står ikke på " + moete);
    }

    private String punktFor(Loep l, String moete, String sak) {
        return punkt(l, moete, sak).get("punktId").asString();
    }

    private String nummer(Loep l, String moete, String sak) {
        return punkt(l, moete, sak).get("saksnummer").asString();
    }
}
