package no.saksgang.lesemodell.sak;

import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.sak.event.SakEvent;

/** Fristene som står røde på saken: ført når tiden er ute, tatt bort når de innfris, flyttes eller faller bort. */
final class Fristtegner {

    private Fristtegner() {}

    static void innfri(Saksbilde s, SakEvent hendelse) {
        if (s.passerteFrister.isEmpty()) {
            return;
        }
        switch (hendelse) {
            case SakEvent.RaadGitt e -> bort(s, Fristslag.RAAD, e.raadId());
            case SakEvent.RaadFrafalt e -> bort(s, Fristslag.RAAD, e.raadId());
            case SakEvent.SakTilbakerapportert e ->
                bort(s, Fristslag.UTREDNING, e.underutvalgId().verdi());
            case SakEvent.SakSattPaaSakliste e ->
                bort(s, Fristslag.FORANKRING, e.utvalgId().verdi());
            case SakEvent.SakLoeftet e ->
                bort(s, Fristslag.FORANKRING, e.fraUtvalgId().verdi());
            case SakEvent.HoeringForlenget e -> bort(s, Fristslag.HOERING, e.hoeringId());
            case SakEvent.HoeringLukket e -> bort(s, Fristslag.HOERING, e.hoeringId());
            case SakEvent.HoeringssvarGitt e when e.mangler().isEmpty() -> bort(s, Fristslag.HOERING, e.hoeringId());
            case SakEvent.GjennomfoeringspunktMeldt e -> bort(s, Fristslag.GJENNOMFOERING, e.punktId());
            case SakEvent.OppfoelgingsfristEndret e -> bort(s, Fristslag.GJENNOMFOERING, e.punktId());
            case SakEvent.EttersynRegistrert e -> bort(s, Fristslag.ETTERSYN, e.punktId());
            case SakEvent.SakTrukket _, SakEvent.SakAvvist _, SakEvent.SakGjenopptatt _ -> s.passerteFrister.clear();
            default -> {
                // Innfrir ingen frist.
            }
        }
    }

    private static void bort(Saksbilde s, Fristslag slag, String gjelder) {
        s.passerteFrister.removeIf(
                f -> f.slag().equals(slag.name()) && f.gjelder().equals(gjelder));
    }
}
