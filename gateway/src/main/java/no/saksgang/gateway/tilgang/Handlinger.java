package no.saksgang.gateway.tilgang;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.saksgang.json.Kommandotyper;

/** Kommandoene den som spør, kan gi etter policyen. Om tilstanden tillater dem, avgjøres først når de gis. */
final class Handlinger {

    /** Disse lager noe nytt, og gis ikke til noe som finnes. */
    private static final Set<String> OPPRETTER =
            Set.of("MeldInnSak", "PlanleggMoete", "NedsettUtvalg", "NedsettUnderutvalg", "OpprettHelsefellesskap");

    /**
     * En kommando som kan gis.
     *
     * @param roller rollene hun kan gi den i, den som velges når hun ikke sier noe, først
     */
    record Handling(String kommando, List<Tilgangsrolle> roller) {}

    /**
     * @param forbehold hva listen ikke sier noe om
     */
    record Liste(List<Handling> handlinger, String forbehold) {}

    private Handlinger() {}

    static Liste av(String aggregat, Leser leser) {
        return new Liste(
                Kommandotyper.alle().stream()
                        .filter(type -> type.aggregat().equals(aggregat) && !OPPRETTER.contains(type.navn()))
                        .map(type -> new Handling(type.navn(), roller(type, leser)))
                        .filter(h -> !h.roller().isEmpty())
                        .toList(),
                "Rollene kan gi disse kommandoene. Tilstanden kan likevel hindre dem.");
    }

    private static List<Tilgangsrolle> roller(Kommandotyper.Type type, Leser leser) {
        return leser.dekkende().stream()
                .map(Tildeling::rolle)
                .distinct()
                .filter(r -> Tilgangspolicy.kommando(type, r) != Omfang.NEI)
                .sorted(Comparator.comparingInt(r -> Tilgangspolicy.rang(type, r)))
                .toList();
    }
}
