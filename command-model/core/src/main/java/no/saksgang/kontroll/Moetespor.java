package no.saksgang.kontroll;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Punkttype;

/** Et møte, slik hendelsene sier det. */
final class Moetespor {

    /** En sak på saklisten. */
    record Punkt(SakId sakId, Punkttype type, String saksnummer) {}

    final UtvalgId utvalg;
    final Map<String, Punkt> punkter = new LinkedHashMap<>();
    final Map<SeteId, SeteId> fullmakter = new HashMap<>();
    Set<SeteId> tilStede = Set.of();

    /** Saker neste møte kan ta med. */
    Set<SakId> uferdige = Set.of();

    boolean aapent;
    boolean lukket;
    boolean avlyst;
    boolean innkallingGodkjent;

    Moetespor(UtvalgId utvalg) {
        this.utvalg = utvalg;
    }

    /** Om saken fortsatt kan komme opp her, eller tas med herfra. */
    boolean venter(SakId sak) {
        return lukket ? uferdige.contains(sak) : !avlyst && har(sak);
    }

    boolean har(SakId sak) {
        return punkter.values().stream().anyMatch(p -> sak.equals(p.sakId()));
    }

    boolean deltar(SeteId sete) {
        SeteId fullmektig = fullmakter.get(sete);
        return tilStede.contains(sete) || (fullmektig != null && tilStede.contains(fullmektig));
    }
}
