package no.saksgang.moete;

import java.util.Arrays;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;

/** Beslutningene i et møte, fordelt på planlegging, sakliste, gjennomføring og referat. */
public final class MoeteDecider implements Decider<MoeteCommand, Moete, MoeteEvent> {

    @Override
    public Moete start() {
        return Moete.INGEN;
    }

    @Override
    public Moete evolve(Moete tilstand, MoeteEvent hendelse) {
        return MoeteEvolver.evolve(tilstand, hendelse);
    }

    @Override
    public Beslutning<MoeteEvent> decide(MoeteCommand kommando, Moete moete, Kontekst kontekst) {
        if (kommando instanceof MoeteCommand.PlanleggMoete k) {
            Avslag.med(!moete.finnes(), Avslagskode.FINNES_ALLEREDE, "", "Møtet " + k.moeteId() + " finnes allerede");
            return Planlegging.planlegg(k, kontekst);
        }
        Avslag.med(moete.finnes(), Avslagskode.IKKE_FUNNET, "", "Møtet " + kommando.moeteId() + " finnes ikke");
        return switch (kommando) {
            case MoeteCommand.PlanleggMoete _ -> throw new IllegalStateException("Håndtert over");
            case MoeteCommand.FlyttMoete k -> Planlegging.flytt(k, moete, kontekst);
            case MoeteCommand.AvlysMoete k -> Planlegging.avlys(k, moete);
            case MoeteCommand.InviterFagperson k -> Planlegging.inviter(k, moete, kontekst);
            case MoeteCommand.FastsettMoetefrister k -> Moetefrister.fastsett(k, moete, kontekst);
            case MoeteCommand.GodkjennSenSak k -> Saklistevern.godkjennSenSak(k, moete, kontekst);
            case MoeteCommand.SendInnkalling k -> Innkalling.send(k, moete, kontekst);
            case MoeteCommand.EttersendInnkalling k -> Innkalling.ettersend(k, moete, kontekst);
            case MoeteCommand.SendTilleggsliste k -> Innkalling.sendTilleggsliste(k, moete, kontekst);
            case MoeteCommand.MeldForfall k -> Planlegging.meldForfall(k, moete, kontekst);
            case MoeteCommand.InnkallVara k -> Planlegging.innkallVara(k, moete, kontekst);
            case MoeteCommand.GiFullmakt k -> Planlegging.giFullmakt(k, moete, kontekst);
            case MoeteCommand.LeggTilSaklistepunkt k -> Saklistefoering.leggTil(k, moete, kontekst);
            case MoeteCommand.LeggInnFastePunkter k -> FastePunkter.leggInn(k, moete, kontekst);
            case MoeteCommand.GodkjennForrigeProtokoll k -> FastePunkter.godkjennForrige(k, moete, kontekst);
            case MoeteCommand.UtsettPunkt k -> FastePunkter.utsett(k, moete, kontekst);
            case MoeteCommand.TaMedPunkt k -> Medtak.taMed(k, moete, kontekst);
            case MoeteCommand.MeldUferdigePunkter _ -> Medtak.meld(moete, kontekst);
            case MoeteCommand.LeggInnPause k -> Saklistefoering.leggInnPause(k, moete, kontekst);
            case MoeteCommand.EndreSaklistepunkt k -> Saklistefoering.endre(k, moete, kontekst);
            case MoeteCommand.FjernSaklistepunkt k -> Saklistefoering.fjern(k, moete, kontekst);
            case MoeteCommand.LaasSakliste k -> Saklistefoering.laas(k, moete);
            case MoeteCommand.FerdigstillSakliste k -> Saklistefoering.ferdigstill(k, moete);
            case MoeteCommand.LaasOppSakliste k -> Saklistefoering.laasOpp(k, moete);
            case MoeteCommand.AapneMoete k -> Gjennomfoering.aapne(k, moete, kontekst);
            case MoeteCommand.GodkjennInnkallingOgSakliste k -> Gjennomfoering.godkjenn(k, moete, kontekst);
            case MoeteCommand.MeldSakTilEventuelt k -> Gjennomfoering.meldTilEventuelt(k, moete, kontekst);
            case MoeteCommand.LukkMoete k -> Gjennomfoering.lukk(k, moete, kontekst);
            case MoeteCommand.SkrivReferat k -> Referatskriving.skriv(k, moete);
            case MoeteCommand.GodkjennReferat k -> Referatskriving.godkjenn(k, moete, kontekst);
            case MoeteCommand.OversendReferat k -> Gjennomfoering.oversendReferat(k, moete);
            case MoeteCommand.KorrigerReferat k -> Referatretting.korriger(k, moete, kontekst);
            case MoeteCommand.SendTilGjennomsyn k -> Referatskriving.sendTilGjennomsyn(k, moete, kontekst);
            case MoeteCommand.KommenterReferat k -> Referatskriving.kommenter(k, moete, kontekst);
            case MoeteCommand.PubliserForeloepigReferat k -> Referatskriving.publiserForeloepig(k, moete, kontekst);
            case MoeteCommand.TaRettelaas k -> Referatretting.taLaas(k, moete, kontekst);
            case MoeteCommand.ForeslaaRettelse k -> Referatretting.foreslaa(k, moete, kontekst);
            case MoeteCommand.GodkjennRettelse _ -> Referatretting.godkjenn(moete, kontekst);
            case MoeteCommand.AvslaaRettelse k -> Referatretting.avslaa(k, moete, kontekst);
            case MoeteCommand.SlippRettelaas k -> Referatretting.slipp(k, moete, kontekst);
            case MoeteCommand.BekreftRapportert k -> Gjennomfoering.bekreftRapportert(k, moete);
        };
    }

    static void krev(Moete moete, Moetetilstand... tillatt) {
        if (!List.of(tillatt).contains(moete.tilstand)) {
            throw new Avslag(
                    Avslagskode.UGYLDIG_TILSTAND,
                    "Møtet er " + moete.tilstand + "; kommandoen krever " + Arrays.toString(tillatt));
        }
    }
}
