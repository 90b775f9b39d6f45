package no.saksgang.minne;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import no.saksgang.aarsrapport.Aarsrapport;
import no.saksgang.beslutning.AarsrapportFakta;
import no.saksgang.beslutning.DokumentFakta;
import no.saksgang.beslutning.HandlingsplanFakta;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.beslutning.RapportFakta;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Id;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Moeteordning;
import no.saksgang.felles.verdi.FestetPunkt;
import no.saksgang.felles.verdi.Unntaksperiode;
import no.saksgang.handlingsplan.Handlingsplan;
import no.saksgang.helsefellesskap.Helsefellesskap;
import no.saksgang.moete.Moete;
import no.saksgang.publisering.Publisering;
import no.saksgang.sak.Sak;
import no.saksgang.saksnummerserie.Saksnummerserie;
import no.saksgang.utvalg.Utvalg;

/** Fakta av tilstandene motoren i minnet har foldet. */
public final class Minneoppslag implements Oppslag {

    private final Function<String, Object> tilstander;
    private final LongSupplier lengde;
    private final Map<DokumentId, String> tekster = new HashMap<>();
    private final Map<DokumentId, DokumentFakta> dokumenter = new HashMap<>();
    private final Minneregister register = new Minneregister();
    private final Minnemoeter moeter = new Minnemoeter();

    Minneoppslag(Function<String, Object> tilstander, LongSupplier lengde) {
        this.lengde = lengde;
        this.tilstander = tilstander;
    }

    Minneregister register() {
        return register;
    }

    Minnemoeter moeter() {
        return moeter;
    }

    @Override
    public Optional<MoeteId> forrigeMoete(UtvalgId id, LocalDateTime foer) {
        return moeter.forrige(id, foer);
    }

    @Override
    public List<MoeteId> moeterI(UtvalgId id, int aar) {
        return moeter.i(id, aar);
    }

    @Override
    public HelsefellesskapFakta helsefellesskap(HelsefellesskapId id) {
        return krev(Helsefellesskap.class, "helsefellesskap", id).fakta();
    }

    @Override
    public Optional<UtvalgFakta> finnUtvalg(UtvalgId id) {
        return finn(Utvalg.class, "utvalg", id).map(Utvalg::fakta);
    }

    @Override
    public UtvalgFakta utvalg(UtvalgId id) {
        return krev(Utvalg.class, "utvalg", id).fakta();
    }

    @Override
    public MoeteFakta moete(MoeteId id) {
        return krev(Moete.class, "moete", id).fakta();
    }

    @Override
    public SakFakta sak(SakId id) {
        return krev(Sak.class, "sak", id).fakta();
    }

    @Override
    public Optional<HandlingsplanFakta> finnHandlingsplan(HandlingsplanId id) {
        return finn(Handlingsplan.class, "handlingsplan", id).map(Handlingsplan::fakta);
    }

    @Override
    public Optional<DokumentFakta> finnDokument(DokumentId id) {
        return Optional.ofNullable(dokumenter.get(id));
    }

    /** Innholdet ligger utenfor loggen; her holder det å vite om det. */
    public void lastOpp(DokumentFakta dokument, String tekst) {
        tekster.put(dokument.dokumentId(), tekst);
        dokumenter.put(dokument.dokumentId(), dokument);
    }

    @Override
    public Optional<String> saksnummer(SaksnummerserieId serie, String punktId) {
        return finn(Saksnummerserie.class, "saksnummerserie", serie).flatMap(s -> s.nummerFor(punktId));
    }

    @Override
    public List<SakId> rapporteringsklare(HelsefellesskapId id, int aar) {
        return register.rapporteringsklare(id, aar);
    }

    @Override
    public int aarsrapportAar(AarsrapportId id) {
        return krev(Aarsrapport.class, "aarsrapport", id).aar();
    }

    /** Uten lesemodeller regnes ikke innholdet; posisjonen er den eneste sannheten om hva det gjelder. */
    @Override
    public RapportFakta aarsrapportinnhold(HelsefellesskapId id, int aar, Long posisjon) {
        long til = posisjon == null ? loggposisjon() : posisjon;
        return new RapportFakta("minne", til, "%064x".formatted(til));
    }

    @Override
    public Optional<AarsrapportFakta> finnAarsrapport(AarsrapportId id) {
        return finn(Aarsrapport.class, "aarsrapport", id).map(Aarsrapport::fakta);
    }

    @Override
    public boolean erSkjult(PubliseringId id) {
        return finn(Publisering.class, "publisering", id)
                .map(Publisering::skjult)
                .orElse(false);
    }

    @Override
    public Optional<Unntaksperiode> unntak(PubliseringId id) {
        return finn(Publisering.class, "publisering", id).map(Publisering::unntak);
    }

    @Override
    public List<SakId> sakerMedUnntak(HelsefellesskapId id) {
        return register.alle(id).stream()
                .filter(s -> finn(Publisering.class, "publisering", new PubliseringId("sak-" + s.verdi()))
                        .isPresent())
                .toList();
    }

    @Override
    public List<FestetPunkt> sendtTil(MoeteId id) {
        return finn(Moete.class, "moete", id).map(Moete::festet).orElse(List.of());
    }

    @Override
    public Set<String> personnavn() {
        return Set.of();
    }

    @Override
    public Optional<String> dokumenttekst(DokumentId id) {
        return Optional.ofNullable(tekster.get(id));
    }

    @Override
    public boolean erHelt(String sha256) {
        return true;
    }

    @Override
    public Optional<Moeteordning> moeteordning(UtvalgId id, LocalDate dato) {
        return finn(Utvalg.class, "utvalg", id).flatMap(u -> u.moeteordning(dato));
    }

    @Override
    public boolean saksjournalAapen(SaksnummerserieId id) {
        return finn(Saksnummerserie.class, "saksnummerserie", id)
                .filter(Saksnummerserie::journalAapen)
                .isPresent();
    }

    @Override
    public long loggposisjon() {
        return lengde.getAsLong();
    }

    @Override
    public List<Erstattet> sakerIstedenfor(UtvalgId id) {
        return register.istedenfor(id);
    }

    @Override
    public List<SakId> aapneSaker(UtvalgId id) {
        return register.aapne(id);
    }

    private <T> Optional<T> finn(Class<T> type, String aggregat, Id id) {
        return Optional.ofNullable(type.cast(tilstander.apply(aggregat + ":" + id.verdi())));
    }

    private <T> T krev(Class<T> type, String aggregat, Id id) {
        return finn(type, aggregat, id)
                .orElseThrow(() -> new Avslag(Avslagskode.IKKE_FUNNET, "", aggregat + " " + id + " finnes ikke"));
    }
}
