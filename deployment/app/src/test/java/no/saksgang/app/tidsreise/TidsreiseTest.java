package no.saksgang.app.tidsreise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.saksgang.app.atferd.Organisasjon;
import no.saksgang.app.loep.AlleLoep;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.tidsreise.Bildefanger.Fanget;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Hvordan noe var, på begge klokkene, sammenlignet med det som ble vist da det gjaldt. */
@TestPropertySource(properties = {"saksgang.benk=tidsreise", "saksgang.lesere.bunke=1"})
class TidsreiseTest extends Benk {

    @Test
    void hvert_bilde_i_L01_til_L10_er_likt_det_som_ble_vist_da_det_gjaldt() throws IOException {
        Bildefanger fanger = new Bildefanger(superbruker());
        fanger.begynn();
        AlleLoep.spill(this);
        api.hent("/api/v1/helsefellesskap");
        for (String slag : List.of("lese-sak", "lese-moete", "lese-planer")) {
            vent(slag);
        }
        List<Fanget> alle = fanger.alle();
        Map<String, Long> antall = alle.stream().collect(Collectors.groupingBy(Fanget::tabell, Collectors.counting()));
        assertThat(antall.keySet())
                .containsExactlyInAnyOrder(
                        "lese_sak", "lese_moete", "lese_utvalg", "lese_plan", "lese_helsefellesskap");
        assertThat(antall.get("lese_sak")).isGreaterThan(250);

        Bilder bilder = new Bilder(api);
        int kjent = 0;
        int sant = 0;
        Map<String, List<Fanget>> stroemmer = alle.stream().collect(Collectors.groupingBy(Fanget::stroem));
        for (List<Fanget> stroem : stroemmer.values()) {
            for (int i = 0; i < stroem.size(); i++) {
                Fanget f = stroem.get(i);
                JsonNode da = Bilder.lagret(f.bilde());
                assertThat(bilder.da(f.stroem(), "posisjon=" + f.posisjon()))
                        .as("%s på posisjon %d", f.stroem(), f.posisjon())
                        .isEqualTo(da);
                if (sist(stroem, i, Fanget::registrert)) {
                    kjent++;
                    assertThat(bilder.da(f.stroem(), "kjent=" + f.registrert()))
                            .as("%s kjent %s", f.stroem(), f.registrert())
                            .isEqualTo(da);
                }
                if (sist(stroem, i, Fanget::skjedde) && stroem.getFirst().sekvens() == 0) {
                    sant++;
                    assertThat(bilder.da(f.stroem(), "sann=" + f.skjedde()))
                            .as("%s sant %s", f.stroem(), f.skjedde())
                            .isEqualTo(da);
                }
            }
        }
        System.out.printf("%d bilder, %d på klokken for kjent, %d på klokken for sant%n", alle.size(), kjent, sant);
        assertThat(kjent).isGreaterThan(alle.size() * 6 / 10);
        assertThat(sant).isGreaterThan(alle.size() / 10);
    }

    /** Alt til og med denne er før eller på tidspunktet, og alt etter er senere. */
    private static boolean sist(List<Fanget> stroem, int i, java.util.function.Function<Fanget, String> klokke) {
        Instant t = Instant.parse(klokke.apply(stroem.get(i)));
        for (int j = 0; j < stroem.size(); j++) {
            Instant annen = Instant.parse(klokke.apply(stroem.get(j)));
            if (j <= i ? annen.isAfter(t) : !annen.isAfter(t)) {
                return false;
            }
        }
        return true;
    }

    private void vent(String lesemodell) {
        long frist = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < frist) {
            Integer bak = jdbc.queryForObject(
                    "select count(*) from lese_posisjon where prosessor = ? and posisjon <"
                            + " (select max(global_posisjon) from hendelse)",
                    Integer.class,
                    lesemodell);
            if (bak == 0) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(lesemodell + " ble ikke ferdig");
    }

    @Test
    void etterregistrering_endrer_det_som_var_sant_og_aldri_det_som_var_kjent() {
        Loep l = i("bergen").den("2022-01-10");
        String sak = l.meldInn("sen registrering");
        l.den("2022-01-20");
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        l.tildel(sak, "bergen-fsu").hendelser();
        String foer = Instant.now().toString();
        // Behandlerne fikk vite det 3. februar; det skjedde 15. januar.
        l.den("2022-01-15");
        l.sak(
                        Loep.sekretariat(),
                        sak,
                        "KorrigerOpplysning",
                        "felt",
                        "tittel",
                        "gammelVerdi",
                        "sen registrering",
                        "nyVerdi",
                        "rettet tittel",
                        "begrunnelse",
                        "Innmelder rettet den 15. januar")
                .ga("OpplysningKorrigert");

        assertThat(tittel(sak, "sann=2022-01-14")).isEqualTo("sen registrering");
        assertThat(tittel(sak, "sann=2022-01-15")).isEqualTo("rettet tittel");
        assertThat(tittel(sak, "sann=2022-01-15T09:59:59")).isEqualTo("sen registrering");
        assertThat(tittel(sak, "sann=2022-01-15T10:00")).isEqualTo("rettet tittel");
        assertThat(tittel(sak, "kjent=" + foer)).isEqualTo("sen registrering");
        assertThat(tittel(sak, "sann=2022-01-15&kjent=" + foer)).isEqualTo("sen registrering");
        JsonNode sant = hent(sak, "sann=2022-01-16");
        assertThat(sant.at("/bilde/sak/tilstand").asString()).isEqualTo("INNMELDT");
        assertThat(sant.at("/bilde/sak/egenskaper").propertyNames()).isEmpty();
        assertThat(sant.get("senere").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(hent(sak, "sann=2022-01-20&kjent=" + foer)
                        .at("/bilde/sak/egenskaper")
                        .propertyNames())
                .containsExactly("FAGLIG");
    }

    @Test
    void en_revidert_modell_gjelder_ikke_bakover_og_var_ikke_kjent_foer_den_ble_vedtatt() {
        Organisasjon o = Organisasjon.opprett(i(Organisasjon.nyId()));
        o.settIDrift(o.ssu);
        o.l.den("2020-10-01");
        String revisjon = o.l.klarSak("ny modell", o.ssu, "PRINSIPIELL");
        String moete = o.l.moeteMed(revisjon, o.ssu, "2020-11-12");
        o.l.behandle(revisjon, o.ssu, moete).ga("SakBehandletISsu");
        o.l.alleEr("ENIG", revisjon, o.ssu);
        o.l.fattVedtak(revisjon, o.ssu).ga("SakVedtatt");
        String foer = Instant.now().toString();
        o.hf(
                        "ReviderSamarbeidsmodell",
                        "modell",
                        o.modell(2, "2021-01-01"),
                        "behandletI",
                        o.ssu,
                        "vedtakssak",
                        revisjon)
                .ga("SamarbeidsmodellRevidert");
        api.ventPaaProsesser();

        assertThat(modell(o, "sann=2020-11-11")).isEqualTo("1 av 1");
        // Vedtatt 12. november, gjelder fra nyttår.
        assertThat(modell(o, "sann=2020-11-12")).isEqualTo("1 av 2");
        assertThat(modell(o, "sann=2020-12-31")).isEqualTo("1 av 2");
        assertThat(modell(o, "sann=2021-01-01")).isEqualTo("2 av 2");
        assertThat(modell(o, "kjent=" + foer)).isEqualTo("1 av 1");
        assertThat(modell(o, "sann=2021-01-01&kjent=" + foer)).isEqualTo("1 av 1");
        assertThat(modell(o, "")).isEqualTo("2 av 2");
        // Vedtaket er dømt etter modellen som gjaldt.
        assertThat(hent(revisjon, "").at("/regler/brukteVersjoner").toString()).isEqualTo("[1]");
        JsonNode fsu = api.les("/api/v1/utvalg/" + o.fsu + "/slik-det-var?kjent=" + foer)
                .er(200)
                .kropp();
        assertThat(fsu.at("/bilde/modellversjon").asInt()).isEqualTo(1);
    }

    /** Modellen som gjaldt, av hvor mange som var kjent. */
    private String modell(Organisasjon o, String spoerring) {
        JsonNode svar = api.les("/api/v1/helsefellesskap/" + o.hf + "/slik-det-var?" + spoerring)
                .er(200)
                .kropp();
        return svar.at("/regler/modellversjon").asInt() + " av "
                + svar.at("/bilde/helsefellesskap/modeller").size();
    }

    private String tittel(String sak, String spoerring) {
        return hent(sak, spoerring).at("/bilde/sak/tittel").asString();
    }

    private JsonNode hent(String sak, String spoerring) {
        return api.les("/api/v1/saker/" + sak + "/slik-det-var?utgave=FULL&" + spoerring)
                .er(200)
                .kropp();
    }
}
