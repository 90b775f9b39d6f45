package no.saksgang.lesemodell.spor;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Id;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Konvolutter;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.saksnummerserie.event.SaksnummerserieEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Skriver hver hendelse inn i revisjonssporet. */
@Component
@ProcessingGroup(Lesemodeller.SPOR)
class SporProjection {

    private static final String SKRIV = """
        insert into lese_spor (hendelse_id, posisjon, aggregattype, aggregat_id, sekvens, helsefellesskap_id, sak_id,
            navn, setning, skjedde, registrert, rolle, virksomhet_id, bruker_id, utvalg_id, modellversjon, regler,
            advarsler, kommando_id, aarsak_id, korrelasjon_id, forklaring)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        on conflict (hendelse_id) do nothing\
        """;

    private final JdbcTemplate jdbc;

    SporProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(
            Hendelse hendelse,
            MetaData metadata,
            @SequenceNumber long sekvens,
            @MessageIdentifier String id,
            @SourceId String stroem,
            TrackingToken merke) {
        Konvolutt k = Konvolutter.av(metadata);
        int skille = stroem.indexOf(':');
        rader().add(new Object[] {
            id,
            posisjon(id, merke),
            stroem.substring(0, skille),
            stroem.substring(skille + 1),
            sekvens + 1,
            verdi(k.helsefellesskapId()),
            verdi(sak(hendelse)),
            hendelse.getClass().getSimpleName(),
            Setninger.av(hendelse),
            Timestamp.from(k.skjedde()),
            Timestamp.from(k.registrert()),
            k.aktoer().rolle().name(),
            verdi(k.aktoer().virksomhetId()),
            verdi(k.aktoer().brukerId()),
            verdi(k.aktoer().utvalgId()),
            k.modellversjon(),
            String.join(",", k.regler()),
            String.join(",", k.advarsler().stream().map(Advarsel::name).toList()),
            k.kommandoId(),
            k.aarsakId(),
            k.korrelasjonId(),
            k.forklaring() == null ? null : Bunke.json(k.forklaring())
        });
    }

    /**
     * Hendelsens egen posisjon. Merket sier hvor langt leseren er: rykker det ikke fram, fylte hendelsen et hull
     * bak det, og posisjonen må slås opp.
     */
    private long posisjon(String id, TrackingToken merke) {
        long[] forrige = CurrentUnitOfWork.get().root().getOrComputeResource("spor-forrige", n -> new long[] {-1});
        long naa = merke.position().orElse(0);
        boolean rykketFram = forrige[0] >= 0 && naa > forrige[0];
        forrige[0] = naa;
        if (rykketFram) {
            return naa;
        }
        return jdbc.queryForList("select global_posisjon from hendelse where hendelse_id = ?", Long.class, id).stream()
                .findFirst()
                .orElse(naa);
    }

    /** Saken hendelsen hører til, også når den skjedde i møtet eller nummerserien. */
    private static SakId sak(Hendelse hendelse) {
        return switch (hendelse) {
            case SakEvent e -> e.sakId();
            case MoeteEvent.SaklistepunktLagtTil e -> e.sakId();
            case MoeteEvent.SaklistepunktFjernet e -> e.sakId();
            case MoeteEvent.FagpersonInvitert e -> e.sakId();
            case MoeteEvent.EventueltMeldt e -> e.sakId();
            case SaksnummerserieEvent.SaksnummerTildelt e -> e.sakId();
            case SaksnummerserieEvent.SaksnummerFrigitt e -> e.sakId();
            case SaksnummerserieEvent.VedtaksnummerTildelt e -> e.sakId();
            case SaksnummerserieEvent.JournalnummerTildelt e -> e.sakId();
            default -> null;
        };
    }

    private List<Object[]> rader() {
        UnitOfWork<?> enhet = CurrentUnitOfWork.get().root();
        return enhet.getOrComputeResource("spor-rader", n -> {
            List<Object[]> rader = new ArrayList<>();
            enhet.onPrepareCommit(u -> jdbc.batchUpdate(SKRIV, rader));
            return rader;
        });
    }

    @ResetHandler
    void toem() {
        Bunke.toem(jdbc, "lese_spor");
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
