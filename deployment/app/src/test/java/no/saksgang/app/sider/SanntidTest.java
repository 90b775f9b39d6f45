package no.saksgang.app.sider;

import static no.saksgang.app.loep.Loep.leder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Åpne sider viser det andre gjør, uten at den som skriver mister noe; og API-et melder bare fra til den som ser saken. */
class SanntidTest extends Nettleserprove {

    private final List<Page> aapne = new ArrayList<>();

    @AfterEach
    void lukk() {
        aapne.forEach(p -> p.context().close());
    }

    @Override
    Page som(String aktoer) {
        Page side = super.som(aktoer);
        aapne.add(side);
        return side;
    }

    @Autowired
    MeterRegistry maalere;

    private Loep l;
    private String sak;
    private String moete;

    private void moetetErIGang() {
        innhold();
        l = i(HF).den("2024-10-01");
        sak = l.klarSak("Felles rutine for sanntid", FSU, "FAGLIG");
        // Sakens første drøfting er gjort; nå er den oppe til avgjørelse.
        String foerste = l.moeteMed(sak, FSU, "2024-10-22");
        l.behandle(sak, FSU, foerste).ga("SakBehandletIFsu");
        l.sak(leder(FSU), sak, "UtsettSak", "grunn", "Drøftes hjemme").ga("SakUtsatt");
        l.moete(leder(FSU), foerste, "LukkMoete").ga("MoeteGjennomfoert");
        moete = l.moeteMed(sak, FSU, "2024-11-19");
        l.behandle(sak, FSU, moete).ga("SakBehandletIFsu");
        ventPaaAlt();
    }

    private String punkt() {
        return api.hent("/api/v1/moeter/" + moete)
                .get("punkter")
                .valueStream()
                .filter(p -> sak.equals(p.path("sakId").asString()))
                .findFirst()
                .orElseThrow()
                .get("punktId")
                .asString();
    }

    @Test
    void et_standpunkt_en_annen_foerer_kommer_fram_og_det_som_er_foldet_ut_blir_staaende() {
        moetetErIGang();
        Page side = som(LEDER);
        gaa(side, "/ostfold/moeter/" + moete + "/modus?punkt=" + punkt());
        side.evaluate("window.sammeSide = true");
        Locator utsett = side.locator("main summary", new Page.LocatorOptions().setHasText("Utsett"));
        utsett.click();
        assertThat(side.locator("#standpunktene").count()).isZero();

        l.standpunkt(sak, FSU, l.seterFra(FSU, "KOMMUNE").getFirst(), "ENIG").ga("StandpunktRegistrert");

        PlaywrightAssertions.assertThat(side.locator("section[aria-labelledby=standpunktene]"))
                .containsText("Enig");
        assertThat(side.evaluate("window.sammeSide")).isEqualTo(true);
        assertThat((boolean) utsett.evaluate("e => e.parentElement.open")).isTrue();
        PlaywrightAssertions.assertThat(side.locator("#levende")).hasText("Siden er oppdatert");
        // Skjemaene på den nye siden virker.
        utsett.locator("xpath=..").locator("textarea").fill("Vi venter på tall.");
        send(side, utsett.locator("xpath=..").locator("button"));
        assertThat(side.locator("main").innerText()).doesNotContain("Alle er enige");
    }

    @Test
    void den_som_skriver_mister_ingenting_og_blir_spurt() {
        moetetErIGang();
        Page side = som(LEDER);
        gaa(side, "/ostfold/moeter/" + moete + "/modus?punkt=" + punkt());
        side.locator("#vedtak").fill("Rutinen tas i bruk fra nyttår.");
        side.locator("h1").click();

        l.standpunkt(sak, FSU, l.seterFra(FSU, "SYKEHUS").getFirst(), "UENIG").ga("StandpunktRegistrert");

        PlaywrightAssertions.assertThat(side.locator("#levende")).containsText("Det du har skrevet, står her");
        assertThat(side.locator("#vedtak").inputValue()).isEqualTo("Rutinen tas i bruk fra nyttår.");
        assertThat(side.locator("#standpunktene").count()).isZero();
        send(side, side.locator("#levende a"));
        assertThat(side.locator("section[aria-labelledby=standpunktene]").innerText())
                .contains("Uenig");
    }

    @Test
    void innboksen_faar_den_nye_saken_av_seg_selv_ogsaa_etter_at_fanen_var_skjult() {
        innhold();
        Page side = som(SEKRETARIAT);
        gaa(side, "/ostfold/innboks");
        i(HF).den(klokke.dato().toString()).meldInn("Ny sak mens innboksen er åpen");
        PlaywrightAssertions.assertThat(side.locator("main")).containsText("Ny sak mens innboksen er åpen");

        synlighet(side, true);
        i(HF).den(klokke.dato().toString()).meldInn("Ny sak mens fanen er skjult");
        ventPaaAlt();
        side.waitForTimeout(1000);
        assertThat(side.locator("main").innerText()).doesNotContain("Ny sak mens fanen er skjult");
        synlighet(side, false);
        PlaywrightAssertions.assertThat(side.locator("main")).containsText("Ny sak mens fanen er skjult");
    }

    private static void synlighet(Page side, boolean skjult) {
        side.evaluate(
                "s => { Object.defineProperty(document, 'hidden', {value: s, configurable: true});"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                skjult);
    }

    @Test
    void publikum_og_sider_med_feil_foelger_ikke_med() {
        innhold();
        Page side = som("");
        gaa(side, "/ostfold/moeter/" + innhold().holdt() + "/sakliste");
        assertThat(side.locator("main[data-levende]").count()).isZero();
        side = som(SEKRETARIAT);
        gaa(side, "/ostfold/moeter/" + innhold().holdt() + "/sakliste");
        assertThat(side.locator("main").getAttribute("data-levende"))
                .matches("/api/v1/moeter/" + innhold().holdt() + "/endringer\\?fra=\\d+");
    }

    @Test
    void strommen_melder_saken_naar_den_kan_leses_og_ingenting_om_andre() throws Exception {
        innhold();
        Loep her = i(HF).den("2024-10-01");
        String en = her.meldInn("Den som følges");
        String annen = her.meldInn("En annen");
        ventPaaAlt();
        double foer = foelgere();
        try (Stroem stroem = new Stroem("/api/v1/saker/" + en + "/endringer", SEKRETARIAT, null)) {
            assertThat(stroem.status()).isEqualTo(200);
            assertThat(foelgere()).isEqualTo(foer + 1);
            her.klassifiser(annen, "FAGLIG").ga("SakKlassifisert");
            long posisjon = Long.parseLong(
                    her.klassifiser(en, "FAGLIG").header("Saksgang-Posisjon").orElseThrow());
            String melding = stroem.neste();
            assertThat(melding).isEqualTo("endret " + posisjon);
            // Den som henter nå, ser det.
            assertThat(api.les("/api/v1/saker/" + en, SEKRETARIAT).kropp().toString())
                    .contains("FAGLIG");
            assertThat(stroem.har()).isFalse();
        }
        // Forbindelsen er borte, og det merkes senest når livstegnet går.
        Instant frist = Instant.now().plusSeconds(40);
        while (foelgere() > foer) {
            assertThat(Instant.now()).isBefore(frist);
            vent(20);
        }
    }

    @Test
    void den_som_kobler_til_igjen_faar_vite_det_hun_gikk_glipp_av() throws Exception {
        innhold();
        Loep her = i(HF).den("2024-10-01");
        String en = her.meldInn("Den som følges");
        ventPaaAlt();
        long fra = jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
        try (Stroem stroem = new Stroem("/api/v1/saker/" + en + "/endringer?lengst=0&fra=" + fra, SEKRETARIAT, null)) {
            assertThat(stroem.til()).isEmpty();
        }
        her.klassifiser(en, "FAGLIG").ga("SakKlassifisert");
        ventPaaAlt();
        try (Stroem stroem = new Stroem("/api/v1/saker/" + en + "/endringer?lengst=0&fra=" + fra, SEKRETARIAT, null)) {
            assertThat(stroem.til()).startsWith("endret ");
        }
        // Last-Event-ID går foran adressen den ble åpnet med.
        try (Stroem stroem = new Stroem(
                "/api/v1/saker/" + en + "/endringer?lengst=0&fra=" + fra, SEKRETARIAT, Long.toString(fra + 1000))) {
            assertThat(stroem.til()).isEmpty();
        }
        try (Stroem stroem = new Stroem(
                "/api/v1/saker/" + en + "/endringer?lengst=0&fra=" + (fra + 1000), SEKRETARIAT, Long.toString(fra))) {
            assertThat(stroem.til()).startsWith("endret ");
        }
    }

    @Test
    void den_som_ikke_ser_saken_faar_ikke_foelge_den() throws Exception {
        innhold();
        String sti = "/api/v1/saker/" + innhold().uenig() + "/endringer?lengst=0";
        api.les(sti, null).er(401);
        api.les(sti, "rolle=SEKRETARIAT; helsefellesskap=sor-rogaland; bruker=p-annen")
                .er(404);
        api.les("/api/v1/helsefellesskap/ostfold/endringer?lengst=0", MEDLEM).er(403);
        api.les("/api/v1/saker/" + innhold().uenig() + "/endringer?lengst=301", SEKRETARIAT)
                .avslaatt("UGYLDIG_PARAMETER");
        api.les("/api/v1/saker/" + innhold().uenig() + "/endringer?lengst=0&fra=-1", SEKRETARIAT)
                .avslaatt("UGYLDIG_PARAMETER");
    }

    private double foelgere() {
        return maalere.get("saksgang.foelgere").gauge().value();
    }

    private static void vent(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** En strøm lest linje for linje, slik en klient uten nettleser gjør. */
    private final class Stroem implements AutoCloseable {
        private final HttpResponse<InputStream> svar;
        private final BlockingQueue<String> meldinger = new LinkedBlockingQueue<>();
        private final Thread leser;

        Stroem(String sti, String aktoer, String sist) throws IOException, InterruptedException {
            HttpRequest.Builder b = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + sti))
                    .header("Accept", "text/event-stream")
                    .header(Klient.AKTOER, aktoer)
                    .timeout(Duration.ofSeconds(30));
            if (sist != null) {
                b.header("Last-Event-ID", sist);
            }
            svar = HttpClient.newHttpClient().send(b.build(), HttpResponse.BodyHandlers.ofInputStream());
            leser = Thread.ofVirtual().start(this::les);
        }

        private void les() {
            String id = "";
            try (BufferedReader inn = new BufferedReader(new InputStreamReader(svar.body(), StandardCharsets.UTF_8))) {
                for (String linje = inn.readLine(); linje != null; linje = inn.readLine()) {
                    if (linje.startsWith("id:")) {
                        id = linje.substring(3).strip();
                    } else if (linje.startsWith("event:")) {
                        meldinger.add(linje.substring(6).strip() + " " + id);
                    }
                }
            } catch (IOException lukket) {
                // Strømmen er slutt.
            }
        }

        int status() {
            return svar.statusCode();
        }

        String neste() throws InterruptedException {
            return meldinger.poll(10, TimeUnit.SECONDS);
        }

        boolean har() {
            vent(600);
            return !meldinger.isEmpty();
        }

        /** Alt til strømmen slutter. */
        String til() throws InterruptedException {
            assertThat(leser.join(Duration.ofSeconds(10))).isTrue();
            return String.join(",", meldinger);
        }

        @Override
        public void close() throws IOException {
            svar.body().close();
        }
    }
}
