package no.saksgang.app.tilgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.app.SaksgangApplication;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.yaml.snakeyaml.Yaml;

/** I produksjon starter verken den lokale utstederen, utviklingsheaderen eller en utsteder uten https. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProduksjonTest {

    private static final String[] DATABASE = {
        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/ingen", "--spring.datasource.password=x"
    };

    @Test
    void den_lokale_utstederen_stanser_oppstarten() {
        assertThatThrownBy(() -> start("--saksgang.innlogging.lokal=true", "--saksgang.utviklingsaktoer=false"))
                .hasMessageContaining("saksgang.innlogging.lokal er på")
                .hasMessageNotContaining("utviklingsaktoer er på");
    }

    @Test
    void profilen_utvikling_ved_siden_av_hjelper_ikke() {
        assertThatThrownBy(() -> start("--spring.profiles.active=produksjon,utvikling"))
                .hasMessageContaining("saksgang.innlogging.lokal er på")
                .hasMessageContaining("saksgang.utviklingsaktoer er på");
    }

    @Test
    void en_utsteder_uten_https_stanser_oppstarten() {
        assertThatThrownBy(() -> start(
                        "--saksgang.utviklingsaktoer=false",
                        "--saksgang.innlogging.utstedere[0].navn=usikker",
                        "--saksgang.innlogging.utstedere[0].issuer=http://usikker.example",
                        "--saksgang.innlogging.utstedere[0].publikum=saksgang-api"))
                .hasMessageContaining("usikker må ha en https-adresse");
    }

    @Test
    void kapselen_gaar_bare_over_https_og_bare_til_denne_verten() throws IOException {
        Object kapsel = new Yaml()
                .<java.util.Map<String, Object>>load(
                        Files.readString(Path.of("src/main/resources/application-produksjon.yaml")))
                .get("server.servlet.session.cookie");
        assertThat(kapsel).hasToString("{name=__Host-saksgang, secure=true}");
    }

    private static void start(String... tillegg) {
        List<String> alle = new ArrayList<>(List.of(DATABASE));
        alle.addAll(List.of("--server.port=0", "--spring.profiles.active=produksjon"));
        alle.addAll(List.of(tillegg));
        new SpringApplicationBuilder(SaksgangApplication.class)
                .run(alle.toArray(String[]::new))
                .close();
    }
}
