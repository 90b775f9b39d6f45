package no.saksgang.kommandolinje;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.saksgang.bevis.lager.Sjekkpunktlager;
import no.saksgang.bevis.lager.Trelager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Hvordan det står til: loggen, treet, sjekkpunktene, leserne og det som er parkert. */
@Command(name = "status", resourceBundle = Tekster.NAVN)
final class StatusKommando implements Callable<Integer> {

    @Mixin
    Felles felles;

    @Mixin
    Kilde kilde;

    @Override
    public Integer call() throws Exception {
        Map<String, Object> svar = new LinkedHashMap<>();
        try (Kilde.Aapen aapen = kilde.aapne()) {
            Connection db = aapen.db();
            svar.put("databasenGikk", aapen.startet() == null);
            svar.putAll(rader(
                            db,
                            "select count(*) as hendelser, coalesce(max(global_posisjon), 0) as \"sistePosisjon\","
                                    + " max(tidspunkt) as \"sisteTidspunkt\", count(distinct stroem) as stroemmer"
                                    + " from hendelse")
                    .getFirst());
            svar.put("blader", new Trelager(db).stoerrelse());
            Optional<Sjekkpunktlager.Lagret> siste = Sjekkpunktlager.siste(db);
            svar.put("signert", siste.map(Sjekkpunktlager.Lagret::stoerrelse).orElse(0L));
            svar.put("signertTid", siste.map(s -> s.laget().toString()).orElse(null));
            svar.put(
                    "lesere",
                    rader(
                            db,
                            "select prosessor as navn, max(posisjon) as posisjon from lesemerke"
                                    + " where prosessor not like '\\_\\_%' group by prosessor order by prosessor"));
            svar.put(
                    "doedbrev",
                    rader(db, "select count(*) as antall from doedbrev")
                            .getFirst()
                            .get("antall"));
            svar.put(
                    "byte",
                    rader(db, "select pg_database_size(current_database()) as byte")
                            .getFirst()
                            .get("byte"));
        }
        if (felles.json) {
            felles.json(svar);
        } else {
            skriv(svar);
        }
        return Utgang.OK;
    }

    private void skriv(Map<String, Object> svar) {
        for (String felt : List.of("hendelser", "stroemmer", "sistePosisjon", "sisteTidspunkt", "blader", "signert")) {
            felles.linje(
                    "status." + felt,
                    svar.get(felt) == null ? "-" : svar.get(felt).toString());
        }
        long slutt = ((Number) svar.get("sistePosisjon")).longValue();
        for (Object leser : (List<?>) svar.get("lesere")) {
            Map<?, ?> l = (Map<?, ?>) leser;
            long posisjon = ((Number) l.get("posisjon")).longValue();
            felles.linje(
                    "status.leser",
                    l.get("navn"),
                    Long.toString(posisjon),
                    Long.toString(Math.max(0, slutt - posisjon)));
        }
        felles.linje("status.doedbrev", svar.get("doedbrev").toString());
        felles.linje("status.byte", Long.toString(((Number) svar.get("byte")).longValue() / (1024 * 1024)));
    }

    private static List<Map<String, Object>> rader(Connection db, String sql) throws SQLException {
        List<Map<String, Object>> ut = new ArrayList<>();
        try (PreparedStatement p = db.prepareStatement(sql);
                ResultSet rs = p.executeQuery()) {
            ResultSetMetaData meta = rs.getMetaData();
            while (rs.next()) {
                Map<String, Object> rad = new LinkedHashMap<>();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    rad.put(meta.getColumnLabel(i), rs.getObject(i));
                }
                ut.add(rad);
            }
        }
        return ut;
    }
}
