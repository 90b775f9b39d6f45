package no.saksgang.app.epost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Med e-post slått på starter tjenesten ikke uten avsender og adresse, og sier hva som mangler. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EpostoppsettTest {

    private static final String TJENER = "spring.mail.host=127.0.0.1";
    private static final String FRA = "saksgang.epost.fra=ikke-svar@saksgang.example";
    private static final String ADRESSE = "saksgang.epost.adresse=https://saksgang.example//";

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withInitializer(c -> c.getBeanFactory().setConversionService(new ApplicationConversionService()))
            .withUserConfiguration(Epostoppsett.class);

    @ParameterizedTest
    @ValueSource(strings = {"", "saksgang.epost.fra=", "saksgang.epost.fra=sekretariatet", "saksgang.epost.fra=a b@c"})
    void uten_avsender_starter_den_ikke(String fra) {
        stopper("saksgang.epost.fra er ikke en e-postadresse", TJENER, ADRESSE, fra);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "saksgang.epost.adresse=",
                "saksgang.epost.adresse=saksgang.example",
                "saksgang.epost.adresse=javascript:alert(1)",
                "saksgang.epost.adresse=https://a b"
            })
    void uten_adresse_til_lenkene_starter_den_ikke(String adresse) {
        stopper("saksgang.epost.adresse er ikke en nettadresse", TJENER, FRA, adresse);
    }

    @Test
    void med_begge_starter_den_og_uten_tjener_spoerres_det_ikke() {
        start.withPropertyValues(TJENER, FRA, ADRESSE)
                .run(c -> assertThat(c.getBean(Epostoppsett.class).adresse()).isEqualTo("https://saksgang.example"));
        start.run(c -> assertThat(c).hasNotFailed().doesNotHaveBean(Epostoppsett.class));
    }

    private void stopper(String melding, String... oppsett) {
        start.withPropertyValues(java.util.Arrays.stream(oppsett)
                        .filter(x -> !x.isEmpty())
                        .toArray(String[]::new))
                .run(c -> assertThat(c).getFailure().rootCause().hasMessageContaining(melding));
    }
}
