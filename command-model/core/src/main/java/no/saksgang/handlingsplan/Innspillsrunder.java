package no.saksgang.handlingsplan;

import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.handlingsplan.Handlingsplan.Tilstand;
import no.saksgang.handlingsplan.command.HandlingsplanCommand;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Alle nivåer skal kunne bidra til planen: invitasjon, innspill, og hvem som ble glemt (R097, R191). */
final class Innspillsrunder {

    private Innspillsrunder() {}

    static Beslutning<HandlingsplanEvent> inviter(
            HandlingsplanCommand.InviterTilInnspill k, Handlingsplan p, Kontekst kontekst) {
        HandlingsplanDecider.krev(p, Tilstand.UTKAST);
        Avslag.med(
                k.frist() == null || !k.frist().isBefore(kontekst.dato()),
                Avslagskode.FRIST_I_FORTIDEN,
                "R097",
                "Fristen " + k.frist() + " er passert");
        List<UtvalgId> inviteres = k.utvalg().isEmpty() ? virker(p, kontekst) : List.copyOf(k.utvalg());
        for (UtvalgId u : inviteres) {
            UtvalgFakta utvalg = HandlingsplanDecider.utvalg(p, u, kontekst);
            Avslag.med(
                    utvalg.tilstand().virker(),
                    Avslagskode.UTVALG_IKKE_I_DRIFT,
                    "R097",
                    u + " er " + utvalg.tilstand());
        }
        Avslag.krevInnhold(inviteres, "utvalg");
        return HandlingsplanDecider.av(
                p,
                new HandlingsplanEvent.InnspillsrundeAapnet(k.handlingsplanId(), p.runder() + 1, inviteres, k.frist()),
                "R097");
    }

    static Beslutning<HandlingsplanEvent> gi(
            HandlingsplanCommand.GiInnspillTilHandlingsplan k, Handlingsplan p, Kontekst kontekst) {
        HandlingsplanDecider.krev(p, Tilstand.UTKAST);
        HandlingsplanDecider.utvalg(p, k.utvalgId(), kontekst);
        kontekst.krevEgetUtvalg(k.utvalgId());
        Avslag.krevInnhold(k.tekst(), "tekst");
        IngenPasientopplysninger.krev(k.tekst());
        return HandlingsplanDecider.av(
                p,
                new HandlingsplanEvent.InnspillTilHandlingsplanGitt(k.handlingsplanId(), k.utvalgId(), k.tekst()),
                "R191");
    }

    /** Utvalgene som virker, men verken er invitert eller har gitt innspill. */
    static List<UtvalgId> glemt(Handlingsplan p, Kontekst kontekst) {
        return virker(p, kontekst).stream()
                .filter(u -> !p.invitert().contains(u) && !p.innspillFra().contains(u))
                .toList();
    }

    private static List<UtvalgId> virker(Handlingsplan p, Kontekst kontekst) {
        return kontekst.oppslag()
                .helsefellesskap(p.helsefellesskapId())
                .modellPaa(kontekst.dato())
                .map(m -> m.utvalg().stream()
                        .map(UtvalgModell::utvalgId)
                        .filter(u -> kontekst.oppslag()
                                .finnUtvalg(u)
                                .filter(f -> f.tilstand().virker())
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }
}
