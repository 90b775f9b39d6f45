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

/** Kvar hending som ei setning på nynorsk. Utan default: ei ny hending må få si setning. */
final class Nynorsk {

    private Nynorsk() {}

    static String av(Hendelse hendelse) {
        return switch (hendelse) {
            case SakEvent e -> NynorskSak.sak(e);
            case MoeteEvent e -> moete(e);
            case UtvalgEvent e -> utvalg(e);
            case HelsefellesskapEvent e -> helsefellesskap(e);
            case SaksnummerserieEvent e -> nummer(e);
            case OppdragEvent e -> oppdrag(e);
            case HandlingsplanEvent e -> plan(e);
            case AarsrapportEvent e -> rapport(e);
            case PubliseringEvent e -> publisering(e);
            default -> throw new IllegalStateException("Ukjend hending " + hendelse.getClass());
        };
    }

    private static String nummer(SaksnummerserieEvent hendelse) {
        return switch (hendelse) {
            case SaksnummerserieEvent.SaksnummerTildelt e ->
                "Saksnummer " + e.saksnummer() + " vart tildelt i " + e.utvalgId() + ".";
            case SaksnummerserieEvent.SaksnummerFrigitt e ->
                "Saksnummer " + e.saksnummer() + " vart lagt attende: " + e.grunn();
            case SaksnummerserieEvent.MoetenummerTildelt e ->
                "Møtet fekk nummer " + e.moetenummer() + " i " + e.utvalgId() + ".";
            case SaksnummerserieEvent.VedtaksnummerTildelt e ->
                "Vedtaket fekk nummer " + e.vedtaksnummer() + " i " + e.utvalgId() + ".";
            case SaksnummerserieEvent.NummerperiodeLukket e ->
                "Nummeråret " + e.aar() + " i " + e.utvalgId() + " vart lukka, og "
                        + e.overfoert().size() + " saker vart overførte.";
            case SaksnummerserieEvent.SaksjournalAapnet e -> "Saksjournalen for " + e.aar() + " vart opna.";
            case SaksnummerserieEvent.JournalnummerTildelt e ->
                "Saka fekk nummer " + e.journalnummer() + " i saksjournalen.";
        };
    }

    private static String moete(MoeteEvent hendelse) {
        return switch (hendelse) {
            case MoeteEvent.MoetePlanlagt e -> "Møte i " + e.utvalgId() + " vart planlagt til " + e.start() + ".";
            case MoeteEvent.MoeteFlyttet e -> "Møtet vart flytt til " + e.start() + ": " + e.grunn();
            case MoeteEvent.MoeteAvlyst e -> "Møtet vart avlyst: " + e.grunn();
            case MoeteEvent.SaklistepunktLagtTil e ->
                "«" + e.tittel() + "» vart ført på saklista" + (e.saksnummer() == null ? "" : " som " + e.saksnummer())
                        + ".";
            case MoeteEvent.PauseLagtInn e -> "Pause på " + e.minutter() + " minutt vart lagd inn.";
            case MoeteEvent.SaklistepunktEndret e -> "Punktet " + e.punktId() + " vart endra.";
            case MoeteEvent.SaklistepunktFjernet e -> "Punktet " + e.punktId() + " vart teke av saklista.";
            case MoeteEvent.FagpersonInvitert e -> e.rolle() + " vart invitert til ei sak.";
            case MoeteEvent.InnkallingSendt e ->
                "Innkallinga vart send " + e.sendt()
                        + (e.utsendelse() == null
                                ? "."
                                : " til " + e.utsendelse().mottakere().size() + " mottakarar.");
            case MoeteEvent.InnkallingEttersendt e ->
                "Ettersending " + e.nummer() + " av innkallinga gjekk til "
                        + e.mottakere().size() + " mottakarar.";
            case MoeteEvent.MoetefristerFastsatt e ->
                "Papirfristen er " + (e.papirfrist() == null ? "ikkje sett" : e.papirfrist())
                        + ", og saklista blir frosen " + (e.frys() == null ? "når ho blir låst" : e.frys()) + ".";
            case MoeteEvent.FastPunktLagtInn e ->
                "Punktet " + e.punktId() + " er eit fast punkt"
                        + (e.forrigeMoeteId() == null ? "." : " og gjeld " + e.forrigeMoeteId() + ".");
            case MoeteEvent.PunktTattMed e ->
                "«" + e.punkt().tittel() + "» vart teke med frå " + e.fraMoeteId()
                        + (e.maate() == Medtaking.FLYTT ? "." : " som ny behandling.");
            case MoeteEvent.ForrigeProtokollGodkjent e ->
                "Protokollen frå " + e.forrigeMoeteId() + ", versjon " + e.versjon() + ", vart godkjend i møtet.";
            case MoeteEvent.PunktUtsatt e -> "Punktet " + e.punktId() + " vart utsett: " + e.grunn();
            case MoeteEvent.UferdigePunkterMeldt e ->
                e.punkter().size() + " punkt vart ikkje ferdige og blir tilbodne neste møte.";
            case MoeteEvent.SaklistepunktMeldtSent e -> "Punktet " + e.punktId() + " kom etter papirfristen.";
            case MoeteEvent.SenSakGodkjent e -> "Møteleiaren tok inn saka etter frysen: " + e.begrunnelse();
            case MoeteEvent.PunktSattPaaTilleggsliste e ->
                "Punktet " + e.punktId() + " kom på tilleggsliste " + e.bokstav() + ".";
            case MoeteEvent.TilleggslisteSendt e -> "Tilleggsliste " + e.bokstav() + " vart send " + e.sendt() + ".";
            case MoeteEvent.SaklisteFerdigstiltAvSide e -> e.side() + " gjorde saklista ferdig.";
            case MoeteEvent.SaklisteLaast e ->
                "Saklista vart låst med " + e.antallPunkter() + " punkt og " + e.sumMinutter() + " minutt.";
            case MoeteEvent.SaklisteLaastOpp e -> "Saklista vart låst opp: " + e.grunn();
            case MoeteEvent.ForfallMeldt e -> e.seteId() + " melde forfall.";
            case MoeteEvent.VaraInnkalt e -> "Vara vart kalla inn for " + e.seteId() + ".";
            case MoeteEvent.FullmaktGitt e -> e.fraSeteId() + " gav fullmakt til " + e.tilSeteId() + ".";
            case MoeteEvent.MoeteAapnet e -> "Møtet vart opna av " + e.moeteleder() + ".";
            case MoeteEvent.OppropGjennomfoert e -> "Opprop: " + e.tilStede().size() + " til stades.";
            case MoeteEvent.InnkallingOgSaklisteGodkjent _ -> "Innkalling og sakliste vart godkjende.";
            case MoeteEvent.EventueltMeldt e -> "«" + e.tittel() + "» vart meldt under eventuelt.";
            case MoeteEvent.MoeteGjennomfoert e -> "Møtet vart heva " + e.tidspunkt() + ".";
            case MoeteEvent.ReferatUtkastLagret e -> "Utkast " + e.versjon() + " til referat vart lagra.";
            case MoeteEvent.ReferatGodkjent e -> "Referatet, versjon " + e.versjon() + ", vart godkjent.";
            case MoeteEvent.ReferatSendtTilGjennomsyn e ->
                "Utkast " + e.versjon() + " vart sendt til gjennomsyn til " + e.frist() + ".";
            case MoeteEvent.ReferatKommentert e -> "Utkast " + e.versjon() + " vart kommentert.";
            case MoeteEvent.ReferatForeloepigPublisert e ->
                "Referatet, versjon " + e.versjon() + ", vart publisert førebels.";
            case MoeteEvent.ReferatRettelaasTatt e ->
                "Rettelåsen vart teken for " + e.klasse() + ": " + e.begrunnelse();
            case MoeteEvent.ReferatRettelseForeslaatt e ->
                "Versjon " + e.versjon() + " av referatet vart foreslått med "
                        + e.forskjeller().size() + " endringar.";
            case MoeteEvent.ReferatRettelseGodkjent e ->
                "Rettinga, versjon " + e.versjon() + ", vart godkjend av ein annan.";
            case MoeteEvent.ReferatRettelseAvslaatt e ->
                "Rettinga vart avslått; versjon " + e.gjelder() + " gjeld: " + e.begrunnelse();
            case MoeteEvent.ReferatRettelaasSluppet e -> "Rettelåsen vart sleppt: " + e.grunn();
            case MoeteEvent.ReferatOversendt e -> "Referatet vart sendt til " + e.mottaker() + ".";
            case MoeteEvent.ReferatKorrigert e -> "Referatet vart retta: " + e.begrunnelse();
            case MoeteEvent.RapporteringBekreftet e -> e.seteId() + " har rapportert til eigen organisasjon.";
        };
    }

    private static String utvalg(UtvalgEvent hendelse) {
        return switch (hendelse) {
            case UtvalgEvent.UtvalgRegistrert e -> "Utvalet «" + e.modell().navn() + "» vart registrert frå modellen.";
            case UtvalgEvent.UtvalgModellEndret e -> "Utvalet følgjer modellversjon " + e.modellversjon() + ".";
            case UtvalgEvent.UtvalgNedsatt e -> "Utvalet «" + e.navn() + "» vart sett ned.";
            case UtvalgEvent.UnderutvalgNedsatt e ->
                "Underutvalet «" + e.navn() + "» vart sett ned av " + e.nedsattAv() + " med frist " + e.frist() + ".";
            case UtvalgEvent.SammensetningVedtatt _ -> "Samansetjinga vart vedteken.";
            case UtvalgEvent.MedlemOppnevnt e ->
                e.rolle() + " vart oppnemnd" + (e.antatt() ? " (gått ut frå)" : "") + ".";
            case UtvalgEvent.ObservatoerOppnevnt e ->
                e.rolle() + " vart oppnemnd som observatør" + (e.antatt() ? " (gått ut frå)" : "") + ".";
            case UtvalgEvent.RepresentantValgt e ->
                e.seteId() + " vart " + (e.anbefalt() ? "tilrådd" : "vald") + " til " + e.verv() + ".";
            case UtvalgEvent.MedlemFratraadt e -> e.seteId() + " går av " + e.sluttdato() + ".";
            case UtvalgEvent.VaraOppnevnt e -> e.brukerId() + " vart oppnemnd som vara for " + e.seteId() + ".";
            case UtvalgEvent.OppnevningBedtOm e -> e.organ() + " vart bede om å oppnemne " + e.rolle() + ".";
            case UtvalgEvent.LederForeslaatt e ->
                e.seteId() + " vart foreslått som " + (e.nestleder() ? "nestleiar" : "leiar") + ".";
            case UtvalgEvent.LederValgt e -> e.seteId() + " vart vald til leiar frå " + e.fra() + ".";
            case UtvalgEvent.NestlederValgt e -> e.seteId() + " vart vald til nestleiar frå " + e.fra() + ".";
            case UtvalgEvent.LedelseRotert e -> "Leiinga gjekk frå " + e.fraPart() + " til " + e.tilPart() + ".";
            case UtvalgEvent.UtvalgKonstituert _ -> "Utvalet vart konstituert.";
            case UtvalgEvent.MandatRevidert e -> "Mandatet fekk versjon " + e.versjon() + ".";
            case UtvalgEvent.MyndighetTildelt e -> "Utvalet fekk mynde frå " + e.fra() + " til " + e.til() + ".";
            case UtvalgEvent.MyndighetForlenget e -> "Myndet vart lengd til " + e.til() + ".";
            case UtvalgEvent.UtvalgsfristNaermerSeg e ->
                e.slag() + " (" + e.gjelder() + ") går ut " + e.sisteDag() + ".";
            case UtvalgEvent.UtvalgsfristPassert e ->
                e.slag() + " (" + e.gjelder() + ") gjekk ut " + e.sisteDag() + ".";
            case UtvalgEvent.UtvalgSattPaaPause e -> "Utvalet vart sett på pause: " + e.grunn();
            case UtvalgEvent.UtvalgGjenopptatt _ -> "Utvalet vart teke opp att.";
            case UtvalgEvent.UtvalgFungererMidlertidig e -> "Utvalet verkar til " + e.paaVegneAv() + " er i drift.";
            case UtvalgEvent.OppgaverOverfoert e -> "Oppgåvene vart lagde til " + e.mottaker() + ".";
            case UtvalgEvent.FoeringGitt _ -> "Utvalet gav ei strategisk føring.";
            case UtvalgEvent.UtvalgEvaluert _ -> "Utvalet vart evaluert.";
            case UtvalgEvent.UtvalgAvviklet e ->
                "Utvalet vart avvikla" + (e.avloestAv() == null ? "" : " og avløyst av " + e.avloestAv()) + ".";
            case UtvalgEvent.HonoraravtaleInngaatt e -> "Honoraravtale vart gjord for " + e.seteId() + ".";
            case UtvalgEvent.ForberedelseBekreftet e -> e.seteId() + " stadfesta førebuing.";
            case UtvalgEvent.MoeteordningFastsatt e ->
                "Utvalet fastsette korleis møta blir førebudde frå " + e.gjelderFra() + ".";
            case UtvalgEvent.HonorarBeregnet e -> "Honorar for " + e.seteId() + " vart rekna ut.";
        };
    }

    private static String helsefellesskap(HelsefellesskapEvent hendelse) {
        return switch (hendelse) {
            case HelsefellesskapEvent.HelsefellesskapOpprettet e -> e.navn() + " vart oppretta.";
            case HelsefellesskapEvent.SamarbeidsavtaleSignert e -> e.virksomhetId() + " slutta seg til avtalen.";
            case HelsefellesskapEvent.PartTilfoeyd e -> e.part().navn() + " vart part.";
            case HelsefellesskapEvent.PartUttraadt e -> e.virksomhetId() + " trer ut " + e.sluttdato() + ".";
            case HelsefellesskapEvent.SamarbeidsmodellVedtatt _ -> "Samarbeidsmodellen vart vedteken.";
            case HelsefellesskapEvent.SamarbeidsmodellRevidert e ->
                "Samarbeidsmodellen fekk versjon " + e.modell().versjon() + ".";
            case HelsefellesskapEvent.ModellvilkaarOppfylt e ->
                "Modellversjon " + e.versjon() + " er politisk behandla.";
            case HelsefellesskapEvent.KunngjoeringBekreftet e ->
                e.utvalgId() + " har gjort seg kjend med "
                        + (e.handlingsplanId() == null
                                ? "versjon " + e.modellversjon() + " av samarbeidsmodellen."
                                : "handlingsplanen " + e.handlingsplanId() + ".");
            case HelsefellesskapEvent.SekretariatOpprettet _ -> "Sekretariat vart oppretta.";
            case HelsefellesskapEvent.HonorarsatsFastsatt e ->
                "Honorarsats for " + e.part() + " frå " + e.gjelderFra() + ": " + e.perTime() + " per time ("
                        + e.status() + ").";
            case HelsefellesskapEvent.AarshjulFastsatt _ -> "Årshjulet vart fastsett.";
            case HelsefellesskapEvent.MoeteplanFastsatt e ->
                "Møteplanen for " + e.utvalgId() + " i " + e.aar() + " vart fastsett med "
                        + e.datoer().size() + " møte.";
            case HelsefellesskapEvent.MaalingRegistrert e ->
                e.indikator() + " for " + e.aar() + " vart registrert som " + e.verdi() + ".";
        };
    }

    private static String oppdrag(OppdragEvent hendelse) {
        return switch (hendelse) {
            case OppdragEvent.OppdragGitt e -> e.fraUtvalgId() + " gav " + e.tilUtvalgId() + " eit oppdrag.";
            case OppdragEvent.OppdragStatusMeldt e -> "Status: " + e.status();
            case OppdragEvent.OppdragsfristNaermerSeg e -> "Fristen " + e.frist() + " for oppdraget nærmar seg.";
            case OppdragEvent.OppdragsfristPassert e -> "Fristen " + e.frist() + " for oppdraget er ute.";
            case OppdragEvent.OppdragRapportert _ -> "Oppdraget vart rapportert.";
            case OppdragEvent.OppdragAvsluttet _ -> "Oppdraget vart avslutta.";
        };
    }

    private static String plan(HandlingsplanEvent hendelse) {
        return switch (hendelse) {
            case HandlingsplanEvent.HandlingsplanOpprettet e ->
                "Utkast til handlingsplan for " + e.fra() + "–" + e.til() + " vart oppretta.";
            case HandlingsplanEvent.InnspillsrundeAapnet e ->
                "Innspelsrunde " + e.runde() + ": " + liste(e.utvalg()) + " vart inviterte"
                        + (e.frist() == null ? "." : ", med frist " + e.frist() + ".");
            case HandlingsplanEvent.HandlingsdelFastsatt e -> e.utvalgId() + " fastsette sin eigen handlingsdel.";
            case HandlingsplanEvent.InnspillTilHandlingsplanGitt e -> e.utvalgId() + " gav innspel til planen.";
            case HandlingsplanEvent.TiltakLagtTil e -> "Tiltaket " + e.tiltak().tiltakId() + " vart lagt til.";
            case HandlingsplanEvent.HandlingsplanFremmet e -> e.utvalgId() + " fremja planen.";
            case HandlingsplanEvent.HandlingsplanVedtatt e -> e.utvalgId() + " vedtok planen.";
            case HandlingsplanEvent.HandlingsplanReturnert e -> "Planen vart send attende: " + e.begrunnelse();
            case HandlingsplanEvent.TiltakUtfoert e -> "Tiltaket " + e.tiltakId() + " er utført.";
            case HandlingsplanEvent.HandlingsplanRevidert e -> "Planen fekk versjon " + e.versjon() + ".";
            case HandlingsplanEvent.HandlingsplanAvsluttet _ -> "Planen vart avslutta.";
        };
    }

    private static String publisering(PubliseringEvent hendelse) {
        return switch (hendelse) {
            case PubliseringEvent.Publisert e ->
                e.type() + " vart publisert som «" + e.offentligTittel() + "», " + e.variant() + ", utgåve "
                        + e.nummer()
                        + ", offentleg frå " + e.offentligFra()
                        + (e.unntak().isEmpty() ? "" : ", unnateke " + unntatt(e)) + ".";
            case PubliseringEvent.Avpublisert e ->
                "Utgåve " + liste(e.numre()) + " vart trekt attende: " + e.begrunnelse();
            case PubliseringEvent.SkjultForOffentligheten e ->
                e.type() + " " + e.objektId() + " vart skjult etter offentleglova § " + e.paragraf() + ": "
                        + e.begrunnelse();
            case PubliseringEvent.VistForOffentligheten e -> "Det vart vist att: " + e.begrunnelse();
            case PubliseringEvent.UnntattFraOffentlighet e ->
                (e.unntak().omfang() == Unntaksomfang.TITTEL ? "Tittelen på " : "")
                        + e.type() + " " + e.objektId() + " er unnateke offentlegheit frå "
                        + e.unntak().fra()
                        + (e.unntak().til() == null ? "" : " til " + e.unntak().til())
                        + " etter offentleglova § " + e.unntak().paragraf()
                        + (e.unntak().tilleggshjemmel() == null
                                ? ""
                                : " jf. " + e.unntak().tilleggshjemmel())
                        + ": " + e.begrunnelse();
            case PubliseringEvent.OffentlighetsunntakOpphevet e ->
                "Unntaket frå offentlegheit vart oppheva: " + e.begrunnelse();
        };
    }

    private static String unntatt(PubliseringEvent.Publisert e) {
        return e.unntak().stream()
                .map(s -> s.del() + " etter offentleglova § " + s.paragraf()
                        + (s.tilleggshjemmel() == null ? "" : " jf. " + s.tilleggshjemmel()))
                .collect(Collectors.joining(", "));
    }

    private static String rapport(AarsrapportEvent hendelse) {
        return switch (hendelse) {
            case AarsrapportEvent.AarsrapportOpprettet e -> "Årsrapporten for " + e.aar() + " vart påbyrja.";
            case AarsrapportEvent.DelrapportLevert e -> e.utvalgId() + " leverte delrapport.";
            case AarsrapportEvent.SelvevalueringLevert e -> e.utvalgId() + " leverte eigenevaluering.";
            case AarsrapportEvent.AarsrapportFremmet e ->
                "Årsrapporten vart fremja" + (e.sha256() == null ? "." : " slik loggen stod på " + e.posisjon() + ".");
            case AarsrapportEvent.AarsrapportGodkjent e -> e.utvalgId() + " godkjende årsrapporten.";
            case AarsrapportEvent.AarsrapportReturnert e -> "Årsrapporten vart send attende: " + e.begrunnelse();
            case AarsrapportEvent.AarsrapportPublisert _ -> "Årsrapporten vart publisert.";
        };
    }
}
