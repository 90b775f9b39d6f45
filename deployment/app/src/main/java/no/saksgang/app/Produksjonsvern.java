package no.saksgang.app;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** I produksjon nektes det som bare hører hjemme i utvikling, før noe annet er satt opp. */
@Component
@Profile("produksjon")
class Produksjonsvern implements BeanFactoryPostProcessor, EnvironmentAware {

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
        } else if (miljoe.getProperty("spring.datasource.password", "").isBlank()) {
            feil.add("spring.datasource.password (SPRING_DATASOURCE_PASSWORD) mangler.");
        }
        if (miljoe.getProperty("saksgang.utviklingsaktoer", Boolean.class, false)) {
            feil.add("saksgang.utviklingsaktoer er på: med den kan enhver påstå å være hvem som helst.");
        }
        if (!feil.isEmpty()) {
            throw new IllegalStateException("Starter ikke med profilen produksjon:\n- " + String.join("\n- ", feil));
        }
    }
}
