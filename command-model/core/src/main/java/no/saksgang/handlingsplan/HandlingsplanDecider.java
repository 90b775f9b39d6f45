package no.saksgang.handlingsplan;

import java.time.LocalDate;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
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
        return HandlingsplanEvolver.evolve(p, hendelse);
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
            case HandlingsplanCommand.InviterTilInnspill k -> Innspillsrunder.inviter(k, p, kontekst);
            case HandlingsplanCommand.GiInnspillTilHandlingsplan k -> Innspillsrunder.gi(k, p, kontekst);
            case HandlingsplanCommand.LeggTilTiltak k -> Tiltaksregler.leggTil(k, p, kontekst);
            case HandlingsplanCommand.FastsettHandlingsdel k -> Tiltaksregler.fastsettDel(k, p, kontekst);
            case HandlingsplanCommand.FremmHandlingsplan k -> Planvedtak.fremm(k, p, kontekst);
            case HandlingsplanCommand.VedtaHandlingsplan k -> Planvedtak.vedta(k, p, kontekst);
            case HandlingsplanCommand.ReturnerHandlingsplan k -> Planvedtak.returner(k, p, kontekst);
            case HandlingsplanCommand.MeldTiltakUtfoert k -> Tiltaksregler.utfoert(k, p, kontekst);
            case HandlingsplanCommand.ReviderHandlingsplan k -> Tiltaksregler.revider(k, p, kontekst);
            case HandlingsplanCommand.AvsluttHandlingsplan k -> {
                krev(p, Tilstand.VEDTATT);
                LocalDate dato = k.dato() == null ? kontekst.dato() : k.dato();
                Avslag.med(
                        dato.isAfter(p.til()), Avslagskode.FEIL_PLANPERIODE, "R189", "Perioden varer til " + p.til());
                yield av(p, new HandlingsplanEvent.HandlingsplanAvsluttet(k.handlingsplanId(), dato), "R189");
            }
        };
    }

    /** Et utvalg i planens helsefellesskap. */
    static UtvalgFakta utvalg(Handlingsplan p, UtvalgId id, Kontekst kontekst) {
        Avslag.krevInnhold(id, "utvalgId");
        UtvalgFakta utvalg = kontekst.oppslag().utvalg(id);
        Avslag.med(
                utvalg.helsefellesskapId().equals(p.helsefellesskapId()),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001",
                id + " hører til " + utvalg.helsefellesskapId());
        return utvalg;
    }

    static void krevPeriode(LocalDate fra, LocalDate til) {
        Avslag.krevInnhold(fra, "fra");
        Avslag.krevInnhold(til, "til");
        Avslag.med(!til.isBefore(fra), Avslagskode.FEIL_PLANPERIODE, "R189", "til er før fra");
    }

    static void krevBegrunnelse(String begrunnelse, String ellers) {
        Avslag.med(begrunnelse != null && !begrunnelse.isBlank(), Avslagskode.BEGRUNNELSE_MANGLER, "R189", ellers);
    }

    static void krev(Handlingsplan p, Tilstand tillatt) {
        Avslag.med(
                p.tilstand() == tillatt,
                Avslagskode.UGYLDIG_TILSTAND,
                "R189",
                "Planen er " + p.tilstand() + "; kommandoen krever " + tillatt);
    }

    static Beslutning<HandlingsplanEvent> av(Handlingsplan p, HandlingsplanEvent e, String regel) {
        return Beslutning.av(p.helsefellesskapId(), e).medRegler(regel);
    }
}
