package no.saksgang.kontroll;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.saksnummerserie.event.SaksnummerserieEvent;

/** Ingen nummer to ganger, og ingen hoppet over (R114). */
final class Nummerkontroll {

    private final Consumer<String> brudd;
    private final Map<SaksnummerserieId, Integer> siste = new HashMap<>();
    private final Map<SaksnummerserieId, Set<String>> brukt = new HashMap<>();

    Nummerkontroll(Consumer<String> brudd) {
        this.brudd = brudd;
    }

    void ta(SaksnummerserieEvent hendelse) {
        switch (hendelse) {
            case SaksnummerserieEvent.SaksnummerTildelt e -> {
                Integer forrige = siste.put(e.serieId(), e.loepenummer());
                if (forrige != null && e.loepenummer() != forrige + 1) {
                    brudd.accept(e.serieId() + ": " + e.loepenummer() + " etter " + forrige);
                }
                if (!brukt.computeIfAbsent(e.serieId(), s -> new HashSet<>()).add(e.saksnummer())) {
                    brudd.accept(e.serieId() + ": " + e.saksnummer() + " er gitt to ganger");
                }
            }
        }
    }
}
