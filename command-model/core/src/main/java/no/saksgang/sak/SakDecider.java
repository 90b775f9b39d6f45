package no.saksgang.sak;

import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;

/** Beslutningene i en sak, fordelt på delene av saksgangen. Vaktene vurderes i den rekkefølgen de står. */
public final class SakDecider implements Decider<SakCommand, Sak, SakEvent> {

    @Override
    public Sak start() {
        return Sak.INGEN;
    }

    @Override
    public Sak evolve(Sak tilstand, SakEvent hendelse) {
        Sak ny = SakEvolver.evolve(tilstand, hendelse);
        ny.frister = tilstand.frister.etter(hendelse);
        return ny;
    }

    @Override
    public Beslutning<SakEvent> decide(SakCommand kommando, Sak sak, Kontekst kontekst) {
        try {
            return Saksfoelger.av(beslutt(kommando, sak, kontekst), sak);
        } catch (Avslag avslag) {
            throw avslag.medInndata(Saksinndata.av(sak));
        }
    }

    private static Beslutning<SakEvent> beslutt(SakCommand kommando, Sak sak, Kontekst kontekst) {
        if (kommando instanceof SakCommand.MeldInnSak k) {
            Avslag.med(!sak.finnes(), Avslagskode.FINNES_ALLEREDE, "", "Saken " + k.sakId() + " finnes allerede");
            return Innmelding.meldInn(k, kontekst);
        }
        Avslag.med(sak.finnes(), Avslagskode.IKKE_FUNNET, "", "Saken " + kommando.sakId() + " finnes ikke");
        return switch (kommando) {
            case SakCommand.MeldInnSak _ -> throw new IllegalStateException("Håndtert over");
            case SakCommand.KlassifiserSak k -> Innmelding.klassifiser(k, sak, kontekst);
            case SakCommand.TildelUtvalg k -> Innmelding.tildel(k, sak, kontekst);
            case SakCommand.FastsettBehandlingsplan k -> Ruteplan.fastsett(k, sak, kontekst);
            case SakCommand.OrienterUtvalg k -> Ruteplan.orienter(k, sak, kontekst);
            case SakCommand.BeOmMerInformasjon k -> Ruteplan.beOmMerInformasjon(k, sak, kontekst);
            case SakCommand.TildelSaksbehandler k -> Innmelding.tildelSaksbehandler(k, sak);
            case SakCommand.AvvisSak k -> Innmelding.avvis(k, sak);
            case SakCommand.TrekkSak k -> Innmelding.trekk(k, sak, kontekst);
            case SakCommand.KorrigerOpplysning k -> Innmelding.korriger(k, sak);
            case SakCommand.LeggVedSaksdokument k -> Saksdokumenter.leggVed(k, sak, kontekst);
            case SakCommand.GiInnspill k -> Forberedelse.giInnspill(k, sak, kontekst);
            case SakCommand.BeOmMyndighetsavklaring k -> Forberedelse.beOmAvklaring(k, sak, kontekst);
            case SakCommand.AvklarMyndighet k -> Forberedelse.avklar(k, sak);
            case SakCommand.BeOmRaad k -> Forberedelse.beOmRaad(k, sak, kontekst);
            case SakCommand.GiRaad k -> Forberedelse.giRaad(k, sak, kontekst);
            case SakCommand.FrafallRaad k -> Forberedelse.frafallRaad(k, sak);
            case SakCommand.AapneHoering k -> Hoeringer.aapne(k, sak, kontekst);
            case SakCommand.BesvarHoering k -> Hoeringer.besvar(k, sak, kontekst);
            case SakCommand.BekreftHoeringssvar k -> Hoeringer.bekreft(k, sak, kontekst);
            case SakCommand.ForlengHoering k -> Hoeringer.forleng(k, sak, kontekst);
            case SakCommand.PurrHoering k -> Hoeringer.purr(k, sak, kontekst);
            case SakCommand.OverstyrHoering k -> Hoeringer.overstyr(k, sak, kontekst);
            case SakCommand.LukkHoering k -> Hoeringer.lukk(k, sak, kontekst);
            case SakCommand.SettPaaVent k -> Ventinger.sett(k, sak, kontekst);
            case SakCommand.VekkSak k -> Ventinger.vekk(k, sak, kontekst);
            case SakCommand.ForlengVent k -> Ventinger.forleng(k, sak, kontekst);
            case SakCommand.SendTilGodkjenning k -> Godkjenninger.send(k, sak, kontekst);
            case SakCommand.GodkjennSaksframlegg k -> Godkjenninger.godkjenn(k, sak, kontekst);
            case SakCommand.AvslaaGodkjenning k -> Godkjenninger.avslaa(k, sak, kontekst);
            case SakCommand.TrekkFraGodkjenning k -> Godkjenninger.trekk(k, sak, kontekst);
            case SakCommand.OversendUnderutvalg k -> Forberedelse.oversend(k, sak, kontekst);
            case SakCommand.RapporterTilbake k -> Forberedelse.rapporterTilbake(k, sak, kontekst);
            case SakCommand.OenskMoete k -> Koe.oensk(k, sak, kontekst);
            case SakCommand.PrioriterSak k -> Koe.prioriter(k, sak, kontekst);
            case SakCommand.TaSakUtAvKoe k -> Koe.taUt(k, sak, kontekst);
            case SakCommand.LeggSakIKoe k -> Koe.leggI(k, sak, kontekst);
            case SakCommand.SettOffentligTittel k -> Koe.settOffentligTittel(k, sak, kontekst);
            case SakCommand.SettSakPaaSakliste k -> Moetebehandling.settPaaSakliste(k, sak, kontekst);
            case SakCommand.TaSakAvSakliste k -> Moetebehandling.taAvSakliste(k, sak, kontekst);
            case SakCommand.BehandleSak k -> Moetebehandling.behandle(k, sak, kontekst);
            case SakCommand.FremmForslag k -> Moetebehandling.fremmForslag(k, sak, kontekst);
            case SakCommand.RegistrerStandpunkt k -> Moetebehandling.registrerStandpunkt(k, sak, kontekst);
            case SakCommand.RegistrerPartsstandpunkt k -> Stemmegivning.registrerPart(k, sak, kontekst);
            case SakCommand.RegistrerUttalelse k -> Stemmegivning.uttal(k, sak, kontekst);
            case SakCommand.LaVaraTreInn k -> Stemmegivning.laVaraTreInn(k, sak, kontekst);
            case SakCommand.BekreftSamstemming k -> Samstemming.bekreft(k, sak, kontekst);
            case SakCommand.KonstaterEnighet k -> Samstemming.konstater(k, sak, kontekst);
            case SakCommand.MeldHabilitet k -> Moetebehandling.meldHabilitet(k, sak, kontekst);
            case SakCommand.AvgjoerHabilitet k -> Moetebehandling.avgjoerHabilitet(k, sak, kontekst);
            case SakCommand.SendTilForankring k -> Utfall.sendTilForankring(k, sak, kontekst);
            case SakCommand.RegistrerForankring k -> Utfall.registrerForankring(k, sak, kontekst);
            case SakCommand.FastslaaManglendeKonsensus k -> Utfall.fastslaaManglendeKonsensus(k, sak, kontekst);
            case SakCommand.AvgiInnstilling k -> Utfall.avgiInnstilling(k, sak, kontekst);
            case SakCommand.UtsettSak k -> Utfall.utsett(k, sak, kontekst);
            case SakCommand.TaTilOrientering k -> Utfall.taTilOrientering(k, sak, kontekst);
            case SakCommand.FattVedtak k -> Vedtak.fatt(k, sak, kontekst);
            case SakCommand.AksepterVedtak k -> Vedtak.aksepter(k, sak, kontekst);
            case SakCommand.LoeftSak k -> Loefting.loeft(k, sak, kontekst);
            case SakCommand.ReturnerSak k -> Loefting.returner(k, sak, kontekst);
            case SakCommand.TildelGjennomfoering k -> Oppfoelgingspunkter.tildel(k, sak, kontekst);
            case SakCommand.MeldGjennomfoert k -> Gjennomfoeringsmelding.meld(k, sak, kontekst);
            case SakCommand.MeldOppfoelgingsstatus k -> Gjennomfoeringsmelding.status(k, sak, kontekst);
            case SakCommand.LeggFramBevis k -> Gjennomfoeringsmelding.leggFram(k, sak, kontekst);
            case SakCommand.BekreftGjennomfoering k -> Gjennomfoeringsmelding.bekreft(k, sak, kontekst);
            case SakCommand.UnderkjennGjennomfoering k -> Gjennomfoeringsmelding.underkjenn(k, sak, kontekst);
            case SakCommand.EndreOppfoelgingsfrist k -> Oppfoelgingspunkter.endreFrist(k, sak, kontekst);
            case SakCommand.RegistrerEttersyn k -> Oppfoelgingspunkter.ettersyn(k, sak, kontekst);
            case SakCommand.MerkSaksfrist k -> Saksfrister.merk(k, sak, kontekst);
            case SakCommand.RapporterSak k -> Oppfoelging.rapporter(k, sak);
            case SakCommand.GjenopptaSak k -> Oppfoelging.gjenoppta(k, sak, kontekst);
            case SakCommand.OverfoerSak k -> Oppfoelging.overfoer(k, sak, kontekst);
        };
    }
}
