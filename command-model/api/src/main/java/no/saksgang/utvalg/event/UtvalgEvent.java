package no.saksgang.utvalg.event;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.Event;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Moeteordning;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.felles.verdi.Tilknytning;
import no.saksgang.felles.verdi.Underutvalgstype;

/** Det utvalget har sagt fra om. Navn og versjon er for alltid. */
public sealed interface UtvalgEvent extends Hendelse {

    UtvalgId utvalgId();

    @Override
    default UtvalgId aggregatId() {
        return utvalgId();
    }

    /** Utvalget er kjent fra samarbeidsmodellen; status gir starttilstanden. */
    @Event(navn = "UtvalgRegistrert")
    record UtvalgRegistrert(
            UtvalgId utvalgId, HelsefellesskapId helsefellesskapId, UtvalgModell modell, int modellversjon)
            implements UtvalgEvent {}

    /** Samarbeidsmodellen beskriver utvalget på nytt (R224, R228). */
    @Event(navn = "UtvalgModellEndret")
    record UtvalgModellEndret(UtvalgId utvalgId, UtvalgModell modell, int modellversjon, LocalDate gjelderFra)
            implements UtvalgEvent {}

    /** Utvalget er satt ned med mandat (R014, R021). */
    @Event(navn = "UtvalgNedsatt")
    record UtvalgNedsatt(
            UtvalgId utvalgId,
            HelsefellesskapId helsefellesskapId,
            String navn,
            Nivaa nivaa,
            List<String> mandat,
            UtvalgId vedtattAv,
            SakId vedtakssak,
            LocalDate dato)
            implements UtvalgEvent {}

    /** Et tidsbegrenset underutvalg skal utrede (R013, R015). */
    @Event(navn = "UnderutvalgNedsatt")
    record UnderutvalgNedsatt(
            UtvalgId utvalgId,
            HelsefellesskapId helsefellesskapId,
            UtvalgId nedsattAv,
            Underutvalgstype type,
            String navn,
            List<String> mandat,
            LocalDate frist,
            SakId sakId,
            MoeteId droeftetIMoete,
            List<Seteregel> sammensetning,
            LocalDate dato)
            implements UtvalgEvent {}

    /** Setene er bestemt (R145). */
    @Event(navn = "SammensetningVedtatt")
    record SammensetningVedtatt(UtvalgId utvalgId, List<Seteregel> seter, UtvalgId vedtattAv, LocalDate dato)
            implements UtvalgEvent {}

    /** Et sete har fått medlem (R144). antatt når plassen er satt for at systemet kan kjøres. */
    @Event(navn = "MedlemOppnevnt")
    record MedlemOppnevnt(
            UtvalgId utvalgId,
            SeteId seteId,
            BrukerId brukerId,
            String rolle,
            Funksjon funksjon,
            Part part,
            VirksomhetId virksomhetId,
            List<VirksomhetId> representerer,
            boolean beslutningsmyndighet,
            LocalDate fra,
            LocalDate til,
            String oppnevntAv,
            boolean antatt,
            Tilknytning knyttetTil,
            String region,
            String forankringsnivaa)
            implements UtvalgEvent {}

    /** Setet har en vara, som møter når den faste har forfall. */
    @Event(navn = "VaraOppnevnt")
    record VaraOppnevnt(UtvalgId utvalgId, SeteId seteId, BrukerId brukerId, LocalDate fra, LocalDate til)
            implements UtvalgEvent {}

    /** Sekretariatet har bedt et organ oppnevne en representant (R158). */
    @Event(navn = "OppnevningBedtOm")
    record OppnevningBedtOm(UtvalgId utvalgId, Part part, String rolle, String organ) implements UtvalgEvent {}

    /** Et observatørsete er besatt (R151). */
    @Event(navn = "ObservatoerOppnevnt")
    record ObservatoerOppnevnt(
            UtvalgId utvalgId,
            SeteId seteId,
            BrukerId brukerId,
            String rolle,
            Funksjon funksjon,
            Part part,
            VirksomhetId virksomhetId,
            List<VirksomhetId> representerer,
            boolean beslutningsmyndighet,
            LocalDate fra,
            LocalDate til,
            String oppnevntAv,
            boolean antatt)
            implements UtvalgEvent {}

    /** Utvalget valgte, eller anbefalte, en representant (R069). */
    @Event(navn = "RepresentantValgt")
    record RepresentantValgt(
            UtvalgId utvalgId, SeteId seteId, String verv, boolean anbefalt, String valgorgan, String innstilling)
            implements UtvalgEvent {}

    /** Setet er ledig fra sluttdatoen. */
    @Event(navn = "MedlemFratraadt")
    record MedlemFratraadt(UtvalgId utvalgId, SeteId seteId, LocalDate sluttdato, String grunn)
            implements UtvalgEvent {}

    /** Leder eller nestleder er foreslått før møtet (R174). */
    @Event(navn = "LederForeslaatt")
    record LederForeslaatt(UtvalgId utvalgId, SeteId seteId, boolean nestleder) implements UtvalgEvent {}

    /** Leder er valgt (R164). til er null når perioden ikke er bestemt. */
    @Event(navn = "LederValgt")
    record LederValgt(
            UtvalgId utvalgId, SeteId seteId, Part part, VirksomhetId virksomhetId, LocalDate fra, LocalDate til)
            implements UtvalgEvent {}

    /** Nestleder er valgt. */
    @Event(navn = "NestlederValgt")
    record NestlederValgt(UtvalgId utvalgId, SeteId seteId, Part part, LocalDate fra, LocalDate til)
            implements UtvalgEvent {}

    /** Ledelsen gikk til den andre siden, og mellom sykehusene innbyrdes (R165–R167). */
    @Event(navn = "LedelseRotert")
    record LedelseRotert(
            UtvalgId utvalgId,
            Part fraPart,
            Part tilPart,
            VirksomhetId fraVirksomhet,
            VirksomhetId tilVirksomhet,
            LocalDate fra,
            LocalDate til)
            implements UtvalgEvent {}

    /** Utvalget er i drift (R128). */
    @Event(navn = "UtvalgKonstituert")
    record UtvalgKonstituert(UtvalgId utvalgId, LocalDate dato) implements UtvalgEvent {}

    /** Mandatet har ny versjon (R228). */
    @Event(navn = "MandatRevidert")
    record MandatRevidert(UtvalgId utvalgId, int versjon, List<String> mandat, LocalDate gjelderFra)
            implements UtvalgEvent {}

    /** Utvalget kan fatte bindende vedtak i perioden (R034). */
    @Event(navn = "MyndighetTildelt")
    record MyndighetTildelt(UtvalgId utvalgId, LocalDate fra, LocalDate til) implements UtvalgEvent {}

    /** Perioden er forlenget (R034). fra er satt når myndigheten var utløpt i mellomtiden. */
    @Event(navn = "MyndighetForlenget")
    record MyndighetForlenget(UtvalgId utvalgId, LocalDate til, LocalDate fra) implements UtvalgEvent {}

    /** Myndighet, verv, sete eller mandat går snart ut (R015, R034, R164, R171). gjelder er setet når det er ett. */
    @Event(navn = "UtvalgsfristNaermerSeg")
    record UtvalgsfristNaermerSeg(UtvalgId utvalgId, Fristslag slag, String gjelder, LocalDate sisteDag)
            implements UtvalgEvent {}

    /** Myndighet, verv, sete eller mandat er gått ut (R015, R034, R164, R171). */
    @Event(navn = "UtvalgsfristPassert")
    record UtvalgsfristPassert(UtvalgId utvalgId, Fristslag slag, String gjelder, LocalDate sisteDag)
            implements UtvalgEvent {}

    /** Utvalget hviler (R022). */
    @Event(navn = "UtvalgSattPaaPause")
    record UtvalgSattPaaPause(UtvalgId utvalgId, String grunn, LocalDate dato) implements UtvalgEvent {}

    /** Utvalget er i drift igjen (R022). */
    @Event(navn = "UtvalgGjenopptatt")
    record UtvalgGjenopptatt(UtvalgId utvalgId, LocalDate dato) implements UtvalgEvent {}

    /** Utvalget virker til det nye er i drift (R185). */
    @Event(navn = "UtvalgFungererMidlertidig")
    record UtvalgFungererMidlertidig(UtvalgId utvalgId, UtvalgId paaVegneAv, LocalDate dato) implements UtvalgEvent {}

    /** Oppgavene ligger hos en annen til utvalget er etablert (R184). */
    @Event(navn = "OppgaverOverfoert")
    record OppgaverOverfoert(UtvalgId utvalgId, UtvalgId mottaker, String grunn) implements UtvalgEvent {}

    /** Strategisk føring for underliggende utvalg (R048). */
    @Event(navn = "FoeringGitt")
    record FoeringGitt(UtvalgId utvalgId, String foeringId, String tekst) implements UtvalgEvent {}

    /** Utvalget er evaluert (R232). */
    @Event(navn = "UtvalgEvaluert")
    record UtvalgEvaluert(UtvalgId utvalgId, String konklusjon, String anbefaling, boolean ekstern, LocalDate dato)
            implements UtvalgEvent {}

    /** Utvalget er lagt ned (R020). */
    @Event(navn = "UtvalgAvviklet")
    record UtvalgAvviklet(UtvalgId utvalgId, UtvalgId avloestAv, String grunn, LocalDate dato) implements UtvalgEvent {}

    /** Avtale om honorar (R172). */
    @Event(navn = "HonoraravtaleInngaatt")
    record HonoraravtaleInngaatt(
            UtvalgId utvalgId,
            SeteId seteId,
            LocalDate fra,
            LocalDate til,
            java.math.BigDecimal honorar,
            int timer,
            VirksomhetId betaler,
            String frikjoep)
            implements UtvalgEvent {}

    /** Medlemmet møter forberedt (R093). */
    @Event(navn = "ForberedelseBekreftet")
    record ForberedelseBekreftet(UtvalgId utvalgId, SeteId seteId, MoeteId moeteId) implements UtvalgEvent {}

    /** Honorar for et møte (R205, R208). grunn sier hvorfor beløpet er null, eller hvor satsen kommer fra. */
    @Event(navn = "HonorarBeregnet")
    record HonorarBeregnet(
            UtvalgId utvalgId,
            SeteId seteId,
            MoeteId moeteId,
            java.math.BigDecimal beloep,
            VirksomhetId betaler,
            LocalDate moetedato,
            Integer minutter,
            Integer timer,
            String grunn)
            implements UtvalgEvent {}

    /** Utvalgets møter forberedes slik i perioden, begge dager medregnet; til er null når den ikke er avgrenset (R109). */
    @Event(navn = "MoeteordningFastsatt")
    record MoeteordningFastsatt(UtvalgId utvalgId, LocalDate gjelderFra, LocalDate gjelderTil, Moeteordning ordning)
            implements UtvalgEvent {}
}
