package no.saksgang.utvalg;

import java.util.Arrays;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Beslutningene om et utvalg, fordelt på livsløp, seter og ledelse. */
public final class UtvalgDecider implements Decider<UtvalgCommand, Utvalg, UtvalgEvent> {

    @Override
    public Utvalg start() {
        return Utvalg.INGEN;
    }

    @Override
    public Utvalg evolve(Utvalg tilstand, UtvalgEvent hendelse) {
        Utvalg ny = UtvalgEvolver.evolve(tilstand, hendelse);
        ny.frister = tilstand.frister.etter(hendelse);
        return ny;
    }

    @Override
    public Beslutning<UtvalgEvent> decide(UtvalgCommand kommando, Utvalg u, Kontekst kontekst) {
        switch (kommando) {
            case UtvalgCommand.RegistrerUtvalg k -> {
                return Livsloep.registrer(k, u);
            }
            case UtvalgCommand.NedsettUtvalg k -> {
                return Livsloep.nedsett(k, u, kontekst);
            }
            case UtvalgCommand.NedsettUnderutvalg k -> {
                return Livsloep.nedsettUnderutvalg(k, u, kontekst);
            }
            default ->
                Avslag.med(u.finnes(), Avslagskode.IKKE_FUNNET, "", "Utvalget " + kommando.utvalgId() + " finnes ikke");
        }
        return switch (kommando) {
            case UtvalgCommand.RegistrerUtvalg _, UtvalgCommand.NedsettUtvalg _, UtvalgCommand.NedsettUnderutvalg _ ->
                throw new IllegalStateException("Håndtert over");
            case UtvalgCommand.EndreUtvalgModell k -> Livsloep.endreModell(k, u);
            case UtvalgCommand.MerkUtvalgsfrist k -> Utvalgsfrister.merk(k, u, kontekst);
            case UtvalgCommand.KonstituerUtvalg k -> Livsloep.konstituer(k, u, kontekst);
            case UtvalgCommand.ReviderMandat k -> Livsloep.reviderMandat(k, u);
            case UtvalgCommand.TildelMyndighet k -> Livsloep.tildelMyndighet(k, u);
            case UtvalgCommand.ForlengMyndighet k -> Livsloep.forlengMyndighet(k, u);
            case UtvalgCommand.SettUtvalgPaaPause k -> Livsloep.settPaaPause(k, u);
            case UtvalgCommand.GjenopptaUtvalg k -> Livsloep.gjenoppta(k, u, kontekst);
            case UtvalgCommand.LaFungereMidlertidig k -> Livsloep.laFungere(k, u, kontekst);
            case UtvalgCommand.OverfoerOppgaver k -> Livsloep.overfoerOppgaver(k, u, kontekst);
            case UtvalgCommand.GiFoering k -> Livsloep.giFoering(k, u, kontekst);
            case UtvalgCommand.EvaluerUtvalg k -> Livsloep.evaluer(k, u);
            case UtvalgCommand.AvviklUtvalg k -> Livsloep.avvikl(k, u, kontekst);
            case UtvalgCommand.VedtaSammensetning k -> Seter.vedtaSammensetning(k, u);
            case UtvalgCommand.OppnevnMedlem k -> Seter.oppnevnMedlem(k, u, kontekst);
            case UtvalgCommand.OppnevnObservatoer k -> Seter.oppnevnObservatoer(k, u, kontekst);
            case UtvalgCommand.FratreMedlem k -> Seter.fratre(k, u);
            case UtvalgCommand.VelgRepresentant k -> Seter.velgRepresentant(k, u);
            case UtvalgCommand.InngaaHonoraravtale k -> Seter.inngaaHonoraravtale(k, u);
            case UtvalgCommand.BekreftForberedelse k -> Seter.bekreftForberedelse(k, u);
            case UtvalgCommand.BeregnHonorar k -> Seter.beregnHonorar(k, u);
            case UtvalgCommand.FastsettMoeteordning k -> Moeteordninger.fastsett(k, u, kontekst);
            case UtvalgCommand.ForeslaaLeder k -> Ledelse.foreslaa(k, u);
            case UtvalgCommand.VelgLeder k -> Ledelse.velg(k, u, kontekst);
            case UtvalgCommand.VelgNestleder k -> Ledelse.velgNestleder(k, u, kontekst);
            case UtvalgCommand.RoterLedelse k -> Ledelse.roter(k, u, kontekst);
        };
    }

    static void krev(Utvalg u, Utvalgstilstand... tillatt) {
        if (!List.of(tillatt).contains(u.tilstand)) {
            throw new Avslag(
                    Avslagskode.UGYLDIG_TILSTAND,
                    "Utvalget er " + u.tilstand + "; kommandoen krever " + Arrays.toString(tillatt));
        }
    }

    static Beslutning<UtvalgEvent> av(Utvalg u, UtvalgEvent e, String... regler) {
        return Beslutning.av(u.helsefellesskapId, e).medRegler(regler);
    }
}
