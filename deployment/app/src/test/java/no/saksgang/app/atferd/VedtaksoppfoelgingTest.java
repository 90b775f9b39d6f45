package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.virksomhet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Vedtak med eier, frist, bevis og ettersyn: den ansvarlige melder, sekretariatet bekrefter, tallene stemmer. */
class VedtaksoppfoelgingTest extends Klokkebenk {

    private static final String HF = "ahus-regionen";
    private static final String SU = "ahus-regionen-su";

    /** En sak som er klar til vedtak i et åpent møte. */
    private String klarTilVedtak(Loep l) {
        String sak = l.klarSak("Følges opp", SU, "FAGLIG");
        String moete = moeteMed(l, sak, SU, 25);
        l.behandle(sak, SU, moete);
        l.alleEr("ENIG", sak, SU);
        return sak;
    }

    /** Vedtatt med ett punkt hos kommunen. */
    private String vedtattMedPunkt(Loep l, String kommune, int fristOm, Integer kontrollOm) {
        String sak = klarTilVedtak(l);
        Map<String, Object> punkt = new LinkedHashMap<>(Map.of(
                "ansvarligVirksomhet",
                kommune,
                "oppgave",
                "Innfør rutinen",
                "frist",
                om(fristOm).toString()));
        if (kontrollOm != null) {
            punkt.put("kontrolldato", om(kontrollOm).toString());
        }
        l.fattVedtak(sak, SU, "oppfoelging", List.of(punkt)).ga("SakVedtatt", "GjennomfoeringTildelt");
        return sak;
    }

    private JsonNode tall() {
        return api.hent("/api/v1/helsefellesskap/" + HF + "/dashbord").get("oppfoelging");
    }

    /** Hvem som er varslet om saken. */
    private List<String> varsler(String sak, String formaal) {
        api.ventPaaProsesser();
        return jdbc.queryForList(
                "select mottaker from varsel where aggregattype = 'sak' and aggregat_id = ? and formaal = ?"
                        + " order by mottaker, opprettet",
                String.class,
                sak,
                formaal);
    }

    private JsonNode punkt(Loep l, String sak) {
        return l.bilde(sak).at("/gjennomfoering/0");
    }

    @Test
    void utskriften_foelger_vedtaket_til_innmelder_og_varsles_en_gang() {
        Loep l = idag(HF);
        String sak = klarTilVedtak(l);
        assertThat(api.les("/api/v1/saker/" + sak + "/saksutskrift").status()).isEqualTo(404);
        l.fattVedtak(sak, SU).ga("SakVedtatt");
        String data = jdbc.queryForObject(
                "select convert_from(data, 'UTF8') from hendelse where stroem = ? and navn = 'sak.SakVedtatt'",
                String.class,
                "sak:" + sak);
        assertThat(data).contains("utskriftTil").contains(HF + "-kommune-01");
        JsonNode utskrift = api.hent("/api/v1/saker/" + sak + "/saksutskrift");
        assertThat(utskrift.get("vedtak").asString()).isEqualTo("Vedtatt som foreslått.");
        assertThat(utskrift.at("/utskriftTil/0").asString()).isEqualTo(HF + "-kommune-01");
        assertThat(utskrift.get("saksnummer").asString()).contains("/");
        assertThat(utskrift.get("oppfoelging")).isEmpty();
        assertThat(varsler(sak, "SAKSUTSKRIFT")).containsExactly(HF + "-kommune-01");
        assertThat(api.les("/api/v1/saker/finnes-ikke/saksutskrift").status()).isEqualTo(404);
    }

    @Test
    void vedtaket_gir_punkter_med_eier_frist_og_ettersyn_og_galt_punkt_stanser_hele_vedtaket() {
        Loep l = idag(HF);
        String sak = klarTilVedtak(l);
        String kommune = parter(HF, "KOMMUNE").getFirst();
        String sete = l.seter(SU, "MEDLEM").getFirst();
        for (Map<String, Object> galt : List.<Map<String, Object>>of(
                Map.of("oppgave", "x", "frist", om(30).toString()),
                Map.of("ansvarligVirksomhet", kommune),
                Map.of("ansvarligVirksomhet", kommune, "frist", om(-2).toString()),
                Map.of(
                        "ansvarligVirksomhet",
                        kommune,
                        "frist",
                        om(30).toString(),
                        "kontrolldato",
                        om(20).toString()))) {
            l.fattVedtak(sak, SU, "oppfoelging", List.of(galt)).avslaatt("UGYLDIG_INNHOLD");
        }
        l.fattVedtak(
                        sak,
                        SU,
                        "oppfoelging",
                        List.of(Map.of(
                                "ansvarligVirksomhet", kommune, "frist", om(30).toString(), "eier", "sete-ukjent")))
                .avslaatt("IKKE_FUNNET");
        l.fattVedtak(
                        sak,
                        SU,
                        "oppfoelging",
                        List.of(Map.of(
                                "ansvarligVirksomhet",
                                kommune,
                                "frist",
                                om(30).toString(),
                                "handlingsplanId",
                                "plan-ukjent",
                                "tiltakId",
                                "t-1")))
                .avslaatt("IKKE_I_HANDLINGSPLAN");
        assertThat(strom("sak", sak)).doesNotContain("SakVedtatt", "GjennomfoeringTildelt");
        l.fattVedtak(
                        sak,
                        SU,
                        "oppfoelging",
                        List.of(
                                Map.of(
                                        "ansvarligVirksomhet",
                                        kommune,
                                        "eier",
                                        sete,
                                        "oppgave",
                                        "Innfør rutinen",
                                        "frist",
                                        om(30).toString(),
                                        "kontrolldato",
                                        om(90).toString()),
                                Map.of("ansvarligUtvalg", SU, "oppgave", "Evaluer", "frist", om(60).toString())))
                .ga("SakVedtatt", "GjennomfoeringTildelt", "GjennomfoeringTildelt");
        assertThat(varsler(sak, "GJENNOMFOERING")).containsExactlyInAnyOrder(kommune, SU);
        // Prosessen som ellers finner et fagråd, legger ikke til noe.
        assertThat(antall("sak", sak, "GjennomfoeringTildelt")).isEqualTo(2);
        l.erI(sak, "UNDER_GJENNOMFOERING");
        JsonNode p = punkt(l, sak);
        assertThat(p.get("eier").asString()).isEqualTo(sete);
        assertThat(p.get("kontrolldato").asString()).isEqualTo(om(90).toString());
        assertThat(api.hent("/api/v1/saker/" + sak + "/saksutskrift").get("oppfoelging"))
                .hasSize(2);
    }

    @Test
    void den_ansvarlige_melder_status_og_bevis_og_sekretariatet_bekrefter() {
        Loep l = idag(HF);
        String kommune = parter(HF, "KOMMUNE").getFirst();
        String sak = vedtattMedPunkt(l, kommune, 30, null);
        String annen = parter(HF, "KOMMUNE").get(1);
        sak(virksomhet(annen), sak, "MeldOppfoelgingsstatus", "status", "I_RUTE")
                .avslaatt("IKKE_TILGANG");
        sak(leder(SU), sak, "MeldGjennomfoert").avslaatt("IKKE_TILGANG");
        sak(sekretariat(), sak, "BekreftGjennomfoering").avslaatt("UGYLDIG_TILSTAND");
        sak(virksomhet(kommune), sak, "MeldOppfoelgingsstatus", "status", "FORSINKET", "merknad", "Venter på opplæring")
                .ga("OppfoelgingsstatusMeldt");
        assertThat(punkt(l, sak).get("status").asString()).isEqualTo("FORSINKET");

        JsonNode foer = tall();
        sak(virksomhet(kommune), sak, "MeldGjennomfoert", "bevis", List.of("dok-ukjent"))
                .avslaatt("DOKUMENT_IKKE_LAGRET");
        sak(virksomhet(kommune), sak, "MeldGjennomfoert").ga("GjennomfoeringspunktMeldt", "SakGjennomfoert");
        assertThat(tall().get("meldtUtenBevis").asInt())
                .isEqualTo(foer.get("meldtUtenBevis").asInt() + 1);

        assertThat(varsler(sak, "MELDT_UTEN_BEVIS")).containsExactly(HF);
        assertThat(varsler(sak, "TIL_BEKREFTELSE")).isEmpty();

        JsonNode dokument = l.lastOpp("Rutinen slik den ble innført.\n");
        sak(
                        virksomhet(kommune),
                        sak,
                        "LeggFramBevis",
                        "bevis",
                        List.of(dokument.get("dokumentId").asString()))
                .ga("BevisLagtFram");
        assertThat(varsler(sak, "TIL_BEKREFTELSE")).containsExactly(HF);
        sak(virksomhet(annen), sak, "LeggFramBevis", "bevis", List.of("dok-ukjent"))
                .avslaatt("IKKE_TILGANG");
        sak(virksomhet(kommune), sak, "BekreftGjennomfoering").avslaatt("IKKE_TILGANG");
        assertThat(punkt(l, sak).at("/bevis/0/sha256").asString())
                .isEqualTo(dokument.get("sha256").asString());
        assertThat(tall().get("meldtUtenBevis").asInt())
                .isEqualTo(foer.get("meldtUtenBevis").asInt());
        assertThat(tall().get("venterBekreftelse").asInt())
                .isEqualTo(foer.get("venterBekreftelse").asInt() + 1);

        sak("rolle=SEKRETARIAT; bruker=p-virksomhet", sak, "BekreftGjennomfoering")
                .avslaatt("FIRE_OEYNE");
        sak(sekretariat(), sak, "BekreftGjennomfoering", "merknad", "Sett i praksis")
                .ga("GjennomfoeringBekreftet");
        sak(sekretariat(), sak, "BekreftGjennomfoering").avslaatt("UGYLDIG_TILSTAND");
        assertThat(tall().get("venterBekreftelse").asInt())
                .isEqualTo(foer.get("venterBekreftelse").asInt());
        l.erI(sak, "GJENNOMFOERT");
    }

    @Test
    void det_som_ikke_er_godt_nok_gaar_tilbake_med_ny_frist_og_saken_er_ikke_gjennomfoert() {
        Loep l = idag(HF);
        String kommune = parter(HF, "KOMMUNE").getFirst();
        String sak = vedtattMedPunkt(l, kommune, 30, null);
        sak(virksomhet(kommune), sak, "MeldGjennomfoert").ga("GjennomfoeringspunktMeldt", "SakGjennomfoert");
        sak(sekretariat(), sak, "UnderkjennGjennomfoering", "frist", om(20)).avslaatt("BEGRUNNELSE_MANGLER");
        sak(sekretariat(), sak, "UnderkjennGjennomfoering", "frist", om(20), "begrunnelse", "Gjelder bare én avdeling")
                .ga("GjennomfoeringUnderkjent");
        assertThat(varsler(sak, "UNDERKJENT")).containsExactly(kommune);
        l.erI(sak, "UNDER_GJENNOMFOERING");
        sak(sekretariat(), sak, "BekreftGjennomfoering").avslaatt("UGYLDIG_TILSTAND");
        assertThat(punkt(l, sak).get("meldt")).isNull();
        assertThat(punkt(l, sak).get("frist").asString()).isEqualTo(om(20).toString());
        sak(virksomhet(kommune), sak, "MeldGjennomfoert").ga("GjennomfoeringspunktMeldt", "SakGjennomfoert");
        l.erI(sak, "GJENNOMFOERT");
    }

    @Test
    void forfalt_og_snart_er_tall_i_dashbordet_og_fristen_foeres_naar_den_er_ute() {
        Loep l = idag(HF);
        String kommune = parter(HF, "KOMMUNE").getFirst();
        String sak = vedtattMedPunkt(l, kommune, 10, 40);
        JsonNode foer = tall();
        LocalDate frist = om(10);
        sak(sekretariat(), sak, "EndreOppfoelgingsfrist", "frist", om(16), "begrunnelse", "Etter ferien")
                .ga("OppfoelgingsfristEndret");
        assertThat(tall().get("snart").asInt()).isEqualTo(foer.get("snart").asInt() - 1);
        ventPaaRegisteret();
        klokke.stillTil(frist.plusDays(1), LocalTime.of(1, 0));
        laRundeneGaa();
        assertThat(strom("sak", sak)).doesNotContain("FristPassert");
        int forfaltFoer = tall().get("forfalt").asInt();
        klokke.stillTil(frist.plusDays(7), LocalTime.MIDNIGHT);
        innen(FRIST, "oppfølgingsfristen", () -> antall("sak", sak, "FristPassert") == 1);
        assertThat(tall().get("forfalt").asInt()).isGreaterThan(forfaltFoer);
        assertThat(l.bilde(sak).at("/passerteFrister/0/slag").asString()).isEqualTo("GJENNOMFOERING");
        int passert = tall().get("passerteFrister").asInt();

        sak(virksomhet(kommune), sak, "MeldGjennomfoert").ga("GjennomfoeringspunktMeldt", "SakGjennomfoert");
        assertThat(l.bilde(sak).get("passerteFrister")).isEmpty();
        assertThat(tall().get("passerteFrister").asInt()).isEqualTo(passert - 1);

        // Ettersynet kommer også når punktet er gjennomført.
        ventPaaRegisteret();
        klokke.stillTil(frist.plusDays(31), LocalTime.MIDNIGHT);
        innen(FRIST, "ettersynet", () -> antall("sak", sak, "FristPassert") == 2);
        int tilEttersyn = tall().get("tilEttersyn").asInt();
        assertThat(tilEttersyn).isPositive();
        sak(sekretariat(), sak, "RegistrerEttersyn").avslaatt("UGYLDIG_INNHOLD");
        sak(sekretariat(), sak, "RegistrerEttersyn", "konklusjon", "Virker", "nesteKontroll", om(180))
                .ga("EttersynRegistrert");
        assertThat(tall().get("tilEttersyn").asInt()).isEqualTo(tilEttersyn - 1);
    }

    @Test
    void bare_utvalget_som_vedtok_eller_sekretariatet_sier_hvem_som_foelger_opp() {
        Loep l = idag(HF);
        String sak = klarTilVedtak(l);
        l.fattVedtak(sak, SU).ga("SakVedtatt");
        api.ventPaaProsesser();
        Object[] punkt = {
            "ansvarligVirksomhet", parter(HF, "KOMMUNE").getFirst(), "oppgave", "Innfør rutinen", "frist", om(60)
        };
        long foer = antall("sak", sak, "GjennomfoeringTildelt");
        sak(leder(HF + "-fagrad-1"), sak, "TildelGjennomfoering", punkt)
                .avslaatt("IKKE_TILGANG", "R163")
                .er(403);
        assertThat(antall("sak", sak, "GjennomfoeringTildelt")).isEqualTo(foer);
        sak(leder(SU), sak, "TildelGjennomfoering", punkt).ga("GjennomfoeringTildelt");
        sak(sekretariat(), sak, "TildelGjennomfoering", punkt).ga("GjennomfoeringTildelt");
    }

    @Test
    void en_sak_tatt_til_orientering_gir_utskrift_men_ingen_oppfoelging() {
        Loep l = idag(HF);
        String sak = l.klarSak("Til orientering", SU, "FAGLIG");
        klokke.stillTil(om(25), LocalTime.of(15, 0));
        String dag = klokke.dato().toString();
        l.den(klokke.dato().minusDays(20).toString());
        String moete = l.planlegg(SU, dag);
        l.settPaaSakliste(sak, moete, "ORIENTERINGSSAK").ga("SakSattPaaSakliste");
        l.aapne(moete, SU, dag);
        l.den(dag);
        l.behandle(sak, SU, moete);
        sak(leder(SU), sak, "TaTilOrientering", "utvalgId", SU).ga("SakTattTilOrientering");
        sak(
                        sekretariat(),
                        sak,
                        "TildelGjennomfoering",
                        "ansvarligVirksomhet",
                        parter(HF, "KOMMUNE").getFirst(),
                        "frist",
                        om(30))
                .avslaatt("UGYLDIG_TILSTAND");
        assertThat(varsler(sak, "SAKSUTSKRIFT")).containsExactly(HF + "-kommune-01");
        assertThat(varsler(sak, "GJENNOMFOERING")).isEmpty();
        assertThat(strom("sak", sak)).doesNotContain("SakVedtatt", "GjennomfoeringTildelt");
        JsonNode utskrift = api.hent("/api/v1/saker/" + sak + "/saksutskrift");
        assertThat(utskrift.get("utfall").asString()).isEqualTo("ORIENTERT");
        assertThat(utskrift.get("vedtak")).isNull();
        assertThat(utskrift.get("oppfoelging")).isEmpty();
    }
}
