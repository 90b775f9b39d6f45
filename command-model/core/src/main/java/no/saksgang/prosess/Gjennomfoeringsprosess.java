package no.saksgang.prosess;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;

/**
 * P14: sier mandatet til ett underliggende utvalg at det gjennomfører vedtakene, får det ansvaret (R023). Er det
 * flere, får det av dem som har drøftet saken. Ellers tildeler sekretariatet.
 */
final class Gjennomfoeringsprosess {

    private static final String GJENNOMFOERER = "gjennomføre vedtak";

    /** Måneder til et vedtak skal være gjennomført når ingen har sagt noe annet (antatt). */
    private static final int MAANEDER = 6;

    private final Oppslag oppslag;

    Gjennomfoeringsprosess(Oppslag oppslag) {
        this.oppslag = oppslag;
    }

    List<Foelgekommando> etter(SakEvent.SakVedtatt e, Konvolutt konvolutt) {
        if (oppslag.sak(e.sakId()).tilstand() != Sakstilstand.VEDTATT) {
            // Vedtaket sa selv hvem som følger opp.
            return List.of();
        }
        LocalDate dato = konvolutt.skjedde().atZone(Kontekst.NORSK_TID).toLocalDate();
        List<UtvalgId> mulige = oppslag.helsefellesskap(konvolutt.helsefellesskapId()).modellPaa(dato).stream()
                .flatMap(m -> m.utvalg().stream())
                .filter(u -> u.overordnet().contains(e.utvalgId()))
                .filter(u -> u.mandat().stream().anyMatch(m -> m.startsWith(GJENNOMFOERER)))
                .map(UtvalgModell::utvalgId)
                .filter(u ->
                        oppslag.finnUtvalg(u).map(f -> f.tilstand().virker()).orElse(false))
                .toList();
        if (mulige.size() > 1) {
            Set<UtvalgId> droeftet = oppslag.sak(e.sakId()).droeftetIMoeter().stream()
                    .map(m -> oppslag.moete(m).utvalgId())
                    .collect(Collectors.toSet());
            mulige = mulige.stream().filter(droeftet::contains).toList();
        }
        if (mulige.size() != 1) {
            return List.of();
        }
        return List.of(Foelgekommando.av(
                "P14",
                new SakCommand.TildelGjennomfoering(
                        e.sakId(), null, mulige.getFirst(), null, "Gjennomføre vedtaket", dato.plusMonths(MAANEDER))));
    }
}
