package no.saksgang.lesemodell.sak;

import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.sak.event.SakEvent;

/** Det saken venter på, og fristene som står røde: tatt bort når de innfris, flyttes eller faller bort. */
final class Fristtegner {

    private Fristtegner() {}

    static void innfri(Saksbilde s, SakEvent hendelse) {
        switch (hendelse) {
            case SakEvent.RaadGitt e -> bort(s, Fristslag.RAAD, e.raadId());
            case SakEvent.RaadFrafalt e -> bort(s, Fristslag.RAAD, e.raadId());
            case SakEvent.SakTilbakerapportert e ->
                bort(s, Fristslag.UTREDNING, e.underutvalgId().verdi());
            case SakEvent.SakSattPaaSakliste e -> ute(s, e.utvalgId().verdi());
            case SakEvent.SakLoeftet e -> ute(s, e.fraUtvalgId().verdi());
            case SakEvent.SakOverfoert e -> ute(s, e.fraUtvalgId().verdi());
            case SakEvent.MyndighetAvklart e ->
                bort(s, Fristslag.MYNDIGHETSAVKLARING, e.utvalgId().verdi());
            case SakEvent.VentForlenget e -> bort(s, Fristslag.VENTING, e.ventId());
            case SakEvent.VentAvsluttet e -> bort(s, Fristslag.VENTING, e.ventId());
            case SakEvent.HoeringssvarBekreftet e
            when e.mangler().isEmpty() -> bort(s, Fristslag.HOERING, e.hoeringId());
            case SakEvent.HoeringForlenget e -> bort(s, Fristslag.HOERING, e.hoeringId());
            case SakEvent.HoeringLukket e -> bort(s, Fristslag.HOERING, e.hoeringId());
            case SakEvent.HoeringssvarGitt e when e.mangler().isEmpty() -> bort(s, Fristslag.HOERING, e.hoeringId());
            case SakEvent.GjennomfoeringspunktMeldt e -> bort(s, Fristslag.GJENNOMFOERING, e.punktId());
            case SakEvent.OppfoelgingsfristEndret e -> bort(s, Fristslag.GJENNOMFOERING, e.punktId());
            case SakEvent.EttersynRegistrert e -> bort(s, Fristslag.ETTERSYN, e.punktId());
            case SakEvent.SakTrukket _, SakEvent.SakAvvist _, SakEvent.SakGjenopptatt _ -> {
                s.passerteFrister.clear();
                s.venter.clear();
            }
            case SakEvent.SakVedtatt _ -> s.venter.clear();
            default -> {
                // Innfrir ingen frist.
            }
        }
    }

    private static void ute(Saksbilde s, String utvalg) {
        bort(s, Fristslag.FORANKRING, utvalg);
        bort(s, Fristslag.NESTE_MOETE, utvalg);
    }

    private static void bort(Saksbilde s, Fristslag slag, String gjelder) {
        s.passerteFrister.removeIf(
                f -> f.slag().equals(slag.name()) && f.gjelder().equals(gjelder));
        s.venter.removeIf(v -> v.slag.equals(slag.name()) && v.gjelder.equals(gjelder));
    }
}
