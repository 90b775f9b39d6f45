package no.saksgang.aarsrapport;

import java.util.List;
import java.util.Set;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;

/** Årsrapporten for ett helsefellesskap og ett år (R197). Tallene er en lesemodell (R198). */
public record Aarsrapport(
        HelsefellesskapId helsefellesskapId,
        int aar,
        Tilstand tilstand,
        List<UtvalgId> pliktigeDelrapporter,
        List<UtvalgId> pliktigeSelvevalueringer,
        Set<UtvalgId> delrapporter,
        Set<UtvalgId> selvevalueringer) {

    static final Aarsrapport INGEN = new Aarsrapport(null, 0, null, List.of(), List.of(), Set.of(), Set.of());

    /** Rapportens tilstand. */
    public enum Tilstand {
        UTKAST,
        FREMMET,
        GODKJENT,
        PUBLISERT
    }

    boolean finnes() {
        return tilstand != null;
    }

    Aarsrapport blir(Tilstand ny) {
        return new Aarsrapport(
                helsefellesskapId,
                aar,
                ny,
                pliktigeDelrapporter,
                pliktigeSelvevalueringer,
                delrapporter,
                selvevalueringer);
    }
}
