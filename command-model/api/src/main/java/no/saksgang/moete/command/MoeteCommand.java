package no.saksgang.moete.command;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.Command;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Ansvarlig;
import no.saksgang.felles.verdi.Medtaking;
import no.saksgang.felles.verdi.Moetetype;
import no.saksgang.felles.verdi.Opplegg;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.felles.verdi.Rettelsesklasse;
import no.saksgang.felles.verdi.Skjerming;

/** Det noen kan be møtet om. */
public sealed interface MoeteCommand extends Kommando {

    MoeteId moeteId();

    @Override
    default MoeteId aggregatId() {
        return moeteId();
    }

    /** Sett dato for et møte (R107). Norsk tid; klokkeslett som ikke finnes når klokken stilles, avslås. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.PROSESS})
    record PlanleggMoete(
            MoeteId moeteId,
            HelsefellesskapId helsefellesskapId,
            UtvalgId utvalgId,
            LocalDateTime start,
            LocalDateTime slutt,
            String sted,
            Moetetype type)
            implements MoeteCommand {}

    /** Flytt møtet. */
    @Command(roller = Rolle.SEKRETARIAT)
    record FlyttMoete(MoeteId moeteId, LocalDateTime start, LocalDateTime slutt, String sted, String grunn)
            implements MoeteCommand {}

    /** Avlys møtet. */
    @Command(roller = Rolle.SEKRETARIAT)
    record AvlysMoete(MoeteId moeteId, String grunn) implements MoeteCommand {}

    /** Legg et punkt på saklisten (R112, R114). */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.PROSESS})
    record LeggTilSaklistepunkt(
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
            implements MoeteCommand {}

    /** Legg inn de faste punktene utvalget har fastsatt, og som mangler (R115). Uten møte er forrige møte i utvalget det forrige. */
    @Command(roller = {Rolle.PROSESS, Rolle.SEKRETARIAT})
    record LeggInnFastePunkter(MoeteId moeteId, MoeteId forrigeMoeteId) implements MoeteCommand {}

    /** Ta med et punkt et tidligere møte i utvalget ikke ble ferdig med. */
    @Command(roller = Rolle.SEKRETARIAT)
    record TaMedPunkt(MoeteId moeteId, MoeteId fraMoeteId, String fraPunktId, Medtaking maate)
            implements MoeteCommand {}

    /** Legg inn pause (R116). */
    @Command(roller = Rolle.SEKRETARIAT)
    record LeggInnPause(
            MoeteId moeteId,
            String punktId,
            String tittel,
            int minutter,
            Integer plass,
            LocalTime start,
            LocalTime slutt)
            implements MoeteCommand {}

    /** Endre et punkt (R119). Utelatte felt er uendret. */
    @Command(roller = Rolle.SEKRETARIAT)
    record EndreSaklistepunkt(
            MoeteId moeteId,
            String punktId,
            String tittel,
            Integer minutter,
            List<Ansvarlig> ansvarlige,
            List<String> underpunkter,
            Integer plass,
            LocalTime start,
            LocalTime slutt)
            implements MoeteCommand {}

    /** Ta et punkt av saklisten. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.PROSESS})
    record FjernSaklistepunkt(MoeteId moeteId, String punktId, String grunn) implements MoeteCommand {}

    /** Kall inn en fagperson (R079). */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record InviterFagperson(MoeteId moeteId, SakId sakId, String rolle, VirksomhetId virksomhetId)
            implements MoeteCommand {}

    /** Sett møtets egne frister i stedet for utvalgets (R109). Norsk tid. */
    @Command(roller = Rolle.SEKRETARIAT)
    record FastsettMoetefrister(MoeteId moeteId, LocalDateTime papirfrist, LocalDateTime frys)
            implements MoeteCommand {}

    /** La en sak komme på tilleggslisten etter at saklisten er frosset eller låst (R109). */
    @Command(roller = Rolle.MOETELEDER)
    record GodkjennSenSak(MoeteId moeteId, SakId sakId, String begrunnelse) implements MoeteCommand {}

    /** Send tilleggslisten med eget følgebrev (R109). */
    @Command(roller = Rolle.SEKRETARIAT)
    record SendTilleggsliste(MoeteId moeteId, LocalDate sendt, String foelgebrev, List<Skjerming> skjerminger)
            implements MoeteCommand {}

    /** Send innkallingen (R109, R060). Sakliste, dokumentversjoner og mottakere festes slik de er nå. */
    @Command(roller = Rolle.SEKRETARIAT)
    record SendInnkalling(MoeteId moeteId, LocalDate sendt, List<Skjerming> skjerminger) implements MoeteCommand {}

    /** Send det som er nytt, og bare til dem som ikke har fått det (R109). */
    @Command(roller = Rolle.SEKRETARIAT)
    record EttersendInnkalling(MoeteId moeteId, LocalDate sendt, List<Skjerming> skjerminger) implements MoeteCommand {}

    /** Gjør saklisten ferdig (R113, R118). */
    @Command(roller = Rolle.SEKRETARIAT)
    record LaasSakliste(MoeteId moeteId, boolean avvikGodkjent) implements MoeteCommand {}

    /** Den ene siden i delt sekretariat ferdigstiller; saklisten låses når begge har gjort det (R176). */
    @Command(roller = Rolle.SEKRETARIAT)
    record FerdigstillSakliste(MoeteId moeteId, Part side) implements MoeteCommand {}

    /** Lås opp saklisten. */
    @Command(roller = Rolle.SEKRETARIAT)
    record LaasOppSakliste(MoeteId moeteId, String grunn) implements MoeteCommand {}

    /** Meld forfall. */
    @Command(roller = {Rolle.MEDLEM, Rolle.SEKRETARIAT, Rolle.OBSERVATOER})
    record MeldForfall(MoeteId moeteId, SeteId seteId, String grunn) implements MoeteCommand {}

    /** Innkall vara for setet. */
    @Command(roller = Rolle.SEKRETARIAT)
    record InnkallVara(MoeteId moeteId, SeteId seteId, BrukerId brukerId) implements MoeteCommand {}

    /** Gi fullmakt (R038). */
    @Command(roller = {Rolle.MEDLEM, Rolle.SEKRETARIAT})
    record GiFullmakt(MoeteId moeteId, SeteId fraSeteId, SeteId tilSeteId) implements MoeteCommand {}

    /** Åpne møtet med opprop (R115, R163). */
    @Command(roller = Rolle.MOETELEDER)
    record AapneMoete(MoeteId moeteId, SeteId moeteleder, List<SeteId> tilStede, LocalDateTime tidspunkt)
            implements MoeteCommand {}

    /** Avgjør første sak (R115). */
    @Command(roller = Rolle.MOETELEDER)
    record GodkjennInnkallingOgSakliste(MoeteId moeteId, String merknad) implements MoeteCommand {}

    /** Godkjenn protokollen fra forrige møte; den låses (R110). Uten punkt gjelder det den første som ikke er avgjort. */
    @Command(roller = Rolle.MOETELEDER)
    record GodkjennForrigeProtokoll(MoeteId moeteId, String punktId, String merknad) implements MoeteCommand {}

    /** Utsett et punkt uten sak. */
    @Command(roller = Rolle.MOETELEDER)
    record UtsettPunkt(MoeteId moeteId, String punktId, String grunn) implements MoeteCommand {}

    /** Meld punktene det hevede møtet ikke ble ferdig med, så neste møte kan ta dem med. */
    @Command(roller = Rolle.PROSESS)
    record MeldUferdigePunkter(MoeteId moeteId) implements MoeteCommand {}

    /** Meld en sak under eventuelt (R117). */
    @Command(roller = {Rolle.MEDLEM, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record MeldSakTilEventuelt(
            MoeteId moeteId, SakId sakId, String punktId, String saksnummer, String tittel, boolean alleSamtykker)
            implements MoeteCommand {}

    /** Hev møtet (R123). */
    @Command(roller = Rolle.MOETELEDER)
    record LukkMoete(MoeteId moeteId, LocalDateTime tidspunkt) implements MoeteCommand {}

    /** Lagre utkast til referat (R110). Finnes det en versjon, må endringen bygge på den siste. */
    @Command(roller = Rolle.SEKRETARIAT)
    record SkrivReferat(MoeteId moeteId, List<Referatpunkt> punkter, Integer basertPaa) implements MoeteCommand {}

    /** Send utkastet til gjennomsyn med frist for kommentarer (R110). Norsk tid. */
    @Command(roller = Rolle.SEKRETARIAT)
    record SendTilGjennomsyn(MoeteId moeteId, LocalDateTime frist) implements MoeteCommand {}

    /** Kommenter utkastet mens det er til gjennomsyn (R110). */
    @Command(roller = {Rolle.MEDLEM, Rolle.OBSERVATOER, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record KommenterReferat(MoeteId moeteId, SeteId seteId, String punktId, String tekst) implements MoeteCommand {}

    /** Publiser referatet foreløpig når gjennomsynet er over (R110). */
    @Command(roller = Rolle.SEKRETARIAT)
    record PubliserForeloepigReferat(MoeteId moeteId) implements MoeteCommand {}

    /** Godkjenn referatet (R110). */
    @Command(roller = {Rolle.MOETELEDER, Rolle.PROSESS})
    record GodkjennReferat(MoeteId moeteId, LocalDate dato) implements MoeteCommand {}

    /** Send referatet videre (R124). */
    @Command(roller = {Rolle.PROSESS, Rolle.SEKRETARIAT})
    record OversendReferat(MoeteId moeteId, String mottaker) implements MoeteCommand {}

    /** Foreslå en rettelse av saklig feil i et godkjent referat: rettelåsen og forslaget i ett. En annen godkjenner. */
    @Command(roller = Rolle.SEKRETARIAT)
    record KorrigerReferat(MoeteId moeteId, List<Referatpunkt> punkter, String begrunnelse) implements MoeteCommand {}

    /** Ta rettelåsen på et godkjent referat (R110, R221). Én person om gangen. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record TaRettelaas(MoeteId moeteId, Rettelsesklasse klasse, String begrunnelse) implements MoeteCommand {}

    /** Foreslå rettet tekst; bare den som har rettelåsen, og bygd på den gjeldende versjonen. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record ForeslaaRettelse(MoeteId moeteId, List<Referatpunkt> punkter, Integer basertPaa) implements MoeteCommand {}

    /** Godkjenn rettelsen; aldri den som foreslo den (R221). */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.MOETELEDER, Rolle.MEDLEM})
    record GodkjennRettelse(MoeteId moeteId) implements MoeteCommand {}

    /** Avslå rettelsen; den sist godkjente versjonen gjelder. Aldri den som foreslo den. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.MOETELEDER, Rolle.MEDLEM})
    record AvslaaRettelse(MoeteId moeteId, String begrunnelse) implements MoeteCommand {}

    /** Slipp rettelåsen uten å rette; møtelederen kan slippe en annens. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record SlippRettelaas(MoeteId moeteId, String grunn) implements MoeteCommand {}

    /** Bekreft rapport til egen organisasjon (R125). */
    @Command(roller = {Rolle.MEDLEM, Rolle.OBSERVATOER, Rolle.MOETELEDER})
    record BekreftRapportert(MoeteId moeteId, SeteId seteId) implements MoeteCommand {}
}
