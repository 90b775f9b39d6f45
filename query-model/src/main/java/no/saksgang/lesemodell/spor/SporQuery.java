package no.saksgang.lesemodell.spor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.saksgang.felles.Forklaring;
import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.felles.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Sakens historikk: hendelser og avslag, i den rekkefølgen de ble registrert (R221). */
@Component
public class SporQuery {

    /**
     * En linje i sporet. En hendelse har posisjon og sekvens; et avslag har kode.
     *
     * @param skjedde når det skjedde
     * @param registrert når det ble registrert
     * @param forklaring hvorfor motoren kom til det den gjorde; null når det ikke var noe å velge mellom
     * @param inndata det regelen fikk å se da den avslo; tomt for hendelser
     */
    public record Linje(
            String slag,
            Long posisjon,
            Long sekvens,
            String hendelseId,
            String aggregat,
            String navn,
            String setning,
            Instant skjedde,
            Instant registrert,
            String rolle,
            String virksomhetId,
            String brukerId,
            String utvalgId,
            Integer modellversjon,
            List<String> regler,
            List<String> advarsler,
            String kommandoId,
            String aarsakId,
            String korrelasjonId,
            String kode,
            Forklaring forklaring,
            Map<String, String> inndata) {}

    private final JdbcClient jdbc;

    SporQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Linje> historikk(SakId id) {
        List<Linje> hendelser = jdbc.sql(
                        "select posisjon, hendelse_id, aggregattype, aggregat_id, sekvens, navn, setning, skjedde,"
                                + " registrert, rolle, virksomhet_id, bruker_id, utvalg_id, modellversjon, regler,"
                                + " advarsler, kommando_id, aarsak_id, korrelasjon_id, forklaring from lese_spor where"
                                + " sak_id = ? order by posisjon")
                .param(id.verdi())
                .query((rs, n) -> hendelse(rs))
                .list();
        List<Linje> avslag = jdbc.sql(
                        "select kommando_id, kommando, kode, regel, detalj, rolle, virksomhet_id, bruker_id,"
                                + " utvalg_id, skjedde, registrert, inndata from avslagslogg"
                                + " where aggregattype = 'sak' and aggregat_id = ? order by avslag_id")
                .param(id.verdi())
                .query((rs, n) -> avslag(rs))
                .list();
        return Stream.concat(hendelser.stream(), avslag.stream())
                .sorted(Comparator.comparing(Linje::registrert))
                .toList();
    }

    private static Linje hendelse(ResultSet rs) throws SQLException {
        return new Linje(
                "HENDELSE",
                rs.getLong("posisjon"),
                rs.getLong("sekvens"),
                rs.getString("hendelse_id"),
                rs.getString("aggregattype") + ":" + rs.getString("aggregat_id"),
                rs.getString("navn"),
                rs.getString("setning"),
                rs.getTimestamp("skjedde").toInstant(),
                rs.getTimestamp("registrert").toInstant(),
                rs.getString("rolle"),
                rs.getString("virksomhet_id"),
                rs.getString("bruker_id"),
                rs.getString("utvalg_id"),
                rs.getInt("modellversjon"),
                liste(rs.getString("regler")),
                liste(rs.getString("advarsler")),
                rs.getString("kommando_id"),
                rs.getString("aarsak_id"),
                rs.getString("korrelasjon_id"),
                null,
                rs.getString("forklaring") == null
                        ? null
                        : Json.MAPPER.readValue(rs.getString("forklaring"), Forklaring.class),
                Map.of());
    }

    private static Linje avslag(ResultSet rs) throws SQLException {
        return new Linje(
                "AVSLAG",
                null,
                null,
                null,
                null,
                rs.getString("kommando"),
                "Avslått: " + rs.getString("detalj"),
                rs.getTimestamp("skjedde").toInstant(),
                rs.getTimestamp("registrert").toInstant(),
                rs.getString("rolle"),
                rs.getString("virksomhet_id"),
                rs.getString("bruker_id"),
                rs.getString("utvalg_id"),
                null,
                liste(rs.getString("regel")),
                List.of(),
                rs.getString("kommando_id"),
                null,
                null,
                rs.getString("kode"),
                null,
                inndata(rs.getString("inndata")));
    }

    private static Map<String, String> inndata(String json) {
        return Json.MAPPER.readValue(json, new TypeReference<TreeMap<String, String>>() {});
    }

    private static List<String> liste(String tekst) {
        return tekst == null || tekst.isEmpty() ? List.of() : List.of(tekst.split(","));
    }
}
