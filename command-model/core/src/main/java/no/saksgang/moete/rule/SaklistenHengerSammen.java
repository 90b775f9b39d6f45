package no.saksgang.moete.rule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.moete.Moete;

/**
 * Saklisten har fast rekkefølge (R113), der faste punkter har sine egne plasser, og tidene følger hverandre uten hull og fyller møtet (R118). Punkter
 * uten klokkeslett kontrolleres bare på summen.
 */
public final class SaklistenHengerSammen {

    private SaklistenHengerSammen() {}

    /** @throws Avslag {@code FEIL_REKKEFOELGE} */
    public static void krevRekkefoelge(List<Moete.Punkt> punkter) {
        int forrige = 0;
        for (Moete.Punkt p : punkter) {
            if (p.type() == Punkttype.PAUSE || p.fast() != null) {
                continue;
            }
            int gruppe =
                    switch (p.type()) {
                        case VEDTAKSSAK -> 1;
                        case ORIENTERINGSSAK, DROEFTINGSSAK -> 2;
                        case EVENTUELT, PAUSE -> 3;
                    };
            Avslag.med(
                    gruppe >= forrige,
                    Avslagskode.FEIL_REKKEFOELGE,
                    "R113",
                    p.type() + " " + p.punktId() + " står for langt nede");
            forrige = gruppe;
        }
    }

    /** @throws Avslag {@code TIDSROM_OVERLAPPER} eller {@code TIDSROM_STEMMER_IKKE} */
    public static void krevTider(List<Moete.Punkt> punkter, LocalDateTime start, LocalDateTime slutt) {
        long varighet = Duration.between(start, slutt).toMinutes();
        int sum = punkter.stream()
                .mapToInt(p -> p.minutter() == null ? 0 : p.minutter())
                .sum();
        boolean medKlokke = punkter.stream().anyMatch(p -> p.start() != null || p.slutt() != null);
        if (!medKlokke) {
            Avslag.med(
                    sum <= varighet,
                    Avslagskode.TIDSROM_STEMMER_IKKE,
                    "R118",
                    "Punktene er " + sum + " minutter, møtet " + varighet);
            return;
        }
        LocalTime forventet = start.toLocalTime();
        for (Moete.Punkt p : punkter) {
            stemmer(p.start() != null && p.slutt() != null, p, "mangler klokkeslett");
            Avslag.med(
                    !p.start().isBefore(forventet),
                    Avslagskode.TIDSROM_OVERLAPPER,
                    "R118",
                    p.punktId() + " starter " + p.start() + ", før forrige er ferdig " + forventet);
            stemmer(p.start().equals(forventet), p, "starter " + p.start() + ", men forrige slutter " + forventet);
            long minutter = Duration.between(p.start(), p.slutt()).toMinutes();
            stemmer(minutter > 0, p, "slutter før det starter");
            stemmer(
                    p.minutter() == null || p.minutter() == minutter,
                    p,
                    "har " + p.minutter() + " minutter, ikke " + minutter);
            forventet = p.slutt();
        }
        Avslag.med(
                forventet.equals(slutt.toLocalTime()),
                Avslagskode.TIDSROM_STEMMER_IKKE,
                "R118",
                "Siste punkt slutter " + forventet + ", møtet " + slutt.toLocalTime());
    }

    private static void stemmer(boolean vilkaar, Moete.Punkt p, String detalj) {
        Avslag.med(vilkaar, Avslagskode.TIDSROM_STEMMER_IKKE, "R118", p.punktId() + " " + detalj);
    }
}
