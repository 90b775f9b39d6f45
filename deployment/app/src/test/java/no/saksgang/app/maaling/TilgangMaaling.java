package no.saksgang.app.maaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.axon.Kommandosender;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bare det innloggingen og tilgangen koster, uten resten av målingen. Navnet slutter ikke på Test, så den kjøres når noen ber om den. */
class TilgangMaaling {

    @Test
    void tilgangen_koster_lite() throws Exception {
        Path data = Path.of("target", "maaling", UUID.randomUUID().toString()).toAbsolutePath();
        Resultater ut = new Resultater();
        try (ConfigurableApplicationContext app =
                SpringApplication.run(new Class<?>[] {SaksgangApplication.class, Tilgangsbryter.class}, new String[] {
                    "--server.port=0",
                    "--saksgang.utviklingsaktoer=true",
                    "--saksgang.innlogging.lokal=true",
                    "--saksgang.innlogging.lokal-port=0",
                    "--saksgang.data=" + data,
                    "--logging.level.root=error",
                    "--logging.level.no.saksgang=error"
                })) {
            int port = Integer.parseInt(app.getEnvironment().getRequiredProperty("local.server.port"));
            Tilgangsfart fart = new Tilgangsfart(new Saksliv(app.getBean(Kommandosender.class), "bergen"), port);
            fart.skrivSaker();
            Innloggingsfart innlogging =
                    new Innloggingsfart(new Saksliv(app.getBean(Kommandosender.class), Innloggingsfart.HF), port);
            innlogging.skrivSaker();
            new Lesing(null, app.getBean(JdbcTemplate.class), null, data).vent();
            fart.maal(ut);
            innlogging.maal(ut);
        }
        assertThat(ut.holdt()).isTrue();
    }
}
