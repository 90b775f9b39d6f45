package no.saksgang.bevis.eksport;

import java.util.ArrayList;
import java.util.List;

/** Funnene i én fil, opp til en grense. */
final class Importfunnliste {

    private static final int MEST = 100;

    private final Eksportslag fil;
    private final List<Importfunn> funn = new ArrayList<>();

    Importfunnliste(Eksportslag fil) {
        this.fil = fil;
    }

    void leggTil(Importkode kode, long linje, String detalj) {
        if (!fullt()) {
            funn.add(new Importfunn(kode, fil, linje, detalj == null ? "" : detalj));
        }
    }

    boolean fullt() {
        return funn.size() >= MEST;
    }

    boolean tom() {
        return funn.isEmpty();
    }

    List<Importfunn> alle() {
        return List.copyOf(funn);
    }
}
