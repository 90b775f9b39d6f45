package no.saksgang.app.personvern;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import no.saksgang.app.Vakttraad;
import no.saksgang.axon.person.Personregister;
import no.saksgang.gateway.innlogging.Rolleoversikt;
import no.saksgang.lesemodell.person.PersonsporQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sletter det som er oppbevart lenge nok. En person som har vært uten sete og rolle så lenge, slettes fra registeret;
 * teksten i sakene røres ikke av jobben. Svarene på personkommandoene huskes kortere.
 */
@Component
public class Oppbevaring {

    private static final Logger LOGG = LoggerFactory.getLogger(Oppbevaring.class);
    private static final Duration ETTER_FEIL = Duration.ofMinutes(10);
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Personregister register;
    private final PersonsporQuery spor;
    private final Rolleoversikt roller;
    private final Period person;
    private final Period svar;
    private final Duration hver;
    private final Clock klokke;
    private final Vakttraad traad = new Vakttraad("oppbevaring", this::vokt);

    Oppbevaring(
            Personregister register,
            PersonsporQuery spor,
            Rolleoversikt roller,
            @Value("${saksgang.oppbevaring.person:P1Y}") Period person,
            @Value("${saksgang.oppbevaring.svar:P90D}") Period svar,
            @Value("${saksgang.oppbevaring.hver:PT24H}") Duration hver,
            Clock klokke) {
        this.register = register;
        this.spor = spor;
        this.roller = roller;
        this.person = person;
        this.svar = svar;
        this.hver = hver;
        this.klokke = klokke;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        traad.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stopp() throws InterruptedException {
        traad.stopp(Duration.ofSeconds(5));
    }

    private void vokt() {
        Duration pause = hver;
        do {
            try {
                kjoer(klokke.instant());
                pause = hver;
            } catch (RuntimeException e) {
                LOGG.warn("Oppbevaringsjobben ble ikke ferdig: {}", e.getClass().getSimpleName());
                pause = ETTER_FEIL;
            }
        } while (traad.hvil(pause));
    }

    /** @return hvor mange personer som ble slettet */
    public int kjoer(Instant naa) {
        LocalDate idag = LocalDate.ofInstant(naa, OSLO);
        Instant grense = idag.minus(person).atStartOfDay(OSLO).toInstant();
        int slettet = 0;
        for (Personregister.Rad p : register.alle()) {
            boolean uten = !spor.sitter(p.helsefellesskapId(), p.brukerId(), idag.toString())
                    && roller.roller(p.brukerId(), naa).stream()
                            .noneMatch(t -> p.helsefellesskapId().equals(t.helsefellesskapId()));
            Optional<Instant> siden = register.merkUtenRolle(p, uten, naa);
            if (siden.isPresent() && siden.get().isBefore(grense)) {
                register.slett(p.helsefellesskapId(), p.brukerId());
                LOGG.info("Oppbevaringstiden er ute: {} i {}", p.brukerId(), p.helsefellesskapId());
                slettet++;
            }
        }
        register.slettSvarFra(idag.minus(svar).atStartOfDay(OSLO).toInstant());
        return slettet;
    }
}
