package no.saksgang.lesemodell.spor;

import static no.saksgang.lesemodell.spor.Setninger.liste;

import java.util.stream.Collectors;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.verdi.Medtaking;
import no.saksgang.felles.verdi.Unntaksomfang;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.oppdrag.event.OppdragEvent;
import no.saksgang.publisering.event.PubliseringEvent;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.saksnummerserie.event.SaksnummerserieEvent;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Hver hendelse som en setning på engelsk. Uten default: en ny hendelse må få sin setning. */
final class Engelsk {

    private Engelsk() {}

    static String av(Hendelse hendelse) {
        return switch (hendelse) {
            case SakEvent e -> EngelskSak.sak(e);
            case MoeteEvent e -> moete(e);
            case UtvalgEvent e -> utvalg(e);
            case HelsefellesskapEvent e -> helsefellesskap(e);
            case SaksnummerserieEvent e -> nummer(e);
            case OppdragEvent e -> oppdrag(e);
            case HandlingsplanEvent e -> plan(e);
            case AarsrapportEvent e -> rapport(e);
            case PubliseringEvent e -> publisering(e);
            default -> throw new IllegalStateException("Ukjent hendelse " + hendelse.getClass());
        };
    }

    private static String nummer(SaksnummerserieEvent hendelse) {
        return switch (hendelse) {
            case SaksnummerserieEvent.SaksnummerTildelt e ->
                "Case number " + e.saksnummer() + " was given in " + e.utvalgId() + ".";
            case SaksnummerserieEvent.SaksnummerFrigitt e ->
                "Case number " + e.saksnummer() + " was given back: " + e.grunn();
            case SaksnummerserieEvent.MoetenummerTildelt e ->
                "The meeting got number " + e.moetenummer() + " in " + e.utvalgId() + ".";
            case SaksnummerserieEvent.VedtaksnummerTildelt e ->
                "The decision got number " + e.vedtaksnummer() + " in " + e.utvalgId() + ".";
            case SaksnummerserieEvent.NummerperiodeLukket e ->
                "The number year " + e.aar() + " in " + e.utvalgId() + " was closed, and "
                        + e.overfoert().size() + " cases were carried over.";
            case SaksnummerserieEvent.SaksjournalAapnet e -> "The case journal for " + e.aar() + " was opened.";
            case SaksnummerserieEvent.JournalnummerTildelt e ->
                "The case got number " + e.journalnummer() + " in the case journal.";
        };
    }

    private static String moete(MoeteEvent hendelse) {
        return switch (hendelse) {
            case MoeteEvent.MoetePlanlagt e -> "A meeting of " + e.utvalgId() + " was planned for " + e.start() + ".";
            case MoeteEvent.MoeteFlyttet e -> "The meeting was moved to " + e.start() + ": " + e.grunn();
            case MoeteEvent.MoeteAvlyst e -> "The meeting was cancelled: " + e.grunn();
            case MoeteEvent.SaklistepunktLagtTil e ->
                "“" + e.tittel() + "” was put on the agenda" + (e.saksnummer() == null ? "" : " as " + e.saksnummer())
                        + ".";
            case MoeteEvent.PauseLagtInn e -> "A break of " + e.minutter() + " minutes was added.";
            case MoeteEvent.SaklistepunktEndret e -> "Item " + e.punktId() + " was changed.";
            case MoeteEvent.SaklistepunktFjernet e -> "Item " + e.punktId() + " was taken off the agenda.";
            case MoeteEvent.FagpersonInvitert e -> e.rolle() + " was invited for a case.";
            case MoeteEvent.InnkallingSendt e ->
                "The invitation was sent " + e.sendt()
                        + (e.utsendelse() == null
                                ? "."
                                : " to " + e.utsendelse().mottakere().size() + " recipients.");
            case MoeteEvent.InnkallingEttersendt e ->
                "Addition " + e.nummer() + " to the invitation went to "
                        + e.mottakere().size() + " recipients.";
            case MoeteEvent.MoetefristerFastsatt e ->
                "The paper deadline is " + (e.papirfrist() == null ? "not set" : e.papirfrist())
                        + ", and the agenda freezes " + (e.frys() == null ? "when it is locked" : e.frys()) + ".";
            case MoeteEvent.FastPunktLagtInn e ->
                "Item " + e.punktId() + " is a fixed item"
                        + (e.forrigeMoeteId() == null ? "." : " about " + e.forrigeMoeteId() + ".");
            case MoeteEvent.PunktTattMed e ->
                "“" + e.punkt().tittel() + "” was carried over from " + e.fraMoeteId()
                        + (e.maate() == Medtaking.FLYTT ? "." : " as a new treatment.");
            case MoeteEvent.ForrigeProtokollGodkjent e ->
                "The minutes of " + e.forrigeMoeteId() + ", version " + e.versjon() + ", were approved in the meeting.";
            case MoeteEvent.PunktUtsatt e -> "Item " + e.punktId() + " was postponed: " + e.grunn();
            case MoeteEvent.UferdigePunkterMeldt e ->
                e.punkter().size() + " items were not finished and are offered to the next meeting.";
            case MoeteEvent.SaklistepunktMeldtSent e -> "Item " + e.punktId() + " came after the paper deadline.";
            case MoeteEvent.SenSakGodkjent e -> "The chair admitted the case after the freeze: " + e.begrunnelse();
            case MoeteEvent.PunktSattPaaTilleggsliste e ->
                "Item " + e.punktId() + " was put on supplementary list " + e.bokstav() + ".";
            case MoeteEvent.TilleggslisteSendt e ->
                "Supplementary list " + e.bokstav() + " was sent " + e.sendt() + ".";
            case MoeteEvent.SaklisteFerdigstiltAvSide e -> e.side() + " completed the agenda.";
            case MoeteEvent.SaklisteLaast e ->
                "The agenda was locked with " + e.antallPunkter() + " items and " + e.sumMinutter() + " minutes.";
            case MoeteEvent.SaklisteLaastOpp e -> "The agenda was unlocked: " + e.grunn();
            case MoeteEvent.ForfallMeldt e -> e.seteId() + " reported absence.";
            case MoeteEvent.VaraInnkalt e -> "A deputy was called for " + e.seteId() + ".";
            case MoeteEvent.FullmaktGitt e -> e.fraSeteId() + " gave a proxy to " + e.tilSeteId() + ".";
            case MoeteEvent.MoeteAapnet e -> "The meeting was opened by " + e.moeteleder() + ".";
            case MoeteEvent.OppropGjennomfoert e -> "Roll call: " + e.tilStede().size() + " present.";
            case MoeteEvent.InnkallingOgSaklisteGodkjent _ -> "Invitation and agenda were approved.";
            case MoeteEvent.EventueltMeldt e -> "“" + e.tittel() + "” was raised under other business.";
            case MoeteEvent.MoeteGjennomfoert e -> "The meeting was closed " + e.tidspunkt() + ".";
            case MoeteEvent.ReferatUtkastLagret e -> "Draft " + e.versjon() + " of the minutes was saved.";
            case MoeteEvent.ReferatGodkjent e -> "The minutes, version " + e.versjon() + ", were approved.";
            case MoeteEvent.ReferatSendtTilGjennomsyn e ->
                "Draft " + e.versjon() + " was sent for review until " + e.frist() + ".";
            case MoeteEvent.ReferatKommentert e -> "Draft " + e.versjon() + " was commented on.";
            case MoeteEvent.ReferatForeloepigPublisert e ->
                "The minutes, version " + e.versjon() + ", were published provisionally.";
            case MoeteEvent.ReferatRettelaasTatt e ->
                "The correction lock was taken for " + e.klasse() + ": " + e.begrunnelse();
            case MoeteEvent.ReferatRettelseForeslaatt e ->
                "Version " + e.versjon() + " of the minutes was proposed with "
                        + e.forskjeller().size() + " changes.";
            case MoeteEvent.ReferatRettelseGodkjent e ->
                "The correction, version " + e.versjon() + ", was approved by another person.";
            case MoeteEvent.ReferatRettelseAvslaatt e ->
                "The correction was refused; version " + e.gjelder() + " applies: " + e.begrunnelse();
            case MoeteEvent.ReferatRettelaasSluppet e -> "The correction lock was released: " + e.grunn();
            case MoeteEvent.ReferatOversendt e -> "The minutes were sent to " + e.mottaker() + ".";
            case MoeteEvent.ReferatKorrigert e -> "The minutes were corrected: " + e.begrunnelse();
            case MoeteEvent.RapporteringBekreftet e -> e.seteId() + " has reported to their own organisation.";
        };
    }

    private static String utvalg(UtvalgEvent hendelse) {
        return switch (hendelse) {
            case UtvalgEvent.UtvalgRegistrert e ->
                "The body “" + e.modell().navn() + "” was registered from the model.";
            case UtvalgEvent.UtvalgModellEndret e -> "The body follows model version " + e.modellversjon() + ".";
            case UtvalgEvent.UtvalgNedsatt e -> "The body “" + e.navn() + "” was set up.";
            case UtvalgEvent.UnderutvalgNedsatt e ->
                "The sub-committee “" + e.navn() + "” was set up by " + e.nedsattAv() + " with deadline " + e.frist()
                        + ".";
            case UtvalgEvent.SammensetningVedtatt _ -> "The composition was decided.";
            case UtvalgEvent.MedlemOppnevnt e -> e.rolle() + " was appointed" + (e.antatt() ? " (assumed)" : "") + ".";
            case UtvalgEvent.ObservatoerOppnevnt e ->
                e.rolle() + " was appointed as observer" + (e.antatt() ? " (assumed)" : "") + ".";
            case UtvalgEvent.RepresentantValgt e ->
                e.seteId() + " was " + (e.anbefalt() ? "recommended" : "elected") + " as " + e.verv() + ".";
            case UtvalgEvent.MedlemFratraadt e -> e.seteId() + " steps down " + e.sluttdato() + ".";
            case UtvalgEvent.VaraOppnevnt e -> e.brukerId() + " was appointed as deputy for " + e.seteId() + ".";
            case UtvalgEvent.OppnevningBedtOm e -> e.organ() + " was asked to appoint " + e.rolle() + ".";
            case UtvalgEvent.LederForeslaatt e ->
                e.seteId() + " was proposed as " + (e.nestleder() ? "deputy chair" : "chair") + ".";
            case UtvalgEvent.LederValgt e -> e.seteId() + " was elected chair from " + e.fra() + ".";
            case UtvalgEvent.NestlederValgt e -> e.seteId() + " was elected deputy chair from " + e.fra() + ".";
            case UtvalgEvent.LedelseRotert e -> "The chair passed from " + e.fraPart() + " to " + e.tilPart() + ".";
            case UtvalgEvent.UtvalgKonstituert _ -> "The body was constituted.";
            case UtvalgEvent.MandatRevidert e -> "The mandate got version " + e.versjon() + ".";
            case UtvalgEvent.MyndighetTildelt e ->
                "The body was given authority from " + e.fra() + " to " + e.til() + ".";
            case UtvalgEvent.MyndighetForlenget e -> "The authority was extended to " + e.til() + ".";
            case UtvalgEvent.UtvalgsfristNaermerSeg e ->
                e.slag() + " (" + e.gjelder() + ") expires " + e.sisteDag() + ".";
            case UtvalgEvent.UtvalgsfristPassert e -> e.slag() + " (" + e.gjelder() + ") expired " + e.sisteDag() + ".";
            case UtvalgEvent.UtvalgSattPaaPause e -> "The body was paused: " + e.grunn();
            case UtvalgEvent.UtvalgGjenopptatt _ -> "The body was resumed.";
            case UtvalgEvent.UtvalgFungererMidlertidig e ->
                "The body acts until " + e.paaVegneAv() + " is in operation.";
            case UtvalgEvent.OppgaverOverfoert e -> "The tasks were given to " + e.mottaker() + ".";
            case UtvalgEvent.FoeringGitt _ -> "The body gave a strategic directive.";
            case UtvalgEvent.UtvalgEvaluert _ -> "The body was evaluated.";
            case UtvalgEvent.UtvalgAvviklet e ->
                "The body was dissolved" + (e.avloestAv() == null ? "" : " and replaced by " + e.avloestAv()) + ".";
            case UtvalgEvent.HonoraravtaleInngaatt e -> "A fee agreement was made for " + e.seteId() + ".";
            case UtvalgEvent.ForberedelseBekreftet e -> e.seteId() + " confirmed preparation.";
            case UtvalgEvent.MoeteordningFastsatt e ->
                "The body set how its meetings are prepared from " + e.gjelderFra() + ".";
            case UtvalgEvent.HonorarBeregnet e -> "The fee for " + e.seteId() + " was calculated.";
        };
    }

    private static String helsefellesskap(HelsefellesskapEvent hendelse) {
        return switch (hendelse) {
            case HelsefellesskapEvent.HelsefellesskapOpprettet e -> e.navn() + " was created.";
            case HelsefellesskapEvent.SamarbeidsavtaleSignert e -> e.virksomhetId() + " joined the agreement.";
            case HelsefellesskapEvent.PartTilfoeyd e -> e.part().navn() + " became a party.";
            case HelsefellesskapEvent.PartUttraadt e -> e.virksomhetId() + " leaves " + e.sluttdato() + ".";
            case HelsefellesskapEvent.SamarbeidsmodellVedtatt _ -> "The cooperation model was adopted.";
            case HelsefellesskapEvent.SamarbeidsmodellRevidert e ->
                "The cooperation model got version " + e.modell().versjon() + ".";
            case HelsefellesskapEvent.ModellvilkaarOppfylt e ->
                "Model version " + e.versjon() + " has been treated politically.";
            case HelsefellesskapEvent.KunngjoeringBekreftet e ->
                e.utvalgId() + " has made itself familiar with "
                        + (e.handlingsplanId() == null
                                ? "version " + e.modellversjon() + " of the cooperation model."
                                : "the action plan " + e.handlingsplanId() + ".");
            case HelsefellesskapEvent.SekretariatOpprettet _ -> "A secretariat was created.";
            case HelsefellesskapEvent.HonorarsatsFastsatt e ->
                "Fee rate for " + e.part() + " from " + e.gjelderFra() + ": " + e.perTime() + " per hour (" + e.status()
                        + ").";
            case HelsefellesskapEvent.AarshjulFastsatt _ -> "The yearly wheel was set.";
            case HelsefellesskapEvent.MoeteplanFastsatt e ->
                "The meeting plan of " + e.utvalgId() + " for " + e.aar() + " was set with "
                        + e.datoer().size() + " meetings.";
            case HelsefellesskapEvent.MaalingRegistrert e ->
                e.indikator() + " for " + e.aar() + " was recorded as " + e.verdi() + ".";
        };
    }

    private static String oppdrag(OppdragEvent hendelse) {
        return switch (hendelse) {
            case OppdragEvent.OppdragGitt e -> e.fraUtvalgId() + " gave " + e.tilUtvalgId() + " an assignment.";
            case OppdragEvent.OppdragStatusMeldt e -> "Status of the assignment: " + e.status();
            case OppdragEvent.OppdragsfristNaermerSeg e -> "The deadline " + e.frist() + " of the assignment is near.";
            case OppdragEvent.OppdragsfristPassert e -> "The deadline " + e.frist() + " of the assignment has passed.";
            case OppdragEvent.OppdragRapportert _ -> "The assignment was reported.";
            case OppdragEvent.OppdragAvsluttet _ -> "The assignment was closed.";
        };
    }

    private static String plan(HandlingsplanEvent hendelse) {
        return switch (hendelse) {
            case HandlingsplanEvent.HandlingsplanOpprettet e ->
                "A draft action plan for " + e.fra() + "–" + e.til() + " was created.";
            case HandlingsplanEvent.InnspillsrundeAapnet e ->
                "Round of input " + e.runde() + ": " + liste(e.utvalg()) + " were invited"
                        + (e.frist() == null ? "." : ", with deadline " + e.frist() + ".");
            case HandlingsplanEvent.HandlingsdelFastsatt e -> e.utvalgId() + " set its own part of the plan.";
            case HandlingsplanEvent.InnspillTilHandlingsplanGitt e -> e.utvalgId() + " gave input to the plan.";
            case HandlingsplanEvent.TiltakLagtTil e ->
                "The measure " + e.tiltak().tiltakId() + " was added.";
            case HandlingsplanEvent.HandlingsplanFremmet e -> e.utvalgId() + " put the plan forward.";
            case HandlingsplanEvent.HandlingsplanVedtatt e -> e.utvalgId() + " adopted the plan.";
            case HandlingsplanEvent.HandlingsplanReturnert e -> "The plan was sent back: " + e.begrunnelse();
            case HandlingsplanEvent.TiltakUtfoert e -> "The measure " + e.tiltakId() + " has been carried out.";
            case HandlingsplanEvent.HandlingsplanRevidert e -> "The plan got version " + e.versjon() + ".";
            case HandlingsplanEvent.HandlingsplanAvsluttet _ -> "The plan was closed.";
        };
    }

    private static String publisering(PubliseringEvent hendelse) {
        return switch (hendelse) {
            case PubliseringEvent.Publisert e ->
                e.type() + " was published as “" + e.offentligTittel() + "”, " + e.variant() + ", edition " + e.nummer()
                        + ", public from " + e.offentligFra()
                        + (e.unntak().isEmpty() ? "" : ", withheld " + unntatt(e)) + ".";
            case PubliseringEvent.Avpublisert e -> "Edition " + liste(e.numre()) + " was withdrawn: " + e.begrunnelse();
            case PubliseringEvent.SkjultForOffentligheten e ->
                e.type() + " " + e.objektId() + " was hidden under offentleglova § " + e.paragraf() + ": "
                        + e.begrunnelse();
            case PubliseringEvent.VistForOffentligheten e -> "It was shown again: " + e.begrunnelse();
            case PubliseringEvent.UnntattFraOffentlighet e ->
                (e.unntak().omfang() == Unntaksomfang.TITTEL ? "The title of " : "")
                        + e.type() + " " + e.objektId() + " is exempt from publicity from "
                        + e.unntak().fra()
                        + (e.unntak().til() == null ? "" : " to " + e.unntak().til())
                        + " under offentleglova § " + e.unntak().paragraf()
                        + (e.unntak().tilleggshjemmel() == null
                                ? ""
                                : " cf. " + e.unntak().tilleggshjemmel())
                        + ": " + e.begrunnelse();
            case PubliseringEvent.OffentlighetsunntakOpphevet e ->
                "The exemption from publicity was lifted: " + e.begrunnelse();
        };
    }

    private static String unntatt(PubliseringEvent.Publisert e) {
        return e.unntak().stream()
                .map(s -> s.del() + " under offentleglova § " + s.paragraf()
                        + (s.tilleggshjemmel() == null ? "" : " cf. " + s.tilleggshjemmel()))
                .collect(Collectors.joining(", "));
    }

    private static String rapport(AarsrapportEvent hendelse) {
        return switch (hendelse) {
            case AarsrapportEvent.AarsrapportOpprettet e -> "The annual report for " + e.aar() + " was begun.";
            case AarsrapportEvent.DelrapportLevert e -> e.utvalgId() + " delivered its part.";
            case AarsrapportEvent.SelvevalueringLevert e -> e.utvalgId() + " delivered a self-evaluation.";
            case AarsrapportEvent.AarsrapportFremmet e ->
                "The annual report was put forward"
                        + (e.sha256() == null ? "." : " as the log stood at " + e.posisjon() + ".");
            case AarsrapportEvent.AarsrapportGodkjent e -> e.utvalgId() + " approved the annual report.";
            case AarsrapportEvent.AarsrapportReturnert e -> "The annual report was sent back: " + e.begrunnelse();
            case AarsrapportEvent.AarsrapportPublisert _ -> "The annual report was published.";
        };
    }
}
