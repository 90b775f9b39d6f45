package no.saksgang.app.epost;

import java.time.Clock;
import java.time.Duration;
import no.saksgang.app.Vakttraad;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fordeler og sender, så lenge en e-posttjener er oppgitt. */
@Component
@ConditionalOnProperty("spring.mail.host")
class Epostvakt {

    private static final Logger LOGG = LoggerFactory.getLogger(Epostvakt.class);

    private final Epostfordeler fordeler;
    private final Epostsender sender;
    private final Posisjonsventer venter;
    private final JdbcTemplate jdbc;
    private final Duration hvert;
    private final Vakttraad traad = new Vakttraad("epost", this::vokt);

    Epostvakt(
            Epostfordeler fordeler,
            Epostinnhold innhold,
            Posisjonsventer venter,
            JdbcTemplate jdbc,
            TransactionTemplate transaksjon,
            JavaMailSender tjener,
            Clock klokke,
            Epostoppsett oppsett,
            @Value("${saksgang.epost.hvert:PT10S}") Duration hvert) {
        this.fordeler = fordeler;
        this.venter = venter;
        this.jdbc = jdbc;
        this.hvert = hvert;
        this.sender = new Epostsender(JdbcClient.create(jdbc), transaksjon, tjener, innhold, klokke, oppsett);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        fordeler.begynn();
        traad.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stopp() throws InterruptedException {
        traad.stopp(Duration.ofSeconds(15));
    }

    private void vokt() {
        while (traad.gaar()) {
            try {
                // Lesemodeller som henger etter loggen, vet ikke hvem som sitter hvor nå.
                Long slutt = jdbc.queryForObject("select coalesce(max(global_posisjon), 0) from hendelse", Long.class);
                if (venter.vent(Lesemodeller.ALLE, slutt, Duration.ofSeconds(5))) {
                    fordeler.fordel();
                    sender.send();
                }
            } catch (RuntimeException e) {
                LOGG.warn("E-post: {}", e.getClass().getSimpleName());
            }
            if (!traad.hvil(hvert)) {
                return;
            }
        }
    }
}
