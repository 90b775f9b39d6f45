package no.saksgang.app.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;

/** Et møte i året, med det generatoren må huske mellom forberedelsen, møtet og referatet. */
final class Demomoete {

    final MoeteId id;
    final UtvalgId utvalg;
    final LocalDate dato;

    /** Holdes også uten saker. */
    final boolean maaHoldes;

    final Set<SeteId> borte = new LinkedHashSet<>();
    final Map<SakId, String> utfall = new LinkedHashMap<>();
    boolean avlyst;

    Demomoete(MoeteId id, UtvalgId utvalg, LocalDate dato, boolean maaHoldes) {
        this.id = id;
        this.utvalg = utvalg;
        this.dato = dato;
        this.maaHoldes = maaHoldes;
    }
}
