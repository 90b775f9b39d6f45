package no.saksgang.lesemodell.moete;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.felles.MoeteId;
import no.saksgang.lesemodell.felles.Json;
import no.saksgang.lesemodell.moete.Innkallingsbilde.Dokument;
import no.saksgang.lesemodell.moete.Innkallingsbilde.Punkt;
import no.saksgang.lesemodell.moete.Innkallingsbilde.Utsendelse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Det som er sendt til et møte, helt eller i offentlig utgave. Det som senere er erstattet, står der fortsatt, med
 * merke om hva det er erstattet av.
 */
@Component
public class InnkallingQuery {

    private static final String UNNTATT = "Unntatt offentlighet";

    /** Utsendelsene i den ene utgaven. */
    public record Innkalling(String moeteId, String utgave, List<Utsendelse> utsendelser, String merke) {}

    private final JdbcClient jdbc;

    InnkallingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tom når ingenting er sendt. */
    public Optional<Innkalling> finn(MoeteId id, boolean offentlig) {
        return jdbc.sql("select bilde::text from lese_innkalling where moete_id = ? and (not ? or "
                        + MoeteQuery.IKKE_SKJULT + ")")
                .params(id.verdi(), offentlig)
                .query(String.class)
                .optional()
                .map(j -> Json.MAPPER.readValue(j, Innkallingsbilde.class))
                .map(b -> innkalling(b, offentlig));
    }

    private Innkalling innkalling(Innkallingsbilde b, boolean offentlig) {
        Map<String, String> erstattet = erstattet(b);
        Map<String, Utad> titler = offentlig ? offentligeTitler(b) : Map.of();
        List<Utsendelse> ut = new ArrayList<>();
        for (Utsendelse u : b.utsendelser) {
            ut.add(new Utsendelse(
                    u.slag(),
                    u.nummer(),
                    u.bokstav(),
                    u.sendt(),
                    u.foelgebrev(),
                    u.loggposisjon(),
                    u.punkter().stream()
                            .map(p -> offentlig ? medTittel(offentlig(p), titler.get(p.sakId())) : p)
                            .map(p -> medDokumenter(p, merket(p.dokumenter(), erstattet)))
                            .toList(),
                    offentlig ? List.of() : u.mottakere(),
                    offentlig ? List.of() : merket(u.nyeDokumenter(), erstattet)));
        }
        return new Innkalling(
                b.moeteId,
                offentlig ? "OFFENTLIG" : "FULL",
                ut,
                b.versjon + "-" + erstattet.hashCode() + (titler.isEmpty() ? "" : "-" + titler.hashCode()));
    }

    /** Den offentlige utgaven av et punkt: uten det som er skjermet, men med hjemmelen. */
    static Punkt offentlig(Punkt p) {
        if (p.skjerming() == null) {
            return p;
        }
        boolean heltSkjermet =
                p.skjerming().dokumenter().isEmpty() && p.skjerming().offentligTittel() == null;
        List<Dokument> dokumenter = heltSkjermet
                ? List.of()
                : p.dokumenter().stream()
                        .filter(d -> !p.skjerming().dokumenter().contains(d.dokumentId()))
                        .toList();
        String tittel = heltSkjermet
                ? UNNTATT
                : p.skjerming().offentligTittel() == null
                        ? p.tittel()
                        : p.skjerming().offentligTittel();
        return new Punkt(
                p.rekkefoelge(),
                p.punktId(),
                p.sakId(),
                p.type(),
                p.saksnummer(),
                tittel,
                p.minutter(),
                p.start(),
                p.slutt(),
                dokumenter,
                new Innkallingsbilde.Skjerming(null, null, p.skjerming().hjemmel()));
    }

    /** Det som utad skal stå i stedet for tittelen; er noe ved saken unntatt, vises heller ikke dokumentene. */
    private record Utad(String tittel, boolean unntatt) {}

    private static Punkt medTittel(Punkt p, Utad utad) {
        return utad == null || utad.tittel() == null || (p.skjerming() != null && !utad.unntatt())
                ? p
                : new Punkt(
                        p.rekkefoelge(),
                        p.punktId(),
                        p.sakId(),
                        p.type(),
                        p.saksnummer(),
                        utad.tittel(),
                        p.minutter(),
                        p.start(),
                        p.slutt(),
                        utad.unntatt() ? List.of() : p.dokumenter(),
                        p.skjerming());
    }

    /** Den offentlige tittelen til sakene som har en, og {@value #UNNTATT} for dem som er skjult eller unntatt. */
    private Map<String, Utad> offentligeTitler(Innkallingsbilde b) {
        Map<String, Utad> ut = new HashMap<>();
        jdbc.sql("select s.sak_id, case when lese_stengt('sak-' || s.sak_id) then '" + UNNTATT + "' else"
                        + " coalesce(lese_unntatt_tittel(s.sak_id),"
                        + " s.bilde -> 'koe'"
                        + " ->> 'offentligTittel')"
                        + " end as tittel,"
                        + " lese_stengt('sak-'"
                        + " || s.sak_id) or"
                        + " lese_unntatt_tittel(s.sak_id)"
                        + " is not null as"
                        + " unntatt from"
                        + " lese_behandlingsplan"
                        + " s where s.sak_id ="
                        + " any(?)")
                .param(saker(b).toArray(String[]::new))
                .query((rs, n) -> ut.put(rs.getString(1), new Utad(rs.getString(2), rs.getBoolean(3))))
                .list();
        return ut;
    }

    private static List<String> saker(Innkallingsbilde b) {
        return b.utsendelser.stream()
                .flatMap(u -> u.punkter().stream())
                .map(Punkt::sakId)
                .filter(s -> s != null)
                .distinct()
                .toList();
    }

    private static Punkt medDokumenter(Punkt p, List<Dokument> dokumenter) {
        return new Punkt(
                p.rekkefoelge(),
                p.punktId(),
                p.sakId(),
                p.type(),
                p.saksnummer(),
                p.tittel(),
                p.minutter(),
                p.start(),
                p.slutt(),
                dokumenter,
                p.skjerming());
    }

    private static List<Dokument> merket(List<Dokument> dokumenter, Map<String, String> erstattet) {
        return dokumenter.stream()
                .map(d -> d.medErstattetAv(erstattet.get(d.dokumentId())))
                .toList();
    }

    /** For hvert dokument i sakene: dokumentet som er kommet i stedet. */
    private Map<String, String> erstattet(Innkallingsbilde b) {
        List<String> saker = saker(b);
        record Rad(String gammelt, String nytt) {}
        Map<String, String> ut = new HashMap<>();
        if (!saker.isEmpty()) {
            jdbc.sql("select d ->> 'dokumentId' as gammelt, d ->> 'erstattetAv' as nytt from lese_sak,"
                            + " jsonb_array_elements(bilde -> 'dokumenter') d"
                            + " where sak_id = any(?) and d ->> 'erstattetAv' is not null")
                    .param(saker.toArray(String[]::new))
                    .query(Rad.class)
                    .list()
                    .forEach(r -> ut.put(r.gammelt(), r.nytt()));
        }
        return ut;
    }
}
