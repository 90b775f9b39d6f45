package no.saksgang.app.lagring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import no.saksgang.app.loep.Benk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Hva PostgreSQL nekter applikasjonens og revisors rolle. */
class DatabaserollerTest extends Benk {

    private static final String NEKTET = "42501";

    @Autowired
    HikariDataSource kilde;

    private Path data;

    @BeforeEach
    void datamappe() {
        data = Path.of(superbruker().queryForObject("show data_directory", String.class))
                .getParent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update hendelse set navn = 'x'",
                "delete from hendelse",
                "truncate hendelse",
                "alter table hendelse add column x text",
                "drop table hendelse",
                "alter table hendelse disable trigger hendelse_uendret",
                "alter table hendelse disable trigger all",
                "drop trigger hendelse_uendret on hendelse",
                "create or replace function hendelse_er_for_alltid() returns trigger language plpgsql as 'begin return"
                        + " old; end'",
                "set session_replication_role = replica",
                "insert into hendelse (global_posisjon, hendelse_id, stroem, sekvens, aggregattype, navn, versjon,"
                        + " tidspunkt, konvolutt, data) overriding system value values (1, 'h', 's', 0, 'a', 'n', '1',"
                        + " 't', '', '')",
                "insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, navn, versjon, tidspunkt, konvolutt,"
                        + " data, transaksjon) values ('h', 's', 0, 'a', 'n', '1', 't', '', '', '1')",
                "select setval(pg_get_serial_sequence('hendelse', 'global_posisjon'), 1)",
                "update dokumentdel set nr = 1",
                "delete from dokument",
                "truncate dokumentinnhold cascade",
                "delete from bevis_blad",
                "update kommandologg set svar = '{}'",
                "delete from kommandologg",
                "delete from avslagslogg",
                "delete from varsel",
                "delete from prosessert",
                "create table x (a text)",
                "create schema x",
                "create role x",
                "set role saksgang_eier",
                "set role postgres",
                "select * from flyway_schema_history",
                "copy hendelse to '/tmp/hendelse.csv'",
                "copy (select 1) to program 'true'",
                "select pg_read_file('pg_hba.conf')"
            })
    void applikasjonen_nektes(String sql) throws SQLException {
        long foer = antall();
        nektes("saksgang_app", sql);
        assertThat(antall()).isEqualTo(foer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, navn, versjon, tidspunkt, konvolutt,"
                        + " data) values ('h', 's', 0, 'a', 'n', '1', 't', '', '')",
                "update hendelse set navn = 'x'",
                "delete from lese_sak",
                "truncate lese_sak",
                "update lesemerke set eier = 'x'",
                "insert into avslagslogg (kommando_id) values ('x')",
                "drop table lese_sak",
                "create table x (a text)"
            })
    void revisor_nektes(String sql) throws SQLException {
        // Rollen er skrivebeskyttet som utgangspunkt; også når den slår det av, har den ingen rettigheter.
        try (Connection c = som("saksgang_revisor");
                var s = c.createStatement()) {
            s.execute("set default_transaction_read_only = off");
            assertThatThrownBy(() -> s.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NEKTET));
        }
    }

    /** Kopien av en lesemodell er midlertidige tabeller. De kan ikke stilles i veien for de ekte. */
    @ParameterizedTest
    @ValueSource(strings = {"saksgang_app", "saksgang_revisor"})
    void en_midlertidig_tabell_skygger_aldri_for_loggen(String rolle) throws SQLException {
        try (Connection c = som(rolle)) {
            c.setAutoCommit(false);
            try (var s = c.createStatement()) {
                s.execute("set transaction_read_only = off");
                s.execute("create temporary table hendelse (a text)");
                try (var rs = s.executeQuery("select count(global_posisjon) from hendelse")) {
                    rs.next();
                    assertThat(rs.getLong(1)).isPositive();
                }
            } finally {
                c.rollback();
            }
        }
    }

    @Test
    void revisor_leser_loggen_og_treet() throws SQLException {
        i("ostfold").meldInn("Sak revisor ser");
        try (Connection c = som("saksgang_revisor");
                var s = c.createStatement()) {
            for (String tabell : List.of("hendelse", "avslagslogg", "kommandologg", "bevis_blad", "lese_sak")) {
                try (var rs = s.executeQuery("select count(*) from " + tabell)) {
                    assertThat(rs.next()).isTrue();
                }
            }
        }
    }

    @Test
    void applikasjonen_kjoerer_som_sin_egen_rolle_og_eier_ingenting() {
        assertThat(jdbc.queryForObject("select current_user", String.class)).isEqualTo("saksgang_app");
        assertThat(jdbc.queryForList(
                        "select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where"
                                + " n.nspname = 'public' and c.relowner <> 'saksgang_eier'::regrole",
                        String.class))
                .isEmpty();
    }

    /** Ellers har noen laget en tabell som verken er for alltid eller til å bygge på nytt, uten å tenke på rettigheter. */
    @Test
    void bare_disse_tabellene_kan_toemmes_av_applikasjonen() {
        assertThat(jdbc.queryForList(
                        "select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where"
                            + " n.nspname = 'public' and c.relkind = 'r' and has_table_privilege(c.oid, 'TRUNCATE')",
                        String.class))
                .allMatch(t -> t.startsWith("lese_") || t.equals("frist"))
                .contains("lese_sak", "frist");
    }

    @Test
    void ingen_kommer_inn_uten_passord_eller_med_feil() throws Exception {
        for (String bruker : List.of("postgres", "saksgang_eier", "saksgang_app", "saksgang_revisor")) {
            for (String passord : List.of("", "feil")) {
                assertThatThrownBy(() -> DriverManager.getConnection(url(), bruker, passord))
                        .as(bruker)
                        .isInstanceOf(SQLException.class);
            }
        }
        assertThat(superbruker().queryForList("select rolpassword from pg_authid where rolcanlogin", String.class))
                .hasSize(4)
                .allMatch(p -> p.startsWith("SCRAM-SHA-256$"));
        assertThat(Files.readString(data.resolve("postgres/pg_hba.conf"))).doesNotContain("trust");
    }

    @Test
    void passordene_ligger_i_en_fil_bare_eieren_kan_lese() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("database-passord.properties"))))
                .isEqualTo("rw-------");
        assertThat(data.resolve("initdb-passord")).doesNotExist();
    }

    private void nektes(String rolle, String sql) throws SQLException {
        try (Connection c = som(rolle)) {
            c.setAutoCommit(false);
            try (var s = c.createStatement()) {
                assertThatThrownBy(() -> s.execute(sql))
                        .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState())
                                .as(e.getMessage())
                                .isEqualTo(NEKTET));
            } finally {
                c.rollback();
            }
        }
    }

    private Connection som(String rolle) throws SQLException {
        Properties p = new Properties();
        try (var fil = Files.newBufferedReader(data.resolve("database-passord.properties"))) {
            p.load(fil);
        } catch (IOException e) {
            throw new SQLException(e);
        }
        return DriverManager.getConnection(url(), rolle, p.getProperty(rolle));
    }

    private String url() {
        return kilde.getJdbcUrl();
    }

    private long antall() {
        return jdbc.queryForObject("select count(*) from hendelse", Long.class);
    }
}
