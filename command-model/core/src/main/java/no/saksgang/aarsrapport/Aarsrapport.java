package no.saksgang.aarsrapport;

import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.AarsrapportFakta;
import no.saksgang.beslutning.RapportFakta;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;

/**
 * Årsrapporten for ett helsefellesskap og ett år (R197). Tallene regnes av sakene (R198).
 *
 * @param fremmet innholdet som er fremmet til godkjenning; null i utkast
 */
public record Aarsrapport(
        HelsefellesskapId helsefellesskapId,
        int aar,
        Tilstand tilstand,
        List<UtvalgId> pliktigeDelrapporter,
        List<UtvalgId> pliktigeSelvevalueringer,
        Set<UtvalgId> delrapporter,
        Set<UtvalgId> selvevalueringer,
        RapportFakta fremmet) {

    static final Aarsrapport INGEN = new Aarsrapport(null, 0, null, List.of(), List.of(), Set.of(), Set.of(), null);

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

    /** Det andre aggregater kan vite om rapporten. */
    public AarsrapportFakta fakta() {
        boolean godkjent = tilstand == Tilstand.GODKJENT || tilstand == Tilstand.PUBLISERT;
        return new AarsrapportFakta(helsefellesskapId, aar, godkjent, fremmet);
    }

    Aarsrapport blir(Tilstand ny) {
        return new Aarsrapport(
                helsefellesskapId,
                aar,
                ny,
                pliktigeDelrapporter,
                pliktigeSelvevalueringer,
                delrapporter,
                selvevalueringer,
                fremmet);
    }

    Aarsrapport medInnhold(RapportFakta innhold) {
        return new Aarsrapport(
                helsefellesskapId,
                aar,
                tilstand,
                pliktigeDelrapporter,
                pliktigeSelvevalueringer,
                delrapporter,
                selvevalueringer,
                innhold);
    }
}
