package no.saksgang.app.lagring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.axon.Kommandosender;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Kvittering;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.gateway.drift.Driftsport;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import no.saksgang.lesemodell.sak.SakQuery;
import no.saksgang.sak.command.SakCommand;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Det loggen lover: én vinner, én virkning, ingenting endret, ingenting oversett. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SpringBootTest(
        classes = SaksgangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "saksgang.data=target/testdata/${random.uuid}",
            "saksgang.lesere=lese-sak,lese-moete,lese-organisasjon,lese-planer,lese-spor,prosesser,ustoedig-leser"
        })
class LoggenTest {

    private static final HelsefellesskapId HF = new HelsefellesskapId("agder");
    private static final Aktoer SEKRETARIAT = new Aktoer(Rolle.SEKRETARIAT, null, null, null);

    @Autowired
    Kommandosender sender;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    DataSource kilde;

    @Autowired
    TransactionManager transaksjoner;

    @Autowired
    Posisjonsventer venter;

    @Autowired
    SakQuery saker;

    @Autowired
    UstoedigLeser ustoedig;

    @Autowired
    Driftsport drift;

    @Test
    void transaksjonene_er_Springs_egne() {
        assertThat(transaksjoner).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void en_bekreftet_kommando_taaler_stroembrudd_fordi_fsync_er_paa() {
        assertThat(jdbc.queryForObject("show fsync", String.class)).isEqualTo("on");
        assertThat(jdbc.queryForObject("show synchronous_commit", String.class)).isEqualTo("on");
    }

    @Test
    void hendelser_kan_ikke_endres_slettes_eller_toemmes() {
        for (String sql :
                List.of("update hendelse set navn = 'x'", "delete from hendelse", "truncate table hendelse")) {
            assertThatThrownBy(() -> jdbc.execute(sql)).as(sql).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> new JdbcTemplate(postgres.getPostgresDatabase()).execute(sql))
                    .as("Også som superbruker: " + sql)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("aldri");
        }
    }

    @Test
    void samme_kommando_to_ganger_gir_samme_svar_og_en_virkning() {
        SakCommand.MeldInnSak k = innmelding(nySak());
        Kommandoinfo info = info(SEKRETARIAT);
        Kvittering foerst = sender.send(k, info);
        assertThat(sender.send(k, info)).isEqualTo(foerst);
        assertThat(antall(k.sakId())).isEqualTo(1);
        assertThatThrownBy(() -> sender.send(innmelding(nySak()), info))
                .isInstanceOfSatisfying(
                        Avslag.class, a -> assertThat(a.kode()).isEqualTo(Avslagskode.KOMMANDO_GJENBRUKT));
    }

    @Test
    void samme_kommando_fra_aatte_traader_gir_samme_svar_og_en_virkning() throws Exception {
        SakId sak = nySak();
        sender.send(innmelding(sak), info(SEKRETARIAT));
        Kommandoinfo info = info(SEKRETARIAT);
        List<Kvittering> svar = samtidig(8, i -> sender.send(klassifisering(sak), info));
        assertThat(new HashSet<>(svar)).hasSize(1);
        assertThat(antall(sak)).isEqualTo(2);
    }

    @Test
    void samtidige_kommandoer_paa_en_sak_gir_hver_sin_plass_uten_hull() throws Exception {
        SakId sak = nySak();
        sender.send(innmelding(sak), info(SEKRETARIAT));
        samtidig(8, i -> {
            for (int n = 0; n < 10; n++) {
                sender.send(klassifisering(sak), info(SEKRETARIAT));
            }
            return null;
        });
        List<Long> sekvenser = jdbc.queryForList(
                "select sekvens from hendelse where stroem = ? order by sekvens", Long.class, "sak:" + sak);
        assertThat(sekvenser).hasSize(81);
        assertThat(sekvenser.getLast()).isEqualTo(80);
    }

    @Test
    void gammel_versjon_gir_versjonskonflikt_og_lagrer_ingenting() {
        SakId sak = nySak();
        sender.send(innmelding(sak), info(SEKRETARIAT));
        sender.send(klassifisering(sak), medVersjon(1));
        assertThatThrownBy(() -> sender.send(klassifisering(sak), medVersjon(1)))
                .isInstanceOfSatisfying(
                        Avslag.class, a -> assertThat(a.kode()).isEqualTo(Avslagskode.VERSJONSKONFLIKT));
        assertThat(antall(sak)).isEqualTo(2);
    }

    @Test
    void et_avslag_staar_i_avslagsloggen_og_ikke_i_saken() {
        SakId sak = nySak();
        sender.send(innmelding(sak), info(SEKRETARIAT));
        Kommandoinfo info = info(new Aktoer(Rolle.MEDLEM, null, null, null));
        assertThatThrownBy(() -> sender.send(klassifisering(sak), info)).isInstanceOf(Avslag.class);
        assertThat(antall(sak)).isEqualTo(1);
        Map<String, Object> rad =
                jdbc.queryForMap("select kode, regel, rolle from avslagslogg where kommando_id = ?", info.kommandoId());
        assertThat(rad)
                .containsEntry("kode", "IKKE_TILGANG")
                .containsEntry("regel", "R076")
                .containsEntry("rolle", "MEDLEM");
    }

    @Test
    void en_hendelse_som_bekreftes_sent_blir_aldri_oversett() throws Exception {
        SakId sen = nySak();
        SakId tidlig = nySak();
        try (Connection holdt = kilde.getConnection()) {
            holdt.setAutoCommit(false);
            // En ekte innmelding, flyttet inn i en transaksjon som holdes åpen mens andre bekrefter etter den.
            sender.send(innmelding(tidlig), info(SEKRETARIAT));
            long foer = posisjon();
            settInnSom(holdt, tidlig, sen);
            Kvittering senere = sender.send(innmelding(nySak()), info(SEKRETARIAT));
            assertThat(senere.posisjon()).isGreaterThan(foer + 1);
            assertThat(venter.vent(Lesemodeller.SAK, senere.posisjon(), Duration.ofSeconds(2)))
                    .as("Leseren går ikke forbi en transaksjon som pågår")
                    .isFalse();
            holdt.commit();
            assertThat(venter.vent(Lesemodeller.SAK, senere.posisjon(), Duration.ofSeconds(10)))
                    .isTrue();
        }
        assertThat(saker.finn(sen)).isPresent();
    }

    @Test
    void databasen_ender_selv_en_transaksjon_som_holdes_for_lenge() throws SQLException {
        assertThat(jdbc.queryForObject("show transaction_timeout", String.class))
                .isEqualTo("30s");
        try (Connection c = kilde.getConnection()) {
            try (var s = c.createStatement()) {
                s.execute("set transaction_timeout = '300ms'");
                c.setAutoCommit(false);
                s.execute("select pg_current_xact_id()");
                assertThatThrownBy(() -> s.execute("select pg_sleep(3)")).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void en_hendelse_en_leser_ikke_klarer_parkeres_og_resten_gaar_videre() throws Exception {
        int foer = ustoedig.lest.get();
        sender.send(
                new SakCommand.MeldInnSak(
                        nySak(), HF, UstoedigLeser.GIFT, null, new VirksomhetId("agder-kommune-01"), "rolle", null),
                info(SEKRETARIAT));
        sender.send(innmelding(nySak()), info(SEKRETARIAT));
        ventTil(() -> antallDoedbrev() == 1 && ustoedig.lest.get() > foer);
        assertThat(drift.doedbrev()).anySatisfy(d -> {
            assertThat(d.leser()).isEqualTo("ustoedig-leser");
            assertThat(d.aarsak()).contains("Tåler ikke denne");
        });
        assertThat(drift.lesere())
                .allSatisfy(l -> assertThat(l.gaar() && !l.feiler()).isTrue());
        ustoedig.taaler.set(true);
        assertThat(drift.proevIgjen("ustoedig-leser")).isTrue();
        ventTil(() -> antallDoedbrev() == 0);
    }

    private int antallDoedbrev() {
        return jdbc.queryForObject("select count(*) from doedbrev where gruppe = 'ustoedig-leser'", Integer.class);
    }

    private static void ventTil(java.util.function.BooleanSupplier vilkaar) throws InterruptedException {
        long frist = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!vilkaar.getAsBoolean()) {
            assertThat(System.nanoTime()).as("Ventet for lenge").isLessThan(frist);
            Thread.sleep(20);
        }
    }

    private void settInnSom(Connection c, SakId mal, SakId ny) throws SQLException {
        try (var p = c.prepareStatement(
                "insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, navn, versjon, tidspunkt,"
                        + " konvolutt, data) select ?, ?, sekvens, aggregattype, navn, versjon, tidspunkt, konvolutt,"
                        + " convert_to(replace(convert_from(data, 'UTF8'), ?, ?), 'UTF8') from hendelse where stroem ="
                        + " ?")) {
            p.setString(1, UUID.randomUUID().toString());
            p.setString(2, "sak:" + ny);
            p.setString(3, mal.verdi());
            p.setString(4, ny.verdi());
            p.setString(5, "sak:" + mal);
            assertThat(p.executeUpdate()).isEqualTo(1);
        }
    }

    private interface Arbeid<T> {
        T gjoer(int nummer) throws Exception;
    }

    private static <T> List<T> samtidig(int traader, Arbeid<T> arbeid) throws Exception {
        List<Future<T>> alle = new ArrayList<>();
        try (ExecutorService basseng = Executors.newFixedThreadPool(traader)) {
            for (int i = 0; i < traader; i++) {
                int n = i;
                alle.add(basseng.submit(() -> arbeid.gjoer(n)));
            }
            List<T> ut = new ArrayList<>();
            for (Future<T> f : alle) {
                ut.add(f.get());
            }
            return ut;
        }
    }

    private long posisjon() {
        return jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
    }

    private int antall(SakId sak) {
        return jdbc.queryForObject("select count(*) from hendelse where stroem = ?", Integer.class, "sak:" + sak);
    }

    private static SakId nySak() {
        return new SakId("sak-" + UUID.randomUUID());
    }

    private static Kommandoinfo info(Aktoer aktoer) {
        return Kommandoinfo.av(UUID.randomUUID().toString(), null, aktoer);
    }

    private static Kommandoinfo medVersjon(long versjon) {
        return new Kommandoinfo(UUID.randomUUID().toString(), null, SEKRETARIAT, versjon, null, null);
    }

    private static SakCommand.MeldInnSak innmelding(SakId sak) {
        return new SakCommand.MeldInnSak(sak, HF, "Tittel", null, new VirksomhetId("agder-kommune-01"), "rolle", null);
    }

    private static Kommando klassifisering(SakId sak) {
        return new SakCommand.KlassifiserSak(
                sak, Map.of(Saksegenskap.FAGLIG, Konsekvensgrad.INGEN), List.of(), List.of(), null, null);
    }
}
