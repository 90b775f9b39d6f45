package no.saksgang.beslutning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Punkttype;

/**
 * Det andre kan vite om et møte.
 *
 * @param tilStede setene ved opprop, medregnet innkalte vararepresentanter (R115)
 * @param fullmakter fra sete til setet som har fullmakten (R038)
 * @param moeteleder setet som leder; null før møtet er åpnet
 * @param innkallingGodkjent om første sak er avgjort (R115)
 */
public record MoeteFakta(
        MoeteId moeteId,
        UtvalgId utvalgId,
        Moetetilstand tilstand,
        LocalDate dato,
        Set<SeteId> tilStede,
        Map<SeteId, SeteId> fullmakter,
        SeteId moeteleder,
        boolean innkallingGodkjent,
        List<Punkt> punkter) {

    /**
     * Et punkt på saklisten.
     *
     * @param sakId null for pause og punkter uten sak
     * @param forretningsorden om punktet er godkjenning av innkalling og sakliste (R115)
     * @param meldtIMoetet om punktet kom til under eventuelt (R117)
     * @param alleSamtykker om alle samtykket i at det kan vedtas (R117)
     */
    public record Punkt(
            String punktId,
            SakId sakId,
            Punkttype type,
            String saksnummer,
            boolean forretningsorden,
            boolean meldtIMoetet,
            boolean alleSamtykker) {}

    public Optional<Punkt> punktFor(SakId sakId) {
        return punkter.stream().filter(p -> sakId.equals(p.sakId())).findFirst();
    }
}
