package no.saksgang.lesemodell.spor;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.saksgang.felles.Forklaring;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.SakId;
import no.saksgang.felles.kalender.Arbeidskalender;
import no.saksgang.lesemodell.felles.Json;
import no.saksgang.lesemodell.spor.Tidslinje.Aarsak;
import no.saksgang.lesemodell.spor.Tidslinje.Hvem;
import no.saksgang.lesemodell.spor.Tidslinje.Linje;
import no.saksgang.lesemodell.spor.Tidslinje.Slag;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Sakens tidslinje: setningene dannes av hendelsene i loggen når den leses, så de aldri kan bli usanne (R221). */
@Component
public class TidslinjeQuery {

    private static final String HENDELSER =
            "select s.posisjon, s.hendelse_id, s.aarsak_id, s.kommando_id, s.skjedde, s.registrert, s.rolle,"
                + " s.virksomhet_id, s.bruker_id, s.utvalg_id, s.modellversjon, s.regler, s.advarsler,"
                + " s.forklaring::text as forklaring, h.stroem, h.sekvens, h.navn, h.versjon, h.konvolutt, h.data,"
                + " h.lagret from lese_spor s join noekkel.lesbar_hendelse h on h.global_posisjon = s.posisjon where"
                + " s.sak_id = ? order by s.posisjon";
    private static final String AVSLAG =
            "select kommando_id, kommando, kode, regel, detalj, rolle, virksomhet_id, bruker_id, utvalg_id, skjedde,"
                    + " registrert, inndata::text as inndata from avslagslogg where aggregattype = 'sak'"
                    + " and aggregat_id = ? order by avslag_id";

    private record Rad(Linje linje, String innhold, String aarsakId, String kommandoId) {}

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final Lesbart lesbart;

    TidslinjeQuery(JdbcClient jdbc, @Qualifier("eventSerializer") Serializer serializer, Lesbart lesbart) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.lesbart = lesbart;
    }

    /** Tom når saken ikke finnes. */
    public Optional<Tidslinje> finn(SakId id, Tidslinje.Utvalg utvalg, Spraak spraak, boolean raa) {
        Lesbart.Ord ord = lesbart.forSak(id, spraak);
        List<Rad> alle = new ArrayList<>(jdbc.sql(HENDELSER)
                .param(id.verdi())
                .query((rs, n) -> hendelse(rs, spraak, ord, raa))
                .list());
        alle.addAll(jdbc.sql(AVSLAG)
                .param(id.verdi())
                .query((rs, n) -> avslag(rs, spraak, ord))
                .list());
        if (alle.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> utloesere = utloesere(alle);
        Comparator<Linje> rekkefoelge = utvalg.etterSant()
                ? Comparator.comparing(Linje::skjedde).thenComparing(Linje::registrert)
                : Comparator.comparing(Linje::registrert);
        List<Linje> linjer = alle.stream()
                .filter(r -> utvalg.har(r.linje(), r.innhold()))
                .map(r -> medAarsak(r, utloesere))
                .sorted(rekkefoelge)
                .toList();
        return Optional.of(new Tidslinje(id.verdi(), spraak, linjer.size(), linjer));
    }

    /** Én hendelse slik den er lagret; tom når posisjonen ikke finnes. */
    public Optional<Tidslinje.Raa> raa(long posisjon) {
        return jdbc.sql("select stroem, sekvens, navn, versjon, konvolutt, lagret from noekkel.lesbar_hendelse"
                        + " where global_posisjon = ?")
                .param(posisjon)
                .query((rs, n) -> raa(rs, rs.getBytes("lagret")))
                .optional();
    }

    private Rad hendelse(ResultSet rs, Spraak spraak, Lesbart.Ord ord, boolean raa) throws SQLException {
        byte[] lagret = rs.getBytes("lagret");
        Hendelse hendelse = serializer.deserialize(new SimpleSerializedObject<>(
                rs.getBytes("data"), byte[].class, rs.getString("navn"), rs.getString("versjon")));
        String forklaring = rs.getString("forklaring");
        Instant skjedde = rs.getTimestamp("skjedde").toInstant();
        Instant registrert = rs.getTimestamp("registrert").toInstant();
        Linje linje = new Linje(
                Slag.HENDELSE,
                rs.getLong("posisjon"),
                rs.getString("hendelse_id"),
                hendelse.getClass().getSimpleName(),
                ord.i(Koder.lesbar(spraak.setning(hendelse), spraak)),
                skjedde,
                registrert,
                sent(skjedde, registrert),
                hvem(rs),
                null,
                liste(rs.getString("regler")),
                rs.getInt("modellversjon"),
                liste(rs.getString("advarsler")),
                forklaring == null ? null : Json.MAPPER.readValue(forklaring, Forklaring.class),
                null,
                null,
                raa ? raa(rs, lagret) : null);
        return new Rad(
                linje,
                new String(lagret, StandardCharsets.UTF_8),
                rs.getString("aarsak_id"),
                rs.getString("kommando_id"));
    }

    /** Som lagret, så den kan holdes mot bladet i treet; fri tekst er kryptert der. */
    private static Tidslinje.Raa raa(ResultSet rs, byte[] lagret) throws SQLException {
        return new Tidslinje.Raa(
                rs.getString("stroem"),
                rs.getLong("sekvens") + 1,
                rs.getString("navn"),
                rs.getString("versjon"),
                Json.MAPPER.readTree(rs.getBytes("konvolutt")),
                Json.MAPPER.readTree(lagret));
    }

    private static Rad avslag(ResultSet rs, Spraak spraak, Lesbart.Ord ord) throws SQLException {
        String inndata = rs.getString("inndata");
        Instant skjedde = rs.getTimestamp("skjedde").toInstant();
        Instant registrert = rs.getTimestamp("registrert").toInstant();
        Linje linje = new Linje(
                Slag.AVSLAG,
                null,
                null,
                rs.getString("kommando"),
                ord.i(spraak.avslaatt(rs.getString("detalj"))),
                skjedde,
                registrert,
                sent(skjedde, registrert),
                hvem(rs),
                null,
                liste(rs.getString("regel")),
                null,
                List.of(),
                null,
                rs.getString("kode"),
                Json.MAPPER.readValue(inndata, new TypeReference<TreeMap<String, String>>() {}),
                null);
        return new Rad(linje, inndata, rs.getString("kommando_id"), rs.getString("kommando_id"));
    }

    /** Registrert en senere dag enn det skjedde, etter norsk tid. */
    private static boolean sent(Instant skjedde, Instant registrert) {
        return registrert
                .atZone(Arbeidskalender.NORSK_TID)
                .toLocalDate()
                .isAfter(skjedde.atZone(Arbeidskalender.NORSK_TID).toLocalDate());
    }

    private static Hvem hvem(ResultSet rs) throws SQLException {
        return new Hvem(
                rs.getString("rolle"),
                rs.getString("virksomhet_id"),
                rs.getString("utvalg_id"),
                rs.getString("bruker_id"));
    }

    /** Navnene på hendelsene som utløste noe. */
    private Map<String, String> utloesere(List<Rad> rader) {
        Map<String, String> ut = new HashMap<>();
        String[] ider = rader.stream()
                .filter(r -> r.aarsakId() != null && !r.aarsakId().equals(r.kommandoId()))
                .map(Rad::aarsakId)
                .distinct()
                .toArray(String[]::new);
        if (ider.length > 0) {
            jdbc.sql("select hendelse_id, navn from hendelse where hendelse_id = any(?)")
                    .param(ider)
                    .query((rs, n) -> Map.entry(rs.getString(1), rs.getString(2).replaceFirst("^.*\\.", "")))
                    .list()
                    .forEach(e -> ut.put(e.getKey(), e.getValue()));
        }
        return ut;
    }

    private static Linje medAarsak(Rad r, Map<String, String> utloesere) {
        Linje l = r.linje();
        boolean selv = r.aarsakId() == null || r.aarsakId().equals(r.kommandoId());
        Aarsak aarsak = selv
                ? new Aarsak("KOMMANDO", r.kommandoId(), null)
                : new Aarsak("HENDELSE", r.aarsakId(), utloesere.get(r.aarsakId()));
        return new Linje(
                l.slag(),
                l.posisjon(),
                l.hendelseId(),
                l.navn(),
                l.setning(),
                l.skjedde(),
                l.registrert(),
                l.etterregistrert(),
                l.hvem(),
                aarsak,
                l.regler(),
                l.modellversjon(),
                l.advarsler(),
                l.forklaring(),
                l.kode(),
                l.inndata(),
                l.raa());
    }

    private static List<String> liste(String tekst) {
        return tekst == null || tekst.isEmpty() ? List.of() : List.of(tekst.split(","));
    }
}
