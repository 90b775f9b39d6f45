package no.saksgang.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starter Saksgang med innebygd PostgreSQL når ingen annen er oppgitt. */
@SpringBootApplication(scanBasePackages = "no.saksgang")
public class SaksgangApplication {

    public static void main(String[] args) {
        // Motoren ringer ikke hjem.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(SaksgangApplication.class, args);
    }
}
