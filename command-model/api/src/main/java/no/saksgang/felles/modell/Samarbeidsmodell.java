package no.saksgang.felles.modell;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.felles.UtvalgId;

/**
 * Én versjon av samarbeidsmodellen (R071, R224). En sak dømmes etter modellen som gjaldt da den ble behandlet.
 *
 * @param versjon fra 1, uten hull
 * @param avstaarErEnig om AVSTAAR regnes som enig (antatt; usant når det ikke er bestemt)
 * @param skillerFagomraader om klassifisering må velge STRUKTURELL_FAGLIG eller ENKELT_FAGOMRAADE (R025)
 * @param innkallingsfristDager dager fra innkalling til møte
 * @param saksnummerform mønster for saksnummer per utvalg; nøkkel utvalgets id, tom nøkkel er standard
 */
public record Samarbeidsmodell(
        int versjon,
        LocalDate gjelderFra,
        List<Part> konsensusparter,
        Beslutningsmodell beslutningsmodell,
        boolean avstaarErEnig,
        boolean skillerFagomraader,
        boolean krevesPolitiskBehandling,
        int innkallingsfristDager,
        Map<String, String> saksnummerform,
        List<UtvalgModell> utvalg,
        Map<String, Opphav> opphav) {
    public Samarbeidsmodell {
        konsensusparter = konsensusparter == null ? List.of() : List.copyOf(konsensusparter);
        saksnummerform = saksnummerform == null ? Map.of() : Map.copyOf(saksnummerform);
        utvalg = utvalg == null ? List.of() : List.copyOf(utvalg);
        opphav = opphav == null ? Map.of() : Map.copyOf(opphav);
    }

    public Optional<UtvalgModell> finn(UtvalgId id) {
        return utvalg.stream().filter(u -> u.utvalgId().equals(id)).findFirst();
    }
}
