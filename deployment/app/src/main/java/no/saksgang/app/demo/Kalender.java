package no.saksgang.app.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Det som skal skje i året, i tidens orden. Det som skjer, kan legge til mer. */
final class Kalender {

    private record Avtale(LocalDateTime tid, long nummer, Runnable arbeid) {}

    private final PriorityQueue<Avtale> avtaler =
            new PriorityQueue<>(Comparator.comparing(Avtale::tid).thenComparingLong(Avtale::nummer));
    private LocalDateTime naa;
    private long neste;

    Kalender(LocalDate start) {
        this.naa = start.atTime(8, 0);
    }

    /** Avtaler noe til en dag og time; er tiden passert, skjer det straks. */
    void den(LocalDate dag, int time, Runnable arbeid) {
        avtaler.add(new Avtale(dag.atTime(LocalTime.of(time, 0)), neste++, arbeid));
    }

    /** Utfører alt som er avtalt, også det som kommer til underveis. */
    void kjoer() {
        while (!avtaler.isEmpty()) {
            Avtale a = avtaler.poll();
            if (a.tid().isAfter(naa)) {
                naa = a.tid();
            }
            a.arbeid().run();
        }
    }

    LocalDate dato() {
        return naa.toLocalDate();
    }

    /** Klokken går noen sekunder for hver kommando, så rekkefølgen også er tidens. */
    LocalDateTime tikk() {
        naa = naa.plusSeconds(7);
        return naa;
    }
}
