package no.saksgang.handlingsplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.verdi.Tiltak;
import no.saksgang.handlingsplan.Handlingsplan.Tilstand;
import no.saksgang.handlingsplan.command.HandlingsplanCommand;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;

/** Planen utvikles på strategisk nivå og vedtas av partnerskapsmøtet (R189, R192). */
public final class HandlingsplanDecider implements Decider<HandlingsplanCommand, Handlingsplan, HandlingsplanEvent> {

    @Override
    public Handlingsplan start() {
        return Handlingsplan.INGEN;
    }

    @Override
    public Handlingsplan evolve(Handlingsplan p, HandlingsplanEvent hendelse) {
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
                        Set.of());
            case HandlingsplanEvent.InnspillTilHandlingsplanGitt e -> {
                Set<UtvalgId> fra = new LinkedHashSet<>(p.innspillFra());
                fra.add(e.utvalgId());
                yield new Handlingsplan(
                        p.handlingsplanId(),
                        p.helsefellesskapId(),
                        p.tilstand(),
                        p.fra(),
                        p.til(),
                        p.versjon(),
                        p.tiltak(),
                        fra,
                        p.utfoert());
            }
            case HandlingsplanEvent.TiltakLagtTil e -> {
                List<Tiltak> nye = new ArrayList<>(p.tiltak());
                nye.add(e.tiltak());
                yield p.med(p.fra(), p.til(), p.versjon(), nye);
            }
            case HandlingsplanEvent.HandlingsplanFremmet _ -> p.blir(Tilstand.FREMMET);
            case HandlingsplanEvent.HandlingsplanVedtatt e ->
                p.med(e.fra(), e.til(), p.versjon(), e.tiltak()).blir(Tilstand.VEDTATT);
            case HandlingsplanEvent.HandlingsplanReturnert _ -> p.blir(Tilstand.UTKAST);
            case HandlingsplanEvent.TiltakUtfoert e -> {
                Set<String> utfoert = new LinkedHashSet<>(p.utfoert());
                utfoert.add(e.tiltakId());
                yield new Handlingsplan(
                        p.handlingsplanId(),
                        p.helsefellesskapId(),
                        p.tilstand(),
                        p.fra(),
                        p.til(),
                        p.versjon(),
                        p.tiltak(),
                        p.innspillFra(),
                        utfoert);
            }
            case HandlingsplanEvent.HandlingsplanRevidert e -> p.med(p.fra(), p.til(), e.versjon(), e.tiltak());
            case HandlingsplanEvent.HandlingsplanAvsluttet _ -> p.blir(Tilstand.AVSLUTTET);
        };
    }

    @Override
    public Beslutning<HandlingsplanEvent> decide(HandlingsplanCommand kommando, Handlingsplan p, Kontekst kontekst) {
        if (kommando instanceof HandlingsplanCommand.OpprettHandlingsplan k) {
            Avslag.med(!p.finnes(), Avslagskode.FINNES_ALLEREDE, "", "Planen finnes allerede");
            kontekst.oppslag().helsefellesskap(k.helsefellesskapId());
            krevPeriode(k.fra(), k.til());
            return Beslutning.<HandlingsplanEvent>av(
                            k.helsefellesskapId(),
                            new HandlingsplanEvent.HandlingsplanOpprettet(
                                    k.handlingsplanId(), k.helsefellesskapId(), k.fra(), k.til()))
                    .medRegler("R189");
        }
        Avslag.med(p.finnes(), Avslagskode.IKKE_FUNNET, "", "Planen " + kommando.handlingsplanId() + " finnes ikke");
        return switch (kommando) {
            case HandlingsplanCommand.OpprettHandlingsplan _ -> throw new IllegalStateException("Håndtert over");
            case HandlingsplanCommand.GiInnspillTilHandlingsplan k -> {
                krev(p, Tilstand.UTKAST);
                kontekst.krevEgetUtvalg(k.utvalgId());
                utvalg(p, k.utvalgId(), kontekst);
                Avslag.krevInnhold(k.tekst(), "tekst");
                yield av(
                        p,
                        new HandlingsplanEvent.InnspillTilHandlingsplanGitt(
                                k.handlingsplanId(), k.utvalgId(), k.tekst()),
                        "R191");
            }
            case HandlingsplanCommand.LeggTilTiltak k -> {
                krev(p, Tilstand.UTKAST);
                krevTiltak(k.tiltak());
                Avslag.med(
                        !p.har(k.tiltak().tiltakId()), Avslagskode.FINNES_ALLEREDE, "R233", "Tiltaket finnes i planen");
                yield av(p, new HandlingsplanEvent.TiltakLagtTil(k.handlingsplanId(), k.tiltak()), "R233");
            }
            case HandlingsplanCommand.FremmHandlingsplan k -> fremm(k, p, kontekst);
            case HandlingsplanCommand.VedtaHandlingsplan k -> vedta(k, p, kontekst);
            case HandlingsplanCommand.ReturnerHandlingsplan k -> {
                krev(p, Tilstand.FREMMET);
                Avslag.med(
                        k.begrunnelse() != null && !k.begrunnelse().isBlank(),
                        Avslagskode.BEGRUNNELSE_MANGLER,
                        "R189",
                        "Retur må begrunnes");
                yield av(
                        p, new HandlingsplanEvent.HandlingsplanReturnert(k.handlingsplanId(), k.begrunnelse()), "R189");
            }
            case HandlingsplanCommand.MeldTiltakUtfoert k -> {
                krev(p, Tilstand.VEDTATT);
                Avslag.med(
                        p.har(k.tiltakId()),
                        Avslagskode.IKKE_I_HANDLINGSPLAN,
                        "R055",
                        k.tiltakId() + " er ikke i planen");
                yield av(
                        p,
                        new HandlingsplanEvent.TiltakUtfoert(k.handlingsplanId(), k.tiltakId(), k.merknad()),
                        "R215");
            }
            case HandlingsplanCommand.ReviderHandlingsplan k -> {
                krev(p, Tilstand.VEDTATT);
                k.tiltak().forEach(HandlingsplanDecider::krevTiltak);
                yield av(
                        p,
                        new HandlingsplanEvent.HandlingsplanRevidert(
                                k.handlingsplanId(), p.versjon() + 1, k.tiltak(), k.begrunnelse()),
                        "R189");
            }
            case HandlingsplanCommand.AvsluttHandlingsplan k -> {
                krev(p, Tilstand.VEDTATT);
                LocalDate dato = k.dato() == null ? kontekst.dato() : k.dato();
                Avslag.med(
                        dato.isAfter(p.til()), Avslagskode.FEIL_PLANPERIODE, "R189", "Perioden varer til " + p.til());
                yield av(p, new HandlingsplanEvent.HandlingsplanAvsluttet(k.handlingsplanId(), dato), "R189");
            }
        };
    }

    private static Beslutning<HandlingsplanEvent> fremm(
            HandlingsplanCommand.FremmHandlingsplan k, Handlingsplan p, Kontekst kontekst) {
        krev(p, Tilstand.UTKAST);
        kontekst.krevEgetUtvalg(k.utvalgId());
        Avslag.med(
                utvalg(p, k.utvalgId(), kontekst).nivaa() == Nivaa.STRATEGISK,
                Avslagskode.IKKE_TILGANG,
                "R192",
                "Planen fremmes fra strategisk nivå");
        Beslutning<HandlingsplanEvent> b =
                av(p, new HandlingsplanEvent.HandlingsplanFremmet(k.handlingsplanId(), k.utvalgId()), "R192");
        boolean alleHoert = kontekst.oppslag()
                .helsefellesskap(p.helsefellesskapId())
                .modellPaa(kontekst.dato())
                .map(m -> m.utvalg().stream()
                        .filter(u -> kontekst.oppslag()
                                .finnUtvalg(u.utvalgId())
                                .filter(f -> f.tilstand().virker())
                                .isPresent())
                        .allMatch(u -> p.innspillFra().contains(u.utvalgId())))
                .orElse(true);
        return alleHoert ? b : b.medAdvarsel(Advarsel.INNSPILLSRUNDE_MANGLER).medRegler("R097");
    }

    private static Beslutning<HandlingsplanEvent> vedta(
            HandlingsplanCommand.VedtaHandlingsplan k, Handlingsplan p, Kontekst kontekst) {
        UtvalgId utvalgId = k.utvalgId() == null ? kontekst.aktoer().utvalgId() : k.utvalgId();
        kontekst.krevEgetUtvalg(utvalgId);
        // Hvem som kan vedta, avgjøres før tilstanden: et annet utvalg kan aldri gjøre dette.
        Avslag.med(
                utvalg(p, utvalgId, kontekst).nivaa() == Nivaa.PARTNERSKAPSMOETE,
                Avslagskode.KUN_PARTNERSKAPSMOETE,
                "R189",
                "Bare partnerskapsmøtet vedtar handlingsplan");
        krev(p, Tilstand.FREMMET);
        LocalDate fra = k.fra() == null ? p.fra() : k.fra();
        LocalDate til = k.til() == null ? p.til() : k.til();
        krevPeriode(fra, til);
        LocalDate moetedato = k.moetedato() == null ? kontekst.dato() : k.moetedato();
        Avslag.med(
                fra.isAfter(moetedato),
                Avslagskode.FEIL_PLANPERIODE,
                "R189",
                "Perioden starter " + fra + ", møtet var " + moetedato);
        return av(
                p,
                new HandlingsplanEvent.HandlingsplanVedtatt(
                        k.handlingsplanId(), utvalgId, moetedato, fra, til, p.tiltak()),
                "R189");
    }

    private static UtvalgFakta utvalg(Handlingsplan p, UtvalgId id, Kontekst kontekst) {
        Avslag.krevInnhold(id, "utvalgId");
        UtvalgFakta utvalg = kontekst.oppslag().utvalg(id);
        Avslag.med(
                utvalg.helsefellesskapId().equals(p.helsefellesskapId()),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001",
                id + " hører til " + utvalg.helsefellesskapId());
        return utvalg;
    }

    private static void krevTiltak(Tiltak t) {
        Avslag.krevInnhold(t, "tiltak");
        Avslag.krevInnhold(t.tiltakId(), "tiltak.tiltakId");
        Avslag.krevInnhold(t.maal(), "tiltak.maal");
        Avslag.krevInnhold(t.frist(), "tiltak.frist");
        Avslag.med(
                t.ansvarligUtvalg() != null || t.ansvarligVirksomhet() != null,
                Avslagskode.UGYLDIG_INNHOLD,
                "R233",
                "Tiltaket må ha en ansvarlig");
    }

    private static void krevPeriode(LocalDate fra, LocalDate til) {
        Avslag.krevInnhold(fra, "fra");
        Avslag.krevInnhold(til, "til");
        Avslag.med(!til.isBefore(fra), Avslagskode.FEIL_PLANPERIODE, "R189", "til er før fra");
    }

    private static void krev(Handlingsplan p, Tilstand tillatt) {
        Avslag.med(
                p.tilstand() == tillatt,
                Avslagskode.UGYLDIG_TILSTAND,
                "R189",
                "Planen er " + p.tilstand() + "; kommandoen krever " + tillatt);
    }

    private static Beslutning<HandlingsplanEvent> av(Handlingsplan p, HandlingsplanEvent e, String regel) {
        return Beslutning.av(p.helsefellesskapId(), e).medRegler(regel);
    }
}
