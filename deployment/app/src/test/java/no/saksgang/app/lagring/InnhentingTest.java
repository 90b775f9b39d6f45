package no.saksgang.app.lagring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.axon.Kommandosender;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Kvittering;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.gateway.drift.Driftsport;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import no.saksgang.lesemodell.sak.SakQuery;
import no.saksgang.sak.command.SakCommand;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lesere som er bak og henter loggen i sider: samme løfter som i halen. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SpringBootTest(
        classes = SaksgangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "saksgang.data=target/testdata/${random.uuid}",
            "saksgang.lesere=lese-sak,lese-moete,lese-organisasjon,lese-planer,lese-spor,prosesser,ustoedig-leser"
        })
class InnhentingTest {

    private static final HelsefellesskapId HF = new HelsefellesskapId("agder");
    private static final Duration LENGE = Duration.ofSeconds(20);

    @Autowired
    Kommandosender sender;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource kilde;

    @Autowired
    Posisjonsventer venter;

    @Autowired
    SakQuery saker;

    @Autowired
    UstoedigLeser ustoedig;

    @Autowired
    Driftsport drift;

    @Autowired
    EventProcessingConfiguration lesere;

    @Test
    void en_gjenoppbygging_gaar_ikke_forbi_en_transaksjon_som_paagaar() throws Exception {
        SakId sen = nySak();
        SakId tidlig = nySak();
        try (Connection holdt = kilde.getConnection()) {
            holdt.setAutoCommit(false);
            meldInn(tidlig, "Tittel");
            settInnSom(holdt, tidlig, sen, Instant.now());
            Kvittering senere = meldInn(nySak(), "Tittel");
            drift.gjenoppbygg(Lesemodeller.SAK);
            assertThat(venter.vent(Lesemodeller.SAK, senere.posisjon(), Duration.ofSeconds(2)))
                    .isFalse();
            holdt.commit();
            assertThat(venter.vent(Lesemodeller.SAK, senere.posisjon(), LENGE)).isTrue();
        }
        assertThat(saker.finn(sen)).isPresent();
        assertThat(saker.finn(tidlig)).isPresent();
    }

    @Test
    void et_hull_som_fylles_mens_leseren_er_stanset_blir_lest_naar_den_starter() throws Exception {
        SakId mal = nySak();
        SakId hull = nySak();
        SakId etter = nySak();
        SakId senere = nySak();
        meldInn(mal, "Tittel");
        EventProcessor leser = lesere.eventProcessor(Lesemodeller.SAK).orElseThrow();
        try (Connection tidligst = kilde.getConnection();
                Connection sist = kilde.getConnection()) {
            tidligst.setAutoCommit(false);
            sist.setAutoCommit(false);
            // Den eldste transaksjonen får den høyeste plassen og bekreftes først.
            try (var s = tidligst.createStatement()) {
                s.execute("select pg_current_xact_id()");
            }
            settInnSom(sist, mal, hull, Instant.now());
            settInnSom(tidligst, mal, etter, Instant.now());
            tidligst.commit();
            ventTil(() -> saker.finn(etter).isPresent());
            assertThat(saker.finn(hull)).isEmpty();
            leser.shutDown();
            sist.commit();
            // Når leseren starter, er det gått så lang tid at et hull som ikke er fylt, ikke lenger følges.
            settInnSom(tidligst, mal, senere, Instant.now().minusSeconds(120));
            tidligst.commit();
        }
        assertThat(saker.finn(hull)).isEmpty();
        leser.start();
        ventTil(() -> saker.finn(senere).isPresent());
        assertThat(saker.finn(hull)).isPresent();
    }

    @Test
    void en_lesemodell_flyttes_ogsaa_av_hendelser_den_ikke_bruker() {
        Kvittering k = meldInn(nySak(), "Tittel");
        assertThat(venter.vent(Lesemodeller.ALLE, k.posisjon(), LENGE)).isTrue();
        for (String navn : Lesemodeller.ALLE) {
            drift.gjenoppbygg(navn);
        }
        assertThat(venter.vent(Lesemodeller.ALLE, k.posisjon(), LENGE)).isTrue();
        assertThat(drift.lesere())
                .allSatisfy(l -> assertThat(l.gaar() && !l.feiler()).isTrue());
    }

    @Test
    void en_gjenoppbygging_prover_de_parkerte_paa_nytt_og_parkerer_hver_bare_en_gang() throws Exception {
        ustoedig.taaler.set(false);
        SakId gift = nySak();
        meldInn(gift, UstoedigLeser.GIFT);
        ventTil(() -> parkert(gift) == 1);
        gjenoppbyggUstoedig();
        ventTil(() -> parkert(gift) == 1);
        assertThat(parkert(gift)).isEqualTo(1);
        ustoedig.taaler.set(true);
        gjenoppbyggUstoedig();
        assertThat(jdbc.queryForObject("select count(*) from doedbrev where gruppe = 'ustoedig-leser'", Integer.class))
                .isZero();
        ustoedig.taaler.set(false);
    }

    private void gjenoppbyggUstoedig() throws InterruptedException {
        long slutt = jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
        drift.gjenoppbygg("ustoedig-leser");
        ventTil(() -> drift.lesere().stream()
                .anyMatch(l -> l.navn().equals("ustoedig-leser") && l.gaar() && l.posisjon() >= slutt));
    }

    private int parkert(SakId sak) {
        return jdbc.queryForObject(
                "select count(*) from doedbrev where gruppe = 'ustoedig-leser' and rekke = ?",
                Integer.class,
                "sak:" + sak);
    }

    private static void ventTil(java.util.function.BooleanSupplier vilkaar) throws InterruptedException {
        long frist = System.nanoTime() + LENGE.toNanos();
        while (!vilkaar.getAsBoolean()) {
            assertThat(System.nanoTime()).as("Ventet for lenge").isLessThan(frist);
            Thread.sleep(20);
        }
    }

    private static void settInnSom(Connection c, SakId mal, SakId ny, Instant tid) throws SQLException {
        try (var p = c.prepareStatement(
                "insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, navn, versjon, tidspunkt,"
                        + " konvolutt, data) select ?, ?, sekvens, aggregattype, navn, versjon, ?, konvolutt,"
                        + " convert_to(replace(convert_from(data, 'UTF8'), ?, ?), 'UTF8') from hendelse where stroem ="
                        + " ?")) {
            List<String> verdier = List.of(
                    UUID.randomUUID().toString(), "sak:" + ny, tid.toString(), mal.verdi(), ny.verdi(), "sak:" + mal);
            for (int i = 0; i < verdier.size(); i++) {
                p.setString(i + 1, verdier.get(i));
            }
            assertThat(p.executeUpdate()).isEqualTo(1);
        }
    }

    private Kvittering meldInn(SakId sak, String tittel) {
        return sender.send(
                new SakCommand.MeldInnSak(sak, HF, tittel, null, new VirksomhetId("agder-kommune-01"), "rolle", null),
                Kommandoinfo.av(UUID.randomUUID().toString(), null, new Aktoer(Rolle.SEKRETARIAT, null, null, null)));
    }

    private static SakId nySak() {
        return new SakId("sak-" + UUID.randomUUID());
    }
}
