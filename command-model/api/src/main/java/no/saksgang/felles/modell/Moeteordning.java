package no.saksgang.felles.modell;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import no.saksgang.felles.kalender.Arbeidskalender;
import no.saksgang.felles.kalender.Dagart;
import no.saksgang.felles.kalender.Fristregel;

/**
 * Hvordan et utvalg forbereder møtene sine. Gjelder først når utvalget har fastsatt den.
 *
 * @param papirfrist når sakspapirene skal være inne, regnet bakover fra møtedagen; null gir antatt frist
 * @param frys når den innkalte saklisten ikke lenger endres; null gir antatt frist
 * @param julaftenErFri om julaften og nyttårsaften ikke er arbeidsdager når fristene regnes
 * @param fastePunkter punktene hvert nytt møte får; tom liste betyr ingen
 */
public record Moeteordning(
        Fristregel papirfrist, Fristregel frys, boolean julaftenErFri, List<FastPunkt> fastePunkter) {

    /** Fire arbeidsdager før frysen (antatt). */
    public static final Fristregel ANTATT_PAPIRFRIST = new Fristregel(14, Dagart.ARBEIDSDAG, LocalTime.of(15, 0));

    /** Aldri senere enn innkallingsfristen på 14 dager (antatt). */
    public static final Fristregel ANTATT_FRYS = new Fristregel(10, Dagart.ARBEIDSDAG, LocalTime.of(12, 0));

    public Moeteordning {
        papirfrist = papirfrist == null ? ANTATT_PAPIRFRIST : papirfrist;
        frys = frys == null ? ANTATT_FRYS : frys;
        fastePunkter = fastePunkter == null ? List.of() : List.copyOf(fastePunkter);
    }

    /** Kalenderen fristene regnes etter. */
    public Arbeidskalender kalender() {
        return julaftenErFri
                ? Arbeidskalender.NORGE.medFri(MonthDay.of(12, 24), MonthDay.of(12, 31))
                : Arbeidskalender.NORGE;
    }
}
