package no.saksgang.handlingsplan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.felles.verdi.Tiltak;
import no.saksgang.handlingsplan.Handlingsplan.Tilstand;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;

/** Hva hver hendelse gjør med planen. Uten default: en ny hendelse må få sin linje. */
final class HandlingsplanEvolver {

    private HandlingsplanEvolver() {}

    static Handlingsplan evolve(Handlingsplan p, HandlingsplanEvent hendelse) {
        return switch (hendelse) {
            case HandlingsplanEvent.HandlingsplanOpprettet e ->
                new Handlingsplan(
                        e.handlingsplanId(),
                        e.helsefellesskapId(),
                        Tilstand.UTKAST,
                        e.fra(),
                        e.til(),
                        1,
                        List.of(),
                        Set.of(),
                        Set.of(),
                        0,
                        Set.of());
            case HandlingsplanEvent.InnspillsrundeAapnet e ->
                p.medInnspill(med(p.invitert(), e.utvalg()), p.innspillFra(), e.runde());
            case HandlingsplanEvent.InnspillTilHandlingsplanGitt e ->
                p.medInnspill(p.invitert(), med(p.innspillFra(), List.of(e.utvalgId())), p.runder());
            case HandlingsplanEvent.TiltakLagtTil e -> {
                List<Tiltak> nye = new ArrayList<>(p.tiltak());
                nye.add(e.tiltak());
                yield p.med(p.fra(), p.til(), p.versjon(), nye);
            }
            case HandlingsplanEvent.HandlingsplanFremmet _ -> p.blir(Tilstand.FREMMET);
            case HandlingsplanEvent.HandlingsplanVedtatt e ->
                p.med(e.fra(), e.til(), p.versjon(), e.tiltak()).blir(Tilstand.VEDTATT);
            case HandlingsplanEvent.HandlingsplanReturnert _ -> p.blir(Tilstand.UTKAST);
            case HandlingsplanEvent.TiltakUtfoert e -> p.medUtfoert(med(p.utfoert(), List.of(e.tiltakId())));
            case HandlingsplanEvent.HandlingsplanRevidert e -> p.med(p.fra(), p.til(), e.versjon(), e.tiltak());
            case HandlingsplanEvent.HandlingsplanAvsluttet _ -> p.blir(Tilstand.AVSLUTTET);
            // Delen peker på tiltak i planen; ingen vakt spør etter strategien.
            case HandlingsplanEvent.HandlingsdelFastsatt _ -> p;
        };
    }

    private static <T> Set<T> med(Set<T> gammel, Collection<T> nye) {
        Set<T> alle = new LinkedHashSet<>(gammel);
        alle.addAll(nye);
        return alle;
    }
}
