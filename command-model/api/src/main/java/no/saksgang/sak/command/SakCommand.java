package no.saksgang.sak.command;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.Command;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.kalender.Dagart;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Vilkaar;
import no.saksgang.felles.verdi.Ansvarlig;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.Dokumentversjon;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.felles.verdi.Friststeg;
import no.saksgang.felles.verdi.Hoeringspart;
import no.saksgang.felles.verdi.Hoeringssvar;
import no.saksgang.felles.verdi.Konsekvenser;
import no.saksgang.felles.verdi.Loefteaarsak;
import no.saksgang.felles.verdi.Oppfoelgingspunkt;
import no.saksgang.felles.verdi.Oppfoelgingsstatus;
import no.saksgang.felles.verdi.Opplegg;
import no.saksgang.felles.verdi.Orienteringsutfall;
import no.saksgang.felles.verdi.Planstopp;
import no.saksgang.felles.verdi.Prioritet;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Raadutfall;
import no.saksgang.felles.verdi.Rapportform;
import no.saksgang.felles.verdi.Saksopphav;
import no.saksgang.felles.verdi.Samstemmingsutfall;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.felles.verdi.Svarsynlighet;
import no.saksgang.felles.verdi.Ventegrunn;

/** Det noen kan be saken om. */
public sealed interface SakCommand extends Kommando {

    SakId sakId();

    @Override
    default SakId aggregatId() {
        return sakId();
    }

    /** Meld inn en sak (R075). Meldes den inn av et utvalg, følger utvalget av aktøren (R077). */
    @Command
    record MeldInnSak(
            SakId sakId,
            HelsefellesskapId helsefellesskapId,
            String tittel,
            String beskrivelse,
            VirksomhetId innmelder,
            String innmelderrolle,
            Saksopphav opphav)
            implements SakCommand {}

    /** Klassifiser saken (R009, R025). delavtale er den saken viser til, når den gjør det (R026). bareSide er KOMMUNE eller SYKEHUS når saken bare angår den siden; da teller bare dens standpunkt (R092). */
    @Command(roller = Rolle.SEKRETARIAT)
    record KlassifiserSak(
            SakId sakId,
            Map<Saksegenskap, Konsekvensgrad> egenskaper,
            List<String> prioriterteGrupper,
            List<Vilkaar> gjelder,
            HandlingsplanId handlingsplanId,
            String tiltakId,
            String delavtale,
            Part bareSide)
            implements SakCommand {

        public KlassifiserSak(
                SakId sakId,
                Map<Saksegenskap, Konsekvensgrad> egenskaper,
                List<String> prioriterteGrupper,
                List<Vilkaar> gjelder,
                HandlingsplanId handlingsplanId,
                String tiltakId) {
            this(sakId, egenskaper, prioriterteGrupper, gjelder, handlingsplanId, tiltakId, null, null);
        }
    }

    /** Gi saken til et utvalg. Er utvalget ikke etablert, går den til erstatteren (R184). */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.PROSESS})
    record TildelUtvalg(SakId sakId, UtvalgId utvalgId) implements SakCommand {}

    /** Legg resten av ruten: alle stopp som gjenstår, også der saken ligger nå. Etter første behandling kreves begrunnelse. */
    @Command(roller = Rolle.SEKRETARIAT)
    record FastsettBehandlingsplan(SakId sakId, List<Planstopp> stopp, String begrunnelse) implements SakCommand {}

    /** Før opp at utvalget er orientert om saken, på et stopp planen har for det. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record OrienterUtvalg(SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String merknad) implements SakCommand {}

    /** Bli ferdig for denne gang og be om mer informasjon; saken kommer igjen med nytt saksframlegg. */
    @Command(roller = Rolle.MOETELEDER)
    record BeOmMerInformasjon(SakId sakId, UtvalgId utvalgId, List<String> etterspurt, String begrunnelse)
            implements SakCommand {}

    /** Gi saken en saksbehandler (R082). */
    @Command(roller = Rolle.SEKRETARIAT)
    record TildelSaksbehandler(SakId sakId, BrukerId brukerId, VirksomhetId virksomhetId) implements SakCommand {}

    /** Avvis saken med begrunnelse (R075). */
    @Command(roller = Rolle.SEKRETARIAT)
    record AvvisSak(SakId sakId, String begrunnelse) implements SakCommand {}

    /** Trekk saken; bare innmelders virksomhet. */
    @Command
    record TrekkSak(SakId sakId, String begrunnelse) implements SakCommand {}

    /** Legg ved saksframlegg eller vedlegg, eventuelt som ny versjon av det som erstattes (R088, R109). */
    @Command(roller = Rolle.SEKRETARIAT)
    record LeggVedSaksdokument(
            SakId sakId,
            DokumentId dokumentId,
            Dokumenttype type,
            String tittel,
            String sha256,
            String medietype,
            long stoerrelse,
            DokumentId erstatter)
            implements SakCommand {}

    /** Gi innspill til forberedelsen (R065, R078). */
    @Command(roller = {Rolle.UTVALG, Rolle.MEDLEM, Rolle.MOETELEDER})
    record GiInnspill(SakId sakId, UtvalgId utvalgId, String tekst) implements SakCommand {}

    /** Spør sekretariatet om utvalget kan vedta (R043). */
    @Command(roller = {Rolle.MEDLEM, Rolle.MOETELEDER})
    record BeOmMyndighetsavklaring(SakId sakId, UtvalgId utvalgId, String spoersmaal) implements SakCommand {}

    /** Svar på tvilen (R043). */
    @Command(roller = Rolle.SEKRETARIAT)
    record AvklarMyndighet(SakId sakId, UtvalgId utvalgId, boolean kanVedta, String begrunnelse)
            implements SakCommand {}

    /** Be om råd (R054, R083). */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record BeOmRaad(SakId sakId, String raadId, UtvalgId mottaker, UtvalgId bedtAv, LocalDate frist)
            implements SakCommand {}

    /** Gi begrunnet råd (R084, R085). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER})
    record GiRaad(
            SakId sakId,
            String raadId,
            UtvalgId utvalgId,
            Raadutfall utfall,
            String begrunnelse,
            Konsekvenser konsekvenser,
            String tilpasning,
            String dissens)
            implements SakCommand {}

    /** Vent ikke lenger på rådet. */
    @Command(roller = Rolle.SEKRETARIAT)
    record FrafallRaad(SakId sakId, String raadId, String begrunnelse) implements SakCommand {}

    /** Åpne en høring av det saken bygger på nå. Frist gis som dato eller som dager; utelatte dokumenter er alle gjeldende. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record AapneHoering(
            SakId sakId,
            String hoeringId,
            String spoersmaal,
            List<Hoeringspart> parter,
            LocalDate frist,
            Integer fristDager,
            Dagart dagart,
            List<DokumentId> dokumenter,
            Svarsynlighet svarsynlighet)
            implements SakCommand {}

    /** Svar på høringen for utvalget eller virksomheten aktøren handler for; et nytt svar erstatter det forrige. */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.VIRKSOMHET})
    record BesvarHoering(SakId sakId, String hoeringId, Hoeringssvar svar, String merknad) implements SakCommand {}

    /** La det utdaterte svaret gjelde også den nye teksten. */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.VIRKSOMHET})
    record BekreftHoeringssvar(SakId sakId, String hoeringId) implements SakCommand {}

    /** Gi lengre frist i høringen. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record ForlengHoering(SakId sakId, String hoeringId, LocalDate frist, String begrunnelse) implements SakCommand {}

    /** Minn dem som ikke har svart, på høringen. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record PurrHoering(SakId sakId, String hoeringId) implements SakCommand {}

    /** Gå videre i utvalget uten de obligatoriske svarene som mangler. */
    @Command(roller = Rolle.MOETELEDER)
    record OverstyrHoering(SakId sakId, String hoeringId, UtvalgId utvalgId, String begrunnelse)
            implements SakCommand {}

    /** Lukk høringen; ingen kan svare etterpå. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record LukkHoering(SakId sakId, String hoeringId, String oppsummering) implements SakCommand {}

    /** Sett saken på vent: hva den venter på, hvorfor, til når, og hvem som vekker den. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record SettPaaVent(
            SakId sakId,
            String ventId,
            Ventegrunn paa,
            String grunn,
            LocalDate frist,
            UtvalgId vekkesAvUtvalg,
            VirksomhetId vekkesAvVirksomhet,
            MoeteId moeteId)
            implements SakCommand {}

    /** Vekk saken. Den som skal vekke den, svarer; sekretariatet begrunner at det ikke ventes lenger. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER, Rolle.VIRKSOMHET})
    record VekkSak(SakId sakId, String ventId, String svar) implements SakCommand {}

    /** Gi den som skal vekke saken, lengre frist. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record ForlengVent(SakId sakId, String ventId, LocalDate frist, String begrunnelse) implements SakCommand {}

    /** Send saksframlegg og vedlegg til godkjenning. Alle som har skrevet, oppgis: de kan ikke godkjenne. */
    @Command(roller = Rolle.SEKRETARIAT)
    record SendTilGodkjenning(
            SakId sakId,
            String godkjenningId,
            List<DokumentId> dokumenter,
            List<BrukerId> medforfattere,
            BrukerId paaVegneAv)
            implements SakCommand {}

    /** Godkjenn det som ble sendt; gjennomgaatt er versjonene den som godkjenner, har lest. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record GodkjennSaksframlegg(
            SakId sakId, String godkjenningId, List<Dokumentversjon> gjennomgaatt, BrukerId paaVegneAv, String merknad)
            implements SakCommand {}

    /** Avslå godkjenningen med begrunnelse. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record AvslaaGodkjenning(SakId sakId, String godkjenningId, String begrunnelse) implements SakCommand {}

    /** Trekk tilbake før det er godkjent; bare en av dem som skrev. */
    @Command(roller = Rolle.SEKRETARIAT)
    record TrekkFraGodkjenning(SakId sakId, String godkjenningId) implements SakCommand {}

    /** Send saken til utredning når underutvalget er nedsatt (R015). */
    @Command(roller = {Rolle.PROSESS, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record OversendUnderutvalg(SakId sakId, UtvalgId underutvalgId, UtvalgId fraUtvalgId, LocalDate frist)
            implements SakCommand {}

    /** Rapporter utredningen (R016). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER})
    record RapporterTilbake(SakId sakId, UtvalgId underutvalgId, String rapport, String anbefaling)
            implements SakCommand {}

    /** Ønsk saken opp i et møte, eller tidligst en dag. Innmelder kan ønske; bare sekretariatet plasserer. */
    @Command
    record OenskMoete(SakId sakId, UtvalgId utvalgId, MoeteId moeteId, LocalDate tidligst, String merknad)
            implements SakCommand {}

    /** Gi saken prioritet i køen til utvalget, og når den tidligst skal opp. */
    @Command(roller = Rolle.SEKRETARIAT)
    record PrioriterSak(SakId sakId, UtvalgId utvalgId, Prioritet prioritet, LocalDate tidligst, String begrunnelse)
            implements SakCommand {}

    /** Ta saken ut av køen med grunn; den settes ikke opp før den er lagt tilbake. */
    @Command(roller = Rolle.SEKRETARIAT)
    record TaSakUtAvKoe(SakId sakId, UtvalgId utvalgId, String grunn) implements SakCommand {}

    /** Legg saken tilbake i køen. */
    @Command(roller = Rolle.SEKRETARIAT)
    record LeggSakIKoe(SakId sakId, UtvalgId utvalgId, String begrunnelse) implements SakCommand {}

    /** Gi saken en tittel som kan vises utad. */
    @Command(roller = Rolle.SEKRETARIAT)
    record SettOffentligTittel(SakId sakId, String offentligTittel) implements SakCommand {}

    /** Sett saken på saklisten til et møte (R109). Minutter 1–1440. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.PROSESS})
    record SettSakPaaSakliste(
            SakId sakId,
            UtvalgId utvalgId,
            MoeteId moeteId,
            Punkttype type,
            Integer minutter,
            List<Ansvarlig> ansvarlige,
            List<String> underpunkter,
            Integer plass,
            boolean forretningsorden,
            String saksnummer,
            LocalTime start,
            LocalTime slutt,
            Opplegg opplegg)
            implements SakCommand {}

    /** Ta saken av saklisten. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.PROSESS})
    record TaSakAvSakliste(SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String grunn) implements SakCommand {}

    /** Åpne saken i møtet (R115). */
    @Command(roller = Rolle.MOETELEDER)
    record BehandleSak(SakId sakId, UtvalgId utvalgId, MoeteId moeteId) implements SakCommand {}

    /** Fremm forslag (R137). */
    @Command(roller = {Rolle.MEDLEM, Rolle.OBSERVATOER, Rolle.MOETELEDER})
    record FremmForslag(SakId sakId, UtvalgId utvalgId, SeteId seteId, String tekst) implements SakCommand {}

    /** Registrer et medlems standpunkt (R036). Alt annet enn ENIG krever merknad. Tom liste betyr alle setet representerer. */
    @Command(roller = {Rolle.MEDLEM, Rolle.MOETELEDER, Rolle.SEKRETARIAT, Rolle.OBSERVATOER, Rolle.INVITERT})
    record RegistrerStandpunkt(
            SakId sakId,
            UtvalgId utvalgId,
            SeteId seteId,
            Standpunkt standpunkt,
            List<VirksomhetId> representerer,
            String merknad)
            implements SakCommand {}

    /** Registrer en parts standpunkt gjennom talspersonen (R030, R041). Tom liste betyr alle parten representerer i utvalget. */
    @Command(roller = {Rolle.MEDLEM, Rolle.MOETELEDER, Rolle.SEKRETARIAT, Rolle.OBSERVATOER, Rolle.INVITERT})
    record RegistrerPartsstandpunkt(
            SakId sakId,
            UtvalgId utvalgId,
            Part part,
            SeteId talsperson,
            Standpunkt standpunkt,
            List<VirksomhetId> representerer,
            String begrunnelse,
            String mandat)
            implements SakCommand {}

    /** Før inn en uttalelse; den teller ikke, og alle med sete i møtet kan gi den (R137). */
    @Command(roller = {Rolle.MEDLEM, Rolle.MOETELEDER, Rolle.SEKRETARIAT, Rolle.OBSERVATOER, Rolle.INVITERT})
    record RegistrerUttalelse(SakId sakId, UtvalgId utvalgId, SeteId seteId, String tekst) implements SakCommand {}

    /** La vara sitte for et inhabilt medlem i dette punktet (antatt). */
    @Command(roller = {Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record LaVaraTreInn(SakId sakId, UtvalgId utvalgId, SeteId seteId, BrukerId brukerId) implements SakCommand {}

    /** Bekreft hva standpunktene gir (R030, R042). Uten enighet kreves hva det gjelder, partenes posisjoner, neste utvalg og frist, og saken løftes straks. */
    @Command(roller = Rolle.MOETELEDER)
    record BekreftSamstemming(
            SakId sakId,
            UtvalgId utvalgId,
            Samstemmingsutfall utfall,
            String uenighetOm,
            Map<Part, String> posisjoner,
            UtvalgId nesteUtvalg,
            LocalDate frist)
            implements SakCommand {}

    /** Slå fast enighet uten merknad: alle til stede er enige, og det som kan avgjøres, avgjøres i samme kommando (R030). */
    @Command(roller = Rolle.MOETELEDER)
    record KonstaterEnighet(SakId sakId, UtvalgId utvalgId, String vedtak, boolean endelig) implements SakCommand {}

    /** Reis spørsmål om habilitet (antatt). */
    @Command(roller = {Rolle.MEDLEM, Rolle.MOETELEDER})
    record MeldHabilitet(SakId sakId, UtvalgId utvalgId, SeteId seteId, String grunn) implements SakCommand {}

    /** Avgjør habiliteten (antatt). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER})
    record AvgjoerHabilitet(SakId sakId, UtvalgId utvalgId, SeteId seteId, boolean inhabil, String begrunnelse)
            implements SakCommand {}

    /** Send saken til partenes organisasjoner (R040, R056). */
    @Command(roller = Rolle.MOETELEDER)
    record SendTilForankring(SakId sakId, UtvalgId utvalgId, LocalDate frist) implements SakCommand {}

    /** Svar på forankringen (R040). */
    @Command(roller = {Rolle.VIRKSOMHET, Rolle.UTVALG, Rolle.SEKRETARIAT})
    record RegistrerForankring(
            SakId sakId, UtvalgId utvalgId, Part side, VirksomhetId virksomhetId, boolean forankret, String merknad)
            implements SakCommand {}

    /** Fatt vedtak; vaktene V01–V22 vurderes i rekkefølge. bindAlle ber om å binde også dem som ikke aksepterer; endelig avslutter behandlingsplanen, og avslås når noe utvalg gjenstår. */
    @Command(roller = Rolle.MOETELEDER)
    record FattVedtak(
            SakId sakId,
            UtvalgId utvalgId,
            String vedtak,
            boolean bindAlle,
            boolean endelig,
            List<Oppfoelgingspunkt> oppfoelging)
            implements SakCommand {

        public FattVedtak(SakId sakId, UtvalgId utvalgId, String vedtak, boolean bindAlle, boolean endelig) {
            this(sakId, utvalgId, vedtak, bindAlle, endelig, List.of());
        }
    }

    /** Aksepter vedtaket for virksomheten (R035). */
    @Command(roller = Rolle.VIRKSOMHET)
    record AksepterVedtak(SakId sakId, VirksomhetId virksomhetId) implements SakCommand {}

    /** Fastslå at enighet ikke er mulig (R042). */
    @Command(roller = Rolle.MOETELEDER)
    record FastslaaManglendeKonsensus(SakId sakId, UtvalgId utvalgId, String merknad) implements SakCommand {}

    /** Gi innstilling (R052, R067). */
    @Command(roller = Rolle.MOETELEDER)
    record AvgiInnstilling(SakId sakId, UtvalgId utvalgId, String innstilling, String dissens) implements SakCommand {}

    /** Løft saken langs en rute i modellen (R011). Tom liste betyr den eneste ruten som er åpen; finnes flere, avslås det. */
    @Command(roller = {Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record LoeftSak(
            SakId sakId, UtvalgId fraUtvalgId, List<UtvalgId> tilUtvalg, Loefteaarsak aarsak, String begrunnelse)
            implements SakCommand {}

    /** Send saken tilbake dit den kom fra, med det som ønskes lagt til før den kommer igjen. */
    @Command(roller = Rolle.MOETELEDER)
    record ReturnerSak(SakId sakId, UtvalgId utvalgId, String begrunnelse, List<String> oenskedeTillegg)
            implements SakCommand {}

    /** Utsett saken i samme utvalg. */
    @Command(roller = Rolle.MOETELEDER)
    record UtsettSak(SakId sakId, UtvalgId utvalgId, String grunn, MoeteId nyttMoeteId) implements SakCommand {}

    /** Avslutt uten vedtak (R090, R091, R123). */
    @Command(roller = Rolle.MOETELEDER)
    record TaTilOrientering(SakId sakId, UtvalgId utvalgId, Orienteringsutfall utfall, String merknad)
            implements SakCommand {}

    /** Gi noen ansvaret for gjennomføringen (R023, R058). Bare utvalget som vedtok, eller sekretariatet på vegne av det (R163). */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER, Rolle.PROSESS})
    record TildelGjennomfoering(
            SakId sakId,
            String punktId,
            UtvalgId ansvarligUtvalg,
            VirksomhetId ansvarligVirksomhet,
            String oppgave,
            LocalDate frist,
            SeteId eier,
            LocalDate kontrolldato,
            HandlingsplanId handlingsplanId,
            String tiltakId)
            implements SakCommand {

        public TildelGjennomfoering(
                SakId sakId,
                String punktId,
                UtvalgId ansvarligUtvalg,
                VirksomhetId ansvarligVirksomhet,
                String oppgave,
                LocalDate frist) {
            this(sakId, punktId, ansvarligUtvalg, ansvarligVirksomhet, oppgave, frist, null, null, null, null);
        }
    }

    /** Meld et punkt gjennomført, gjerne med bevis. punktId kan utelates når saken har ett punkt. */
    @Command(roller = {Rolle.UTVALG, Rolle.VIRKSOMHET, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record MeldGjennomfoert(SakId sakId, String punktId, String merknad, List<DokumentId> bevis) implements SakCommand {

        public MeldGjennomfoert(SakId sakId, String punktId, String merknad) {
            this(sakId, punktId, merknad, List.of());
        }
    }

    /** Meld hvordan det går med et punkt (R058); bare den ansvarlige. */
    @Command(roller = {Rolle.UTVALG, Rolle.VIRKSOMHET, Rolle.MOETELEDER})
    record MeldOppfoelgingsstatus(SakId sakId, String punktId, Oppfoelgingsstatus status, String merknad)
            implements SakCommand {}

    /** Legg fram bevis for et punkt som er meldt gjennomført; bare den ansvarlige. */
    @Command(roller = {Rolle.UTVALG, Rolle.VIRKSOMHET, Rolle.MOETELEDER})
    record LeggFramBevis(SakId sakId, String punktId, List<DokumentId> bevis) implements SakCommand {}

    /** Bekreft at punktet er gjennomført; aldri den som meldte det. */
    @Command(roller = Rolle.SEKRETARIAT)
    record BekreftGjennomfoering(SakId sakId, String punktId, String merknad) implements SakCommand {}

    /** Send punktet tilbake til den ansvarlige med ny frist. */
    @Command(roller = Rolle.SEKRETARIAT)
    record UnderkjennGjennomfoering(SakId sakId, String punktId, String begrunnelse, LocalDate frist)
            implements SakCommand {}

    /** Flytt fristen for et punkt. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record EndreOppfoelgingsfrist(SakId sakId, String punktId, LocalDate frist, String begrunnelse)
            implements SakCommand {}

    /** Se etter om det som er gjennomført, virker; eventuelt med dato for neste gang. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record RegistrerEttersyn(SakId sakId, String punktId, String konklusjon, LocalDate nesteKontroll)
            implements SakCommand {}

    /** Før fristen som nærmet seg eller passert (R015, R058, R083). Gir ingenting når den er innfridd eller flyttet. */
    @Command(roller = Rolle.PROSESS)
    record MerkSaksfrist(SakId sakId, Fristslag slag, String gjelder, LocalDate frist, Friststeg steg)
            implements SakCommand {}

    /** Rapporter saken; AARSRAPPORT avslutter en ferdig sak (R188). */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.PROSESS})
    record RapporterSak(SakId sakId, Rapportform form, String mottaker, int aar) implements SakCommand {}

    /** Ta opp igjen en avsluttet sak (antatt). */
    @Command(roller = Rolle.SEKRETARIAT)
    record GjenopptaSak(SakId sakId, VirksomhetId bedtAv, UtvalgId utvalgId, String nyOpplysning, String begrunnelse)
            implements SakCommand {}

    /** Flytt saken med oppgavene (R229). */
    @Command(roller = {Rolle.PROSESS, Rolle.SEKRETARIAT})
    record OverfoerSak(SakId sakId, UtvalgId fraUtvalgId, UtvalgId tilUtvalgId, String grunn) implements SakCommand {}

    /** Rett en feil (R221). */
    @Command(roller = Rolle.SEKRETARIAT)
    record KorrigerOpplysning(SakId sakId, String felt, String gammelVerdi, String nyVerdi, String begrunnelse)
            implements SakCommand {}
}
