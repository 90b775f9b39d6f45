package no.saksgang.beslutning;

import java.util.List;
import java.util.Set;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Sakstilstand;

/**
 * Det andre kan vite om en sak.
 *
 * @param avgjortIMoeter møtene der saken har fått utfall: vedtak, delvedtak, utsettelse, løft, innstilling,
 *     forankring, retur eller orientering (R123)
 * @param droeftetIMoeter møtene der saken er åpnet (R019)
 * @param behandlendeUtvalg utvalgene saken ligger i nå
 */
public record SakFakta(
        SakId sakId,
        HelsefellesskapId helsefellesskapId,
        String tittel,
        Sakstilstand tilstand,
        boolean haster,
        boolean harSaksframlegg,
        List<String> prioriterteGrupper,
        Set<UtvalgId> behandlendeUtvalg,
        Set<MoeteId> droeftetIMoeter,
        Set<MoeteId> avgjortIMoeter) {}
