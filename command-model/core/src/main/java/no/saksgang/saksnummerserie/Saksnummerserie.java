package no.saksgang.saksnummerserie;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.saksgang.felles.SaksnummerserieId;

/**
 * Numrene som er brukt i ett utvalg og ett år.
 *
 * @param siste siste løpenummer; 0 når serien er tom
 * @param numre saksnummer per punkt
 */
public record Saksnummerserie(SaksnummerserieId serieId, int siste, Map<String, String> numre) {

    static final Saksnummerserie TOM = new Saksnummerserie(null, 0, Map.of());

    public Optional<String> nummerFor(String punktId) {
        return Optional.ofNullable(numre.get(punktId));
    }

    Saksnummerserie med(SaksnummerserieId id, int loepenummer, String punktId, String saksnummer) {
        Map<String, String> nye = new LinkedHashMap<>(numre);
        nye.put(punktId, saksnummer);
        return new Saksnummerserie(id, Math.max(siste, loepenummer), nye);
    }
}
