package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.virksomhet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import no.saksgang.felles.kalender.Arbeidskalender;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Høring og råd bundet til teksten det ble spurt om: øyeblikksbilde, utdaterte svar, skjulte svar, frist, overstyring. */
class HoeringsrundeTest extends Klokkebenk {

    private static final String HF = "ahus-regionen";
    private static final String SU = "ahus-regionen-su";
    private static final String FAGRAAD = "ahus-regionen-fagrad-2";

    private record Runde(Loep l, String sak, String maa, String kan) {}

    /** En sak på høring: en obligatorisk kommune, en frivillig, og et obligatorisk fagråd. */
    private Runde runde(String synlighet, int dager) {
        Loep l = idag(HF);
        List<String> kommuner = parter(HF, "KOMMUNE");
        String sak = l.klarSak("På høring " + synlighet, SU, "FAGLIG");
        Runde r = new Runde(l, sak, kommuner.get(0), kommuner.get(1));
        sak(
                        sekretariat(),
                        sak,
                        "AapneHoering",
                        "hoeringId",
                        "h-1",
                        "spoersmaal",
                        "Støtter dere forslaget?",
                        "parter",
                        List.of(
                                Map.of("virksomhetId", r.maa, "obligatorisk", true),
                                Map.of("virksomhetId", r.kan, "obligatorisk", false),
                                Map.of("utvalgId", FAGRAAD, "obligatorisk", true)),
                        "fristDager",
                        dager,
                        "dagart",
                        "ARBEIDSDAG",
                        "svarsynlighet",
                        synlighet)
                .ga("HoeringAapnet");
        return r;
    }

    private JsonNode hoering(Runde r, String aktoer) {
        return les("/api/v1/saker/" + r.sak + "/hoeringer", aktoer).get(0);
    }

    private static JsonNode part(JsonNode hoering, String id) {
        for (JsonNode p : hoering.get("parter")) {
            if (id.equals(p.get("id").asString())) {
                return p;
            }
        }
        throw new AssertionError(id + " er ikke part");
    }

    @Test
    void runden_fester_teksten_og_fristen_regnes_i_arbeidsdager() {
        Runde r = runde("STRAKS", 10);
        LocalDate frist = Arbeidskalender.NORGE.pluss(klokke.dato(), 10);
        JsonNode h = hoering(r, sekretariat());
        assertThat(h.get("frist").asString()).isEqualTo(frist.toString());
        JsonNode dokument = r.l.bilde(r.sak).at("/dokumenter/0");
        assertThat(h.at("/tekster/0/dokumenter/0/dokumentId").asString())
                .isEqualTo(dokument.get("dokumentId").asString());
        assertThat(h.at("/tekster/0/dokumenter/0/sha256").asString())
                .isEqualTo(dokument.get("sha256").asString());
        assertThat(h.at("/tekster/0/teksthash").asString()).matches("[0-9a-f]{64}");
        ventPaaRegisteret();
        assertThat(jdbc.queryForObject(
                        "select frist from frist where stroem = ? and slag = 'HOERING' and steg = 'PASSERT'",
                        LocalDate.class,
                        "sak:" + r.sak))
                .isEqualTo(frist);
        assertThat(varslet("virksomheter/" + r.kan, "HOERING", r.sak)).isEqualTo(1);
        assertThat(varslet("utvalg/" + FAGRAAD, "HOERING", r.sak)).isEqualTo(1);
    }

    @Test
    void endres_teksten_er_svarene_utdatert_til_de_bekreftes_eller_gis_paa_nytt() {
        Runde r = runde("STRAKS", 10);
        sak(virksomhet(r.maa), r.sak, "BesvarHoering", "svar", "STOETTER").ga("HoeringssvarGitt");
        sak(virksomhet(r.kan), r.sak, "BesvarHoering", "svar", "INGEN_MERKNAD").ga("HoeringssvarGitt");
        // Samme innhold i ny fil er samme tekst; et vedlegg er ikke det det ble spurt om.
        r.l.saksframlegg(r.sak).ga("SaksdokumentLagtVed");
        r.l.leggVed(r.sak, r.l.lastOpp("Et vedlegg.\n"), "VEDLEGG", "Vedlegg", null)
                .ga("SaksdokumentLagtVed");
        assertThat(part(hoering(r, sekretariat()), r.maa).get("harSvart").asBoolean())
                .isTrue();

        r.l.leggVed(r.sak, r.l.lastOpp("Et helt annet forslag.\n"), "SAKSFRAMLEGG", "Saksframlegg", null)
                .ga("SaksdokumentLagtVed", "HoeringsgrunnlagEndret");
        JsonNode h = hoering(r, sekretariat());
        assertThat(part(h, r.maa).get("utdatert").asBoolean()).isTrue();
        assertThat(part(h, r.maa).get("harSvart").asBoolean()).isFalse();
        assertThat(h.get("tekster")).hasSize(2);
        assertThat(h.at("/tekster/0/teksthash").asString())
                .isNotEqualTo(h.at("/tekster/1/teksthash").asString());
        assertThat(varslet("virksomheter/" + r.maa, "HOERING_UTDATERT", r.sak)).isEqualTo(1);
        assertThat(varslet("utvalg/" + FAGRAAD, "HOERING_UTDATERT", r.sak)).isZero();

        sak(virksomhet(r.maa), r.sak, "BekreftHoeringssvar").ga("HoeringssvarBekreftet");
        sak(virksomhet(r.maa), r.sak, "BekreftHoeringssvar").avslaatt("UGYLDIG_TILSTAND");
        sak(virksomhet(r.kan), r.sak, "BesvarHoering", "svar", "STOETTER_IKKE").avslaatt("BEGRUNNELSE_MANGLER");
        sak(virksomhet(r.kan), r.sak, "BesvarHoering", "svar", "STOETTER_IKKE", "merknad", "For dyrt")
                .ga("HoeringssvarGitt");
        h = hoering(r, sekretariat());
        assertThat(part(h, r.maa).at("/svar/svar").asString()).isEqualTo("STOETTER");
        assertThat(part(h, r.kan).at("/svar/svar").asString()).isEqualTo("STOETTER_IKKE");
        assertThat(h.at("/telling/STOETTER").asInt()).isEqualTo(1);
        assertThat(h.get("manglerObligatoriske")).hasSize(1);
    }

    @Test
    void andres_svar_er_skjult_til_fristen_er_ute_og_staar_heller_ikke_i_sporet() {
        Runde r = runde("ETTER_FRIST", 5);
        sak(virksomhet(r.maa), r.sak, "BesvarHoering", "svar", "STOETTER_IKKE", "merknad", "Hemmelig mening")
                .ga("HoeringssvarGitt");
        sak(virksomhet(r.kan), r.sak, "BesvarHoering", "svar", "STOETTER").ga("HoeringssvarGitt");
        JsonNode sett = part(hoering(r, virksomhet(r.kan)), r.maa);
        assertThat(sett.get("skjult").asBoolean()).isTrue();
        assertThat(sett.get("svar")).isNull();
        assertThat(hoering(r, virksomhet(r.kan)).get("telling")).isNull();
        assertThat(part(hoering(r, virksomhet(r.maa)), r.maa)
                        .at("/svar/merknad")
                        .asString())
                .isEqualTo("Hemmelig mening");
        assertThat(part(hoering(r, sekretariat()), r.maa).get("skjult").asBoolean())
                .isFalse();
        assertThat(les("/api/v1/saker/" + r.sak + "/hoeringer", Loep.medlem("ostfold-fsu"))
                        .toString())
                .doesNotContain("Hemmelig");
        assertThat(api.hent("/api/v1/saker/" + r.sak + "/historikk").toString())
                .contains("svarte på høringen")
                .doesNotContain("Hemmelig")
                .doesNotContain("STOETTER_IKKE");
        assertThat(api.hent("/api/v1/saker/" + r.sak).toString()).doesNotContain("Hemmelig");

        LocalDate frist = LocalDate.parse(hoering(r, sekretariat()).get("frist").asString());
        ventPaaRegisteret();
        klokke.stillTil(frist.plusDays(1), LocalTime.MIDNIGHT);
        innen(FRIST, "høringsfristen", () -> antall("sak", r.sak, "FristPassert") == 1);
        assertThat(part(hoering(r, virksomhet(r.kan)), r.maa)
                        .at("/svar/merknad")
                        .asString())
                .isEqualTo("Hemmelig mening");
        // Bare den som ikke har svart, purres.
        assertThat(varslet("utvalg/" + FAGRAAD, "PURRING", r.sak)).isEqualTo(1);
        assertThat(varslet("virksomheter/" + r.kan, "PURRING", r.sak)).isZero();
    }

    @Test
    void den_som_har_svart_ser_andres_svar_naar_runden_er_satt_opp_slik() {
        Runde r = runde("ETTER_EGET_SVAR", 5);
        sak(virksomhet(r.maa), r.sak, "BesvarHoering", "svar", "STOETTER").ga("HoeringssvarGitt");
        assertThat(part(hoering(r, virksomhet(r.kan)), r.maa).get("skjult").asBoolean())
                .isTrue();
        sak(virksomhet(r.kan), r.sak, "BesvarHoering", "svar", "STOETTER").ga("HoeringssvarGitt");
        assertThat(part(hoering(r, virksomhet(r.kan)), r.maa).get("skjult").asBoolean())
                .isFalse();
    }

    @Test
    void et_obligatorisk_svar_stanser_vedtaket_til_det_er_gyldig_eller_lederen_overstyrer() {
        Runde r = runde("STRAKS", 5);
        sak(virksomhet(r.maa), r.sak, "BesvarHoering", "svar", "STOETTER").ga("HoeringssvarGitt");
        String moete = moeteMed(r.l, r.sak, SU, 25);
        r.l.behandle(r.sak, SU, moete);
        r.l.alleEr("ENIG", r.sak, SU);
        r.l.fattVedtak(r.sak, SU).avslaatt("RAAD_IKKE_MOTTATT", "R083");
        assertThat(r.l.bilde(r.sak).get("forpliktelser").toString()).contains("hoering:" + FAGRAAD);

        sak(leder(SU), r.sak, "OverstyrHoering", "utvalgId", SU).avslaatt("BEGRUNNELSE_MANGLER");
        sak(leder(FAGRAAD), r.sak, "OverstyrHoering", "utvalgId", SU, "begrunnelse", "x")
                .avslaatt("IKKE_TILGANG");
        sak(sekretariat(), r.sak, "OverstyrHoering", "utvalgId", SU, "begrunnelse", "x")
                .avslaatt("IKKE_TILGANG");
        sak(leder(SU), r.sak, "OverstyrHoering", "utvalgId", SU, "begrunnelse", "Fagrådet er innstilt til våren")
                .ga("HoeringOverstyrt");
        r.l.fattVedtak(r.sak, SU).ga("SakVedtatt");
    }

    @Test
    void med_alle_obligatoriske_svar_kan_saken_vedtas_uten_de_frivillige() {
        Runde r = runde("STRAKS", 5);
        sak(virksomhet(r.maa), r.sak, "BesvarHoering", "svar", "STOETTER").ga("HoeringssvarGitt");
        sak(leder(FAGRAAD), r.sak, "BesvarHoering", "svar", "STOETTER_MED_MERKNAD", "merknad", "Husk opplæring")
                .ga("HoeringssvarGitt");
        sak(leder(SU), r.sak, "OverstyrHoering", "utvalgId", SU, "begrunnelse", "x")
                .avslaatt("UGYLDIG_TILSTAND");
        String moete = moeteMed(r.l, r.sak, SU, 25);
        r.l.behandle(r.sak, SU, moete);
        r.l.alleEr("ENIG", r.sak, SU);
        r.l.fattVedtak(r.sak, SU).ga("SakVedtatt");
    }

    @Test
    void forlengelse_og_purring_er_hendelser_og_den_gamle_fristen_skyter_ikke() {
        Runde r = runde("STRAKS", 3);
        LocalDate gammel =
                LocalDate.parse(hoering(r, sekretariat()).get("frist").asString());
        sak(virksomhet(r.maa), r.sak, "BesvarHoering", "svar", "STOETTER").ga("HoeringssvarGitt");
        sak(sekretariat(), r.sak, "PurrHoering").ga("HoeringPurret");
        assertThat(part(hoering(r, sekretariat()), r.kan).get("purringer").asInt())
                .isEqualTo(1);
        assertThat(part(hoering(r, sekretariat()), r.maa).get("purringer").asInt())
                .isZero();
        sak(sekretariat(), r.sak, "ForlengHoering", "frist", gammel, "begrunnelse", "x")
                .avslaatt("UGYLDIG_INNHOLD");
        sak(sekretariat(), r.sak, "ForlengHoering", "frist", gammel.plusDays(10))
                .avslaatt("BEGRUNNELSE_MANGLER");
        sak(sekretariat(), r.sak, "ForlengHoering", "frist", gammel.plusDays(10), "begrunnelse", "Ferie i kommunene")
                .ga("HoeringForlenget");
        ventPaaRegisteret();
        klokke.stillTil(gammel.plusDays(1), LocalTime.of(1, 0));
        laRundeneGaa();
        assertThat(strom("sak", r.sak)).doesNotContain("FristPassert");
        klokke.stillTil(gammel.plusDays(11), LocalTime.MIDNIGHT);
        innen(FRIST, "ny frist", () -> antall("sak", r.sak, "FristPassert") == 1);
        // Et sent svar tas imot og merkes.
        sak(virksomhet(r.kan), r.sak, "BesvarHoering", "svar", "STOETTER").ga("HoeringssvarGitt");
        assertThat(part(hoering(r, sekretariat()), r.kan)
                        .at("/svar/etterFristen")
                        .asBoolean())
                .isTrue();
        sak(sekretariat(), r.sak, "LukkHoering", "oppsummering", "To av tre har svart")
                .ga("HoeringLukket");
        sak(leder(FAGRAAD), r.sak, "BesvarHoering", "svar", "STOETTER").avslaatt("UGYLDIG_TILSTAND");
    }

    @Test
    void gal_inndata_avslaas_uten_at_noe_er_skrevet() {
        Loep l = idag(HF);
        String sak = l.klarSak("Gal høring", SU, "FAGLIG");
        String kommune = parter(HF, "KOMMUNE").getFirst();
        List<Map<String, Object>> en = List.of(Map.of("virksomhetId", kommune));
        Object[] god = {"spoersmaal", "Hva mener dere?", "parter", en, "fristDager", 5};
        aapne(sak, "spoersmaal", "x", "parter", List.of(), "fristDager", 5).avslaatt("UGYLDIG_INNHOLD");
        aapne(sak, "spoersmaal", "x", "parter", List.of(en.getFirst(), en.getFirst()), "fristDager", 5)
                .avslaatt("UGYLDIG_INNHOLD");
        aapne(sak, "spoersmaal", "x", "parter", List.of(Map.of("virksomhetId", "ostfold-kommune-01")), "fristDager", 5)
                .avslaatt("PART_IKKE_TILSLUTTET");
        aapne(sak, "spoersmaal", "x", "parter", List.of(Map.of("utvalgId", "ostfold-fsu")), "fristDager", 5)
                .avslaatt("UTVALG_UTENFOR_HELSEFELLESSKAP");
        aapne(sak, "spoersmaal", "x", "parter", en, "frist", om(-1)).avslaatt("UGYLDIG_INNHOLD");
        aapne(sak, "spoersmaal", "x", "parter", en, "frist", om(5), "fristDager", 5)
                .avslaatt("UGYLDIG_INNHOLD");
        aapne(sak, "spoersmaal", "x", "parter", en, "fristDager", 0).avslaatt("UGYLDIG_INNHOLD");
        aapne(sak, "spoersmaal", "Gjelder 01010012356", "parter", en, "fristDager", 5)
                .avslaatt("PASIENTOPPLYSNING");
        aapne(sak, "spoersmaal", "x", "parter", en, "fristDager", 5, "dokumenter", List.of("dok-ukjent"))
                .avslaatt("IKKE_FUNNET");
        sak(virksomhet(kommune), sak, "BesvarHoering", "svar", "STOETTER").avslaatt("IKKE_FUNNET");
        assertThat(strom("sak", sak)).noneMatch(n -> n.startsWith("Hoering"));
        aapne(sak, god).ga("HoeringAapnet");
        sak(virksomhet("sykehus-ingen"), sak, "BesvarHoering", "svar", "STOETTER")
                .avslaatt("IKKE_TILGANG");
        sak(leder(FAGRAAD), sak, "BesvarHoering", "svar", "STOETTER").avslaatt("IKKE_TILGANG");
        sak(sekretariat(), sak, "BesvarHoering", "svar", "STOETTER").avslaatt("IKKE_TILGANG");
    }

    private Svar aapne(String sak, Object... par) {
        return sak(sekretariat(), sak, "AapneHoering", par);
    }

    private long varslet(String adresse, String formaal, String sak) {
        long antall = 0;
        for (JsonNode v : api.hent("/api/v1/" + adresse + "/varsler?antall=200")) {
            if (formaal.equals(v.get("formaal").asString())
                    && sak.equals(v.at("/felt/sak").asString())) {
                antall++;
            }
        }
        return antall;
    }
}
