package no.saksgang.egenskap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.kontroll.Loggkontroll;
import no.saksgang.minne.LagretHendelse;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.saksnummerserie.event.SaksnummerserieEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Kontrollen finner det som er galt: en sann logg der én hendelse mangler eller er en annen. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoggkontrollTest {

    private static final List<List<LagretHendelse>> LOGGER = new ArrayList<>();

    @BeforeAll
    static void lag_loggene() {
        for (long froe = 1; froe <= 100; froe++) {
            LOGGER.add(AlltidSantTest.kjoer(froe).motor.logg());
        }
    }

    @Test
    void uroerte_logger_er_sanne() {
        assertThat(LOGGER).allSatisfy(l -> assertThat(brudd(l)).isEmpty());
    }

    @Test
    void vedtak_der_et_standpunkt_er_borte_eller_snudd() {
        int vedtak = 0;
        for (List<LagretHendelse> logg : LOGGER) {
            for (LagretHendelse h : logg) {
                if (h.hendelse() instanceof SakEvent.SakVedtatt v && v.konsensusregel() == Konsensusregel.KONSENSUS) {
                    List<LagretHendelse> grunnlag = grunnlag(logg, h, v);
                    assertThat(grunnlag)
                            .as("minst ett standpunkt %s står på", h)
                            .anyMatch(s -> ikkeEnige(med(logg, s, snudd(s.hendelse()))));
                    assertThat(ikkeEnige(logg.stream()
                                    .filter(x -> !grunnlag.contains(x))
                                    .toList()))
                            .as("%s uten standpunkter", h)
                            .isTrue();
                    vedtak++;
                }
            }
        }
        assertThat(vedtak).as("vedtak å prøve").isGreaterThan(20);
    }

    private static boolean ikkeEnige(List<LagretHendelse> logg) {
        return brudd(logg).stream().anyMatch(b -> b.contains("ikke alle er enige"));
    }

    /** Standpunktene siden saken ble åpnet i utvalget. */
    private static List<LagretHendelse> grunnlag(
            List<LagretHendelse> logg, LagretHendelse vedtak, SakEvent.SakVedtatt v) {
        List<LagretHendelse> ut = new ArrayList<>();
        for (LagretHendelse h : logg.subList(0, logg.indexOf(vedtak))) {
            if (h.stroem().equals(vedtak.stroem())) {
                switch (h.hendelse()) {
                    case SakEvent.SakBehandlet e when e.utvalgId().equals(v.utvalgId()) -> ut.clear();
                    case SakEvent.StandpunktRegistrert e when e.utvalgId().equals(v.utvalgId()) -> ut.add(h);
                    case SakEvent.PartsstandpunktRegistrert e when e.utvalgId().equals(v.utvalgId()) -> ut.add(h);
                    default -> {
                        // Ikke noe standpunkt.
                    }
                }
            }
        }
        return ut;
    }

    @Test
    void nummer_som_hoppes_over_eller_gis_to_ganger() {
        assertThat(uten(h -> h.hendelse() instanceof SaksnummerserieEvent.SaksnummerTildelt s && s.loepenummer() == 2))
                .anyMatch(b -> b.contains("3 etter 1"));
    }

    @Test
    void moete_hevet_der_utsettelsen_av_en_vedtakssak_er_borte() {
        assertThat(uten(h -> h.hendelse() instanceof SakEvent.SakUtsatt))
                .anyMatch(b -> b.contains("uten utfall i vedtakssaken"));
    }

    @Test
    void sak_som_forsvinner_mellom_utvalgene() {
        assertThat(uten(h -> h.hendelse() instanceof SakEvent.SakLoeftet)).isNotEmpty();
        assertThat(uten(h -> h.hendelse() instanceof SakEvent.SakTattAvSakliste))
                .anyMatch(b -> b.contains("skal opp i") || b.contains("to saklister"));
    }

    private static Hendelse snudd(Hendelse hendelse) {
        return switch (hendelse) {
            case SakEvent.StandpunktRegistrert s ->
                new SakEvent.StandpunktRegistrert(
                        s.sakId(),
                        s.utvalgId(),
                        s.seteId(),
                        s.part(),
                        Standpunkt.UENIG,
                        s.representerer(),
                        s.merknad());
            case SakEvent.PartsstandpunktRegistrert s ->
                new SakEvent.PartsstandpunktRegistrert(
                        s.sakId(),
                        s.utvalgId(),
                        s.moeteId(),
                        s.part(),
                        s.talsperson(),
                        Standpunkt.UENIG,
                        s.representerer(),
                        s.begrunnelse(),
                        s.mandat());
            default -> throw new IllegalArgumentException("Ikke et standpunkt: " + hendelse);
        };
    }

    /** Bruddene i loggene når alle slike hendelser er tatt ut. */
    private static List<String> uten(Predicate<LagretHendelse> hvilke) {
        List<String> ut = new ArrayList<>();
        LOGGER.forEach(l -> ut.addAll(brudd(l.stream().filter(hvilke.negate()).toList())));
        return ut;
    }

    private static List<LagretHendelse> med(List<LagretHendelse> logg, LagretHendelse h, Hendelse ny) {
        List<LagretHendelse> ut = new ArrayList<>(logg);
        ut.set(
                logg.indexOf(h),
                new LagretHendelse(h.posisjon(), h.stroem(), h.sekvens(), h.hendelseId(), ny, h.konvolutt()));
        return ut;
    }

    private static List<String> brudd(List<LagretHendelse> logg) {
        Loggkontroll kontroll = new Loggkontroll();
        logg.forEach(h -> kontroll.ta(h.hendelse(), h.konvolutt()));
        List<String> ut = new ArrayList<>(kontroll.brudd());
        ut.addAll(kontroll.borte());
        return ut;
    }
}
