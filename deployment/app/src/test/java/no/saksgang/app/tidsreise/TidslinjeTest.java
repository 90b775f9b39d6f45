package no.saksgang.app.tidsreise;

import static no.saksgang.app.loep.Loep.leder;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sakens historie slik en revisor leser den. */
class TidslinjeTest extends Benk {

    private static final String FSU = "ostfold-fsu";

    private Loep l;
    private String sak;
    private String moete;

    @BeforeEach
    void en_sak_som_ble_vedtatt_etter_et_avslag() {
        l = i("ostfold").den("2024-01-10");
        sak = l.klarSak("felles rutine", FSU, "FAGLIG");
        moete = l.moeteMed(sak, FSU, "2024-02-08");
        l.behandle(sak, FSU, moete).ga("SakBehandletIFsu");
        l.fattVedtak(sak, FSU).avslaatt("ANDRE_TRINN_FOR_TIDLIG", "R056");
        l.sak(leder(FSU), sak, "UtsettSak", "grunn", "Må drøftes hjemme").ga("SakUtsatt");
    }

    @Test
    void setningene_er_paa_spraket_en_ber_om_og_avslaget_staar_paa_sin_plass() {
        JsonNode nb = hent("");
        assertThat(nb.get("spraak").asString()).isEqualTo("NB");
        assertThat(setninger(nb))
                .contains("Saken «felles rutine» ble meldt inn av " + navn(l.helsefellesskap + "-kommune-01") + ".");
        assertThat(setninger(nb)).contains("Saken ble utsatt: Må drøftes hjemme");
        assertThat(setninger(hent("spraak=nn"))).contains("Saka vart utsett: Må drøftes hjemme");
        assertThat(setninger(hent("spraak=en"))).contains("The case was postponed: Må drøftes hjemme");
        assertThat(med("fr;q=0.9, nn-NO;q=0.8, en;q=0.7").get("spraak").asString())
                .isEqualTo("NN");
        assertThat(med("en-GB").get("spraak").asString()).isEqualTo("EN");
        assertThat(med("de").get("spraak").asString()).isEqualTo("NB");
        assertThat(med("%%%").get("spraak").asString()).isEqualTo("NB");

        List<String> navn = new ArrayList<>();
        nb.get("linjer").forEach(x -> navn.add(x.get("navn").asString()));
        assertThat(navn.indexOf("FattVedtak"))
                .isGreaterThan(navn.indexOf("SakBehandletIFsu"))
                .isLessThan(navn.indexOf("SakUtsatt"));
        JsonNode avslag = nb.get("linjer").get(navn.indexOf("FattVedtak"));
        assertThat(avslag.get("slag").asString()).isEqualTo("AVSLAG");
        assertThat(avslag.get("kode").asString()).isEqualTo("ANDRE_TRINN_FOR_TIDLIG");
        assertThat(avslag.get("regler").toString()).isEqualTo("[\"R056\"]");
        assertThat(avslag.get("setning").asString()).startsWith("Avslått: ");
        assertThat(avslag.at("/inndata/trinn").asString()).isEqualTo("1");
        // Koder er ord, og store bokstaver noen har skrevet, får stå.
        assertThat(setninger(nb)).contains("Saksframlegg «Saksframlegg» ble lagt ved.");
        // Møtet og utvalget har navn, ikke identifikator.
        assertThat(nb.toString()).doesNotContain("saklisten til " + moete);
        assertThat(setninger(nb)).anyMatch(s -> s.startsWith("Saken ble satt på saklisten til møtet 8.2.2024"));
    }

    @Test
    void hver_linje_har_begge_tidene_hvem_aarsak_og_regler() {
        Instant foer = Instant.now().minusSeconds(600);
        for (JsonNode linje : hent("").get("linjer")) {
            assertThat(Instant.parse(linje.get("registrert").asString())).isAfter(foer);
            assertThat(linje.get("skjedde").asString()).startsWith("2024-0");
            assertThat(linje.get("etterregistrert").asBoolean()).isTrue();
            assertThat(linje.at("/hvem/rolle").asString()).isNotBlank();
            assertThat(linje.at("/aarsak/slag").asString()).isIn("KOMMANDO", "HENDELSE");
            assertThat(linje.has("raa")).isFalse();
        }
        JsonNode fulgte = bare("navn=SaklistepunktLagtTil").get(0);
        assertThat(fulgte.at("/aarsak/slag").asString()).isEqualTo("HENDELSE");
        assertThat(fulgte.at("/aarsak/navn").asString()).isEqualTo("SakSattPaaSakliste");
        assertThat(bare("navn=SakInnmeldt").get(0).at("/aarsak/slag").asString())
                .isEqualTo("KOMMANDO");
        assertThat(bare("navn=SakKlassifisert").get(0).at("/forklaring/slag").asString())
                .isEqualTo("UTVALGSFORSLAG");
    }

    @Test
    void raatt_er_hendelsen_slik_den_er_lagret() {
        JsonNode linje = bare("form=raa&navn=SakUtsatt").get(0);
        String lagret = jdbc.queryForObject(
                "select convert_from(data, 'UTF8') from hendelse where global_posisjon = ?",
                String.class,
                linje.get("posisjon").asLong());
        assertThat(linje.at("/raa/data")).isEqualTo(JsonMapper.shared().readTree(lagret));
        assertThat(linje.at("/raa/navn").asString()).isEqualTo("sak.SakUtsatt");
        assertThat(linje.at("/raa/konvolutt/kommandoId").asString()).isNotBlank();
        assertThat(linje.at("/raa/stroem").asString()).isEqualTo("sak:" + sak);
    }

    @Test
    void den_kan_siles_paa_slag_rolle_utvalg_og_tid() {
        int alle = hent("").get("antall").asInt();
        assertThat(bare("slag=AVSLAG")).hasSize(1);
        assertThat(bare("slag=HENDELSE").size()).isEqualTo(alle - 1);
        bare("rolle=MOETELEDER")
                .forEach(x -> assertThat(x.at("/hvem/rolle").asString()).isEqualTo("MOETELEDER"));
        assertThat(bare("rolle=MOETELEDER").size()).isEqualTo(3);
        assertThat(bare("rolle=MOETELEDER,INNMELDER").size()).isEqualTo(4);
        assertThat(navnene(bare("utvalg=" + FSU)))
                .contains("UtvalgTildelt", "SakUtsatt")
                .doesNotContain("SakInnmeldt");
        assertThat(bare("utvalg=ostfold-ssu")).isEmpty();
        assertThat(navnene(bare("klokke=sann&fra=2024-02-08")))
                .contains("SakUtsatt")
                .doesNotContain("SakInnmeldt");
        assertThat(navnene(bare("klokke=sann&til=2024-01-10")))
                .contains("SakInnmeldt")
                .doesNotContain("SakUtsatt");
        assertThat(bare("fra=2024-01-01&til=2024-12-31")).isEmpty();
        for (String feil : List.of("slag=X", "rolle=X", "klokke=X", "form=X", "spraak=fr")) {
            api.les(sti() + "?" + feil).er(400).avslaatt("UGYLDIG_PARAMETER");
        }
        api.les(sti() + "?til=2199-01-01").er(400).avslaatt("TIDSPUNKT_I_FREMTIDEN");
        api.les("/api/v1/saker/finnes-ikke/tidslinje").er(404).avslaatt("IKKE_FUNNET");
    }

    @Test
    void forskjellen_mellom_to_oeyeblikk_er_feltene_som_er_endret_og_det_som_hendte() {
        JsonNode d = differanse("fra=2024-01-10&til=2024-02-08&klokke=sann&utgave=FULL");
        JsonNode tilstand = felt(d, "/tilstand");
        assertThat(tilstand.get("foer").asString()).isEqualTo("TILDELT");
        assertThat(tilstand.get("etter").asString()).isEqualTo("UTSATT");
        assertThat(tilstand.get("setning").asString()).isEqualTo("Tilstand gikk fra «tildelt» til «utsatt».");
        assertThat(navnene(d.get("hendelser")))
                .contains("SakUtsatt", "FattVedtak")
                .doesNotContain("SakInnmeldt");
        assertThat(felt(differanse("fra=2024-01-10&klokke=sann&spraak=en"), "/tilstand")
                        .get("setning")
                        .asString())
                .isEqualTo("State went from “TILDELT” to “UTSATT”.");

        List<Long> posisjoner = new ArrayList<>();
        bare("slag=HENDELSE").forEach(x -> posisjoner.add(x.get("posisjon").asLong()));
        JsonNode mellom = differanse("fra=" + posisjoner.get(0) + "&til=" + posisjoner.getLast());
        assertThat(felt(mellom, "/tilstand").get("foer").asString()).isEqualTo("INNMELDT");
        assertThat(mellom.get("hendelser").size()).isEqualTo(posisjoner.size() - 1);
        assertThat(differanse("").get("endringer")).isEqualTo(mellom.get("endringer"));
        assertThat(differanse("fra=" + posisjoner.getLast() + "&til=" + posisjoner.getLast())
                        .get("endringer"))
                .isEmpty();
        api.les(diff("fra=" + posisjoner.getLast() + "&til=" + posisjoner.get(0)))
                .er(400)
                .avslaatt("UGYLDIG_PARAMETER");
        api.les(diff("fra=2020-01-01&klokke=sann")).er(404).avslaatt("FOER_FOERSTE_HENDELSE");
        api.les(diff("fra=2022-03-27T02:30&klokke=sann")).er(400).avslaatt("TIDSPUNKT_FINNES_IKKE");
        api.les(diff("fra=999999999")).er(400).avslaatt("UKJENT_POSISJON");
    }

    private String navn(String virksomhet) {
        for (JsonNode p : api.hent("/api/v1/helsefellesskap/ostfold").at("/helsefellesskap/parter")) {
            if (virksomhet.equals(p.get("virksomhetId").asString())) {
                return p.get("navn").asString();
            }
        }
        throw new AssertionError(virksomhet);
    }

    private JsonNode differanse(String spoerring) {
        return api.les(diff(spoerring)).er(200).kropp();
    }

    private String diff(String spoerring) {
        return "/api/v1/saker/" + sak + "/differanse?" + spoerring;
    }

    private static JsonNode felt(JsonNode differanse, String sti) {
        for (JsonNode e : differanse.get("endringer")) {
            if (sti.equals(e.get("sti").asString())) {
                return e;
            }
        }
        throw new AssertionError(sti + " er ikke endret: " + differanse.get("endringer"));
    }

    private String sti() {
        return "/api/v1/saker/" + sak + "/tidslinje";
    }

    private JsonNode hent(String spoerring) {
        return api.hent(sti() + "?" + spoerring);
    }

    private JsonNode bare(String spoerring) {
        return hent(spoerring).get("linjer");
    }

    private static List<String> setninger(JsonNode svar) {
        return svar.get("linjer").findValuesAsString("setning");
    }

    private static List<String> navnene(JsonNode linjer) {
        List<String> ut = new ArrayList<>();
        linjer.forEach(x -> ut.add(x.get("navn").asString()));
        return ut;
    }

    private JsonNode med(String spraak) {
        try {
            HttpResponse<String> r = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + sti()))
                                    .header("Accept-Language", spraak)
                                    .header("Saksgang-Utviklingsaktoer", "rolle=REVISOR; bruker=p-revisor")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(r.statusCode()).as(r.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(r.body());
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
