package no.saksgang.utvalg;

import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Beslutningene om et utvalg, fordelt på nedsetting, livsløp, mandat, seter, honorar og ledelse. */
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
                return Nedsetting.registrer(k, u);
            }
            case UtvalgCommand.NedsettUtvalg k -> {
                return Nedsetting.nedsett(k, u, kontekst);
            }
            case UtvalgCommand.NedsettUnderutvalg k -> {
                return Nedsetting.nedsettUnderutvalg(k, u, kontekst);
            }
            default ->
                Avslag.med(u.finnes(), Avslagskode.IKKE_FUNNET, "", "Utvalget " + kommando.utvalgId() + " finnes ikke");
        }
        return switch (kommando) {
            case UtvalgCommand.RegistrerUtvalg _, UtvalgCommand.NedsettUtvalg _, UtvalgCommand.NedsettUnderutvalg _ ->
                throw new IllegalStateException("Håndtert over");
            case UtvalgCommand.EndreUtvalgModell k -> Nedsetting.endreModell(k, u, kontekst);
            case UtvalgCommand.MerkUtvalgsfrist k -> Utvalgsfrister.merk(k, u, kontekst);
            case UtvalgCommand.KonstituerUtvalg k -> Livsloep.konstituer(k, u, kontekst);
            case UtvalgCommand.ReviderMandat k -> Mandater.revider(k, u, kontekst);
            case UtvalgCommand.TildelMyndighet k -> Mandater.tildelMyndighet(k, u, kontekst);
            case UtvalgCommand.ForlengMyndighet k -> Mandater.forlengMyndighet(k, u, kontekst);
            case UtvalgCommand.SettUtvalgPaaPause k -> Livsloep.settPaaPause(k, u, kontekst);
            case UtvalgCommand.GjenopptaUtvalg k -> Livsloep.gjenoppta(k, u, kontekst);
            case UtvalgCommand.LaFungereMidlertidig k -> Livsloep.laFungere(k, u, kontekst);
            case UtvalgCommand.OverfoerOppgaver k -> Livsloep.overfoerOppgaver(k, u, kontekst);
            case UtvalgCommand.GiFoering k -> Mandater.giFoering(k, u, kontekst);
            case UtvalgCommand.EvaluerUtvalg k -> Mandater.evaluer(k, u, kontekst);
            case UtvalgCommand.AvviklUtvalg k -> Livsloep.avvikl(k, u, kontekst);
            case UtvalgCommand.VedtaSammensetning k -> Oppnevning.vedtaSammensetning(k, u, kontekst);
            case UtvalgCommand.OppnevnMedlem k -> Oppnevning.medlem(k, u, kontekst);
            case UtvalgCommand.OppnevnObservatoer k -> Oppnevning.observatoer(k, u, kontekst);
            case UtvalgCommand.OppnevnVara k -> Seter.oppnevnVara(k, u, kontekst);
            case UtvalgCommand.BeOmOppnevning k -> Oppnevning.beOm(k, u);
            case UtvalgCommand.FratreMedlem k -> Seter.fratre(k, u, kontekst);
            case UtvalgCommand.VelgRepresentant k -> Seter.velgRepresentant(k, u, kontekst);
            case UtvalgCommand.InngaaHonoraravtale k -> Honorar.inngaaAvtale(k, u, kontekst);
            case UtvalgCommand.BekreftForberedelse k -> Honorar.bekreftForberedelse(k, u, kontekst);
            case UtvalgCommand.BeregnHonorar k -> Honorar.beregn(k, u, kontekst);
            case UtvalgCommand.FastsettMoeteordning k -> Moeteordninger.fastsett(k, u, kontekst);
            case UtvalgCommand.ForeslaaLeder k -> Ledelse.foreslaa(k, u, kontekst);
            case UtvalgCommand.VelgLeder k -> Ledelse.velg(k, u, kontekst);
            case UtvalgCommand.VelgNestleder k -> Ledelse.velgNestleder(k, u, kontekst);
            case UtvalgCommand.RoterLedelse k -> Ledelse.roter(k, u, kontekst);
        };
    }

    static Beslutning<UtvalgEvent> av(Utvalg u, UtvalgEvent e, String... regler) {
        return Beslutning.av(u.helsefellesskapId, e).medRegler(regler);
    }
}
