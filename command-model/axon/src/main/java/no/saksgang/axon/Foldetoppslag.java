package no.saksgang.axon;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.saksgang.aarsrapport.Aarsrapport;
import no.saksgang.aarsrapport.AarsrapportDecider;
import no.saksgang.axon.aggregat.Stroem;
import no.saksgang.axon.dokument.Dokumentlager;
import no.saksgang.axon.dokument.Dokumenttekst;
import no.saksgang.beslutning.AarsrapportFakta;
import no.saksgang.beslutning.Decider;
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
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Id;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Moeteordning;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.FestetPunkt;
import no.saksgang.felles.verdi.Unntaksperiode;
import no.saksgang.handlingsplan.Handlingsplan;
import no.saksgang.handlingsplan.HandlingsplanDecider;
import no.saksgang.helsefellesskap.Helsefellesskap;
import no.saksgang.helsefellesskap.HelsefellesskapDecider;
import no.saksgang.moete.Moete;
import no.saksgang.moete.MoeteDecider;
import no.saksgang.publisering.Publisering;
import no.saksgang.publisering.PubliseringDecider;
import no.saksgang.sak.Sak;
import no.saksgang.sak.SakDecider;
import no.saksgang.saksnummerserie.Saksnummerserie;
import no.saksgang.saksnummerserie.SaksnummerserieDecider;
import no.saksgang.utvalg.Utvalg;
import no.saksgang.utvalg.UtvalgDecider;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fakta foldet av strømmene selv. Det som er foldet før, huskes, men halen leses hver gang, så svaret er alltid
 * det som er lagret, også når en annen node skrev det.
 */
@Component
class Foldetoppslag implements Oppslag {

    private static final int HUSK = 4000;

    private record Foldet(Object tilstand, long neste) {}

    private final ObjectProvider<EventStore> logg;
    private final JdbcClient jdbc;
    private final Dokumentlager dokumenter;
    private final Dokumenttekst tekstlager;
    private final Publiseringsoppsett publiseringsoppsett;
    private final Navnevakt navnevakt;
    private final ObjectProvider<Rapportkilde> rapporter;
    private final Map<String, Foldet> husket = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Foldet> eldste) {
            return size() > HUSK;
        }
    });

    Foldetoppslag(
            ObjectProvider<EventStore> logg,
            JdbcClient jdbc,
            Dokumentlager dokumenter,
            Dokumenttekst tekstlager,
            Publiseringsoppsett publiseringsoppsett,
            Navnevakt navnevakt,
            ObjectProvider<Rapportkilde> rapporter) {
        this.tekstlager = tekstlager;
        this.publiseringsoppsett = publiseringsoppsett;
        this.navnevakt = navnevakt;
        this.rapporter = rapporter;
        this.dokumenter = dokumenter;
        this.logg = logg;
        this.jdbc = jdbc;
    }

    @Override
    public HelsefellesskapFakta helsefellesskap(HelsefellesskapId id) {
        return fold("helsefellesskap", id, new HelsefellesskapDecider())
                .map(Helsefellesskap::fakta)
                .orElseThrow(() -> mangler("Helsefellesskapet", id.verdi()));
    }

    @Override
    public Optional<UtvalgFakta> finnUtvalg(UtvalgId id) {
        return fold("utvalg", id, new UtvalgDecider()).map(Utvalg::fakta);
    }

    @Override
    public Optional<Moeteordning> moeteordning(UtvalgId id, LocalDate dato) {
        return fold("utvalg", id, new UtvalgDecider()).flatMap(u -> u.moeteordning(dato));
    }

    @Override
    public Optional<MoeteId> forrigeMoete(UtvalgId id, LocalDateTime foer) {
        return jdbc.sql("select moete_id from moeteregister where utvalg_id = ? and start < ? and not avlyst"
                        + " order by start desc, moete_id desc limit 1")
                .params(id.verdi(), foer)
                .query(String.class)
                .optional()
                .map(MoeteId::new);
    }

    @Override
    public List<MoeteId> moeterI(UtvalgId id, int aar) {
        return jdbc
                .sql("select moete_id from moeteregister where utvalg_id = ? and start >= ? and start < ?"
                        + " and not avlyst order by start, moete_id")
                .params(id.verdi(), LocalDate.of(aar, 1, 1), LocalDate.of(aar + 1, 1, 1))
                .query(String.class)
                .list()
                .stream()
                .map(MoeteId::new)
                .toList();
    }

    @Override
    public boolean saksjournalAapen(SaksnummerserieId id) {
        return fold("saksnummerserie", id, new SaksnummerserieDecider())
                .filter(Saksnummerserie::journalAapen)
                .isPresent();
    }

    @Override
    public long loggposisjon() {
        return jdbc.sql("select global_posisjon from hendelse where transaksjon <"
                        + " pg_snapshot_xmin(pg_current_snapshot()) order by global_posisjon desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public UtvalgFakta utvalg(UtvalgId id) {
        return finnUtvalg(id).orElseThrow(() -> mangler("Utvalget", id.verdi()));
    }

    @Override
    public MoeteFakta moete(MoeteId id) {
        return fold("moete", id, new MoeteDecider()).map(Moete::fakta).orElseThrow(() -> mangler("Møtet", id.verdi()));
    }

    @Override
    public SakFakta sak(SakId id) {
        return fold("sak", id, new SakDecider()).map(Sak::fakta).orElseThrow(() -> mangler("Saken", id.verdi()));
    }

    @Override
    public Optional<HandlingsplanFakta> finnHandlingsplan(HandlingsplanId id) {
        return fold("handlingsplan", id, new HandlingsplanDecider()).map(Handlingsplan::fakta);
    }

    @Override
    public Optional<DokumentFakta> finnDokument(DokumentId id) {
        return dokumenter
                .finn(id)
                .map(d -> new DokumentFakta(
                        d.dokumentId(), d.helsefellesskapId(), d.sha256(), d.medietype(), d.stoerrelse()));
    }

    @Override
    public Optional<String> saksnummer(SaksnummerserieId serie, String punktId) {
        return fold("saksnummerserie", serie, new SaksnummerserieDecider())
                .flatMap((Saksnummerserie s) -> s.nummerFor(punktId));
    }

    @Override
    public int aarsrapportAar(AarsrapportId id) {
        return fold("aarsrapport", id, new AarsrapportDecider())
                .map(Aarsrapport::aar)
                .orElseThrow(() -> mangler("Årsrapporten", id.verdi()));
    }

    @Override
    public RapportFakta aarsrapportinnhold(HelsefellesskapId id, int aar, Long posisjon) {
        return rapporter.getObject().regn(id, aar, posisjon);
    }

    @Override
    public Optional<AarsrapportFakta> finnAarsrapport(AarsrapportId id) {
        return fold("aarsrapport", id, new AarsrapportDecider()).map(Aarsrapport::fakta);
    }

    @Override
    public boolean erSkjult(PubliseringId id) {
        return fold("publisering", id, new PubliseringDecider())
                .map(Publisering::skjult)
                .orElse(false);
    }

    @Override
    public Optional<Unntaksperiode> unntak(PubliseringId id) {
        return fold("publisering", id, new PubliseringDecider()).map(Publisering::unntak);
    }

    @Override
    public List<SakId> sakerMedUnntak(HelsefellesskapId id) {
        return jdbc
                .sql("select distinct hendelse_felt(data, 'objektId') from hendelse where navn in"
                        + " ('publisering.UnntattFraOffentlighet', 'publisering.SkjultForOffentligheten')"
                        + " and hendelse_felt(data, 'helsefellesskapId') = ? and hendelse_felt(data, 'type') = 'SAK'")
                .param(id.verdi())
                .query(String.class)
                .list()
                .stream()
                .map(SakId::new)
                .toList();
    }

    @Override
    public Optional<Integer> navnPaaVaktlisten(HelsefellesskapId id, String tekst) {
        return navnevakt.finn(id, tekst);
    }

    @Override
    public List<FestetPunkt> sendtTil(MoeteId id) {
        return fold("moete", id, new MoeteDecider()).map(Moete::festet).orElse(List.of());
    }

    @Override
    public Set<String> personnavn() {
        return publiseringsoppsett.personnavn();
    }

    @Override
    public Optional<String> dokumenttekst(DokumentId id) {
        return tekstlager.tekst(id);
    }

    @Override
    public boolean erHelt(String sha256) {
        return dokumenter.erHelt(sha256);
    }

    @Override
    public List<Erstattet> sakerIstedenfor(UtvalgId id) {
        record Rad(String sakId, String ligger) {}
        return jdbc
                .sql("select sak_id, utvalg_ider[1] as ligger from saksregister where aapen and istedenfor = ?"
                        + " order by sak_id")
                .param(id.verdi())
                .query(Rad.class)
                .list()
                .stream()
                .map(r -> new Erstattet(new SakId(r.sakId()), new UtvalgId(r.ligger())))
                .toList();
    }

    @Override
    public List<SakId> aapneSaker(UtvalgId id) {
        return jdbc
                .sql("select sak_id from saksregister where aapen and utvalg_ider @> array[?]::text[] order by sak_id")
                .param(id.verdi())
                .query(String.class)
                .list()
                .stream()
                .map(SakId::new)
                .toList();
    }

    @Override
    public List<SakId> rapporteringsklare(HelsefellesskapId id, int aar) {
        return jdbc
                .sql("select sak_id from saksregister where helsefellesskap_id = ? and rapporteringsklar_aar <= ?"
                        + " order by sak_id")
                .params(id.verdi(), aar)
                .query(String.class)
                .list()
                .stream()
                .map(SakId::new)
                .toList();
    }

    @Override
    public List<Adressat> innmeldere(SakId id) {
        return fold("sak", id, new SakDecider()).map(Sak::innmeldere).orElse(List.of());
    }

    @Override
    public Optional<LocalDate> nesteMoete(UtvalgId id, LocalDate etter) {
        return jdbc.sql("select min(dato) from (select start::date as dato from moeteregister where utvalg_id = ?"
                        + " and not avlyst union all select dato from moeteplandato where utvalg_id = ?) d"
                        + " where dato > ?")
                .params(id.verdi(), id.verdi(), etter)
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single();
    }

    @SuppressWarnings("unchecked")
    private <S, E extends Hendelse> Optional<S> fold(String aggregat, Id id, Decider<?, S, E> decider) {
        Avslag.krevInnhold(id, aggregat + "Id");
        String stroem = Stroem.navn(aggregat, id.verdi());
        Foldet foer = husket.get(stroem);
        S tilstand = foer == null ? decider.start() : (S) foer.tilstand();
        long neste = foer == null ? 0 : foer.neste();
        DomainEventStream hale = logg.getObject().readEvents(stroem, neste);
        long lest = neste;
        while (hale.hasNext()) {
            var melding = hale.next();
            tilstand = decider.evolve(tilstand, (E) melding.getPayload());
            lest = melding.getSequenceNumber() + 1;
        }
        if (lest == 0) {
            return Optional.empty();
        }
        if (lest > neste) {
            // Oppslag skjer før egne hendelser legges til, så halen er alltid lagret.
            husket.put(stroem, new Foldet(tilstand, lest));
        }
        return Optional.of(tilstand);
    }

    private static Avslag mangler(String hva, String id) {
        return new Avslag(Avslagskode.IKKE_FUNNET, "", hva + " " + id + " finnes ikke");
    }
}
