package no.saksgang.helsefellesskap;

import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.HandlingsplanFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;

/** Avtaler og planer gjøres kjent, og den som skal bruke dem, bekrefter det (R226). */
final class Kunngjoeringer {

    private Kunngjoeringer() {}

    static Beslutning<HelsefellesskapEvent> bekreft(
            HelsefellesskapCommand.BekreftKunngjoering k, Helsefellesskap h, Kontekst kontekst) {
        kontekst.krevEgetUtvalg(k.utvalgId());
        Avslag.med(
                (k.handlingsplanId() == null) != (k.modellversjon() == null),
                Avslagskode.UGYLDIG_INNHOLD,
                "R226",
                "Oppgi enten handlingsplanId eller modellversjon");
        Avslag.med(
                kontekst.oppslag().utvalg(k.utvalgId()).helsefellesskapId().equals(h.helsefellesskapId()),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R226",
                k.utvalgId() + " hører ikke til " + h.helsefellesskapId());
        krevKunngjort(k, h, kontekst);
        var bekreftet = new HelsefellesskapEvent.KunngjoeringBekreftet(
                h.helsefellesskapId(), k.utvalgId(), k.handlingsplanId(), k.modellversjon());
        return h.bekreftet().contains(noekkel(bekreftet))
                ? Beslutning.ingenting(h.helsefellesskapId())
                : HelsefellesskapDecider.av(h, bekreftet, "R226");
    }

    static String noekkel(HelsefellesskapEvent.KunngjoeringBekreftet e) {
        return e.utvalgId() + "/" + (e.handlingsplanId() == null ? e.modellversjon() : e.handlingsplanId());
    }

    private static void krevKunngjort(
            HelsefellesskapCommand.BekreftKunngjoering k, Helsefellesskap h, Kontekst kontekst) {
        boolean finnes = k.handlingsplanId() == null
                ? h.modeller().stream().anyMatch(m -> m.versjon() == k.modellversjon())
                : kontekst.oppslag()
                        .finnHandlingsplan(k.handlingsplanId())
                        .filter(p -> p.helsefellesskapId().equals(h.helsefellesskapId()))
                        .map(HandlingsplanFakta::vedtatt)
                        .orElse(false);
        Avslag.med(finnes, Avslagskode.IKKE_FUNNET, "R226", "Det er ikke vedtatt noe slikt i " + h.helsefellesskapId());
    }
}
