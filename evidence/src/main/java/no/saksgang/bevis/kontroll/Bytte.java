package no.saksgang.bevis.kontroll;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import no.saksgang.bevis.hendelse.Blad;
import no.saksgang.bevis.hendelse.LagretHendelse;

/** Kjenner igjen to hendelser som har byttet plass eller innhold: byttes de tilbake, stemmer begge bladene. */
final class Bytte {

    /** Det som kan være byttet: den første slik den var, når den andre har det som er hennes. */
    private static final List<BinaryOperator<LagretHendelse>> MAATER = List.of(
            (a, b) -> hendelse(a, b, b, b, b), // raden
            (a, b) -> hendelse(a, a, b, b, b), // alt utenom strømmen og nummeret
            (a, b) -> hendelse(a, a, a, b, b), // konvolutt og innhold
            (a, b) -> hendelse(a, a, a, a, b), // innhold
            (a, b) -> hendelse(a, a, a, b, a)); // konvolutt

    private Bytte() {}

    static boolean er(LagretHendelse a, byte[] bladA, LagretHendelse b, byte[] bladB) {
        return MAATER.stream()
                .anyMatch(m -> Arrays.equals(Blad.av(m.apply(a, b)).sum(), bladA)
                        && Arrays.equals(Blad.av(m.apply(b, a)).sum(), bladB));
    }

    private static LagretHendelse hendelse(
            LagretHendelse sted,
            LagretHendelse stroem,
            LagretHendelse hva,
            LagretHendelse konvolutt,
            LagretHendelse data) {
        return new LagretHendelse(
                sted.posisjon(),
                hva.hendelseId(),
                stroem.stroem(),
                stroem.sekvens(),
                stroem.aggregattype(),
                hva.navn(),
                hva.versjon(),
                hva.tidspunkt(),
                konvolutt.konvolutt(),
                data.data());
    }
}
