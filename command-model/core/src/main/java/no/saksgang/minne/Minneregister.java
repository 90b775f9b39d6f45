package no.saksgang.minne;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.sak.event.SakEvent;

/** Det prosessene må vite på tvers av saker: hvilke som er åpne hvor, og hvilke årsrapporten kan ta med. */
final class Minneregister {

    private static final class Rad {
        HelsefellesskapId helsefellesskap;
        final Set<UtvalgId> utvalg = new LinkedHashSet<>();
        UtvalgId istedenfor;
        boolean aapen = true;
        Integer klarAar;
    }

    private final Map<SakId, Rad> rader = new LinkedHashMap<>();

    void foer(SakEvent hendelse, Konvolutt konvolutt) {
        Rad r = rader.computeIfAbsent(hendelse.sakId(), id -> new Rad());
        int aar = konvolutt.skjedde().atZone(Kontekst.NORSK_TID).getYear();
        switch (hendelse) {
            case SakEvent.SakInnmeldt e -> r.helsefellesskap = e.helsefellesskapId();
            case SakEvent.UtvalgTildelt e -> {
                flytt(r, Set.copyOf(r.utvalg), e.utvalgId());
                r.istedenfor = e.istedenfor();
                r.aapen = true;
            }
            case SakEvent.SakSattPaaSakliste e -> r.utvalg.add(e.utvalgId());
            case SakEvent.SakBehandlet e -> r.utvalg.add(e.utvalgId());
            case SakEvent.SakLoeftetTilPartnerskapsmoete e -> flytt(r, Set.copyOf(r.utvalg), e.tilUtvalgId());
            case SakEvent.SakLoeftet e -> {
                if (e.tilUtvalgId() != null) {
                    flytt(r, Set.of(e.fraUtvalgId()), e.tilUtvalgId());
                }
            }
            case SakEvent.SakReturnert e -> flytt(r, Set.of(e.fraUtvalgId()), e.tilUtvalgId());
            case SakEvent.SakOverfoert e -> {
                flytt(r, Set.of(e.fraUtvalgId()), e.tilUtvalgId());
                r.istedenfor = null;
            }
            case SakEvent.SakTattTilOrientering e -> {
                r.utvalg.remove(e.utvalgId());
                if (r.utvalg.isEmpty()) {
                    lukk(r, aar);
                }
            }
            case SakEvent.SakVedtatt _, SakEvent.SakGjennomfoert _ -> lukk(r, aar);
            case SakEvent.GjennomfoeringTildelt _,
                    SakEvent.GjennomfoeringUnderkjent _,
                    SakEvent.SakTrukket _,
                    SakEvent.SakAvvist _ -> lukk(r, null);
            case SakEvent.SakRapportert e -> {
                if (e.avsluttet()) {
                    lukk(r, null);
                }
            }
            case SakEvent.SakGjenopptatt e -> {
                flytt(r, Set.copyOf(r.utvalg), e.utvalgId());
                r.aapen = true;
                r.klarAar = null;
            }
            default -> {
                // Endrer verken hvor saken ligger eller om den er åpen.
            }
        }
    }

    List<Oppslag.Erstattet> istedenfor(UtvalgId id) {
        List<Oppslag.Erstattet> ut = new ArrayList<>();
        rader.forEach((sak, r) -> {
            if (r.aapen && id.equals(r.istedenfor)) {
                ut.add(new Oppslag.Erstattet(sak, r.utvalg.iterator().next()));
            }
        });
        return ut;
    }

    List<SakId> aapne(UtvalgId id) {
        return rader.entrySet().stream()
                .filter(e -> e.getValue().aapen && e.getValue().utvalg.contains(id))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<SakId> alle(HelsefellesskapId id) {
        return rader.entrySet().stream()
                .filter(e -> id.equals(e.getValue().helsefellesskap))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<SakId> rapporteringsklare(HelsefellesskapId id, int aar) {
        return rader.entrySet().stream()
                .filter(e -> id.equals(e.getValue().helsefellesskap))
                .filter(e -> e.getValue().klarAar != null && e.getValue().klarAar <= aar)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void lukk(Rad r, Integer klarAar) {
        r.aapen = false;
        r.klarAar = klarAar;
    }

    private static void flytt(Rad r, Set<UtvalgId> fra, UtvalgId til) {
        r.utvalg.removeAll(fra);
        r.utvalg.remove(til);
        r.utvalg.add(til);
    }
}
