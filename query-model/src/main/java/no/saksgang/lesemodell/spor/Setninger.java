package no.saksgang.lesemodell.spor;

import java.util.Collection;
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

/** Hver hendelse som en setning på bokmål. Uten default: en ny hendelse må få sin setning. */
public final class Setninger {

    private Setninger() {}

    public static String av(Hendelse hendelse) {
        return switch (hendelse) {
            case SakEvent e -> sak(e);
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

    private static String sak(SakEvent hendelse) {
        return switch (hendelse) {
            case SakEvent.SakInnmeldt e -> "Saken «" + e.tittel() + "» ble meldt inn av " + e.innmelder() + ".";
            case SakEvent.SakKlassifisert e ->
                "Saken ble klassifisert: " + liste(e.egenskaper().keySet()) + ".";
            case SakEvent.UtvalgTildelt e ->
                "Saken ble tildelt " + e.utvalgId()
                        + (e.istedenfor() == null ? "" : " i stedet for " + e.istedenfor())
                        + (e.iKoe() ? ", som ennå ikke er i drift" : "") + ".";
            case SakEvent.BehandlingsplanFastsatt e ->
                "Behandlingsplanen ble lagt: "
                        + liste(e.stopp().stream()
                                .map(p -> p.utvalgId() + " " + p.rolle())
                                .toList())
                        + (e.begrunnelse() == null ? "." : ": " + e.begrunnelse());
            case SakEvent.UtvalgOrientert e -> e.utvalgId() + " ble orientert om saken.";
            case SakEvent.BehandlingsplanAvsluttet _ -> "Vedtaket er endelig; ruten er avsluttet.";
            case SakEvent.MerInformasjonBedtOm e ->
                e.utvalgId() + " ba om mer informasjon: " + liste(e.etterspurt()) + ".";
            case SakEvent.SaksbehandlerTildelt _ -> "Saken fikk saksbehandler.";
            case SakEvent.SakAvvist e -> "Sekretariatet avviste saken: " + e.begrunnelse();
            case SakEvent.SakTrukket _ -> "Innmelder trakk saken.";
            case SakEvent.SaksdokumentLagtVed e ->
                e.type() + " «" + e.tittel() + "» ble lagt ved"
                        + (e.erstatter() == null ? "." : " som ny versjon av " + e.erstatter() + ".");
            case SakEvent.InnspillGitt e -> e.utvalgId() + " ga innspill til forberedelsen.";
            case SakEvent.MyndighetsavklaringBedtOm e -> "Det ble spurt om " + e.utvalgId() + " kan vedta saken.";
            case SakEvent.MyndighetAvklart e ->
                "Sekretariatet svarte at " + e.utvalgId() + (e.kanVedta() ? " kan" : " ikke kan") + " vedta: "
                        + e.begrunnelse();
            case SakEvent.RaadBedtOm e -> "Det ble bedt om råd fra " + e.mottaker() + ".";
            case SakEvent.RaadGitt e -> e.utvalgId() + " ga råd: " + e.utfall() + ".";
            case SakEvent.RaadFrafalt e -> "Rådet ble frafalt: " + e.begrunnelse();
            case SakEvent.Hoeringshendelse e -> hoering(e);
            case SakEvent.SakSattPaaVent e ->
                "Saken venter på " + e.paa() + " fra " + e.vekkesAv().id() + " til " + e.frist() + ": " + e.grunn();
            case SakEvent.VentForlenget e -> "Ventetiden ble forlenget til " + e.frist() + ": " + e.begrunnelse();
            case SakEvent.VentAvsluttet e ->
                "Saken venter ikke lenger: " + e.aarsak() + (e.svar() == null ? "." : ". " + e.svar());
            case SakEvent.SendtTilGodkjenning e -> e.dokumenter().size() + " dokumenter ble sendt til godkjenning.";
            case SakEvent.SaksframleggGodkjent e ->
                "En annen enn forfatteren leste " + e.gjennomgaatt().size() + " dokumenter og godkjente dem.";
            case SakEvent.GodkjenningAvslaatt e -> "Dokumentene ble ikke godkjent: " + e.begrunnelse();
            case SakEvent.GodkjenningTrukket _ -> "Dokumentene ble trukket tilbake fra godkjenning.";
            case SakEvent.GodkjenningBortfalt _ -> "Godkjenningen falt bort fordi teksten ble endret.";
            case SakEvent.SakOversendtUnderutvalg e -> "Saken ble sendt til utredning i " + e.underutvalgId() + ".";
            case SakEvent.SakTilbakerapportert e -> e.underutvalgId() + " rapporterte tilbake.";
            case SakEvent.MoeteOensket e ->
                "Saken ble ønsket opp"
                        + (e.moeteId() == null ? "" : " i " + e.moeteId())
                        + (e.tidligst() == null ? "" : " tidligst " + e.tidligst()) + ".";
            case SakEvent.SakPrioritert e ->
                "Saken fikk prioritet " + e.prioritet() + " i køen til " + e.utvalgId() + ": " + e.begrunnelse();
            case SakEvent.SakTattUtAvKoe e -> "Saken ble tatt ut av køen til " + e.utvalgId() + ": " + e.grunn();
            case SakEvent.SakLagtIKoe e -> "Saken ble lagt tilbake i køen til " + e.utvalgId() + ".";
            case SakEvent.OffentligTittelSatt e -> "Saken fikk den offentlige tittelen «" + e.offentligTittel() + "».";
            case SakEvent.SakSattPaaSakliste e ->
                "Saken ble satt på saklisten til " + e.moeteId() + " som " + e.type() + ".";
            case SakEvent.SakTattAvSakliste e -> "Saken ble tatt av saklisten til " + e.moeteId() + ".";
            case SakEvent.SakBehandlet e ->
                "Saken ble behandlet i " + e.utvalgId() + (e.saksnummer() == null ? "" : " som sak " + e.saksnummer())
                        + ", trinn " + e.trinn() + ".";
            case SakEvent.ForslagFremmet e -> e.seteId() + " fremmet forslag.";
            case SakEvent.StandpunktRegistrert e -> e.seteId() + " var " + e.standpunkt() + ".";
            case SakEvent.PartsstandpunktRegistrert e ->
                e.part() + " var " + e.standpunkt() + " ved " + e.talsperson() + ".";
            case SakEvent.UttalelseRegistrert e -> e.seteId() + " uttalte seg.";
            case SakEvent.VaraTraadteInn e -> "Vara trådte inn for " + e.seteId() + ".";
            case SakEvent.SamstemmingBekreftet e ->
                "Møtelederen bekreftet " + e.utfall() + " i " + e.utvalgId()
                        + (e.uenighetOm() == null ? "" : "; uenighet om: " + e.uenighetOm())
                        + (e.hindring() == null ? "" : "; ikke vedtatt: " + e.hindring()) + ".";
            case SakEvent.HabilitetMeldt e -> "Det ble reist spørsmål om habiliteten til " + e.seteId() + ".";
            case SakEvent.HabilitetAvgjort e -> e.seteId() + " ble funnet " + (e.inhabil() ? "inhabil" : "habil") + ".";
            case SakEvent.SakSendtTilForankring e -> "Saken ble sendt til forankring hos " + liste(e.sider()) + ".";
            case SakEvent.ForankringRegistrert e ->
                e.virksomhetId() + (e.forankret() ? " forankret" : " forankret ikke") + " saken.";
            case SakEvent.SakVedtatt e ->
                e.utvalgId() + " vedtok saken; vedtaket binder "
                        + e.bindendeFor().size() + " virksomheter.";
            case SakEvent.VedtakIkkeAkseptert e -> e.virksomhetId() + " aksepterte ikke vedtaket og er ikke bundet.";
            case SakEvent.VedtakAkseptert e -> e.virksomhetId() + " aksepterte vedtaket.";
            case SakEvent.DelvedtakFattet e -> e.utvalgId() + " fattet delvedtak.";
            case SakEvent.KonsensusMangler e -> "Det ble fastslått at konsensus mangler i " + e.utvalgId() + ".";
            case SakEvent.InnstillingAvgitt e -> e.utvalgId() + " ga innstilling.";
            case SakEvent.SakLoeftet e ->
                "Saken ble løftet fra " + e.fraUtvalgId() + " til "
                        + (e.tilUtvalgId() == null ? "partene" : e.tilUtvalgId()) + ": " + e.aarsak() + ".";
            case SakEvent.SakReturnert e -> "Saken ble returnert til " + e.tilUtvalgId() + ": " + e.begrunnelse();
            case SakEvent.SakUtsatt e -> "Saken ble utsatt: " + e.grunn();
            case SakEvent.SakTattTilOrientering e -> "Saken ble avsluttet som " + e.utfall() + ".";
            case SakEvent.GjennomfoeringTildelt e ->
                "Gjennomføringen ble lagt til "
                        + (e.ansvarligUtvalg() == null ? e.ansvarligVirksomhet() : e.ansvarligUtvalg())
                        + " med frist " + e.frist() + ".";
            case SakEvent.GjennomfoeringspunktMeldt e -> e.punktId() + " ble meldt gjennomført.";
            case SakEvent.OppfoelgingsstatusMeldt e ->
                e.punktId() + " er " + e.status() + (e.merknad() == null ? "." : ": " + e.merknad());
            case SakEvent.BevisLagtFram e -> "Det ble lagt fram bevis for " + e.punktId() + ".";
            case SakEvent.GjennomfoeringBekreftet e -> "Sekretariatet bekreftet " + e.punktId() + ".";
            case SakEvent.GjennomfoeringUnderkjent e ->
                "Sekretariatet sendte " + e.punktId() + " tilbake med frist " + e.frist() + ": " + e.begrunnelse();
            case SakEvent.OppfoelgingsfristEndret e ->
                "Fristen for " + e.punktId() + " ble flyttet til " + e.frist() + ": " + e.begrunnelse();
            case SakEvent.EttersynRegistrert e ->
                "Det ble sett etter " + e.punktId() + ": " + e.konklusjon()
                        + (e.nesteKontroll() == null ? "" : " Neste gang " + e.nesteKontroll() + ".");
            case SakEvent.SakGjennomfoert _ -> "Vedtaket er gjennomført.";
            case SakEvent.FristNaermerSeg e ->
                "Fristen " + e.frist() + " for " + e.slag() + " (" + e.gjelder() + ") nærmer seg.";
            case SakEvent.FristPassert e ->
                "Fristen " + e.frist() + " for " + e.slag() + " (" + e.gjelder() + ") er ute.";
            case SakEvent.SakRapportert e -> "Saken ble rapportert som " + e.form() + " for " + e.aar() + ".";
            case SakEvent.SakGjenopptatt e -> "Saken ble tatt opp igjen etter ønske fra " + e.bedtAv() + ".";
            case SakEvent.SakOverfoert e ->
                "Saken ble overført fra " + e.fraUtvalgId() + " til " + e.tilUtvalgId() + ": " + e.grunn() + ".";
            case SakEvent.OpplysningKorrigert e -> "Feltet " + e.felt() + " ble rettet: " + e.begrunnelse();
        };
    }

    private static String nummer(SaksnummerserieEvent hendelse) {
        return switch (hendelse) {
            case SaksnummerserieEvent.SaksnummerTildelt e ->
                "Saksnummer " + e.saksnummer() + " ble tildelt i " + e.utvalgId() + ".";
            case SaksnummerserieEvent.SaksnummerFrigitt e ->
                "Saksnummer " + e.saksnummer() + " ble lagt tilbake: " + e.grunn();
            case SaksnummerserieEvent.MoetenummerTildelt e ->
                "Møtet fikk nummer " + e.moetenummer() + " i " + e.utvalgId() + ".";
            case SaksnummerserieEvent.VedtaksnummerTildelt e ->
                "Vedtaket fikk nummer " + e.vedtaksnummer() + " i " + e.utvalgId() + ".";
            case SaksnummerserieEvent.NummerperiodeLukket e ->
                "Nummeråret " + e.aar() + " i " + e.utvalgId() + " ble lukket, og "
                        + e.overfoert().size() + " saker ble overført.";
            case SaksnummerserieEvent.SaksjournalAapnet e -> "Saksjournalen for " + e.aar() + " ble åpnet.";
            case SaksnummerserieEvent.JournalnummerTildelt e ->
                "Saken fikk nummer " + e.journalnummer() + " i saksjournalen.";
        };
    }

    /** Uten svarene: de kan være skjult for den som leser sporet. */
    private static String hoering(SakEvent.Hoeringshendelse hendelse) {
        return switch (hendelse) {
            case SakEvent.HoeringAapnet e ->
                "Saken ble sendt på høring til " + e.parter().size() + " parter med frist " + e.frist() + ".";
            case SakEvent.HoeringssvarGitt e ->
                e.part().id() + " svarte på høringen" + (e.etterFristen() ? ", etter fristen." : ".");
            case SakEvent.HoeringssvarBekreftet e -> e.part().id() + " bekreftet svaret sitt for den nye teksten.";
            case SakEvent.HoeringsgrunnlagEndret e ->
                "Teksten det ble spurt om, er endret; " + e.utdatert().size() + " svar er utdatert.";
            case SakEvent.HoeringForlenget e ->
                "Høringsfristen ble forlenget til " + e.frist() + ": " + e.begrunnelse();
            case SakEvent.HoeringPurret e -> e.mangler().size() + " høringsparter ble purret.";
            case SakEvent.HoeringOverstyrt e ->
                "Lederen av " + e.utvalgId() + " går videre uten " + e.mangler().size() + " obligatoriske svar: "
                        + e.begrunnelse();
            case SakEvent.HoeringLukket _ -> "Høringen ble lukket.";
        };
    }

    private static String moete(MoeteEvent hendelse) {
        return switch (hendelse) {
            case MoeteEvent.MoetePlanlagt e -> "Møte i " + e.utvalgId() + " ble planlagt til " + e.start() + ".";
            case MoeteEvent.MoeteFlyttet e -> "Møtet ble flyttet til " + e.start() + ": " + e.grunn();
            case MoeteEvent.MoeteAvlyst e -> "Møtet ble avlyst: " + e.grunn();
            case MoeteEvent.SaklistepunktLagtTil e ->
                "«" + e.tittel() + "» ble ført på saklisten" + (e.saksnummer() == null ? "" : " som " + e.saksnummer())
                        + ".";
            case MoeteEvent.PauseLagtInn e -> "Pause på " + e.minutter() + " minutter ble lagt inn.";
            case MoeteEvent.SaklistepunktEndret e -> "Punktet " + e.punktId() + " ble endret.";
            case MoeteEvent.SaklistepunktFjernet e -> "Punktet " + e.punktId() + " ble tatt av saklisten.";
            case MoeteEvent.FagpersonInvitert e -> e.rolle() + " ble invitert til en sak.";
            case MoeteEvent.InnkallingSendt e ->
                "Innkallingen ble sendt " + e.sendt()
                        + (e.utsendelse() == null
                                ? "."
                                : " til " + e.utsendelse().mottakere().size() + " mottakere.");
            case MoeteEvent.InnkallingEttersendt e ->
                "Ettersending " + e.nummer() + " av innkallingen gikk til "
                        + e.mottakere().size() + " mottakere.";
            case MoeteEvent.MoetefristerFastsatt e ->
                "Papirfristen er " + (e.papirfrist() == null ? "ikke satt" : e.papirfrist()) + ", og saklisten fryses "
                        + (e.frys() == null ? "når den låses" : e.frys()) + ".";
            case MoeteEvent.FastPunktLagtInn e ->
                "Punktet " + e.punktId() + " er et fast punkt"
                        + (e.forrigeMoeteId() == null ? "." : " og gjelder " + e.forrigeMoeteId() + ".");
            case MoeteEvent.PunktTattMed e ->
                "«" + e.punkt().tittel() + "» ble tatt med fra " + e.fraMoeteId()
                        + (e.maate() == Medtaking.FLYTT ? "." : " som ny behandling.");
            case MoeteEvent.ForrigeProtokollGodkjent e ->
                "Protokollen fra " + e.forrigeMoeteId() + ", versjon " + e.versjon() + ", ble godkjent i møtet.";
            case MoeteEvent.PunktUtsatt e -> "Punktet " + e.punktId() + " ble utsatt: " + e.grunn();
            case MoeteEvent.UferdigePunkterMeldt e ->
                e.punkter().size() + " punkter ble ikke ferdige og tilbys neste møte.";
            case MoeteEvent.SaklistepunktMeldtSent e -> "Punktet " + e.punktId() + " kom etter papirfristen.";
            case MoeteEvent.SenSakGodkjent e -> "Møtelederen tok inn saken etter frysen: " + e.begrunnelse();
            case MoeteEvent.PunktSattPaaTilleggsliste e ->
                "Punktet " + e.punktId() + " kom på tilleggsliste " + e.bokstav() + ".";
            case MoeteEvent.TilleggslisteSendt e -> "Tilleggsliste " + e.bokstav() + " ble sendt " + e.sendt() + ".";
            case MoeteEvent.SaklisteFerdigstiltAvSide e -> e.side() + " ferdigstilte saklisten.";
            case MoeteEvent.SaklisteLaast e ->
                "Saklisten ble låst med " + e.antallPunkter() + " punkter og " + e.sumMinutter() + " minutter.";
            case MoeteEvent.SaklisteLaastOpp e -> "Saklisten ble låst opp: " + e.grunn();
            case MoeteEvent.ForfallMeldt e -> e.seteId() + " meldte forfall.";
            case MoeteEvent.VaraInnkalt e -> "Vara ble innkalt for " + e.seteId() + ".";
            case MoeteEvent.FullmaktGitt e -> e.fraSeteId() + " ga fullmakt til " + e.tilSeteId() + ".";
            case MoeteEvent.MoeteAapnet e -> "Møtet ble åpnet av " + e.moeteleder() + ".";
            case MoeteEvent.OppropGjennomfoert e -> "Opprop: " + e.tilStede().size() + " til stede.";
            case MoeteEvent.InnkallingOgSaklisteGodkjent _ -> "Innkalling og sakliste ble godkjent.";
            case MoeteEvent.EventueltMeldt e -> "«" + e.tittel() + "» ble meldt under eventuelt.";
            case MoeteEvent.MoeteGjennomfoert e -> "Møtet ble hevet " + e.tidspunkt() + ".";
            case MoeteEvent.ReferatUtkastLagret e -> "Utkast " + e.versjon() + " til referat ble lagret.";
            case MoeteEvent.ReferatGodkjent e -> "Referatet, versjon " + e.versjon() + ", ble godkjent.";
            case MoeteEvent.ReferatSendtTilGjennomsyn e ->
                "Utkast " + e.versjon() + " ble sendt til gjennomsyn til " + e.frist() + ".";
            case MoeteEvent.ReferatKommentert e -> "Utkast " + e.versjon() + " ble kommentert.";
            case MoeteEvent.ReferatForeloepigPublisert e ->
                "Referatet, versjon " + e.versjon() + ", ble publisert foreløpig.";
            case MoeteEvent.ReferatRettelaasTatt e -> "Rettelåsen ble tatt for " + e.klasse() + ": " + e.begrunnelse();
            case MoeteEvent.ReferatRettelseForeslaatt e ->
                "Versjon " + e.versjon() + " av referatet ble foreslått med "
                        + e.forskjeller().size() + " endringer.";
            case MoeteEvent.ReferatRettelseGodkjent e ->
                "Rettelsen, versjon " + e.versjon() + ", ble godkjent av en annen.";
            case MoeteEvent.ReferatRettelseAvslaatt e ->
                "Rettelsen ble avslått; versjon " + e.gjelder() + " gjelder: " + e.begrunnelse();
            case MoeteEvent.ReferatRettelaasSluppet e -> "Rettelåsen ble sluppet: " + e.grunn();
            case MoeteEvent.ReferatOversendt e -> "Referatet ble sendt til " + e.mottaker() + ".";
            case MoeteEvent.ReferatKorrigert e -> "Referatet ble rettet: " + e.begrunnelse();
            case MoeteEvent.RapporteringBekreftet e -> e.seteId() + " har rapportert til egen organisasjon.";
        };
    }

    private static String utvalg(UtvalgEvent hendelse) {
        return switch (hendelse) {
            case UtvalgEvent.UtvalgRegistrert e -> "Utvalget «" + e.modell().navn() + "» ble registrert fra modellen.";
            case UtvalgEvent.UtvalgModellEndret e -> "Utvalget følger modellversjon " + e.modellversjon() + ".";
            case UtvalgEvent.UtvalgNedsatt e -> "Utvalget «" + e.navn() + "» ble satt ned.";
            case UtvalgEvent.UnderutvalgNedsatt e ->
                "Underutvalget «" + e.navn() + "» ble satt ned av " + e.nedsattAv() + " med frist " + e.frist() + ".";
            case UtvalgEvent.SammensetningVedtatt _ -> "Sammensetningen ble vedtatt.";
            case UtvalgEvent.MedlemOppnevnt e -> e.rolle() + " ble oppnevnt" + (e.antatt() ? " (antatt)" : "") + ".";
            case UtvalgEvent.ObservatoerOppnevnt e ->
                e.rolle() + " ble oppnevnt som observatør" + (e.antatt() ? " (antatt)" : "") + ".";
            case UtvalgEvent.RepresentantValgt e ->
                e.seteId() + " ble " + (e.anbefalt() ? "anbefalt" : "valgt") + " til " + e.verv() + ".";
            case UtvalgEvent.MedlemFratraadt e -> e.seteId() + " fratrer " + e.sluttdato() + ".";
            case UtvalgEvent.VaraOppnevnt e -> e.brukerId() + " ble oppnevnt som vara for " + e.seteId() + ".";
            case UtvalgEvent.OppnevningBedtOm e -> e.organ() + " ble bedt om å oppnevne " + e.rolle() + ".";
            case UtvalgEvent.LederForeslaatt e ->
                e.seteId() + " ble foreslått som " + (e.nestleder() ? "nestleder" : "leder") + ".";
            case UtvalgEvent.LederValgt e -> e.seteId() + " ble valgt til leder fra " + e.fra() + ".";
            case UtvalgEvent.NestlederValgt e -> e.seteId() + " ble valgt til nestleder fra " + e.fra() + ".";
            case UtvalgEvent.LedelseRotert e -> "Ledelsen gikk fra " + e.fraPart() + " til " + e.tilPart() + ".";
            case UtvalgEvent.UtvalgKonstituert _ -> "Utvalget ble konstituert.";
            case UtvalgEvent.MandatRevidert e -> "Mandatet fikk versjon " + e.versjon() + ".";
            case UtvalgEvent.MyndighetTildelt e -> "Utvalget fikk myndighet fra " + e.fra() + " til " + e.til() + ".";
            case UtvalgEvent.MyndighetForlenget e -> "Myndigheten ble forlenget til " + e.til() + ".";
            case UtvalgEvent.UtvalgsfristNaermerSeg e ->
                e.slag() + " (" + e.gjelder() + ") går ut " + e.sisteDag() + ".";
            case UtvalgEvent.UtvalgsfristPassert e -> e.slag() + " (" + e.gjelder() + ") gikk ut " + e.sisteDag() + ".";
            case UtvalgEvent.UtvalgSattPaaPause e -> "Utvalget ble satt på pause: " + e.grunn();
            case UtvalgEvent.UtvalgGjenopptatt _ -> "Utvalget ble tatt opp igjen.";
            case UtvalgEvent.UtvalgFungererMidlertidig e -> "Utvalget virker til " + e.paaVegneAv() + " er i drift.";
            case UtvalgEvent.OppgaverOverfoert e -> "Oppgavene ble lagt til " + e.mottaker() + ".";
            case UtvalgEvent.FoeringGitt _ -> "Utvalget ga en strategisk føring.";
            case UtvalgEvent.UtvalgEvaluert _ -> "Utvalget ble evaluert.";
            case UtvalgEvent.UtvalgAvviklet e ->
                "Utvalget ble avviklet" + (e.avloestAv() == null ? "" : " og avløst av " + e.avloestAv()) + ".";
            case UtvalgEvent.HonoraravtaleInngaatt e -> "Honoraravtale ble inngått for " + e.seteId() + ".";
            case UtvalgEvent.ForberedelseBekreftet e -> e.seteId() + " bekreftet forberedelse.";
            case UtvalgEvent.MoeteordningFastsatt e ->
                "Utvalget fastsatte hvordan møtene forberedes fra " + e.gjelderFra() + ".";
            case UtvalgEvent.HonorarBeregnet e -> "Honorar for " + e.seteId() + " ble beregnet.";
        };
    }

    private static String helsefellesskap(HelsefellesskapEvent hendelse) {
        return switch (hendelse) {
            case HelsefellesskapEvent.HelsefellesskapOpprettet e -> e.navn() + " ble opprettet.";
            case HelsefellesskapEvent.SamarbeidsavtaleSignert e -> e.virksomhetId() + " sluttet seg til avtalen.";
            case HelsefellesskapEvent.PartTilfoeyd e -> e.part().navn() + " ble part.";
            case HelsefellesskapEvent.PartUttraadt e -> e.virksomhetId() + " trer ut " + e.sluttdato() + ".";
            case HelsefellesskapEvent.SamarbeidsmodellVedtatt _ -> "Samarbeidsmodellen ble vedtatt.";
            case HelsefellesskapEvent.SamarbeidsmodellRevidert e ->
                "Samarbeidsmodellen fikk versjon " + e.modell().versjon() + ".";
            case HelsefellesskapEvent.ModellvilkaarOppfylt e ->
                "Modellversjon " + e.versjon() + " er politisk behandlet.";
            case HelsefellesskapEvent.SekretariatOpprettet _ -> "Sekretariat ble opprettet.";
            case HelsefellesskapEvent.HonorarsatsFastsatt e ->
                "Honorarsats for " + e.part() + " fra " + e.gjelderFra() + ": " + e.perTime() + " per time ("
                        + e.status() + ").";
            case HelsefellesskapEvent.AarshjulFastsatt _ -> "Årshjulet ble fastsatt.";
            case HelsefellesskapEvent.MoeteplanFastsatt e ->
                "Møteplanen for " + e.utvalgId() + " i " + e.aar() + " ble fastsatt med "
                        + e.datoer().size() + " møter.";
            case HelsefellesskapEvent.KunngjoeringBekreftet e ->
                e.utvalgId() + " har gjort seg kjent med "
                        + (e.handlingsplanId() == null
                                ? "versjon " + e.modellversjon() + " av samarbeidsmodellen."
                                : "handlingsplanen " + e.handlingsplanId() + ".");
            case HelsefellesskapEvent.MaalingRegistrert e ->
                e.indikator() + " for " + e.aar() + " ble registrert som " + e.verdi() + ".";
        };
    }

    private static String oppdrag(OppdragEvent hendelse) {
        return switch (hendelse) {
            case OppdragEvent.OppdragGitt e -> e.fraUtvalgId() + " ga " + e.tilUtvalgId() + " et oppdrag.";
            case OppdragEvent.OppdragStatusMeldt e -> "Status: " + e.status();
            case OppdragEvent.OppdragsfristNaermerSeg e -> "Fristen " + e.frist() + " for oppdraget nærmer seg.";
            case OppdragEvent.OppdragsfristPassert e -> "Fristen " + e.frist() + " for oppdraget er ute.";
            case OppdragEvent.OppdragRapportert _ -> "Oppdraget ble rapportert.";
            case OppdragEvent.OppdragAvsluttet _ -> "Oppdraget ble avsluttet.";
        };
    }

    private static String plan(HandlingsplanEvent hendelse) {
        return switch (hendelse) {
            case HandlingsplanEvent.HandlingsplanOpprettet e ->
                "Utkast til handlingsplan for " + e.fra() + "–" + e.til() + " ble opprettet.";
            case HandlingsplanEvent.InnspillsrundeAapnet e ->
                "Innspillsrunde " + e.runde() + ": " + liste(e.utvalg()) + " ble invitert"
                        + (e.frist() == null ? "." : ", med frist " + e.frist() + ".");
            case HandlingsplanEvent.HandlingsdelFastsatt e -> e.utvalgId() + " fastsatte sin egen handlingsdel.";
            case HandlingsplanEvent.InnspillTilHandlingsplanGitt e -> e.utvalgId() + " ga innspill til planen.";
            case HandlingsplanEvent.TiltakLagtTil e -> "Tiltaket " + e.tiltak().tiltakId() + " ble lagt til.";
            case HandlingsplanEvent.HandlingsplanFremmet e -> e.utvalgId() + " fremmet planen.";
            case HandlingsplanEvent.HandlingsplanVedtatt e -> e.utvalgId() + " vedtok planen.";
            case HandlingsplanEvent.HandlingsplanReturnert e -> "Planen ble sendt tilbake: " + e.begrunnelse();
            case HandlingsplanEvent.TiltakUtfoert e -> "Tiltaket " + e.tiltakId() + " er utført.";
            case HandlingsplanEvent.HandlingsplanRevidert e -> "Planen fikk versjon " + e.versjon() + ".";
            case HandlingsplanEvent.HandlingsplanAvsluttet _ -> "Planen ble avsluttet.";
        };
    }

    private static String publisering(PubliseringEvent hendelse) {
        return switch (hendelse) {
            case PubliseringEvent.Publisert e ->
                e.type() + " ble publisert som «" + e.offentligTittel() + "», " + e.variant() + ", utgave " + e.nummer()
                        + ", offentlig fra " + e.offentligFra()
                        + (e.unntak().isEmpty() ? "" : ", unntatt " + unntatt(e)) + ".";
            case PubliseringEvent.Avpublisert e ->
                "Utgave " + liste(e.numre()) + " ble trukket tilbake: " + e.begrunnelse();
            case PubliseringEvent.SkjultForOffentligheten e ->
                e.type() + " " + e.objektId() + " ble skjult etter offentleglova § " + e.paragraf() + ": "
                        + e.begrunnelse();
            case PubliseringEvent.VistForOffentligheten e -> "Det ble vist igjen: " + e.begrunnelse();
            case PubliseringEvent.UnntattFraOffentlighet e ->
                (e.unntak().omfang() == Unntaksomfang.TITTEL ? "Tittelen på " : "")
                        + e.type() + " " + e.objektId() + " er unntatt offentlighet fra "
                        + e.unntak().fra()
                        + (e.unntak().til() == null ? "" : " til " + e.unntak().til())
                        + " etter offentleglova § " + e.unntak().paragraf()
                        + (e.unntak().tilleggshjemmel() == null
                                ? ""
                                : " jf. " + e.unntak().tilleggshjemmel())
                        + ": " + e.begrunnelse();
            case PubliseringEvent.OffentlighetsunntakOpphevet e ->
                "Unntaket fra offentlighet ble opphevet: " + e.begrunnelse();
        };
    }

    private static String unntatt(PubliseringEvent.Publisert e) {
        return String.join(
                ", ",
                e.unntak().stream()
                        .map(s -> s.del() + " etter offentleglova § " + s.paragraf()
                                + (s.tilleggshjemmel() == null ? "" : " jf. " + s.tilleggshjemmel()))
                        .toList());
    }

    private static String rapport(AarsrapportEvent hendelse) {
        return switch (hendelse) {
            case AarsrapportEvent.AarsrapportOpprettet e -> "Årsrapporten for " + e.aar() + " ble påbegynt.";
            case AarsrapportEvent.DelrapportLevert e -> e.utvalgId() + " leverte delrapport.";
            case AarsrapportEvent.SelvevalueringLevert e -> e.utvalgId() + " leverte selvevaluering.";
            case AarsrapportEvent.AarsrapportFremmet e ->
                "Årsrapporten ble fremmet" + (e.sha256() == null ? "." : " slik loggen sto på " + e.posisjon() + ".");
            case AarsrapportEvent.AarsrapportGodkjent e -> e.utvalgId() + " godkjente årsrapporten.";
            case AarsrapportEvent.AarsrapportReturnert e -> "Årsrapporten ble sendt tilbake: " + e.begrunnelse();
            case AarsrapportEvent.AarsrapportPublisert _ -> "Årsrapporten ble publisert.";
        };
    }

    static String liste(Collection<?> verdier) {
        return verdier.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
