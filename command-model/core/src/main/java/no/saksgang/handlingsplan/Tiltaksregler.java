package no.saksgang.handlingsplan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.verdi.Tiltak;
import no.saksgang.handlingsplan.Handlingsplan.Tilstand;
import no.saksgang.handlingsplan.command.HandlingsplanCommand;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Tiltakene i planen: mål, ansvarlig, frist i perioden, og at de blir gjort (R193, R215, R233). */
final class Tiltaksregler {

    private Tiltaksregler() {}

    static Beslutning<HandlingsplanEvent> leggTil(
            HandlingsplanCommand.LeggTilTiltak k, Handlingsplan p, Kontekst kontekst) {
        HandlingsplanDecider.krev(p, Tilstand.UTKAST);
        krevTiltak(k.tiltak(), p, kontekst);
        Avslag.med(!p.har(k.tiltak().tiltakId()), Avslagskode.FINNES_ALLEREDE, "R233", "Tiltaket finnes i planen");
        return HandlingsplanDecider.av(
                p, new HandlingsplanEvent.TiltakLagtTil(k.handlingsplanId(), k.tiltak()), "R233");
    }

    static Beslutning<HandlingsplanEvent> fastsettDel(
            HandlingsplanCommand.FastsettHandlingsdel k, Handlingsplan p, Kontekst kontekst) {
        HandlingsplanDecider.krev(p, Tilstand.UTKAST);
        HandlingsplanDecider.utvalg(p, k.utvalgId(), kontekst);
        kontekst.krevEgetUtvalg(k.utvalgId());
        Avslag.krevInnhold(k.strategi(), "strategi");
        IngenPasientopplysninger.krev(k.strategi());
        k.tiltak().forEach(t -> krevIPlanen(p, t));
        return HandlingsplanDecider.av(
                p,
                new HandlingsplanEvent.HandlingsdelFastsatt(
                        k.handlingsplanId(), k.utvalgId(), k.strategi(), List.copyOf(k.tiltak())),
                "R193");
    }

    static Beslutning<HandlingsplanEvent> utfoert(
            HandlingsplanCommand.MeldTiltakUtfoert k, Handlingsplan p, Kontekst kontekst) {
        HandlingsplanDecider.krev(p, Tilstand.VEDTATT);
        Tiltak tiltak = krevIPlanen(p, k.tiltakId());
        if (tiltak.ansvarligUtvalg() != null) {
            kontekst.krevEgetUtvalg(tiltak.ansvarligUtvalg());
        }
        Avslag.med(
                kontekst.aktoer().rolle() != Rolle.VIRKSOMHET
                        || kontekst.aktoer().virksomhetId() != null
                                && kontekst.aktoer().virksomhetId().equals(tiltak.ansvarligVirksomhet()),
                Avslagskode.IKKE_TILGANG,
                "R233",
                "Ansvarlig virksomhet er " + tiltak.ansvarligVirksomhet());
        Avslag.med(
                !p.utfoert().contains(k.tiltakId()),
                Avslagskode.FINNES_ALLEREDE,
                "R215",
                k.tiltakId() + " er alt meldt utført");
        return HandlingsplanDecider.av(
                p, new HandlingsplanEvent.TiltakUtfoert(k.handlingsplanId(), k.tiltakId(), k.merknad()), "R215");
    }

    static Beslutning<HandlingsplanEvent> revider(
            HandlingsplanCommand.ReviderHandlingsplan k, Handlingsplan p, Kontekst kontekst) {
        HandlingsplanDecider.krev(p, Tilstand.VEDTATT);
        HandlingsplanDecider.krevBegrunnelse(k.begrunnelse(), "Revisjonen må begrunnes");
        Avslag.krevInnhold(k.tiltak(), "tiltak");
        Set<String> sett = new HashSet<>();
        for (Tiltak t : k.tiltak()) {
            krevTiltak(t, p, kontekst);
            Avslag.med(sett.add(t.tiltakId()), Avslagskode.FINNES_ALLEREDE, "R233", t.tiltakId() + " står to ganger");
        }
        Avslag.med(
                sett.containsAll(p.utfoert()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R215",
                "Utførte tiltak kan ikke tas ut: " + p.utfoert());
        return HandlingsplanDecider.av(
                p,
                new HandlingsplanEvent.HandlingsplanRevidert(
                        k.handlingsplanId(), p.versjon() + 1, k.tiltak(), k.begrunnelse()),
                "R189");
    }

    private static Tiltak krevIPlanen(Handlingsplan p, String tiltakId) {
        return p.tiltak().stream()
                .filter(t -> t.tiltakId().equals(tiltakId))
                .findFirst()
                .orElseThrow(
                        () -> new Avslag(Avslagskode.IKKE_I_HANDLINGSPLAN, "R055", tiltakId + " er ikke i planen"));
    }

    private static void krevTiltak(Tiltak t, Handlingsplan p, Kontekst kontekst) {
        Avslag.krevInnhold(t, "tiltak");
        Avslag.krevInnhold(t.tiltakId(), "tiltak.tiltakId");
        Avslag.krevInnhold(t.maal(), "tiltak.maal");
        Avslag.krevInnhold(t.frist(), "tiltak.frist");
        IngenPasientopplysninger.krev(t.maal(), t.beskrivelse());
        Avslag.med(
                t.ansvarligUtvalg() != null || t.ansvarligVirksomhet() != null,
                Avslagskode.UGYLDIG_INNHOLD,
                "R233",
                "Tiltaket må ha en ansvarlig");
        if (t.ansvarligUtvalg() != null) {
            HandlingsplanDecider.utvalg(p, t.ansvarligUtvalg(), kontekst);
        }
        if (t.ansvarligVirksomhet() != null) {
            Avslag.med(
                    kontekst.oppslag().helsefellesskap(p.helsefellesskapId()).parter().stream()
                            .anyMatch(x -> x.virksomhetId().equals(t.ansvarligVirksomhet())),
                    Avslagskode.IKKE_FUNNET,
                    "R002",
                    t.ansvarligVirksomhet() + " er ikke part i helsefellesskapet");
        }
        Avslag.med(
                !t.frist().isBefore(p.fra()) && !t.frist().isAfter(p.til()),
                Avslagskode.FEIL_PLANPERIODE,
                "R233",
                "Fristen " + t.frist() + " er utenfor perioden " + p.fra() + "–" + p.til());
    }
}
