package no.saksgang.app.bevis;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.saksgang.app.InnebygdPostgres;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.loep.Loep;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** En installasjon som er brukt og stanset, til å tukle med. */
final class Forsoek {

    /** En hendelse slik den var. */
    record Hendelse(long posisjon, String id, String stroem, long sekvens) {}

    /** Det kommandolinjen svarte. */
    record Svar(int utgang, JsonNode json, String tekst) {

        List<String> koder() {
            List<String> ut = new ArrayList<>();
            json.path("funn").forEach(f -> {
                if (!f.path("advarsel").asBoolean()) {
                    ut.add(f.get("kode").asString());
                }
            });
            return ut;
        }

        JsonNode funn(String kode) {
            for (JsonNode f : json.path("funn")) {
                if (f.get("kode").asString().equals(kode)) {
                    return f;
                }
            }
            throw new AssertionError("Ingen " + kode + " i " + json);
        }
    }

    interface Tukling {
        void gjoer(Connection superbruker) throws SQLException;
    }

    final Path data;
    String sak;
    String andreSak;

    Forsoek(Path data) {
        this.data = data;
    }

    /** Starter applikasjonen, bruker den, og stanser den ordentlig. */
    static Forsoek brukt(Path data) throws Exception {
        Forsoek f = new Forsoek(data);
        f.medApplikasjonen(loep -> {
            // Modellene er signert for seg.
            while (loep.api.hentFil("/api/v1/logg/sjekkpunkt").statusCode() != 200) {
                Thread.sleep(100);
            }
            f.sak = loep.klarSak("Utskriving av skrøpelige eldre", "ostfold-fsu", "FAGLIG");
            for (int i = 0; i < 20; i++) {
                f.andreSak = loep.meldInn("Sak " + i);
            }
        });
        return f;
    }

    interface Bruk {
        void med(Loep loep) throws Exception;
    }

    void medApplikasjonen(Bruk bruk) throws Exception {
        try (ConfigurableApplicationContext app = new SpringApplicationBuilder(SaksgangApplication.class)
                .run(
                        "--server.port=0",
                        "--saksgang.data=" + data,
                        "--saksgang.utviklingsaktoer=true",
                        "--saksgang.sjekkpunkt.intervall=1s",
                        "--logging.level.root=error")) {
            int port = Integer.parseInt(app.getEnvironment().getRequiredProperty("local.server.port"));
            bruk.med(new Loep(new Klient(port, app.getBean(JdbcTemplate.class)), "ostfold"));
        }
    }

    Forsoek kopi(Path til) throws Exception {
        Process p = new ProcessBuilder("cp", "-a", data.toString(), til.toString()).start();
        assertThat(p.waitFor()).isZero();
        Forsoek f = new Forsoek(til);
        f.sak = sak;
        f.andreSak = andreSak;
        return f;
    }

    /** Som superbruker, med vernet slått av. */
    void tukle(Tukling tukling) throws Exception {
        try (EmbeddedPostgres pg = InnebygdPostgres.start(data);
                Connection c = pg.getPostgresDatabase().getConnection()) {
            try (var s = c.createStatement()) {
                for (String tabell : List.of("hendelse", "bevis_blad", "bevis_node", "sjekkpunkt", "dokumentdel")) {
                    s.execute("alter table " + tabell + " disable trigger user");
                }
            }
            tukling.gjoer(c);
            try (var s = c.createStatement()) {
                for (String tabell : List.of("hendelse", "bevis_blad", "bevis_node", "sjekkpunkt", "dokumentdel")) {
                    s.execute("alter table " + tabell + " enable trigger user");
                }
            }
        }
    }

    Svar verify(String... flere) {
        List<String> args = new ArrayList<>(List.of("verify", "--json", "--data", data.toString()));
        args.addAll(Arrays.asList(flere));
        return kjoer(args.toArray(String[]::new));
    }

    static Svar kjoer(String... args) {
        StringWriter ut = new StringWriter();
        Locale foer = Locale.getDefault();
        try {
            int utgang = no.saksgang.kommandolinje.Kjoering.kjoer(new PrintWriter(ut), args);
            String tekst = ut.toString();
            return new Svar(
                    utgang,
                    tekst.startsWith("{")
                            ? JsonMapper.shared().readTree(tekst)
                            : JsonMapper.shared().nullNode(),
                    tekst);
        } finally {
            Locale.setDefault(foer);
        }
    }

    static Hendelse hendelse(Connection c, String stroem, long sekvens) throws SQLException {
        try (var p = c.prepareStatement(
                "select global_posisjon, hendelse_id from hendelse where stroem = ? and sekvens = ?")) {
            p.setString(1, stroem);
            p.setLong(2, sekvens);
            try (ResultSet rs = p.executeQuery()) {
                assertThat(rs.next()).as(stroem + " " + sekvens).isTrue();
                return new Hendelse(rs.getLong(1), rs.getString(2), stroem, sekvens);
            }
        }
    }

    static int sql(Connection c, String sql, Object... verdier) throws SQLException {
        try (var p = c.prepareStatement(sql)) {
            for (int i = 0; i < verdier.length; i++) {
                p.setObject(i + 1, verdier[i]);
            }
            return p.executeUpdate();
        }
    }
}
