package no.saksgang.sak.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.Event;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.kalender.Dagart;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Vilkaar;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Ansvarlig;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.Dokumentversjon;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.felles.verdi.Hoeringspart;
import no.saksgang.felles.verdi.Hoeringssvar;
import no.saksgang.felles.verdi.Konsekvenser;
import no.saksgang.felles.verdi.Loefteaarsak;
import no.saksgang.felles.verdi.Oppfoelgingsstatus;
import no.saksgang.felles.verdi.Opplegg;
import no.saksgang.felles.verdi.Orienteringsutfall;
import no.saksgang.felles.verdi.Partsstilling;
import no.saksgang.felles.verdi.Planstopp;
import no.saksgang.felles.verdi.Prioritet;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Raadutfall;
import no.saksgang.felles.verdi.Rapportform;
import no.saksgang.felles.verdi.Saksopphav;
import no.saksgang.felles.verdi.Samstemmingsutfall;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.felles.verdi.Svarsynlighet;
import no.saksgang.felles.verdi.Vedtaksgrunnlag;
import no.saksgang.felles.verdi.Vekkegrunn;
import no.saksgang.felles.verdi.Ventegrunn;

/** Det saken har sagt fra om. Navn og versjon er for alltid. */
public sealed interface SakEvent extends Hendelse {

    SakId sakId();

    @Override
    default SakId aggregatId() {
        return sakId();
    }

    /** Saken er meldt inn og venter på sekretariatet (R075). */
    @Event(navn = "SakInnmeldt")
    record SakInnmeldt(
            SakId sakId,
            HelsefellesskapId helsefellesskapId,
            String tittel,
            String beskrivelse,
            VirksomhetId innmelder,
            String innmelderrolle,
            UtvalgId innmelderutvalg,
            Saksopphav opphav)
            implements SakEvent {}

    /** Saken er klassifisert; erstatter tidligere klassifisering (R009). delavtale er den saken viser til (R026), bareSide siden saken angår når den bare angår én (R092). */
    @Event(navn = "SakKlassifisert")
    record SakKlassifisert(
            SakId sakId,
            Map<Saksegenskap, Konsekvensgrad> egenskaper,
            List<String> prioriterteGrupper,
            List<Vilkaar> gjelder,
            HandlingsplanId handlingsplanId,
            String tiltakId,
            String delavtale,
            Part bareSide)
            implements SakEvent {

        public SakKlassifisert(
                SakId sakId,
                Map<Saksegenskap, Konsekvensgrad> egenskaper,
                List<String> prioriterteGrupper,
                List<Vilkaar> gjelder,
                HandlingsplanId handlingsplanId,
                String tiltakId) {
            this(sakId, egenskaper, prioriterteGrupper, gjelder, handlingsplanId, tiltakId, null, null);
        }
    }

    /** Saken har fått behandlende utvalg. istedenfor er utvalget som ikke er etablert (R184, R230). */
    @Event(navn = "UtvalgTildelt")
    record UtvalgTildelt(SakId sakId, UtvalgId utvalgId, UtvalgId istedenfor, boolean iKoe) implements SakEvent {}

    /** Det som gjelder behandlingsplanen og ikke flytter saken. */
    sealed interface Planhendelse extends SakEvent {}

    /** Resten av ruten er lagt: stoppene som gjenstår, i rekkefølge. */
    @Event(navn = "BehandlingsplanFastsatt")
    record BehandlingsplanFastsatt(SakId sakId, List<Planstopp> stopp, String begrunnelse) implements Planhendelse {}

    /** Utvalget er orientert om saken, slik planen sa. */
    @Event(navn = "UtvalgOrientert")
    record UtvalgOrientert(SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String merknad) implements Planhendelse {}

    /** Vedtaket var endelig: ruten er avsluttet og får ikke flere stopp. */
    @Event(navn = "BehandlingsplanAvsluttet")
    record BehandlingsplanAvsluttet(SakId sakId, UtvalgId utvalgId, MoeteId moeteId) implements Planhendelse {}

    /** Utvalget er ferdig for denne gang og ber om mer; nytt saksframlegg må til før neste behandling. */
    @Event(navn = "MerInformasjonBedtOm")
    record MerInformasjonBedtOm(
            SakId sakId, UtvalgId utvalgId, MoeteId moeteId, List<String> etterspurt, String begrunnelse)
            implements SakEvent {}

    /** Saken har fått saksbehandler, gjerne en koordinator utenfor sekretariatet (R082). */
    @Event(navn = "SaksbehandlerTildelt")
    record SaksbehandlerTildelt(SakId sakId, BrukerId brukerId, VirksomhetId virksomhetId) implements SakEvent {}

    /** Sekretariatet tok ikke saken inn (R075). */
    @Event(navn = "SakAvvist")
    record SakAvvist(SakId sakId, String begrunnelse) implements SakEvent {}

    /** Innmelder trakk saken. */
    @Event(navn = "SakTrukket")
    record SakTrukket(SakId sakId, String begrunnelse) implements SakEvent {}

    /** Et saksframlegg eller vedlegg hører til saken (R109). lagtVedAv regnes som forfatter (R221). */
    @Event(navn = "SaksdokumentLagtVed")
    record SaksdokumentLagtVed(
            SakId sakId,
            DokumentId dokumentId,
            Dokumenttype type,
            String tittel,
            String sha256,
            String medietype,
            long stoerrelse,
            DokumentId erstatter,
            BrukerId lagtVedAv)
            implements SakEvent {}

    /** Et utvalg ga innspill til forberedelsen (R078). */
    @Event(navn = "InnspillGitt")
    record InnspillGitt(SakId sakId, UtvalgId utvalgId, String tekst) implements SakEvent {}

    /** Et medlem er i tvil om utvalget kan vedta (R043). */
    @Event(navn = "MyndighetsavklaringBedtOm")
    record MyndighetsavklaringBedtOm(SakId sakId, UtvalgId utvalgId, String spoersmaal, LocalDate frist)
            implements SakEvent {

        public MyndighetsavklaringBedtOm(SakId sakId, UtvalgId utvalgId, String spoersmaal) {
            this(sakId, utvalgId, spoersmaal, null);
        }
    }

    /** Sekretariatet svarte på tvilen (R043). */
    @Event(navn = "MyndighetAvklart")
    record MyndighetAvklart(SakId sakId, UtvalgId utvalgId, boolean kanVedta, String begrunnelse) implements SakEvent {}

    /** Et råd er bedt om; vedtak venter på det (R083). */
    @Event(navn = "RaadBedtOm")
    record RaadBedtOm(SakId sakId, String raadId, UtvalgId mottaker, UtvalgId bedtAv, LocalDate frist)
            implements SakEvent {}

    /** Rådet er gitt til forslagsstiller og binder ikke (R084–R086). */
    @Event(navn = "RaadGitt")
    record RaadGitt(
            SakId sakId,
            String raadId,
            UtvalgId utvalgId,
            Raadutfall utfall,
            String begrunnelse,
            Konsekvenser konsekvenser,
            String tilpasning,
            String dissens)
            implements SakEvent {}

    /** Sekretariatet venter ikke lenger på rådet. */
    @Event(navn = "RaadFrafalt")
    record RaadFrafalt(SakId sakId, String raadId, String begrunnelse) implements SakEvent {}

    /** Noe har skjedd i en høring. */
    sealed interface Hoeringshendelse extends SakEvent {
        String hoeringId();
    }

    /** Partene er spurt om det saken bygger på: grunnlag og teksthash. bedtAv er null når sekretariatet spør. */
    @Event(navn = "HoeringAapnet")
    record HoeringAapnet(
            SakId sakId,
            String hoeringId,
            UtvalgId bedtAv,
            String spoersmaal,
            List<Hoeringspart> parter,
            LocalDate frist,
            Integer fristDager,
            Dagart dagart,
            List<Dokumentversjon> grunnlag,
            String teksthash,
            Svarsynlighet svarsynlighet)
            implements Hoeringshendelse {}

    /** En part svarte. teksthash er teksten svaret gjelder; mangler er dem som ennå ikke har et gyldig svar. */
    @Event(navn = "HoeringssvarGitt")
    record HoeringssvarGitt(
            SakId sakId,
            String hoeringId,
            Adressat part,
            Hoeringssvar svar,
            String merknad,
            String teksthash,
            boolean etterFristen,
            List<Adressat> mangler)
            implements Hoeringshendelse {}

    /** Parten lar svaret sitt gjelde den nye teksten. */
    @Event(navn = "HoeringssvarBekreftet")
    record HoeringssvarBekreftet(SakId sakId, String hoeringId, Adressat part, String teksthash, List<Adressat> mangler)
            implements Hoeringshendelse {}

    /** Teksten det ble spurt om, er endret; svarene til dem i utdatert gjelder ikke før de bekreftes eller gis på nytt. */
    @Event(navn = "HoeringsgrunnlagEndret")
    record HoeringsgrunnlagEndret(
            SakId sakId,
            String hoeringId,
            List<Dokumentversjon> grunnlag,
            String teksthash,
            List<Adressat> utdatert,
            LocalDate frist,
            List<Adressat> mangler)
            implements Hoeringshendelse {}

    /** Høringen har fått lengre frist. */
    @Event(navn = "HoeringForlenget")
    record HoeringForlenget(SakId sakId, String hoeringId, LocalDate frist, String begrunnelse, List<Adressat> mangler)
            implements Hoeringshendelse {}

    /** De som ikke har svart, er minnet på det. */
    @Event(navn = "HoeringPurret")
    record HoeringPurret(SakId sakId, String hoeringId, List<Adressat> mangler, LocalDate frist)
            implements Hoeringshendelse {}

    /** Møtelederen lar utvalget gå videre uten svarene i mangler. */
    @Event(navn = "HoeringOverstyrt")
    record HoeringOverstyrt(
            SakId sakId, String hoeringId, UtvalgId utvalgId, String begrunnelse, List<Adressat> mangler)
            implements Hoeringshendelse {}

    /** Høringen er over. */
    @Event(navn = "HoeringLukket")
    record HoeringLukket(SakId sakId, String hoeringId, String oppsummering) implements Hoeringshendelse {}

    /** Saken er satt på vent, eller vekket. */
    sealed interface Ventehendelse extends SakEvent {
        String ventId();
    }

    /** Saken venter på noen til en frist. moeteId er satt når den venter på et møte. */
    @Event(navn = "SakSattPaaVent")
    record SakSattPaaVent(
            SakId sakId,
            String ventId,
            Ventegrunn paa,
            String grunn,
            LocalDate frist,
            Adressat vekkesAv,
            MoeteId moeteId)
            implements Ventehendelse {}

    /** Den som skal vekke saken, har fått lengre frist. */
    @Event(navn = "VentForlenget")
    record VentForlenget(SakId sakId, String ventId, LocalDate frist, Adressat vekkesAv, String begrunnelse)
            implements Ventehendelse {}

    /** Saken venter ikke lenger. */
    @Event(navn = "VentAvsluttet")
    record VentAvsluttet(SakId sakId, String ventId, Vekkegrunn aarsak, String svar) implements Ventehendelse {}

    /** Noe skal leses av en annen enn den som skrev det. */
    sealed interface Godkjenningshendelse extends SakEvent {
        String godkjenningId();
    }

    /** Dokumentene er sendt til godkjenning. Ingen av forfatterne kan godkjenne. */
    @Event(navn = "SendtTilGodkjenning")
    record SendtTilGodkjenning(
            SakId sakId, String godkjenningId, List<BrukerId> forfattere, List<Dokumentversjon> dokumenter)
            implements Godkjenningshendelse {}

    /** En annen enn forfatterne har lest versjonene i gjennomgaatt og godkjent dem. paaVegneAv ved fullmakt. */
    @Event(navn = "SaksframleggGodkjent")
    record SaksframleggGodkjent(
            SakId sakId,
            String godkjenningId,
            BrukerId godkjenner,
            BrukerId paaVegneAv,
            List<Dokumentversjon> gjennomgaatt,
            String merknad)
            implements Godkjenningshendelse {}

    /** Dokumentene ble ikke godkjent. */
    @Event(navn = "GodkjenningAvslaatt")
    record GodkjenningAvslaatt(SakId sakId, String godkjenningId, String begrunnelse) implements Godkjenningshendelse {}

    /** En forfatter trakk dokumentene tilbake før de var godkjent. */
    @Event(navn = "GodkjenningTrukket")
    record GodkjenningTrukket(SakId sakId, String godkjenningId) implements Godkjenningshendelse {}

    /** Et av dokumentene er erstattet; det som ble sendt, er ikke lenger det som gjelder. */
    @Event(navn = "GodkjenningBortfalt")
    record GodkjenningBortfalt(SakId sakId, String godkjenningId) implements Godkjenningshendelse {}

    /** Saken utredes i et underutvalg (R015). */
    @Event(navn = "SakOversendtUnderutvalg")
    record SakOversendtUnderutvalg(SakId sakId, UtvalgId underutvalgId, UtvalgId fraUtvalgId, LocalDate frist)
            implements SakEvent {}

    /** Underutvalget rapporterte tilbake (R016). */
    @Event(navn = "SakTilbakerapportert")
    record SakTilbakerapportert(SakId sakId, UtvalgId underutvalgId, String rapport, String anbefaling)
            implements SakEvent {}

    /** Det som gjelder plassen i køen til utvalget; plassering og retur dit er saklistehendelsene. */
    sealed interface Koehendelse extends SakEvent {}

    /** Noen ønsker saken opp i et møte eller tidligst en dag; det plasserer den ikke. */
    @Event(navn = "MoeteOensket")
    record MoeteOensket(
            SakId sakId, UtvalgId utvalgId, MoeteId moeteId, LocalDate tidligst, VirksomhetId oensketAv, String merknad)
            implements Koehendelse {}

    /** Sekretariatet ga saken prioritet i køen, og når den tidligst skal opp. */
    @Event(navn = "SakPrioritert")
    record SakPrioritert(SakId sakId, UtvalgId utvalgId, Prioritet prioritet, LocalDate tidligst, String begrunnelse)
            implements Koehendelse {}

    /** Saken er tatt ut av køen og settes ikke opp før den er lagt tilbake. */
    @Event(navn = "SakTattUtAvKoe")
    record SakTattUtAvKoe(SakId sakId, UtvalgId utvalgId, String grunn) implements Koehendelse {}

    /** Saken er lagt tilbake i køen. */
    @Event(navn = "SakLagtIKoe")
    record SakLagtIKoe(SakId sakId, UtvalgId utvalgId, String begrunnelse) implements Koehendelse {}

    /** Tittelen saken har utad; den fulle står i saken. */
    @Event(navn = "OffentligTittelSatt")
    record OffentligTittelSatt(SakId sakId, String offentligTittel) implements Koehendelse {}

    /** Saken skal opp i møtet. saksnummer er gitt bare når det følger med fra et tidligere system. */
    @Event(navn = "SakSattPaaSakliste")
    record SakSattPaaSakliste(
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
            implements SakEvent {}

    /** Saken går tilbake til der den var. */
    @Event(navn = "SakTattAvSakliste")
    record SakTattAvSakliste(SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String grunn) implements SakEvent {}

    /** Saken er åpnet i et møte. Trinn 2 når den er drøftet i et tidligere møte (R056). */
    sealed interface SakBehandlet extends SakEvent {
        UtvalgId utvalgId();

        MoeteId moeteId();

        String saksnummer();

        int trinn();

        LocalDate dato();
    }

    /** Åpnet i et utvalg på faglig nivå (R010). */
    @Event(navn = "SakBehandletIFsu")
    record SakBehandletIFsu(
            SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String saksnummer, int trinn, LocalDate dato)
            implements SakBehandlet {}

    /** Åpnet i et utvalg på strategisk nivå (R010). */
    @Event(navn = "SakBehandletISsu")
    record SakBehandletISsu(
            SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String saksnummer, int trinn, LocalDate dato)
            implements SakBehandlet {}

    /** Åpnet i partnerskapsmøtet (R006). */
    @Event(navn = "SakBehandletIPartnerskapsmoete")
    record SakBehandletIPartnerskapsmoete(
            SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String saksnummer, int trinn, LocalDate dato)
            implements SakBehandlet {}

    /** Åpnet i et lokalt utvalg (R012). */
    @Event(navn = "SakBehandletILokaltUtvalg")
    record SakBehandletILokaltUtvalg(
            SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String saksnummer, int trinn, LocalDate dato)
            implements SakBehandlet {}

    /** Åpnet i et underutvalg eller rådgivende utvalg. */
    @Event(navn = "SakBehandletIUnderutvalg")
    record SakBehandletIUnderutvalg(
            SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String saksnummer, int trinn, LocalDate dato)
            implements SakBehandlet {}

    /** Åpnet i sekretariatet eller et arbeidsutvalg (R071). */
    @Event(navn = "SakBehandletISekretariat")
    record SakBehandletISekretariat(
            SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String saksnummer, int trinn, LocalDate dato)
            implements SakBehandlet {}

    /** Et medlem eller en observatør fremmet forslag (R137). */
    @Event(navn = "ForslagFremmet")
    record ForslagFremmet(SakId sakId, UtvalgId utvalgId, SeteId seteId, String tekst) implements SakEvent {}

    /** Et medlem tok standpunkt for dem det representerer (R036, R037). Et nytt standpunkt erstatter det forrige. */
    @Event(navn = "StandpunktRegistrert")
    record StandpunktRegistrert(
            SakId sakId,
            UtvalgId utvalgId,
            SeteId seteId,
            Part part,
            Standpunkt standpunkt,
            List<VirksomhetId> representerer,
            String merknad)
            implements SakEvent {}

    /** Det som gjelder enigheten i et punkt, utenom det enkelte medlems standpunkt. */
    sealed interface Samstemmingshendelse extends SakEvent {
        UtvalgId utvalgId();

        MoeteId moeteId();
    }

    /** En part tok standpunkt gjennom en talsperson (R030, R041). Et nytt standpunkt erstatter det forrige. */
    @Event(navn = "PartsstandpunktRegistrert")
    record PartsstandpunktRegistrert(
            SakId sakId,
            UtvalgId utvalgId,
            MoeteId moeteId,
            Part part,
            SeteId talsperson,
            Standpunkt standpunkt,
            List<VirksomhetId> representerer,
            String begrunnelse,
            String mandat)
            implements Samstemmingshendelse {}

    /** Noen i møtet uttalte seg uten å ta standpunkt (R137). */
    @Event(navn = "UttalelseRegistrert")
    record UttalelseRegistrert(SakId sakId, UtvalgId utvalgId, MoeteId moeteId, SeteId seteId, String tekst)
            implements Samstemmingshendelse {}

    /** Vara sitter for et inhabilt medlem i dette punktet (antatt). */
    @Event(navn = "VaraTraadteInn")
    record VaraTraadteInn(SakId sakId, UtvalgId utvalgId, MoeteId moeteId, SeteId seteId, BrukerId brukerId)
            implements Samstemmingshendelse {}

    /** Møtelederen bekreftet hva standpunktene gir. Uten enighet: hva det gjelder, og hvem som tar saken videre til når. */
    @Event(navn = "SamstemmingBekreftet")
    record SamstemmingBekreftet(
            SakId sakId,
            UtvalgId utvalgId,
            MoeteId moeteId,
            Samstemmingsutfall utfall,
            Konsensusregel konsensusregel,
            List<Partsstilling> stillinger,
            List<SeteId> tilStede,
            String uenighetOm,
            UtvalgId nesteUtvalg,
            LocalDate frist,
            String hindring)
            implements Samstemmingshendelse {}

    /** Det er reist spørsmål om et medlems habilitet (antatt). */
    @Event(navn = "HabilitetMeldt")
    record HabilitetMeldt(SakId sakId, UtvalgId utvalgId, SeteId seteId, String grunn) implements SakEvent {}

    /** Utvalget avgjorde habiliteten uten medlemmet selv (antatt). */
    @Event(navn = "HabilitetAvgjort")
    record HabilitetAvgjort(SakId sakId, UtvalgId utvalgId, SeteId seteId, boolean inhabil, String begrunnelse)
            implements SakEvent {}

    /** Saken er drøftet og sendt til partenes organisasjoner (R040, R056). */
    @Event(navn = "SakSendtTilForankring")
    record SakSendtTilForankring(SakId sakId, UtvalgId utvalgId, MoeteId moeteId, List<Part> sider, LocalDate frist)
            implements SakEvent {}

    /** En virksomhet svarte på forankringen (R040). */
    @Event(navn = "ForankringRegistrert")
    record ForankringRegistrert(
            SakId sakId, UtvalgId utvalgId, Part side, VirksomhetId virksomhetId, boolean forankret, String merknad)
            implements SakEvent {}

    /** Vedtaket er fattet, binder dem som står i listen (R032), og viser hva det bygde på (R034, R071). utskriftTil får utskriften (R075). */
    @Event(navn = "SakVedtatt")
    record SakVedtatt(
            SakId sakId,
            UtvalgId utvalgId,
            MoeteId moeteId,
            String vedtak,
            Konsensusregel konsensusregel,
            List<VirksomhetId> bindendeFor,
            int modellversjon,
            Vedtaksgrunnlag grunnlag,
            List<Adressat> utskriftTil)
            implements SakEvent {

        public SakVedtatt(
                SakId sakId,
                UtvalgId utvalgId,
                MoeteId moeteId,
                String vedtak,
                Konsensusregel konsensusregel,
                List<VirksomhetId> bindendeFor,
                int modellversjon) {
            this(sakId, utvalgId, moeteId, vedtak, konsensusregel, bindendeFor, modellversjon, null, List.of());
        }
    }

    /** Virksomheten aksepterte ikke og er ikke bundet (R035). */
    @Event(navn = "VedtakIkkeAkseptert")
    record VedtakIkkeAkseptert(SakId sakId, VirksomhetId virksomhetId) implements SakEvent {}

    /** Virksomheten aksepterte senere og er nå bundet (R035). */
    @Event(navn = "VedtakAkseptert")
    record VedtakAkseptert(SakId sakId, VirksomhetId virksomhetId, List<VirksomhetId> bindendeFor)
            implements SakEvent {}

    /** Det ene av flere strategiske utvalg vedtok; saken venter på de andre (R011). */
    @Event(navn = "DelvedtakFattet")
    record DelvedtakFattet(SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String vedtak) implements SakEvent {}

    /** Møtet kom ikke til enighet, eller saken er ikke forankret (R042). */
    @Event(navn = "KonsensusMangler")
    record KonsensusMangler(
            SakId sakId, UtvalgId utvalgId, MoeteId moeteId, Loefteaarsak aarsak, List<SeteId> uenige, String merknad)
            implements SakEvent {}

    /** Utvalget tilrår et vedtak i et annet utvalg (R052). */
    @Event(navn = "InnstillingAvgitt")
    record InnstillingAvgitt(SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String innstilling, String dissens)
            implements SakEvent {}

    /** Saken er sendt opp og venter i mottakende utvalg (R042). */
    sealed interface SakLoeftet extends SakEvent {
        UtvalgId fraUtvalgId();

        UtvalgId tilUtvalgId();

        Loefteaarsak aarsak();

        String begrunnelse();
    }

    /** Løftet til strategisk nivå. */
    @Event(navn = "SakLoeftetTilSsu")
    record SakLoeftetTilSsu(
            SakId sakId, UtvalgId fraUtvalgId, UtvalgId tilUtvalgId, Loefteaarsak aarsak, String begrunnelse)
            implements SakLoeftet {}

    /** Løftet til partnerskapsmøtet. */
    @Event(navn = "SakLoeftetTilPartnerskapsmoete")
    record SakLoeftetTilPartnerskapsmoete(
            SakId sakId, UtvalgId fraUtvalgId, UtvalgId tilUtvalgId, Loefteaarsak aarsak, String begrunnelse)
            implements SakLoeftet {}

    /** Løftet til et lokalt utvalg (R012). */
    @Event(navn = "SakLoeftetTilLokaltUtvalg")
    record SakLoeftetTilLokaltUtvalg(
            SakId sakId, UtvalgId fraUtvalgId, UtvalgId tilUtvalgId, Loefteaarsak aarsak, String begrunnelse)
            implements SakLoeftet {}

    /** Løftet fra underutvalg eller sekretariat til faglig nivå eller rådgivende utvalg. */
    @Event(navn = "SakLoeftetTilFsu")
    record SakLoeftetTilFsu(
            SakId sakId, UtvalgId fraUtvalgId, UtvalgId tilUtvalgId, Loefteaarsak aarsak, String begrunnelse)
            implements SakLoeftet {}

    /** Partnerskapsmøtet løftet saken til partene selv; tilUtvalgId er null (R006). */
    @Event(navn = "SakLoeftetTilPartene")
    record SakLoeftetTilPartene(
            SakId sakId, UtvalgId fraUtvalgId, UtvalgId tilUtvalgId, Loefteaarsak aarsak, String begrunnelse)
            implements SakLoeftet {}

    /** Mottakeren sendte saken tilbake. oenskedeTillegg er det som må til før den kommer igjen. */
    @Event(navn = "SakReturnert")
    record SakReturnert(
            SakId sakId, UtvalgId fraUtvalgId, UtvalgId tilUtvalgId, String begrunnelse, List<String> oenskedeTillegg)
            implements SakEvent {}

    /** Saken skal opp igjen i samme utvalg, senest på et møte til fristen. */
    @Event(navn = "SakUtsatt")
    record SakUtsatt(
            SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String grunn, MoeteId nyttMoeteId, LocalDate frist)
            implements SakEvent {

        public SakUtsatt(SakId sakId, UtvalgId utvalgId, MoeteId moeteId, String grunn, MoeteId nyttMoeteId) {
            this(sakId, utvalgId, moeteId, grunn, nyttMoeteId, null);
        }
    }

    /** Saken er ferdig uten vedtak (R090, R091). */
    @Event(navn = "SakTattTilOrientering")
    record SakTattTilOrientering(
            SakId sakId, UtvalgId utvalgId, MoeteId moeteId, Orienteringsutfall utfall, String merknad)
            implements SakEvent {}

    /** Noen har ansvaret for å gjennomføre vedtaket (R023, R058). */
    @Event(navn = "GjennomfoeringTildelt")
    record GjennomfoeringTildelt(
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
            implements SakEvent {}

    /** Ett av punktene er gjennomført. bevis er dokumentene som viser det; tom når det ikke er lagt fram noe. */
    @Event(navn = "GjennomfoeringspunktMeldt")
    record GjennomfoeringspunktMeldt(
            SakId sakId, String punktId, String merknad, List<Dokumentversjon> bevis, BrukerId meldtAv)
            implements SakEvent {}

    /** Den ansvarlige har meldt hvordan det går (R058). */
    @Event(navn = "OppfoelgingsstatusMeldt")
    record OppfoelgingsstatusMeldt(SakId sakId, String punktId, Oppfoelgingsstatus status, String merknad)
            implements SakEvent {}

    /** Den ansvarlige la fram bevis for et punkt som var meldt. */
    @Event(navn = "BevisLagtFram")
    record BevisLagtFram(SakId sakId, String punktId, List<Dokumentversjon> bevis) implements SakEvent {}

    /** Sekretariatet bekreftet at punktet er gjennomført. */
    @Event(navn = "GjennomfoeringBekreftet")
    record GjennomfoeringBekreftet(SakId sakId, String punktId, String merknad) implements SakEvent {}

    /** Sekretariatet sendte punktet tilbake; det er ikke gjennomført, og har ny frist. */
    @Event(navn = "GjennomfoeringUnderkjent")
    record GjennomfoeringUnderkjent(
            SakId sakId, String punktId, Adressat ansvarlig, String begrunnelse, LocalDate frist) implements SakEvent {}

    /** Punktet har fått ny frist. */
    @Event(navn = "OppfoelgingsfristEndret")
    record OppfoelgingsfristEndret(SakId sakId, String punktId, Adressat ansvarlig, LocalDate frist, String begrunnelse)
            implements SakEvent {}

    /** Det er sett etter om det som ble gjennomført, virker. nesteKontroll er null når det er siste gang. */
    @Event(navn = "EttersynRegistrert")
    record EttersynRegistrert(
            SakId sakId, String punktId, Adressat ansvarlig, String konklusjon, LocalDate nesteKontroll)
            implements SakEvent {}

    /** Alle punktene er gjennomført. */
    @Event(navn = "SakGjennomfoert")
    record SakGjennomfoert(SakId sakId, String merknad) implements SakEvent {}

    /** En frist i saken er nær; de ansvarlige minnes på den (R015). */
    @Event(navn = "FristNaermerSeg")
    record FristNaermerSeg(SakId sakId, Fristslag slag, String gjelder, LocalDate frist, List<Adressat> ansvarlige)
            implements SakEvent {}

    /** En frist i saken er ute uten at den er innfridd. Ingenting er vedtatt av den grunn (R058). */
    @Event(navn = "FristPassert")
    record FristPassert(SakId sakId, Fristslag slag, String gjelder, LocalDate frist, List<Adressat> ansvarlige)
            implements SakEvent {}

    /** Saken er rapportert. avsluttet når den er tatt inn i godkjent årsrapport (R188). */
    @Event(navn = "SakRapportert")
    record SakRapportert(SakId sakId, Rapportform form, String mottaker, int aar, boolean avsluttet)
            implements SakEvent {}

    /** En part ba om ny behandling (antatt). */
    @Event(navn = "SakGjenopptatt")
    record SakGjenopptatt(SakId sakId, VirksomhetId bedtAv, UtvalgId utvalgId, String nyOpplysning, String begrunnelse)
            implements SakEvent {}

    /** Saken følger oppgavene til et annet utvalg (R229). */
    @Event(navn = "SakOverfoert")
    record SakOverfoert(SakId sakId, UtvalgId fraUtvalgId, UtvalgId tilUtvalgId, String grunn) implements SakEvent {}

    /** En feil er rettet; det gamle står igjen i loggen (R221). */
    @Event(navn = "OpplysningKorrigert")
    record OpplysningKorrigert(SakId sakId, String felt, String gammelVerdi, String nyVerdi, String begrunnelse)
            implements SakEvent {}
}
