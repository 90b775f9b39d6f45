package no.saksgang.beslutning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Mottaker;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.UferdigPunkt;

/**
 * Det andre kan vite om et møte.
 *
 * @param tilStede setene ved opprop, medregnet innkalte vararepresentanter (R115)
 * @param fullmakter fra sete til setet som har fullmakten (R038)
 * @param moeteleder setet som leder; null før møtet er åpnet
 * @param innkallingGodkjent om første sak er avgjort (R115)
 * @param frys når saklisten ikke lenger endres; null når møtet ikke har noen frys
 * @param sentGodkjent sakene møtelederen har tatt inn etter frysen
 * @param minutter varigheten etter saklisten når alle punktene har minutter, ellers etter klokken (R205)
 * @param referatversjon siste versjon av referatet; 0 når det ikke er skrevet
 * @param uferdige punktene møtet ikke ble ferdig med da det ble hevet
 * @param flyttedeNumre nummeret hver sak som er flyttet hit, har med seg
 * @param sendtePunkter punktene som er sendt med innkalling eller tilleggsliste
 * @param sendtTil de som er innkalt eller invitert; tom før innkallingen er sendt
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
        List<Punkt> punkter,
        LocalDateTime frys,
        Set<SakId> sentGodkjent,
        int minutter,
        int referatversjon,
        List<UferdigPunkt> uferdige,
        Map<SakId, String> flyttedeNumre,
        Set<String> sendtePunkter,
        List<Mottaker> sendtTil) {

    /** Et møte det ikke er sendt noe til. */
    public MoeteFakta(
            MoeteId moeteId,
            UtvalgId utvalgId,
            Moetetilstand tilstand,
            LocalDate dato,
            Set<SeteId> tilStede,
            Map<SeteId, SeteId> fullmakter,
            SeteId moeteleder,
            boolean innkallingGodkjent,
            List<Punkt> punkter,
            LocalDateTime frys,
            Set<SakId> sentGodkjent,
            int minutter,
            int referatversjon,
            List<UferdigPunkt> uferdige,
            Map<SakId, String> flyttedeNumre) {
        this(
                moeteId,
                utvalgId,
                tilstand,
                dato,
                tilStede,
                fullmakter,
                moeteleder,
                innkallingGodkjent,
                punkter,
                frys,
                sentGodkjent,
                minutter,
                referatversjon,
                uferdige,
                flyttedeNumre,
                Set.of(),
                List.of());
    }

    public MoeteFakta(
            MoeteId moeteId,
            UtvalgId utvalgId,
            Moetetilstand tilstand,
            LocalDate dato,
            Set<SeteId> tilStede,
            Map<SeteId, SeteId> fullmakter,
            SeteId moeteleder,
            boolean innkallingGodkjent,
            List<Punkt> punkter) {
        this(
                moeteId,
                utvalgId,
                tilstand,
                dato,
                tilStede,
                fullmakter,
                moeteleder,
                innkallingGodkjent,
                punkter,
                null,
                Set.of(),
                0,
                0,
                List.of(),
                Map.of());
    }

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

    /** @throws Avslag når saken ikke kan føres på saklisten nå (R109) */
    public void krevKanFaa(SakId sakId, Kontekst kontekst) {
        boolean foerMoetet = tilstand == Moetetilstand.SAKLISTE_LAAST
                || tilstand == Moetetilstand.PLANLAGT
                || tilstand == Moetetilstand.INNKALT;
        if (!foerMoetet || !sentGodkjent.contains(sakId)) {
            krevKanEndres(kontekst);
        }
    }

    /** @throws Avslag når det som står på saklisten, ikke lenger kan endres (R109) */
    public void krevKanEndres(Kontekst kontekst) {
        Avslag.med(
                tilstand == Moetetilstand.PLANLAGT || tilstand == Moetetilstand.INNKALT,
                Avslagskode.SAKLISTE_LAAST,
                "R109",
                "Møtet " + moeteId + " er " + tilstand);
        Avslag.med(
                !kontekst.erPassert(frys),
                Avslagskode.SAKLISTE_FROSSET,
                "R109",
                "Saklisten til " + moeteId + " ble frosset " + frys);
    }

    /** Om saklisten ennå kan endres (R109). */
    public boolean kanEndres(Kontekst kontekst) {
        return (tilstand == Moetetilstand.PLANLAGT || tilstand == Moetetilstand.INNKALT) && !kontekst.erPassert(frys);
    }

    public Optional<Punkt> punktFor(SakId sakId) {
        return punkter.stream().filter(p -> sakId.equals(p.sakId())).findFirst();
    }
}
