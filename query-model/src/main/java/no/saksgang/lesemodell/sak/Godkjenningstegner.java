package no.saksgang.lesemodell.sak;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.Id;
import no.saksgang.felles.verdi.Dokumentversjon;
import no.saksgang.lesemodell.sak.Saksbilde.Godkjenning;
import no.saksgang.sak.event.SakEvent;

/** Tegner fire øyne inn i saksbildet: hvem som skrev, hvem som godkjente, og hva som da var lest. */
final class Godkjenningstegner {

    private Godkjenningstegner() {}

    static void tegn(Saksbilde s, SakEvent.Godkjenningshendelse hendelse, LocalDate dato) {
        if (hendelse instanceof SakEvent.SendtTilGodkjenning) {
            s.godkjenninger.add(new Godkjenning());
            s.godkjenninger.getLast().godkjenningId = hendelse.godkjenningId();
        }
        Godkjenning g = s.godkjenninger.stream()
                .filter(x -> x.godkjenningId.equals(hendelse.godkjenningId()))
                .findFirst()
                .orElseThrow();
        switch (hendelse) {
            case SakEvent.SendtTilGodkjenning e -> {
                g.tilstand = "VENTER";
                g.sendt = dato;
                g.forfattere.addAll(e.forfattere().stream().map(Id::verdi).toList());
                g.dokumenter.addAll(versjoner(e.dokumenter()));
            }
            case SakEvent.SaksframleggGodkjent e -> {
                avgjort(g, "GODKJENT", dato);
                g.godkjenner = Sakstegner.verdi(e.godkjenner());
                g.paaVegneAv = Sakstegner.verdi(e.paaVegneAv());
                g.merknad = e.merknad();
                g.gjennomgaatt.addAll(versjoner(e.gjennomgaatt()));
            }
            case SakEvent.GodkjenningAvslaatt e -> {
                avgjort(g, "AVSLAATT", dato);
                g.merknad = e.begrunnelse();
            }
            case SakEvent.GodkjenningTrukket _ -> avgjort(g, "TRUKKET", dato);
            case SakEvent.GodkjenningBortfalt _ -> avgjort(g, "BORTFALT", dato);
        }
    }

    private static void avgjort(Godkjenning g, String tilstand, LocalDate dato) {
        g.tilstand = tilstand;
        g.avgjort = dato;
    }

    private static List<Saksbilde.Bevis> versjoner(List<Dokumentversjon> dokumenter) {
        return dokumenter.stream()
                .map(d -> new Saksbilde.Bevis(d.dokumentId().verdi(), d.sha256()))
                .toList();
    }
}
