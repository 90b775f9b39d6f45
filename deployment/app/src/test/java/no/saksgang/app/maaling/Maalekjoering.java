package no.saksgang.app.maaling;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.axon.Kommandosender;
import no.saksgang.gateway.drift.Driftsport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Alle målingene etter hverandre, på egen PostgreSQL. Avslutter med feil når en grense brytes. */
public final class Maalekjoering {

    private static final String HF = "bergen";
    private static final String RAPPORT_HF = "ostfold";

    /** Argumentet som bare måler den etterprøvbare loggen. */
    private static final String BEVIS = "bevis";

    /** Argumentet som bare måler gjenoppbyggingen. */
    private static final String GJENOPPBYGGING = "gjenoppbygging";

    /** Argumentet som bare måler sidene. Det tar noen minutter å lagre sakene, så de er ikke med ellers. */
    private static final String SIDER = "sider";

    private Maalekjoering() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        Path data = Path.of("target", "maaling", UUID.randomUUID().toString()).toAbsolutePath();
        long start = System.nanoTime();
        Resultater ut = new Resultater();
        boolean ferdig = false;
        try {
            if (List.of(args).contains(GJENOPPBYGGING) || List.of(args).contains(SIDER)) {
                medApplikasjonen(data, ut, args[0]);
            } else {
                if (List.of(args).contains(BEVIS)) {
                    Bevisfart.giHendelser(data);
                } else {
                    int saker = medApplikasjonen(data, ut, null);
                    new Oppstart(data).maal(ut, saker);
                }
                new Bevisfart(data).maal(ut);
            }
            ferdig = true;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            slett(data);
        }
        System.out.printf(Locale.ROOT, "%nTook %.0f s.%n", (System.nanoTime() - start) / 1e9);
        System.exit(ferdig && ut.holdt() ? 0 : 1);
    }

    /** @return hvor mange saker som er lagret */
    private static int medApplikasjonen(Path data, Resultater ut, String bare) throws Exception {
        try (ConfigurableApplicationContext app =
                SpringApplication.run(new Class<?>[] {SaksgangApplication.class, Tilgangsbryter.class}, new String[] {
                    "--server.port=0",
                    "--saksgang.utviklingsaktoer=true",
                    "--saksgang.data=" + data,
                    "--logging.level.root=error",
                    "--logging.level.no.saksgang=error"
                })) {
            Kommandosender sender = app.getBean(Kommandosender.class);
            JdbcTemplate jdbc = app.getBean(JdbcTemplate.class);
            int port = Integer.parseInt(app.getEnvironment().getRequiredProperty("local.server.port"));
            Saksliv liv = new Saksliv(sender, HF);
            JdbcTemplate superbruker =
                    new JdbcTemplate(app.getBean(EmbeddedPostgres.class).getPostgresDatabase());
            Lesing lesing = new Lesing(liv, jdbc, app.getBean(Driftsport.class), data);
            if (GJENOPPBYGGING.equals(bare)) {
                lesing.gjenoppbygging(ut);
                return 0;
            }
            if (SIDER.equals(bare)) {
                List<Saksliv> alle = jdbc
                        .queryForList("select helsefellesskap_id from lese_helsefellesskap order by 1", String.class)
                        .stream()
                        .map(hf -> new Saksliv(sender, hf))
                        .toList();
                Sidefart sider = new Sidefart(new Saksliv(sender, Sidefart.HF), alle, port, jdbc);
                sider.skriv();
                lesing.vent();
                sider.maal(ut);
                return 0;
            }
            new Kommandofart(liv, app.getBean(DataSource.class), superbruker).maal(ut);
            Rapporttid rapporter = new Rapporttid(new Saksliv(sender, RAPPORT_HF), port, RAPPORT_HF);
            rapporter.skrivSaker();
            lesing.vent();
            rapporter.maal(ut);
            new Uttrekkstid(data, RAPPORT_HF).maal(ut);
            new Tidsreisetid(liv, port, RAPPORT_HF).maal(ut);
            Tilgangsfart tilgang = new Tilgangsfart(liv, port);
            tilgang.skrivSaker();
            lesing.vent();
            tilgang.maal(ut);
            lesing.etterslep(ut);
            lesing.gjenoppbygging(ut);
            return jdbc.queryForObject("select count(*) from lese_sak", Integer.class);
        }
    }

    static void slett(Path mappe) throws IOException {
        if (!Files.exists(mappe)) {
            return;
        }
        try (var filer = Files.walk(mappe)) {
            filer.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }
}
