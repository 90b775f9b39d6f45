package no.saksgang.app;

import java.util.ArrayList;
import java.util.List;
import no.saksgang.gateway.innlogging.Innloggingsoppsett;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** I produksjon nektes det som bare hører hjemme i utvikling, før noe annet er satt opp. */
@Component
@Profile("produksjon")
class Produksjonsvern implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final String UTEN_TLS = "saksgang.database.uten-tls";

    private Environment miljoe;

    @Override
    public void setEnvironment(Environment miljoe) {
        this.miljoe = miljoe;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory fabrikk) {
        List<String> feil = new ArrayList<>();
        String url = miljoe.getProperty("spring.datasource.url", "");
        if (url.isBlank() || url.equals("innebygd")) {
            feil.add("spring.datasource.url (SPRING_DATASOURCE_URL) mangler: den innebygde databasen er bare for"
                    + " utprøving.");
        } else {
            database(url, feil);
        }
        if (miljoe.getProperty("saksgang.utviklingsaktoer", Boolean.class, false)) {
            feil.add("saksgang.utviklingsaktoer er på: med den kan enhver påstå å være hvem som helst.");
        }
        if (miljoe.getProperty("saksgang.innlogging.lokal", Boolean.class, false)) {
            feil.add("saksgang.innlogging.lokal er på: den lokale utstederen lar enhver velge hvem hun vil være.");
        }
        Binder.get(miljoe)
                .bind("saksgang.innlogging", Innloggingsoppsett.class)
                .map(Innloggingsoppsett::utstedere)
                .orElse(List.of())
                .stream()
                .filter(u -> !u.issuer().startsWith("https://"))
                .forEach(u -> feil.add("saksgang.innlogging.utstedere: " + u.navn() + " må ha en https-adresse."));
        if (!feil.isEmpty()) {
            throw new IllegalStateException("Starter ikke med profilen produksjon:\n- " + String.join("\n- ", feil));
        }
    }

    private void database(String url, List<String> feil) {
        String bruker = verdi("spring.datasource.username");
        if (verdi("spring.datasource.password").isBlank()) {
            feil.add("spring.datasource.password (SPRING_DATASOURCE_PASSWORD) mangler.");
        }
        if (url.contains("password=")) {
            feil.add("spring.datasource.url har passordet i seg; adressen kommer i logger. Bruk"
                    + " spring.datasource.password.");
        }
        String eier = verdi("spring.flyway.user");
        if (eier.isBlank()
                || eier.equals(bruker)
                || verdi("spring.flyway.password").isBlank()) {
            feil.add("spring.flyway.user og spring.flyway.password må være eierens, en annen rolle enn"
                    + " applikasjonens: den som kjører, skal ikke kunne endre loggen.");
        }
        if (!lokal(url)
                && !url.contains("sslmode=verify-full")
                && !miljoe.getProperty(UTEN_TLS, Boolean.class, false)) {
            feil.add("spring.datasource.url går til en annen maskin uten sslmode=verify-full. Bare når linjen aldri"
                    + " forlater maskinen: " + UTEN_TLS + "=true.");
        }
    }

    private String verdi(String navn) {
        return miljoe.getProperty(navn, "");
    }

    /** Om adressen er denne maskinens egen. En adresse med flere verter er det bare når alle er det. */
    private static boolean lokal(String url) {
        return url.matches("jdbc:postgresql://(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?/.*");
    }
}
