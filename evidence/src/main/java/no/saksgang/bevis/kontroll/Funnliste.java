package no.saksgang.bevis.kontroll;

import java.util.ArrayList;
import java.util.List;

/** Funnene, opp til en grense; resten telles bare. */
final class Funnliste {

    private static final int MEST = 1000;

    private final List<Funn> funn = new ArrayList<>();
    private long flere;

    void leggTil(Funn f) {
        if (funn.size() < MEST) {
            funn.add(f);
        } else {
            flere++;
        }
    }

    List<Funn> funn() {
        return funn;
    }

    long flere() {
        return flere;
    }
}
