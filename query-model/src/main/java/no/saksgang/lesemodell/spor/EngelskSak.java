package no.saksgang.lesemodell.spor;

import static no.saksgang.lesemodell.spor.Setninger.liste;

import no.saksgang.sak.event.SakEvent;

/** Hver sakshendelse som en setning på engelsk. */
final class EngelskSak {

    private EngelskSak() {}

    static String sak(SakEvent hendelse) {
        return switch (hendelse) {
            case SakEvent.SakInnmeldt e -> "The case “" + e.tittel() + "” was submitted by " + e.innmelder() + ".";
            case SakEvent.SakKlassifisert e ->
                "The case was classified: " + liste(e.egenskaper().keySet()) + ".";
            case SakEvent.UtvalgTildelt e ->
                "The case was assigned to " + e.utvalgId()
                        + (e.istedenfor() == null ? "" : " instead of " + e.istedenfor())
                        + (e.iKoe() ? ", which is not yet in operation" : "") + ".";
            case SakEvent.BehandlingsplanFastsatt e ->
                "The route was set: "
                        + liste(e.stopp().stream()
                                .map(p -> p.utvalgId() + " " + p.rolle())
                                .toList())
                        + (e.begrunnelse() == null ? "." : ": " + e.begrunnelse());
            case SakEvent.UtvalgOrientert e -> e.utvalgId() + " was informed about the case.";
            case SakEvent.BehandlingsplanAvsluttet _ -> "The decision is final; the route is closed.";
            case SakEvent.MerInformasjonBedtOm e ->
                e.utvalgId() + " asked for more information: " + liste(e.etterspurt()) + ".";
            case SakEvent.SaksbehandlerTildelt _ -> "The case got a case officer.";
            case SakEvent.SakAvvist e -> "The secretariat dismissed the case: " + e.begrunnelse();
            case SakEvent.SakTrukket _ -> "The submitter withdrew the case.";
            case SakEvent.SaksdokumentLagtVed e ->
                e.type() + " “" + e.tittel() + "” was attached"
                        + (e.erstatter() == null ? "." : " as a new version of " + e.erstatter() + ".");
            case SakEvent.InnspillGitt e -> e.utvalgId() + " gave input to the preparation.";
            case SakEvent.MyndighetsavklaringBedtOm e ->
                "It was asked whether " + e.utvalgId() + " may decide the case.";
            case SakEvent.MyndighetAvklart e ->
                "The secretariat answered that " + e.utvalgId() + (e.kanVedta() ? " may" : " may not") + " decide: "
                        + e.begrunnelse();
            case SakEvent.RaadBedtOm e -> "Advice was requested from " + e.mottaker() + ".";
            case SakEvent.RaadGitt e -> e.utvalgId() + " gave advice: " + e.utfall() + ".";
            case SakEvent.RaadFrafalt e -> "The advice was waived: " + e.begrunnelse();
            case SakEvent.Hoeringshendelse e -> hoering(e);
            case SakEvent.SakOversendtUnderutvalg e -> "The case was sent to " + e.underutvalgId() + " for study.";
            case SakEvent.SakTilbakerapportert e -> e.underutvalgId() + " reported back.";
            case SakEvent.MoeteOensket e ->
                "A meeting was wished for"
                        + (e.moeteId() == null ? "" : ": " + e.moeteId())
                        + (e.tidligst() == null ? "" : ", not before " + e.tidligst()) + ".";
            case SakEvent.SakPrioritert e ->
                "The case got priority " + e.prioritet() + " in the queue of " + e.utvalgId() + ": " + e.begrunnelse();
            case SakEvent.SakTattUtAvKoe e ->
                "The case was taken out of the queue of " + e.utvalgId() + ": " + e.grunn();
            case SakEvent.SakLagtIKoe e -> "The case was put back in the queue of " + e.utvalgId() + ".";
            case SakEvent.OffentligTittelSatt e -> "The case got the public title “" + e.offentligTittel() + "”.";
            case SakEvent.SakSattPaaSakliste e ->
                "The case was put on the agenda of " + e.moeteId() + " as " + e.type() + ".";
            case SakEvent.SakTattAvSakliste e -> "The case was taken off the agenda of " + e.moeteId() + ".";
            case SakEvent.SakBehandlet e ->
                "The case was treated in " + e.utvalgId() + (e.saksnummer() == null ? "" : " as case " + e.saksnummer())
                        + ", step " + e.trinn() + ".";
            case SakEvent.ForslagFremmet e -> e.seteId() + " made a proposal.";
            case SakEvent.StandpunktRegistrert e -> "The stance of " + e.seteId() + " was " + e.standpunkt() + ".";
            case SakEvent.PartsstandpunktRegistrert e ->
                "The stance of " + e.part() + " was " + e.standpunkt() + ", given by " + e.talsperson() + ".";
            case SakEvent.UttalelseRegistrert e -> e.seteId() + " made a statement.";
            case SakEvent.VaraTraadteInn e -> "A deputy stepped in for " + e.seteId() + ".";
            case SakEvent.SamstemmingBekreftet e ->
                "The chair confirmed " + e.utfall() + " in " + e.utvalgId()
                        + (e.uenighetOm() == null ? "" : "; disagreement about: " + e.uenighetOm())
                        + (e.hindring() == null ? "" : "; not decided: " + e.hindring()) + ".";
            case SakEvent.HabilitetMeldt e -> "The impartiality of " + e.seteId() + " was questioned.";
            case SakEvent.HabilitetAvgjort e ->
                e.seteId() + " was found " + (e.inhabil() ? "disqualified" : "qualified") + ".";
            case SakEvent.SakSattPaaVent e ->
                "The case waits for " + e.paa() + " from " + e.vekkesAv().id() + " until " + e.frist() + ": "
                        + e.grunn();
            case SakEvent.VentForlenget e -> "The wait was extended to " + e.frist() + ": " + e.begrunnelse();
            case SakEvent.VentAvsluttet e ->
                "The case no longer waits: " + e.aarsak() + (e.svar() == null ? "." : ". " + e.svar());
            case SakEvent.SendtTilGodkjenning e -> e.dokumenter().size() + " documents were sent for approval.";
            case SakEvent.SaksframleggGodkjent e ->
                "Someone other than the author read " + e.gjennomgaatt().size() + " documents and approved them.";
            case SakEvent.GodkjenningAvslaatt e -> "The documents were not approved: " + e.begrunnelse();
            case SakEvent.GodkjenningTrukket _ -> "The documents were withdrawn from approval.";
            case SakEvent.GodkjenningBortfalt _ -> "The approval lapsed because the text was changed.";
            case SakEvent.SakSendtTilForankring e -> "The case was sent for anchoring with " + liste(e.sider()) + ".";
            case SakEvent.ForankringRegistrert e ->
                e.virksomhetId() + (e.forankret() ? " anchored" : " did not anchor") + " the case.";
            case SakEvent.SakVedtatt e ->
                e.utvalgId() + " decided the case; the decision binds "
                        + e.bindendeFor().size() + " organisations.";
            case SakEvent.VedtakIkkeAkseptert e -> e.virksomhetId() + " did not accept the decision and is not bound.";
            case SakEvent.VedtakAkseptert e -> e.virksomhetId() + " accepted the decision.";
            case SakEvent.DelvedtakFattet e -> e.utvalgId() + " made a partial decision.";
            case SakEvent.KonsensusMangler e -> "It was established that " + e.utvalgId() + " lacks consensus.";
            case SakEvent.InnstillingAvgitt e -> e.utvalgId() + " gave a recommendation.";
            case SakEvent.SakLoeftet e ->
                "The case was escalated from " + e.fraUtvalgId() + " to "
                        + (e.tilUtvalgId() == null ? "the parties" : e.tilUtvalgId()) + ": " + e.aarsak() + ".";
            case SakEvent.SakReturnert e -> "The case was returned to " + e.tilUtvalgId() + ": " + e.begrunnelse();
            case SakEvent.SakUtsatt e -> "The case was postponed: " + e.grunn();
            case SakEvent.SakTattTilOrientering e -> "The case was closed as " + e.utfall() + ".";
            case SakEvent.GjennomfoeringTildelt e ->
                "The follow-up was given to "
                        + (e.ansvarligUtvalg() == null ? e.ansvarligVirksomhet() : e.ansvarligUtvalg())
                        + " with deadline " + e.frist() + ".";
            case SakEvent.GjennomfoeringspunktMeldt e -> e.punktId() + " was reported as carried out.";
            case SakEvent.OppfoelgingsstatusMeldt e ->
                e.punktId() + " is " + e.status() + (e.merknad() == null ? "." : ": " + e.merknad());
            case SakEvent.BevisLagtFram e -> "Evidence was put forward for " + e.punktId() + ".";
            case SakEvent.GjennomfoeringBekreftet e -> "The secretariat confirmed " + e.punktId() + ".";
            case SakEvent.GjennomfoeringUnderkjent e ->
                "The secretariat sent " + e.punktId() + " back with deadline " + e.frist() + ": " + e.begrunnelse();
            case SakEvent.OppfoelgingsfristEndret e ->
                "The deadline for " + e.punktId() + " was moved to " + e.frist() + ": " + e.begrunnelse();
            case SakEvent.EttersynRegistrert e ->
                e.punktId() + " was reviewed: " + e.konklusjon()
                        + (e.nesteKontroll() == null ? "" : " Next time " + e.nesteKontroll() + ".");
            case SakEvent.SakGjennomfoert _ -> "The decision has been carried out.";
            case SakEvent.FristNaermerSeg e ->
                "The deadline " + e.frist() + " for " + e.slag() + " (" + e.gjelder() + ") is near.";
            case SakEvent.FristPassert e ->
                "The deadline " + e.frist() + " for " + e.slag() + " (" + e.gjelder() + ") has passed.";
            case SakEvent.SakRapportert e -> "The case was reported as " + e.form() + " for " + e.aar() + ".";
            case SakEvent.SakGjenopptatt e -> "The case was reopened at the request of " + e.bedtAv() + ".";
            case SakEvent.SakOverfoert e ->
                "The case was moved from " + e.fraUtvalgId() + " to " + e.tilUtvalgId() + ": " + e.grunn() + ".";
            case SakEvent.OpplysningKorrigert e -> "The field " + e.felt() + " was corrected: " + e.begrunnelse();
        };
    }

    /** Uten svarene: de kan være skjult for den som leser sporet. */
    private static String hoering(SakEvent.Hoeringshendelse hendelse) {
        return switch (hendelse) {
            case SakEvent.HoeringAapnet e ->
                "The case was sent to " + e.parter().size() + " parties for consultation with deadline " + e.frist()
                        + ".";
            case SakEvent.HoeringssvarGitt e ->
                e.part().id() + " answered the consultation" + (e.etterFristen() ? ", after the deadline." : ".");
            case SakEvent.HoeringssvarBekreftet e -> e.part().id() + " confirmed its answer for the new text.";
            case SakEvent.HoeringsgrunnlagEndret e ->
                "The text asked about has changed; " + e.utdatert().size() + " answers are outdated.";
            case SakEvent.HoeringForlenget e ->
                "The deadline of the consultation was extended to " + e.frist() + ": " + e.begrunnelse();
            case SakEvent.HoeringPurret e -> e.mangler().size() + " parties to the consultation were reminded.";
            case SakEvent.HoeringOverstyrt e ->
                "The chair of " + e.utvalgId() + " goes on without "
                        + e.mangler().size() + " mandatory answers: " + e.begrunnelse();
            case SakEvent.HoeringLukket _ -> "The consultation was closed.";
        };
    }
}
