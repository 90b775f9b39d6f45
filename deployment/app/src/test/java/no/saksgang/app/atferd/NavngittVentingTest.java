package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.medlem;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.virksomhet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ingen sak venter uten grunn, frist og noen som vekker den; at tiden gikk ut, føres én gang. */
class NavngittVentingTest extends Klokkebenk {

    private static final String HF = "ostfold";
    private static final String FSU = "ostfold-fsu";
    private static final String SUFF = "ostfold-suff";

    private String kommune() {
        return parter(HF, "KOMMUNE").getFirst();
    }

    private String paaVent(Loep l, String tittel, int dager) {
        String sak = l.klarSak(tittel, FSU, "FAGLIG");
        settPaaVent(sak, dager);
        return sak;
    }

    private void settPaaVent(String sak, int dager) {
        sak(
                        sekretariat(),
                        sak,
                        "SettPaaVent",
                        "paa",
                        "OPPLYSNINGER",
                        "grunn",
                        "Antall plasser mangler",
                        "frist",
                        om(dager),
                        "vekkesAvVirksomhet",
                        kommune())
                .ga("SakSattPaaVent");
    }

    private JsonNode venting() {
        return api.hent("/api/v1/helsefellesskap/" + HF + "/dashbord").get("venting");
    }

    /** Det dashbordet sier om saken; null når den ikke venter. */
    private JsonNode iDashbordet(String sak) {
        for (JsonNode v : venting().get("saker")) {
            if (v.get("sakId").asString().equals(sak)) {
                return v;
            }
        }
        return null;
    }

    private List<String> varsler(String sak, String formaal) {
        api.ventPaaProsesser();
        return jdbc.queryForList(
                "select mottaker from varsel where aggregattype = 'sak' and aggregat_id = ? and formaal = ?"
                        + " order by mottaker",
                String.class,
                sak,
                formaal);
    }

    @Test
    void det_som_venter_har_grunn_frist_og_noen_som_vekker_og_bare_de_kan_det() {
        Loep l = idag(HF);
        String kommune = kommune();
        String annen = parter(HF, "KOMMUNE").get(1);
        int foer = venting().get("antall").asInt();
        String sak = paaVent(l, "Venter på kommunen", 20);

        JsonNode v = l.bilde(sak).at("/venter/0");
        assertThat(v.get("slag").asString()).isEqualTo("VENTING");
        assertThat(v.get("paa").asString()).isEqualTo("OPPLYSNINGER");
        assertThat(v.get("grunn").asString()).isEqualTo("Antall plasser mangler");
        assertThat(v.get("frist").asString()).isEqualTo(om(20).toString());
        assertThat(v.at("/vekkesAv/0").asString()).isEqualTo(kommune);
        assertThat(v.get("utloept").asBoolean()).isFalse();
        assertThat(venting().get("antall").asInt()).isEqualTo(foer + 1);
        assertThat(iDashbordet(sak).get("grunn").asString()).isEqualTo("Antall plasser mangler");
        assertThat(iDashbordet(sak).at("/vekkesAv/0").asString()).isEqualTo(kommune);
        assertThat(varsler(sak, "VENTER_PAA_DERE")).containsExactly(kommune);

        String moete = l.planlegg(FSU, om(40).toString());
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").avslaatt("SAK_PAA_VENT", "R058");

        sak(virksomhet(annen), sak, "VekkSak", "svar", "Vi svarer").avslaatt("IKKE_TILGANG");
        sak(leder(SUFF), sak, "VekkSak", "svar", "Vi svarer").avslaatt("IKKE_TILGANG");
        sak(virksomhet(kommune), sak, "VekkSak").avslaatt("BEGRUNNELSE_MANGLER");
        assertThat(strom("sak", sak)).doesNotContain("VentAvsluttet");
        sak(virksomhet(kommune), sak, "VekkSak", "svar", "Tolv plasser").ga("VentAvsluttet");
        sak(virksomhet(kommune), sak, "VekkSak", "svar", "Tolv plasser").avslaatt("UGYLDIG_TILSTAND");
        assertThat(varsler(sak, "VEKKET")).containsExactly(HF);
        assertThat(l.bilde(sak).get("venter")).isEmpty();
        assertThat(iDashbordet(sak)).isNull();
        assertThat(api.hent("/api/v1/saker/" + sak + "/historikk").toString()).contains("Tolv plasser");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
    }

    @Test
    void venting_uten_grunn_frist_eller_noen_som_vekker_er_ikke_lov() {
        Loep l = idag(HF);
        String kommune = kommune();
        String sak = l.klarSak("Kan ikke bare vente", FSU, "FAGLIG");
        Object[][] gale = {
            {"paa", "OPPLYSNINGER", "frist", om(5), "vekkesAvVirksomhet", kommune},
            {"grunn", "x", "frist", om(5), "vekkesAvVirksomhet", kommune},
            {"paa", "OPPLYSNINGER", "grunn", "x", "vekkesAvVirksomhet", kommune},
            {"paa", "OPPLYSNINGER", "grunn", "x", "frist", om(-1), "vekkesAvVirksomhet", kommune},
            {"paa", "OPPLYSNINGER", "grunn", "x", "frist", om(5)},
            {"paa", "RAAD", "grunn", "x", "frist", om(5), "vekkesAvVirksomhet", kommune, "vekkesAvUtvalg", SUFF},
            {"paa", "NESTE_MOETE", "grunn", "x", "frist", om(5)},
        };
        for (Object[] felt : gale) {
            sak(sekretariat(), sak, "SettPaaVent", felt).avslaatt("UGYLDIG_INNHOLD");
        }
        Object[] riktig = {"paa", "ANNET", "grunn", "x", "frist", om(5), "vekkesAvVirksomhet", kommune};
        sak(medlem(FSU), sak, "SettPaaVent", riktig).avslaatt("IKKE_TILGANG");
        sak(leder(SUFF), sak, "SettPaaVent", riktig).avslaatt("IKKE_TILGANG");
        sak(
                        sekretariat(),
                        sak,
                        "SettPaaVent",
                        "paa",
                        "ANNET",
                        "grunn",
                        "Gjelder 01010012356",
                        "frist",
                        om(5),
                        "vekkesAvVirksomhet",
                        kommune)
                .avslaatt("PASIENTOPPLYSNING");
        assertThat(strom("sak", sak)).doesNotContain("SakSattPaaVent");
        assertThat(l.bilde(sak).get("venter")).isEmpty();
        sak(leder(FSU), sak, "SettPaaVent", riktig).ga("SakSattPaaVent");
    }

    @Test
    void fristen_er_en_hendelse_som_foeres_en_gang_og_saken_venter_til_noen_vekker_den() {
        Loep l = idag(HF);
        String sak = paaVent(l, "Får ikke svar", 10);
        sak(sekretariat(), sak, "ForlengVent", "frist", om(12)).avslaatt("BEGRUNNELSE_MANGLER");
        sak(sekretariat(), sak, "ForlengVent", "frist", om(9), "begrunnelse", "Kortere")
                .avslaatt("UGYLDIG_INNHOLD");
        LocalDate frist = om(12);
        sak(sekretariat(), sak, "ForlengVent", "frist", frist, "begrunnelse", "Ferie")
                .ga("VentForlenget");
        ventPaaRegisteret();
        klokke.stillTil(frist.minusDays(1), LocalTime.of(1, 0));
        laRundeneGaa();
        assertThat(strom("sak", sak)).doesNotContain("FristPassert");

        klokke.stillTil(frist.plusDays(1), LocalTime.MIDNIGHT);
        innen(FRIST, "ventefristen", () -> antall("sak", sak, "FristPassert") == 1);
        laRundeneGaa();
        assertThat(antall("sak", sak, "FristPassert")).isEqualTo(1);
        assertThat(strom("sak", sak)).doesNotContain("VentAvsluttet");
        assertThat(varsler(sak, "PURRING")).containsExactlyInAnyOrder(HF, kommune());
        assertThat(l.bilde(sak).at("/venter/0/utloept").asBoolean()).isTrue();
        assertThat(l.bilde(sak).at("/passerteFrister/0/slag").asString()).isEqualTo("VENTING");
        assertThat(iDashbordet(sak).get("utloept").asBoolean()).isTrue();
        assertThat(venting().get("utloept").asInt()).isPositive();

        sak(sekretariat(), sak, "VekkSak").avslaatt("BEGRUNNELSE_MANGLER");
        sak(sekretariat(), sak, "VekkSak", "svar", "Går videre uten tallet").ga("VentAvsluttet");
        assertThat(l.bilde(sak).get("passerteFrister")).isEmpty();
        assertThat(iDashbordet(sak)).isNull();
    }

    @Test
    void raadet_moetet_og_slutten_vekker_saken_uten_at_noen_ber_om_det() {
        Loep l = idag(HF);
        String raad = l.klarSak("Venter på råd", FSU, "FAGLIG");
        sak(sekretariat(), raad, "BeOmRaad", "raadId", "r1", "mottaker", SUFF, "frist", om(20))
                .ga("RaadBedtOm");
        sak(
                        sekretariat(),
                        raad,
                        "SettPaaVent",
                        "paa",
                        "RAAD",
                        "grunn",
                        "Rådet avgjør omfanget",
                        "frist",
                        om(20),
                        "vekkesAvUtvalg",
                        SUFF)
                .ga("SakSattPaaVent");
        sak(
                        leder(SUFF),
                        raad,
                        "GiRaad",
                        "utfall",
                        "GJENNOMFOERBART",
                        "begrunnelse",
                        "Ser bra ut",
                        "konsekvenser",
                        Map.of("pasient", "a", "fastleger", "b", "kommuner", "c", "sykehus", "d"))
                .ga("RaadGitt", "VentAvsluttet");
        assertThat(l.bilde(raad).get("venter")).isEmpty();

        String moete = l.planlegg(FSU, om(40).toString());
        String tilMoetet = l.klarSak("Venter på møtet", FSU, "FAGLIG");
        sak(sekretariat(), tilMoetet, "SettPaaVent", "paa", "NESTE_MOETE", "grunn", "Hører sammen", "moeteId", moete)
                .ga("SakSattPaaVent");
        assertThat(l.bilde(tilMoetet).at("/venter/0/frist").asString()).isEqualTo(om(40).toString());
        l.settPaaSakliste(tilMoetet, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste", "VentAvsluttet");

        String trukket = paaVent(l, "Trekkes mens den venter", 5);
        sak(
                        "rolle=INNMELDER; virksomhet=ostfold-kommune-01; bruker=p-innmelder",
                        trukket,
                        "TrekkSak",
                        "begrunnelse",
                        "Ikke lenger aktuelt")
                .ga("SakTrukket", "VentAvsluttet");
        ventPaaRegisteret();
        klokke.stillTil(om(6), LocalTime.of(9, 0));
        laRundeneGaa();
        assertThat(strom("sak", trukket)).doesNotContain("FristPassert");
    }

    @Test
    void det_som_venter_av_seg_selv_har_ogsaa_frist_og_noen_som_vekker() {
        Loep l = idag(HF);
        String raad = l.klarSak("Råd uten frist", FSU, "FAGLIG");
        sak(sekretariat(), raad, "BeOmRaad", "mottaker", SUFF).ga("RaadBedtOm");
        JsonNode r = l.bilde(raad).at("/venter/0");
        assertThat(r.get("slag").asString()).isEqualTo("RAAD");
        assertThat(r.at("/vekkesAv/0").asString()).isEqualTo(SUFF);
        assertThat(r.get("frist").asString()).isEqualTo(om(30).toString());
        sak(sekretariat(), raad, "FrafallRaad", "begrunnelse", "Avklart").ga("RaadFrafalt");
        assertThat(l.bilde(raad).get("venter")).isEmpty();

        Loep vestfold = idag("vestfold");
        String tvil = vestfold.klarSak("Tvil", "vestfold-fsu", "STRUKTURELL_FAGLIG", "OEKONOMISK_KONSEKVENS=NOE");
        sak(
                        medlem("vestfold-fsu"),
                        tvil,
                        "BeOmMyndighetsavklaring",
                        "utvalgId",
                        "vestfold-fsu",
                        "spoersmaal",
                        "Kan vi?")
                .ga("MyndighetsavklaringBedtOm");
        JsonNode t = l.bilde(tvil).at("/venter/0");
        assertThat(t.get("slag").asString()).isEqualTo("MYNDIGHETSAVKLARING");
        assertThat(t.at("/vekkesAv/0").asString()).isEqualTo("SEKRETARIATET");
        assertThat(t.get("frist").asString()).isEqualTo(om(14).toString());
        ventPaaRegisteret();
        klokke.stillTil(om(7), LocalTime.of(8, 0));
        innen(FRIST, "påminnelsen om tvilen", () -> antall("sak", tvil, "FristNaermerSeg") == 1);
        assertThat(varsler(tvil, "PAAMINNELSE")).containsExactly("vestfold");
        l = idag(HF);
        sak(sekretariat(), tvil, "AvklarMyndighet", "kanVedta", true, "begrunnelse", "Ja")
                .ga("MyndighetAvklart");
        assertThat(l.bilde(tvil).get("venter")).isEmpty();

        String utsatt = l.klarSak("Utsettes", FSU, "FAGLIG");
        String moete = moeteMed(l, utsatt, FSU, 25);
        l.behandle(utsatt, FSU, moete);
        String neste = l.planlegg(FSU, om(50).toString());
        sak(leder(FSU), utsatt, "UtsettSak", "utvalgId", FSU, "grunn", "Mer tid")
                .ga("SakUtsatt");
        JsonNode v = l.bilde(utsatt).at("/venter/0");
        assertThat(v.get("slag").asString()).isEqualTo("NESTE_MOETE");
        assertThat(v.get("grunn").asString()).isEqualTo("Mer tid");
        assertThat(v.at("/vekkesAv/0").asString()).isEqualTo(FSU);
        assertThat(LocalDate.parse(v.get("frist").asString())).isAfter(om(0)).isBeforeOrEqualTo(om(50));
        l.settPaaSakliste(utsatt, neste, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        assertThat(l.bilde(utsatt).get("venter")).isEmpty();
    }
}
