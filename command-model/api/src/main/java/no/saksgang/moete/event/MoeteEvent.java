package no.saksgang.moete.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
import no.saksgang.felles.modell.FastPunkt;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Ansvarlig;
import no.saksgang.felles.verdi.Ettersending;
import no.saksgang.felles.verdi.FestetDokument;
import no.saksgang.felles.verdi.Medtaking;
import no.saksgang.felles.verdi.Moetetype;
import no.saksgang.felles.verdi.Opplegg;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Referatforskjell;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.felles.verdi.Rettelsesklasse;
import no.saksgang.felles.verdi.UferdigPunkt;
import no.saksgang.felles.verdi.Utsendelse;

/** Det møtet har sagt fra om. Navn og versjon er for alltid. */
public sealed interface MoeteEvent extends Hendelse {

    MoeteId moeteId();

    @Override
    default MoeteId aggregatId() {
        return moeteId();
    }

    /** Hendelsene i protokollens liv. */
    sealed interface Protokollhendelse extends MoeteEvent {}

    /** Møtet har fått dato (R107). Klokkeslett i norsk tid. */
    @Event(navn = "MoetePlanlagt")
    record MoetePlanlagt(
            MoeteId moeteId,
            HelsefellesskapId helsefellesskapId,
            UtvalgId utvalgId,
            LocalDateTime start,
            LocalDateTime slutt,
            String sted,
            Moetetype type)
            implements MoeteEvent {}

    /** Møtet har fått ny tid. */
    @Event(navn = "MoeteFlyttet")
    record MoeteFlyttet(MoeteId moeteId, LocalDateTime start, LocalDateTime slutt, String sted, String grunn)
            implements MoeteEvent {}

    /** Møtet blir ikke holdt; sakene går tilbake. */
    @Event(navn = "MoeteAvlyst")
    record MoeteAvlyst(MoeteId moeteId, String grunn, List<SakId> saker) implements MoeteEvent {}

    /** Et punkt står på saklisten (R112). */
    @Event(navn = "SaklistepunktLagtTil")
    record SaklistepunktLagtTil(
            MoeteId moeteId,
            String punktId,
            SakId sakId,
            Punkttype type,
            String saksnummer,
            String tittel,
            Integer minutter,
            List<Ansvarlig> ansvarlige,
            List<String> underpunkter,
            Integer plass,
            boolean forretningsorden,
            List<String> prioriterteGrupper,
            LocalTime start,
            LocalTime slutt,
            Opplegg opplegg)
            implements MoeteEvent {}

    /** Punktet er et av de faste; protokollen som skal godkjennes, er fra forrige møte (R110, R115). */
    @Event(navn = "FastPunktLagtInn")
    record FastPunktLagtInn(MoeteId moeteId, String punktId, FastPunkt slag, MoeteId forrigeMoeteId)
            implements MoeteEvent {}

    /** Et punkt fra et tidligere møte er tatt med; saken settes på saklisten etter det. */
    @Event(navn = "PunktTattMed")
    record PunktTattMed(MoeteId moeteId, MoeteId fraMoeteId, UferdigPunkt punkt, Medtaking maate)
            implements MoeteEvent {}

    /** Protokollen fra forrige møte er godkjent (R110). */
    @Event(navn = "ForrigeProtokollGodkjent")
    record ForrigeProtokollGodkjent(
            MoeteId moeteId, String punktId, MoeteId forrigeMoeteId, int versjon, String merknad)
            implements MoeteEvent {}

    /** Et punkt uten sak er utsatt. */
    @Event(navn = "PunktUtsatt")
    record PunktUtsatt(MoeteId moeteId, String punktId, String grunn) implements MoeteEvent {}

    /** Punktene møtet ikke ble ferdig med; de tilbys neste møte. */
    @Event(navn = "UferdigePunkterMeldt")
    record UferdigePunkterMeldt(MoeteId moeteId, List<UferdigPunkt> punkter) implements MoeteEvent {}

    /** En pause med tidsrom, uten saksnummer (R116). */
    @Event(navn = "PauseLagtInn")
    record PauseLagtInn(
            MoeteId moeteId,
            String punktId,
            String tittel,
            int minutter,
            Integer plass,
            LocalTime start,
            LocalTime slutt)
            implements MoeteEvent {}

    /** Punktet har nye opplysninger (R119). Null betyr uendret. */
    @Event(navn = "SaklistepunktEndret")
    record SaklistepunktEndret(
            MoeteId moeteId,
            String punktId,
            String tittel,
            Integer minutter,
            List<Ansvarlig> ansvarlige,
            List<String> underpunkter,
            Integer plass,
            LocalTime start,
            LocalTime slutt)
            implements MoeteEvent {}

    /** Punktet er tatt av saklisten. */
    @Event(navn = "SaklistepunktFjernet")
    record SaklistepunktFjernet(MoeteId moeteId, String punktId, SakId sakId, String grunn) implements MoeteEvent {}

    /** En fagperson er kalt inn til én sak (R079). */
    @Event(navn = "FagpersonInvitert")
    record FagpersonInvitert(MoeteId moeteId, SakId sakId, String rolle, VirksomhetId virksomhetId)
            implements MoeteEvent {}

    /** Møtet har fått papirfrist og frys (R109). Norsk tid; null er ingen frist. */
    @Event(navn = "MoetefristerFastsatt")
    record MoetefristerFastsatt(MoeteId moeteId, LocalDateTime papirfrist, LocalDateTime frys, boolean fraMoeteordning)
            implements MoeteEvent {}

    /** Punktet kom etter papirfristen (R109). */
    @Event(navn = "SaklistepunktMeldtSent")
    record SaklistepunktMeldtSent(MoeteId moeteId, String punktId, LocalDateTime papirfrist) implements MoeteEvent {}

    /** Møtelederen tar saken inn etter frysen (R109). */
    @Event(navn = "SenSakGodkjent")
    record SenSakGodkjent(MoeteId moeteId, SakId sakId, String begrunnelse) implements MoeteEvent {}

    /** Punktet står på en tilleggsliste, ikke på den innkalte saklisten (R109). */
    @Event(navn = "PunktSattPaaTilleggsliste")
    record PunktSattPaaTilleggsliste(
            MoeteId moeteId, String punktId, int tilleggsliste, String bokstav, String begrunnelse)
            implements MoeteEvent {}

    /** Tilleggslisten er sendt; neste sene sak kommer på en ny (R109). */
    @Event(navn = "TilleggslisteSendt")
    record TilleggslisteSendt(
            MoeteId moeteId, int nummer, String bokstav, LocalDate sendt, String foelgebrev, Utsendelse utsendelse)
            implements MoeteEvent {}

    /** Innkallingen er sendt (R109). Utsendelsen er null for innkallinger sendt før den ble festet. */
    @Event(navn = "InnkallingSendt")
    record InnkallingSendt(
            MoeteId moeteId, LocalDate sendt, int fristDager, List<String> punkter, Utsendelse utsendelse)
            implements MoeteEvent {}

    /** Nye eller endrede mottakere har fått innkallingen, og de andre det som er nytt i den (R109). */
    @Event(navn = "InnkallingEttersendt")
    record InnkallingEttersendt(
            MoeteId moeteId,
            int nummer,
            LocalDate sendt,
            List<Ettersending> mottakere,
            List<FestetDokument> nyeDokumenter,
            Utsendelse utsendelse)
            implements MoeteEvent {}

    /** Den ene siden i delt sekretariat er ferdig med saklisten (R176). */
    @Event(navn = "SaklisteFerdigstiltAvSide")
    record SaklisteFerdigstiltAvSide(MoeteId moeteId, Part side) implements MoeteEvent {}

    /** Saklisten er ferdig (R113, R118). */
    @Event(navn = "SaklisteLaast")
    record SaklisteLaast(MoeteId moeteId, int antallPunkter, int sumMinutter, List<String> rekkefoelge)
            implements MoeteEvent {}

    /** Saklisten kan endres igjen. */
    @Event(navn = "SaklisteLaastOpp")
    record SaklisteLaastOpp(MoeteId moeteId, String grunn) implements MoeteEvent {}

    /** Et medlem kommer ikke. */
    @Event(navn = "ForfallMeldt")
    record ForfallMeldt(MoeteId moeteId, SeteId seteId, String grunn) implements MoeteEvent {}

    /** Vara møter for setet. */
    @Event(navn = "VaraInnkalt")
    record VaraInnkalt(MoeteId moeteId, SeteId seteId, BrukerId brukerId) implements MoeteEvent {}

    /** Et medlem ga et annet fullmakt (R038). */
    @Event(navn = "FullmaktGitt")
    record FullmaktGitt(MoeteId moeteId, SeteId fraSeteId, SeteId tilSeteId) implements MoeteEvent {}

    /** Møtet pågår (R163). */
    @Event(navn = "MoeteAapnet")
    record MoeteAapnet(MoeteId moeteId, SeteId moeteleder, LocalDateTime tidspunkt) implements MoeteEvent {}

    /** Opprop av møtedeltakerne (R115). */
    @Event(navn = "OppropGjennomfoert")
    record OppropGjennomfoert(MoeteId moeteId, List<SeteId> tilStede, List<SeteId> forfall) implements MoeteEvent {}

    /** Første sak er avgjort (R115). */
    @Event(navn = "InnkallingOgSaklisteGodkjent")
    record InnkallingOgSaklisteGodkjent(MoeteId moeteId, String merknad) implements MoeteEvent {}

    /** En sak er meldt under eventuelt (R117). */
    @Event(navn = "EventueltMeldt")
    record EventueltMeldt(
            MoeteId moeteId, SakId sakId, String punktId, String saksnummer, String tittel, boolean alleSamtykker)
            implements MoeteEvent {}

    /** Møtet er hevet. */
    @Event(navn = "MoeteGjennomfoert")
    record MoeteGjennomfoert(MoeteId moeteId, LocalDateTime tidspunkt) implements MoeteEvent {}

    /** Et utkast til referat (R110). */
    @Event(navn = "ReferatUtkastLagret")
    record ReferatUtkastLagret(MoeteId moeteId, int versjon, List<Referatpunkt> punkter) implements Protokollhendelse {}

    /** Referatet er godkjent (R110). */
    @Event(navn = "ReferatGodkjent")
    record ReferatGodkjent(MoeteId moeteId, int versjon, LocalDate dato) implements Protokollhendelse {}

    /** Referatet er sendt til mottakeren modellen peker på (R124). */
    @Event(navn = "ReferatOversendt")
    record ReferatOversendt(MoeteId moeteId, String mottaker) implements MoeteEvent {}

    /** En ny versjon av godkjent referat; den gamle beholdes. */
    @Event(navn = "ReferatKorrigert")
    record ReferatKorrigert(MoeteId moeteId, int versjon, List<Referatpunkt> punkter, String begrunnelse)
            implements Protokollhendelse {}

    /** Utkastet er til gjennomsyn til fristen (R110). Norsk tid. */
    @Event(navn = "ReferatSendtTilGjennomsyn")
    record ReferatSendtTilGjennomsyn(MoeteId moeteId, int versjon, LocalDateTime frist) implements Protokollhendelse {}

    /** En kommentar til utkastet. */
    @Event(navn = "ReferatKommentert")
    record ReferatKommentert(MoeteId moeteId, int versjon, SeteId seteId, String punktId, String tekst)
            implements Protokollhendelse {}

    /** Referatet er publisert før det er godkjent (R110). */
    @Event(navn = "ReferatForeloepigPublisert")
    record ReferatForeloepigPublisert(MoeteId moeteId, int versjon) implements Protokollhendelse {}

    /** Én person retter et godkjent referat; ingen andre kan til låsen er sluppet (R221). */
    @Event(navn = "ReferatRettelaasTatt")
    record ReferatRettelaasTatt(MoeteId moeteId, BrukerId brukerId, Rettelsesklasse klasse, String begrunnelse)
            implements Protokollhendelse {}

    /** En rettelse er foreslått, med teksten og forskjellen fra den godkjente. */
    @Event(navn = "ReferatRettelseForeslaatt")
    record ReferatRettelseForeslaatt(
            MoeteId moeteId,
            int versjon,
            int basertPaa,
            Rettelsesklasse klasse,
            List<Referatpunkt> punkter,
            List<Referatforskjell> forskjeller)
            implements Protokollhendelse {}

    /** En annen har godkjent rettelsen, og den gjelder (R221). */
    @Event(navn = "ReferatRettelseGodkjent")
    record ReferatRettelseGodkjent(MoeteId moeteId, int versjon, BrukerId foreslaattAv) implements Protokollhendelse {}

    /** En annen har avslått rettelsen; den sist godkjente versjonen gjelder. */
    @Event(navn = "ReferatRettelseAvslaatt")
    record ReferatRettelseAvslaatt(MoeteId moeteId, int versjon, int gjelder, String begrunnelse)
            implements Protokollhendelse {}

    /** Rettelåsen er sluppet uten rettelse. */
    @Event(navn = "ReferatRettelaasSluppet")
    record ReferatRettelaasSluppet(MoeteId moeteId, String grunn) implements Protokollhendelse {}

    /** Medlemmet har rapportert til egen organisasjon (R125). */
    @Event(navn = "RapporteringBekreftet")
    record RapporteringBekreftet(MoeteId moeteId, SeteId seteId) implements MoeteEvent {}
}
