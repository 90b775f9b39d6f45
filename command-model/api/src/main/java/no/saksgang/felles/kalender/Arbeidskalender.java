package no.saksgang.felles.kalender;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Arbeidsdager i Norge: mandag til fredag som ikke er helligdag eller en fast fridag. Uforanderlig. */
public final class Arbeidskalender {

    /** Alle datoer og klokkeslett er norske. */
    public static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    /** Helligdagene etter loven. Julaften og nyttårsaften er arbeidsdager. */
    public static final Arbeidskalender NORGE = new Arbeidskalender(Set.of());

    private final Set<MonthDay> fasteFridager;

    private Arbeidskalender(Set<MonthDay> fasteFridager) {
        this.fasteFridager = fasteFridager;
    }

    /** Samme kalender, der disse dagene heller ikke er arbeidsdager, som julaften og nyttårsaften. */
    public Arbeidskalender medFri(MonthDay... dager) {
        Set<MonthDay> alle = new HashSet<>(fasteFridager);
        alle.addAll(Arrays.asList(dager));
        return new Arbeidskalender(Set.copyOf(alle));
    }

    /** Helligdagen datoen er; tom når den ikke er noen. */
    public Optional<Helligdag> helligdag(LocalDate dato) {
        return Helligdag.paa(dato);
    }

    public boolean erArbeidsdag(LocalDate dato) {
        DayOfWeek dag = dato.getDayOfWeek();
        return dag != DayOfWeek.SATURDAY
                && dag != DayOfWeek.SUNDAY
                && !fasteFridager.contains(MonthDay.from(dato))
                && helligdag(dato).isEmpty();
    }

    /** Datoen selv når den er arbeidsdag, ellers den første etter. */
    public LocalDate foersteArbeidsdagFra(LocalDate dato) {
        return stegTil(dato, 1);
    }

    /** Datoen selv når den er arbeidsdag, ellers den siste før. */
    public LocalDate sisteArbeidsdagTil(LocalDate dato) {
        return stegTil(dato, -1);
    }

    /**
     * Så mange arbeidsdager etter datoen; negativt antall er før. Datoen selv telles ikke, og null dager er datoen
     * uendret, også når den er en fridag.
     */
    public LocalDate pluss(LocalDate dato, int arbeidsdager) {
        LocalDate d = dato;
        int steg = Integer.signum(arbeidsdager);
        for (int igjen = Math.abs(arbeidsdager); igjen > 0; igjen--) {
            d = stegTil(d.plusDays(steg), steg);
        }
        return d;
    }

    /** Arbeidsdagene fra og med {@code fra} til, ikke med, {@code til}; 0 når {@code til} ikke er senere. */
    public int antall(LocalDate fra, LocalDate til) {
        int antall = 0;
        for (LocalDate d = fra; d.isBefore(til); d = d.plusDays(1)) {
            antall += erArbeidsdag(d) ? 1 : 0;
        }
        return antall;
    }

    /**
     * Øyeblikket klokken viser dette i Norge. Et klokkeslett som hoppes over når klokken stilles fram, er så mye
     * senere som klokken stilles; et som kommer to ganger, er det første.
     */
    public static Instant oeyeblikk(LocalDate dato, LocalTime klokkeslett) {
        return LocalDateTime.of(dato, klokkeslett).atZone(NORSK_TID).toInstant();
    }

    /** Om klokkeslettet finnes nøyaktig én gang; usant natten klokken stilles. */
    public static boolean erEntydig(LocalDateTime tid) {
        return NORSK_TID.getRules().getValidOffsets(tid).size() == 1;
    }

    private LocalDate stegTil(LocalDate dato, int steg) {
        LocalDate d = dato;
        while (!erArbeidsdag(d)) {
            d = d.plusDays(steg);
        }
        return d;
    }
}
