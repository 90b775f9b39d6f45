package no.saksgang.app.lagring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.loep.Svar;
import no.saksgang.app.nettleser.Chromium;
import no.saksgang.axon.Kommandosender;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.gateway.drift.Driftsport;
import no.saksgang.sak.command.SakCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Parkerte hendelser: årsaken vises, de prøves på nytt, og gås forbi bare med en grunn. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SpringBootTest(
        classes = SaksgangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "saksgang.benk=forbigaaelse",
            "saksgang.data=target/testdata/${random.uuid}",
            "saksgang.lesere=lese-sak,lese-moete,lese-organisasjon,lese-planer,lese-spor,prosesser,ustoedig-leser"
        })
class ForbigaaelseTest {

    private static final String DRIFT = "rolle=DRIFT; bruker=p-drift";
    private static final String SEKRETARIAT = "rolle=SEKRETARIAT; bruker=p-sek; helsefellesskap=agder";
    private static final String BREV = "/api/v1/drift/doedbrev";
    private static final Duration LENGE = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Autowired
    Kommandosender sender;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    UstoedigLeser ustoedig;

    @Autowired
    Driftsport drift;

    private Klient api;

    @BeforeEach
    void klient() {
        api = new Klient(port, jdbc);
        ustoedig.taaler.set(false);
    }

    @Test
    void en_parkert_hendelse_vises_med_aarsak_og_proeves_paa_nytt() throws Exception {
        String gift = meldInn(UstoedigLeser.GIFT);
        JsonNode brev = ventPaaBrev(gift);
        assertThat(brev.get("leser").asString()).isEqualTo("ustoedig-leser");
        assertThat(brev.get("foerst").asBoolean()).isTrue();
        assertThat(brev.get("aarsakstype").asString()).contains("IllegalStateException");
        assertThat(brev.get("aarsak").asString()).contains("Tåler ikke denne");

        Svar igjen =
                api.post(BREV + "/ustoedig-leser/nytt-forsoek", Map.of(), DRIFT).er(202);
        assertThat(igjen.kropp().get("proevd").asInt()).isPositive();
        assertThat(igjen.kropp().get("igjen").asInt()).isPositive();
        assertThat(brev(gift)).isNotNull();

        ustoedig.taaler.set(true);
        api.post(BREV + "/ustoedig-leser/nytt-forsoek", Map.of(), DRIFT).er(202);
        assertThat(brev(gift)).isNull();
        assertThat(hoppetOver(gift)).isZero();
        api.post(BREV + "/finnes-ikke/nytt-forsoek", Map.of(), DRIFT).avslaatt("IKKE_FUNNET");
    }

    @Test
    void paa_siden_gaas_den_forbi_med_en_grunn() throws Exception {
        String gift = meldInn(UstoedigLeser.GIFT);
        String id = ventPaaBrev(gift).get("hendelseId").asString();
        try (Chromium chromium = new Chromium();
                BrowserContext c = chromium.ny()) {
            c.setExtraHTTPHeaders(Map.of(Klient.AKTOER, DRIFT));
            Page side = c.newPage();
            side.navigate("http://127.0.0.1:" + port + "/drift?lang=nb");
            Locator linje = side.locator("li:has(input[value='" + id + "'])");
            assertThat(linje.innerText()).contains("sak:" + gift, "Tåler ikke denne");
            side.locator("button:has-text('Prøv ustoedig-leser på nytt')").click();
            side.waitForURL("**ok=PROEV");
            linje.locator("summary").click();
            linje.locator("details[open] button").click();
            side.locator("ds-error-summary").waitFor();
            assertThat(side.locator("ds-error-summary").innerText()).contains("Skriv hvorfor");
            assertThat(brev(gift)).as("Ingenting er gjort").isNotNull();
            linje.locator("textarea").fill("Prøvesak <b>nr. 2</b>");
            linje.locator("button").click();
            side.waitForURL("**ok=HOPP");
            assertThat(linje.count()).isZero();
            assertThat(side.locator("section[aria-labelledby=hoppet] li")
                            .first()
                            .innerText())
                    .contains("Prøvesak <b>nr. 2</b>", "p-drift");
        }
        assertThat(brev(gift)).isNull();
        assertThat(hoppetOver(gift)).isEqualTo(1);
    }

    @Test
    void en_hendelse_gaas_forbi_bare_med_en_grunn_og_grunnen_staar() throws Exception {
        String gift = meldInn(UstoedigLeser.GIFT);
        String id = ventPaaBrev(gift).get("hendelseId").asString();
        String sti = BREV + "/ustoedig-leser/" + id + "/hopp-over";

        api.post(sti, Map.of(), DRIFT).avslaatt("UGYLDIG_INNHOLD");
        api.post(sti, Map.of("begrunnelse", "  "), DRIFT).avslaatt("UGYLDIG_INNHOLD");
        api.post(sti, Map.of("begrunnelse", "x".repeat(2001)), DRIFT).avslaatt("FOR_STORT");
        api.post(sti, Map.of("begrunnelse", "Jeg vil"), SEKRETARIAT).er(403);
        api.post(BREV + "/ustoedig-leser/finnes-ikke/hopp-over", Map.of("begrunnelse", "Jeg vil"), DRIFT)
                .avslaatt("IKKE_FUNNET");
        assertThat(brev(gift)).as("Ingen av dem gjorde noe").isNotNull();
        assertThat(hoppetOver(gift)).isZero();

        // Den som venter bak, kan ikke gås forbi.
        jdbc.update(
                "insert into doedbrev (brev_id, gruppe, rekke, rekkenummer, meldingstype, hendelse_id, tidspunkt,"
                        + " navn, data, parkert, stroem) select 'bak', gruppe, rekke, rekkenummer + 1, meldingstype,"
                        + " 'bak', tidspunkt, navn, data, parkert, stroem from doedbrev where hendelse_id = ?",
                id);
        api.post(BREV + "/ustoedig-leser/bak/hopp-over", Map.of("begrunnelse", "Jeg vil"), DRIFT)
                .avslaatt("VENTER_BAK_EN_ANNEN");
        jdbc.update("delete from doedbrev where brev_id = 'bak'");
        // Den en annen prøver akkurat nå, heller ikke.
        jdbc.update(
                "update doedbrev set startet = ? where hendelse_id = ?",
                java.time.Instant.now().toString(),
                id);
        api.post(sti, Map.of("begrunnelse", "Jeg vil"), DRIFT).avslaatt("PROEVES_NAA");
        jdbc.update("update doedbrev set startet = null where hendelse_id = ?", id);

        JsonNode svar = api.post(sti, Map.of("begrunnelse", "Prøvesak; telles ikke"), DRIFT)
                .er(200)
                .kropp();
        assertThat(svar.get("stroem").asString()).isEqualTo("sak:" + gift);
        assertThat(brev(gift)).isNull();
        api.post(sti, Map.of("begrunnelse", "En gang til"), DRIFT).avslaatt("IKKE_FUNNET");
        JsonNode vist =
                api.les("/api/v1/drift/hoppet-over", DRIFT).er(200).kropp().get(0);
        assertThat(vist.get("begrunnelse").asString()).isEqualTo("Prøvesak; telles ikke");
        assertThat(vist.get("hendelseId").asString()).isEqualTo(id);
        assertThat(vist.get("rolle").asString()).isEqualTo("DRIFT");
        assertThat(vist.get("brukerId").asString()).isEqualTo("p-drift");
        assertThat(vist.get("aarsak").asString())
                .contains("IllegalStateException")
                .doesNotContain("Tåler");
        api.les("/api/v1/drift/hoppet-over", SEKRETARIAT).er(403);
        for (String sql : List.of("update hoppet_over set begrunnelse = 'x'", "delete from hoppet_over")) {
            assertThatThrownBy(() -> jdbc.execute(sql)).as(sql).isInstanceOf(DataAccessException.class);
        }

        // Beslutningen gjelder også når leseren begynner forfra.
        long slutt = jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
        drift.gjenoppbygg("ustoedig-leser");
        ventTil(() -> drift.lesere().stream()
                .anyMatch(l -> l.navn().equals("ustoedig-leser") && l.gaar() && l.posisjon() >= slutt));
        assertThat(brev(gift)).isNull();
    }

    private String meldInn(String tittel) {
        String sak = "sak-" + UUID.randomUUID();
        sender.send(
                new SakCommand.MeldInnSak(
                        new SakId(sak),
                        new HelsefellesskapId("agder"),
                        tittel,
                        null,
                        new VirksomhetId("agder-kommune-01"),
                        "rolle",
                        null),
                Kommandoinfo.av(UUID.randomUUID().toString(), null, new Aktoer(Rolle.SEKRETARIAT, null, null, null)));
        return sak;
    }

    private JsonNode ventPaaBrev(String sak) throws InterruptedException {
        ventTil(() -> brev(sak) != null);
        return brev(sak);
    }

    private JsonNode brev(String sak) {
        return api.les(BREV, DRIFT)
                .er(200)
                .kropp()
                .valueStream()
                .filter(b -> b.get("stroem").asString().equals("sak:" + sak))
                .findFirst()
                .orElse(null);
    }

    private int hoppetOver(String sak) {
        return jdbc.queryForObject("select count(*) from hoppet_over where stroem = ?", Integer.class, "sak:" + sak);
    }

    private static void ventTil(java.util.function.BooleanSupplier vilkaar) throws InterruptedException {
        long frist = System.nanoTime() + LENGE.toNanos();
        while (!vilkaar.getAsBoolean()) {
            assertThat(System.nanoTime()).as("Ventet for lenge").isLessThan(frist);
            Thread.sleep(20);
        }
    }
}
