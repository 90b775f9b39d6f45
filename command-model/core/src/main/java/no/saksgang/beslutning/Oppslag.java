package no.saksgang.beslutning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Moeteordning;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.FestetPunkt;
import no.saksgang.felles.verdi.Unntaksperiode;

/**
 * Det ett aggregat kan vite om et annet. Fakta er foldet av det andre aggregatets egne hendelser,
 * aldri hentet fra en lesemodell. De uten Optional avslår {@code IKKE_FUNNET}.
 */
public interface Oppslag {

    HelsefellesskapFakta helsefellesskap(HelsefellesskapId id);

    Optional<UtvalgFakta> finnUtvalg(UtvalgId id);

    UtvalgFakta utvalg(UtvalgId id);

    MoeteFakta moete(MoeteId id);

    SakFakta sak(SakId id);

    Optional<HandlingsplanFakta> finnHandlingsplan(HandlingsplanId id);

    /** Et opplastet dokument; innholdet ligger utenfor loggen, under sin egen kontrollsum. */
    Optional<DokumentFakta> finnDokument(DokumentId id);

    /** Nummeret punktet har fått i serien (R114). */
    Optional<String> saksnummer(SaksnummerserieId serie, String punktId);

    /** Ferdige, urapporterte saker med utfall i året eller tidligere (R188). */
    List<SakId> rapporteringsklare(HelsefellesskapId id, int aar);

    /** Året rapporten gjelder (R197). */
    int aarsrapportAar(AarsrapportId id);

    /**
     * Innholdet i årsrapporten på posisjonen; null er siste posisjon i loggen (R198).
     *
     * @throws no.saksgang.felles.Avslag når loggen ikke er kommet dit
     */
    RapportFakta aarsrapportinnhold(HelsefellesskapId id, int aar, Long posisjon);

    Optional<AarsrapportFakta> finnAarsrapport(AarsrapportId id);

    /** Om saken eller møtet er skjult for offentligheten (R218). */
    boolean erSkjult(PubliseringId id);

    /** Navn som ikke skal stå i noe som publiseres; oppsett. */
    Set<String> personnavn();

    /** Unntaket fra offentlighet som er ført på saken, møtet eller dokumentet, også når perioden ikke løper (R218). */
    default Optional<Unntaksperiode> unntak(PubliseringId id) {
        return Optional.empty();
    }

    /** Sakene i helsefellesskapet som er skjult eller har unntak, også når det er opphevet eller perioden ikke løper (R218). */
    default List<SakId> sakerMedUnntak(HelsefellesskapId id) {
        return List.of();
    }

    /** Hvilket ord i teksten et navn på helsefellesskapets vaktliste begynner på; tom når ingen står der (R218). */
    default Optional<Integer> navnPaaVaktlisten(HelsefellesskapId id, String tekst) {
        return Optional.empty();
    }

    /** Punktene som er sendt til møtet, slik de ble sendt. */
    default List<FestetPunkt> sendtTil(MoeteId id) {
        return List.of();
    }

    /** Teksten i et opplastet dokument; tom når det ikke finnes. */
    Optional<String> dokumenttekst(DokumentId id);

    /** Om innholdet under kontrollsummen fortsatt har den. */
    boolean erHelt(String sha256);

    /** En sak som ligger hos en erstatter (R184). */
    record Erstattet(SakId sakId, UtvalgId ligger) {}

    /** Åpne saker som ble tildelt en erstatter i stedet for dette utvalget (R184). */
    List<Erstattet> sakerIstedenfor(UtvalgId id);

    /** Møteordningen utvalget har fastsatt for datoen; tom når det ikke har fastsatt noen. */
    default Optional<Moeteordning> moeteordning(UtvalgId id, LocalDate dato) {
        return Optional.empty();
    }

    /** Møtet i utvalget som kommer rett før tidspunktet og ikke er avlyst, slik prosessene kjenner dem. */
    default Optional<MoeteId> forrigeMoete(UtvalgId id, LocalDateTime foer) {
        return Optional.empty();
    }

    /** Møtene i utvalget i året som ikke er avlyst, slik prosessene kjenner dem. */
    default List<MoeteId> moeterI(UtvalgId id, int aar) {
        return List.of();
    }

    /** Om sakene som meldes inn i serien, skal ha nummer. */
    default boolean saksjournalAapen(SaksnummerserieId id) {
        return false;
    }

    /** Alt til og med denne posisjonen i loggen er synlig; ingenting kan komme til bak den. */
    default long loggposisjon() {
        return 0;
    }

    /** Virksomheten, og eventuelt utvalget, som meldte inn saken og får vite hva det ble av den (R075, R077). */
    default List<Adressat> innmeldere(SakId id) {
        return List.of();
    }

    /** Utvalgets første møte etter datoen, i møteplanen eller planlagt for seg (R127). */
    default Optional<LocalDate> nesteMoete(UtvalgId id, LocalDate etter) {
        return Optional.empty();
    }

    /** Sakene utvalget har åpne, slik prosessene kjenner dem. */
    List<SakId> aapneSaker(UtvalgId id);
}
