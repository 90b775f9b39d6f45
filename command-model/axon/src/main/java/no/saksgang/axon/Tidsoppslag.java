package no.saksgang.axon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import no.saksgang.axon.aggregat.Stroem;
import no.saksgang.beslutning.AarsrapportFakta;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.DokumentFakta;
import no.saksgang.beslutning.HandlingsplanFakta;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.Kontekst;
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
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.myndighet.Myndighetskilde;
import no.saksgang.handlingsplan.Handlingsplan;
import no.saksgang.handlingsplan.HandlingsplanDecider;
import no.saksgang.helsefellesskap.Helsefellesskap;
import no.saksgang.helsefellesskap.HelsefellesskapDecider;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.moete.Moete;
import no.saksgang.moete.MoeteDecider;
import no.saksgang.sak.Sak;
import no.saksgang.sak.SakDecider;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.utvalg.Utvalg;
import no.saksgang.utvalg.UtvalgDecider;
import no.saksgang.utvalg.event.UtvalgEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Fakta slik de var kjent på et tidspunkt, om en dato. Det som er registrert senere, er ikke med. Det som har egen
 * dato i hendelsen, gjelder etter den; resten regnes fra dagen det skjedde.
 */
final class Tidsoppslag implements Oppslag {

    private final EventStore logg;
    private final LocalDate dato;
    private final Instant kjent;
    private final List<Myndighetskilde> lest = new ArrayList<>();

    /** Strømmer som alt er hentet, når mange øyeblikk skal slås opp i de samme; null når hver leses for seg. */
    private final Map<String, List<DomainEventMessage<?>>> hentet;

    Tidsoppslag(EventStore logg, LocalDate dato, Instant kjent) {
        this(logg, dato, kjent, null);
    }

    Tidsoppslag(EventStore logg, LocalDate dato, Instant kjent, Map<String, List<DomainEventMessage<?>>> hentet) {
        this.logg = logg;
        this.dato = dato;
        this.kjent = kjent;
        this.hentet = hentet;
    }

    private Iterator<? extends DomainEventMessage<?>> stroem(String navn) {
        return hentet == null
                ? logg.readEvents(navn).asStream().iterator()
                : hentet.computeIfAbsent(
                                navn,
                                n -> new ArrayList<>(
                                        logg.readEvents(n).asStream().toList()))
                        .iterator();
    }

    /** Hendelsene som er lest til nå og tatt med, i rekkefølgen de ble lest. */
    List<Myndighetskilde> lest() {
        return List.copyOf(lest);
    }

    @Override
    public HelsefellesskapFakta helsefellesskap(HelsefellesskapId id) {
        return this.<Helsefellesskap, HelsefellesskapEvent>fold(
                        "helsefellesskap", id.verdi(), new HelsefellesskapDecider(), (e, skjedde) -> switch (e) {
                            case HelsefellesskapEvent.ModellvilkaarOppfylt v ->
                                !v.dato().isAfter(dato);
                            default -> true;
                        })
                .map(Helsefellesskap::fakta)
                .orElseThrow(() -> ukjent("Helsefellesskapet", id.verdi()));
    }

    @Override
    public Optional<UtvalgFakta> finnUtvalg(UtvalgId id) {
        return this.<Utvalg, UtvalgEvent>fold("utvalg", id.verdi(), new UtvalgDecider(), this::gjelder)
                .map(Utvalg::fakta);
    }

    /** Hendelser fra før de fikk egen dato, regnes fra dagen de skjedde. */
    private boolean gjelder(UtvalgEvent hendelse, LocalDate skjedde) {
        boolean udatert =
                switch (hendelse) {
                    case UtvalgEvent.UtvalgNedsatt e -> e.dato() == null;
                    case UtvalgEvent.UnderutvalgNedsatt e -> e.dato() == null;
                    case UtvalgEvent.UtvalgSattPaaPause e -> e.dato() == null;
                    case UtvalgEvent.UtvalgFungererMidlertidig e -> e.dato() == null;
                    case UtvalgEvent.UtvalgAvviklet e -> e.dato() == null;
                    case UtvalgEvent.MandatRevidert e -> e.gjelderFra() == null;
                    case UtvalgEvent.UtvalgModellEndret e -> e.gjelderFra() == null;
                    case UtvalgEvent.MyndighetForlenget _ -> true;
                    default -> false;
                };
        return !udatert || !skjedde.isAfter(dato);
    }

    @Override
    public UtvalgFakta utvalg(UtvalgId id) {
        return finnUtvalg(id).orElseThrow(() -> ukjent("Utvalget", id.verdi()));
    }

    Optional<Sak> finnSak(SakId id) {
        return this.<Sak, SakEvent>fold("sak", id.verdi(), new SakDecider(), this::skjedd);
    }

    @Override
    public SakFakta sak(SakId id) {
        return finnSak(id).map(Sak::fakta).orElseThrow(() -> ukjent("Saken", id.verdi()));
    }

    @Override
    public MoeteFakta moete(MoeteId id) {
        return this.<Moete, no.saksgang.moete.event.MoeteEvent>fold(
                        "moete", id.verdi(), new MoeteDecider(), this::skjedd)
                .map(Moete::fakta)
                .orElseThrow(() -> ukjent("Møtet", id.verdi()));
    }

    @Override
    public Optional<HandlingsplanFakta> finnHandlingsplan(HandlingsplanId id) {
        return this.<Handlingsplan, no.saksgang.handlingsplan.event.HandlingsplanEvent>fold(
                        "handlingsplan", id.verdi(), new HandlingsplanDecider(), this::skjedd)
                .map(Handlingsplan::fakta);
    }

    private boolean skjedd(Hendelse hendelse, LocalDate skjedde) {
        return !skjedde.isAfter(dato);
    }

    @SuppressWarnings("unchecked")
    private <S, E extends Hendelse> Optional<S> fold(
            String aggregat, String id, Decider<?, S, E> decider, BiPredicate<E, LocalDate> gjelder) {
        String stroem = Stroem.navn(aggregat, id);
        S tilstand = decider.start();
        boolean noe = false;
        var hendelser = stroem(stroem);
        while (hendelser.hasNext()) {
            DomainEventMessage<?> melding = hendelser.next();
            Konvolutt k = Konvolutt.fra(melding.getMetaData());
            LocalDate skjedde = k.skjedde().atZone(Kontekst.NORSK_TID).toLocalDate();
            E hendelse = (E) melding.getPayload();
            if (k.registrert().isAfter(kjent) || !gjelder.test(hendelse, skjedde)) {
                continue;
            }
            tilstand = decider.evolve(tilstand, hendelse);
            noe = true;
            lest.add(new Myndighetskilde(
                    melding.getIdentifier(),
                    stroem,
                    melding.getSequenceNumber() + 1,
                    hendelse.getClass().getSimpleName(),
                    k.skjedde(),
                    k.registrert()));
        }
        return noe ? Optional.of(tilstand) : Optional.empty();
    }

    private Avslag ukjent(String hva, String id) {
        return new Avslag(Avslagskode.IKKE_FUNNET, "", hva + " " + id + " var ikke kjent " + kjent);
    }

    // Myndigheten avhenger ikke av det under.

    @Override
    public Optional<DokumentFakta> finnDokument(DokumentId id) {
        return Optional.empty();
    }

    @Override
    public Optional<String> dokumenttekst(DokumentId id) {
        return Optional.empty();
    }

    @Override
    public Optional<AarsrapportFakta> finnAarsrapport(AarsrapportId id) {
        return Optional.empty();
    }

    @Override
    public boolean erSkjult(PubliseringId id) {
        return false;
    }

    @Override
    public Set<String> personnavn() {
        return Set.of();
    }

    @Override
    public boolean erHelt(String sha256) {
        return false;
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
        throw ukjent("Årsrapporten", id.verdi());
    }

    @Override
    public RapportFakta aarsrapportinnhold(HelsefellesskapId id, int aar, Long posisjon) {
        throw ukjent("Årsrapporten for", id.verdi());
    }

    @Override
    public List<Erstattet> sakerIstedenfor(UtvalgId id) {
        return List.of();
    }

    @Override
    public List<SakId> aapneSaker(UtvalgId id) {
        return List.of();
    }
}
