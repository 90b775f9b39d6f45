package no.saksgang.felles.kalender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.felles.Avslag;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArbeidskalenderTest {

    private static final Arbeidskalender NORGE = Arbeidskalender.NORGE;

    @Test
    void helligdagene_er_de_samme_som_biblioteket_har_i_to_hundre_aar() {
        HolidayManager fasit = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY));
        for (int aar = 1950; aar < 2150; aar++) {
            int dette = aar;
            Set<LocalDate> vaare =
                    Arrays.stream(Helligdag.values()).map(h -> h.i(dette)).collect(Collectors.toSet());
            Set<LocalDate> deres = fasit.getHolidays(Year.of(aar)).stream()
                    .map(Holiday::getDate)
                    .collect(Collectors.toSet());
            assertThat(vaare).as("år " + aar).isEqualTo(deres);
        }
    }

    @Test
    void paasken_2025_har_tre_arbeidsdager_i_den_stille_uken_og_fire_i_uken_etter() {
        assertThat(NORGE.helligdag(LocalDate.of(2025, 4, 17))).contains(Helligdag.SKJAERTORSDAG);
        assertThat(NORGE.helligdag(LocalDate.of(2025, 4, 20))).contains(Helligdag.FOERSTE_PAASKEDAG);
        assertThat(NORGE.antall(LocalDate.of(2025, 4, 14), LocalDate.of(2025, 4, 21)))
                .isEqualTo(3);
        assertThat(NORGE.antall(LocalDate.of(2025, 4, 21), LocalDate.of(2025, 4, 28)))
                .isEqualTo(4);
        assertThat(NORGE.pluss(LocalDate.of(2025, 4, 16), 1)).isEqualTo("2025-04-22");
        assertThat(NORGE.pluss(LocalDate.of(2025, 4, 22), -1)).isEqualTo("2025-04-16");
    }

    @Test
    void himmelfart_og_foerste_mai_paa_samme_dag_er_en_fridag() {
        assertThat(NORGE.helligdag(LocalDate.of(2008, 5, 1))).isPresent();
        assertThat(NORGE.antall(LocalDate.of(2008, 4, 28), LocalDate.of(2008, 5, 3)))
                .isEqualTo(4);
    }

    @Test
    void julaften_er_arbeidsdag_til_den_gjoeres_til_fridag() {
        Arbeidskalender medFri = NORGE.medFri(MonthDay.of(12, 24), MonthDay.of(12, 31));
        LocalDate julaften = LocalDate.of(2025, 12, 24);
        assertThat(NORGE.erArbeidsdag(julaften)).isTrue();
        assertThat(medFri.erArbeidsdag(julaften)).isFalse();
        assertThat(medFri.pluss(LocalDate.of(2025, 12, 23), 1)).isEqualTo("2025-12-29");
        assertThat(NORGE.erArbeidsdag(julaften)).isTrue();
    }

    @Test
    void null_arbeidsdager_er_dagen_selv_ogsaa_en_soendag() {
        LocalDate soendag = LocalDate.of(2025, 6, 1);
        assertThat(NORGE.pluss(soendag, 0)).isEqualTo(soendag);
        assertThat(NORGE.foersteArbeidsdagFra(soendag)).isEqualTo("2025-06-02");
        assertThat(NORGE.sisteArbeidsdagTil(soendag)).isEqualTo("2025-05-30");
    }

    @Test
    void fram_og_tilbake_er_samme_arbeidsdag_gjennom_hele_aaret() {
        for (LocalDate d = LocalDate.of(2025, 1, 1); d.getYear() < 2027; d = d.plusDays(1)) {
            if (NORGE.erArbeidsdag(d)) {
                assertThat(NORGE.pluss(NORGE.pluss(d, 17), -17)).isEqualTo(d);
                assertThat(NORGE.antall(d, NORGE.pluss(d, 17))).isEqualTo(17);
            }
        }
    }

    @Test
    void en_frist_over_natten_klokken_stilles_er_kortere_eller_lengre_i_timer_men_ikke_paa_klokken() {
        Fristregel doegn = new Fristregel(1, Dagart.KALENDERDAG, LocalTime.of(12, 0));
        assertThat(timer(doegn, LocalDate.of(2025, 3, 29))).isEqualTo(23);
        assertThat(timer(doegn, LocalDate.of(2025, 10, 25))).isEqualTo(25);
        assertThat(doegn.etter(LocalDate.of(2025, 3, 29), NORGE)).isEqualTo("2025-03-30T12:00");
    }

    @Test
    void klokkeslett_som_ikke_finnes_eller_finnes_to_ganger_er_ikke_entydige() {
        LocalDateTime hoppetOver = LocalDateTime.parse("2025-03-30T02:30");
        LocalDateTime dobbelt = LocalDateTime.parse("2025-10-26T02:30");
        assertThat(Arbeidskalender.erEntydig(hoppetOver)).isFalse();
        assertThat(Arbeidskalender.erEntydig(dobbelt)).isFalse();
        assertThat(Arbeidskalender.erEntydig(hoppetOver.plusHours(1))).isTrue();
        assertThat(Arbeidskalender.oeyeblikk(hoppetOver.toLocalDate(), hoppetOver.toLocalTime()))
                .isEqualTo(Instant.parse("2025-03-30T01:30:00Z"));
        assertThat(Arbeidskalender.oeyeblikk(dobbelt.toLocalDate(), dobbelt.toLocalTime()))
                .isEqualTo(Instant.parse("2025-10-26T00:30:00Z"));
    }

    @Test
    void en_frist_regnes_bakover_i_arbeidsdager_over_paasken() {
        Fristregel papir = new Fristregel(5, Dagart.ARBEIDSDAG, LocalTime.of(15, 0));
        assertThat(papir.foer(LocalDate.of(2025, 4, 24), NORGE)).isEqualTo("2025-04-14T15:00");
        assertThat(new Fristregel(5, Dagart.KALENDERDAG, null).foer(LocalDate.of(2025, 4, 24), NORGE))
                .isEqualTo("2025-04-20T00:00");
    }

    @Test
    void en_frist_uten_mening_avslaas() {
        assertThatThrownBy(() -> new Fristregel(-1, Dagart.ARBEIDSDAG, null)).isInstanceOf(Avslag.class);
        assertThatThrownBy(() -> new Fristregel(401, Dagart.ARBEIDSDAG, null)).isInstanceOf(Avslag.class);
        assertThatThrownBy(() -> new Fristregel(1, null, null)).isInstanceOf(Avslag.class);
    }

    private static long timer(Fristregel frist, LocalDate fra) {
        LocalDateTime til = frist.etter(fra, NORGE);
        Instant start = Arbeidskalender.oeyeblikk(fra, LocalTime.of(12, 0));
        return Duration.between(start, Arbeidskalender.oeyeblikk(til.toLocalDate(), til.toLocalTime()))
                .toHours();
    }
}
