package no.saksgang.app.atferd;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import no.saksgang.felles.kalender.Arbeidskalender;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** En klokke som går, og som prøven kan stille fram. Den begynner en dag fram, klokken 15 norsk tid. */
public final class StillbarKlokke extends Clock {

    /** Setter klokken inn i applikasjonen. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Innsatt {
        @Bean
        @Primary
        StillbarKlokke stillbarKlokke() {
            return new StillbarKlokke();
        }
    }

    private final AtomicReference<Duration> foran = new AtomicReference<>(Duration.ZERO);

    public StillbarKlokke() {
        stillTil(LocalDate.now(Arbeidskalender.NORSK_TID).plusDays(1), LocalTime.of(15, 0));
    }

    /** Stiller klokken; den går videre derfra. Aldri bakover: loggen er felles for prøvene. */
    public synchronized void stillTil(LocalDate dato, LocalTime tid) {
        Duration ny = Duration.between(Instant.now(), Arbeidskalender.oeyeblikk(dato, tid));
        if (ny.compareTo(foran.get()) > 0) {
            foran.set(ny);
        }
    }

    public LocalDate dato() {
        return instant().atZone(Arbeidskalender.NORSK_TID).toLocalDate();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(foran.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
