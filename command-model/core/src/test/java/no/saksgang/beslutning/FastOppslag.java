package no.saksgang.beslutning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Unntaksperiode;

/** Fakta som er gitt i en prøve. */
public final class FastOppslag implements Oppslag {

    public final Map<HelsefellesskapId, HelsefellesskapFakta> helsefellesskap = new HashMap<>();
    public final Map<UtvalgId, UtvalgFakta> utvalg = new HashMap<>();
    public final Map<MoeteId, MoeteFakta> moeter = new HashMap<>();
    public final Map<SakId, SakFakta> saker = new HashMap<>();
    public final Map<HandlingsplanId, HandlingsplanFakta> planer = new HashMap<>();
    public final Map<UtvalgId, List<SakId>> aapne = new HashMap<>();
    public final Map<DokumentId, DokumentFakta> dokumenter = new HashMap<>();
    public final Map<DokumentId, String> tekster = new HashMap<>();
    public final Map<AarsrapportId, AarsrapportFakta> rapporter = new HashMap<>();
    public final Set<PubliseringId> skjult = new HashSet<>();
    public final Set<String> personnavn = new HashSet<>();
    public final Map<PubliseringId, Unntaksperiode> unntak = new HashMap<>();
    public final Set<String> skadet = new HashSet<>();

    @Override
    public HelsefellesskapFakta helsefellesskap(HelsefellesskapId id) {
        return krev(helsefellesskap.get(id), id);
    }

    @Override
    public Optional<UtvalgFakta> finnUtvalg(UtvalgId id) {
        return Optional.ofNullable(utvalg.get(id));
    }

    @Override
    public UtvalgFakta utvalg(UtvalgId id) {
        return krev(utvalg.get(id), id);
    }

    @Override
    public MoeteFakta moete(MoeteId id) {
        return krev(moeter.get(id), id);
    }

    @Override
    public SakFakta sak(SakId id) {
        return krev(saker.get(id), id);
    }

    @Override
    public Optional<HandlingsplanFakta> finnHandlingsplan(HandlingsplanId id) {
        return Optional.ofNullable(planer.get(id));
    }

    @Override
    public Optional<DokumentFakta> finnDokument(DokumentId id) {
        return Optional.ofNullable(dokumenter.get(id));
    }

    @Override
    public Optional<String> saksnummer(SaksnummerserieId serie, String punktId) {
        return Optional.empty();
    }

    @Override
    public List<SakId> rapporteringsklare(HelsefellesskapId id, int aar) {
        return List.of();
    }

    @Override
    public int aarsrapportAar(AarsrapportId id) {
        return 2022;
    }

    @Override
    public RapportFakta aarsrapportinnhold(HelsefellesskapId id, int aar, Long posisjon) {
        return new RapportFakta("aarsrapport/1", posisjon == null ? 100 : posisjon, "c".repeat(64));
    }

    @Override
    public Optional<AarsrapportFakta> finnAarsrapport(AarsrapportId id) {
        return Optional.ofNullable(rapporter.get(id));
    }

    @Override
    public boolean erSkjult(PubliseringId id) {
        return skjult.contains(id);
    }

    @Override
    public Optional<Unntaksperiode> unntak(PubliseringId id) {
        return Optional.ofNullable(unntak.get(id));
    }

    @Override
    public List<SakId> sakerMedUnntak(HelsefellesskapId id) {
        return saker.keySet().stream()
                .filter(s -> unntak.containsKey(new PubliseringId("sak-" + s.verdi()))
                        || skjult.contains(new PubliseringId("sak-" + s.verdi())))
                .toList();
    }

    @Override
    public Set<String> personnavn() {
        return personnavn;
    }

    @Override
    public Optional<String> dokumenttekst(DokumentId id) {
        return Optional.ofNullable(tekster.get(id));
    }

    @Override
    public boolean erHelt(String sha256) {
        return !skadet.contains(sha256);
    }

    @Override
    public List<Erstattet> sakerIstedenfor(UtvalgId id) {
        return List.of();
    }

    @Override
    public List<SakId> aapneSaker(UtvalgId id) {
        return aapne.getOrDefault(id, List.of());
    }

    private static <T> T krev(T verdi, Object id) {
        if (verdi == null) {
            throw new Avslag(Avslagskode.IKKE_FUNNET, id + " finnes ikke");
        }
        return verdi;
    }
}
