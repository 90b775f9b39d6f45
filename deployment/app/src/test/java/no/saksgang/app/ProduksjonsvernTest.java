package no.saksgang.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Hva profilen produksjon krever av databasen. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProduksjonsvernTest {

    private static final String FJERN = "jdbc:postgresql://db.eksempel.no:5432/saksgang?logServerErrorDetail=false";

    private final MockEnvironment miljoe = new MockEnvironment()
            .withProperty("spring.datasource.url", FJERN + "&sslmode=verify-full")
            .withProperty("spring.datasource.username", "saksgang_app")
            .withProperty("spring.datasource.password", "a")
            .withProperty("spring.flyway.user", "saksgang_eier")
            .withProperty("spring.flyway.password", "b");

    @Test
    void to_roller_og_kontrollert_tls_slipper_gjennom() {
        assertThat(feil()).isEmpty();
    }

    @Test
    void en_fjern_database_uten_kontrollert_tls_nektes() {
        for (String url : new String[] {
            FJERN,
            FJERN + "&sslmode=require",
            "jdbc:postgresql://127.0.0.1,db.eksempel.no/saksgang",
            "jdbc:postgresql://localhost.eksempel.no/saksgang"
        }) {
            miljoe.setProperty("spring.datasource.url", url);
            assertThat(feil()).as(url).contains("verify-full");
        }
        miljoe.setProperty("saksgang.database.uten-tls", "true");
        assertThat(feil()).isEmpty();
    }

    @Test
    void en_lokal_database_trenger_ikke_tls() {
        miljoe.setProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1:5432/saksgang");
        assertThat(feil()).isEmpty();
    }

    @Test
    void samme_rolle_til_migrering_og_drift_nektes() {
        miljoe.setProperty("spring.flyway.user", "saksgang_app");
        assertThat(feil()).contains("spring.flyway.user");
        miljoe.setProperty("spring.flyway.user", "");
        assertThat(feil()).contains("spring.flyway.user");
    }

    @Test
    void passord_i_adressen_nektes_og_gjengis_ikke() {
        miljoe.setProperty("spring.datasource.url", FJERN + "&sslmode=verify-full&password=hemmelig");
        assertThat(feil()).contains("har passordet i seg").doesNotContain("hemmelig");
    }

    private String feil() {
        Produksjonsvern vern = new Produksjonsvern();
        vern.setEnvironment(miljoe);
        try {
            vern.postProcessBeanFactory(null);
            return "";
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }
}
