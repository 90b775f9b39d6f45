package no.saksgang.kommandolinje;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.saksgang.lesemodell.bygging.Modellbygger;
import no.saksgang.lesemodell.felles.Lesemodeller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lesemodellene: hvor langt de er kommet, og hvor store de er. */
@Command(name = "models", resourceBundle = Tekster.NAVN)
final class ModelsKommando implements Callable<Integer> {

    private static final int KILO = 1024;

    /** @param bygd når den sist ble bygd på nytt; null når den aldri er det */
    record Modell(
            String navn,
            long posisjon,
            long etterslep,
            long rader,
            long byte_,
            long doedbrev,
            String bygd,
            Map<String, Long> tabeller) {}

    @Mixin
    Felles felles;

    @Mixin
    Kilde kilde;

    @Override
    public Integer call() throws Exception {
        List<Modell> ut = new ArrayList<>();
        try (Kilde.Aapen aapen = kilde.aapne()) {
            for (String navn : Lesemodeller.ALLE) {
                ut.add(modell(aapen.db(), navn));
            }
        }
        if (felles.json) {
            felles.json(Map.of("modeller", ut.stream().map(ModelsKommando::json).toList()));
        } else {
            ut.forEach(m -> felles.linje(
                    "models.linje",
                    String.format("%-18s", m.navn()),
                    Long.toString(m.posisjon()),
                    Long.toString(m.etterslep()),
                    Long.toString(m.rader()),
                    Long.toString(m.byte_() / KILO),
                    Long.toString(m.doedbrev()),
                    m.bygd() == null ? "-" : m.bygd()));
        }
        return Utgang.OK;
    }

    private static Modell modell(Connection db, String navn) throws SQLException {
        Map<String, Long> tabeller = new LinkedHashMap<>();
        long byte_ = 0;
        for (String tabell : Modellbygger.tabeller(navn)) {
            tabeller.put(tabell, tall(db, "select count(*) from " + tabell));
            byte_ += tall(db, "select pg_total_relation_size('public." + tabell + "'::regclass)");
        }
        long posisjon = tall(db, "select coalesce(max(posisjon), 0) from lesemerke where prosessor = ?", navn);
        long slutt = tall(db, "select coalesce(max(global_posisjon), 0) from hendelse");
        return new Modell(
                navn,
                posisjon,
                Math.max(0, slutt - posisjon),
                tabeller.values().stream().mapToLong(Long::longValue).sum(),
                byte_,
                tall(db, "select count(*) from doedbrev where gruppe = ?", navn),
                bygd(db, navn),
                tabeller);
    }

    private static Map<String, Object> json(Modell m) {
        Map<String, Object> ut = new LinkedHashMap<>();
        ut.put("navn", m.navn());
        ut.put("posisjon", m.posisjon());
        ut.put("etterslep", m.etterslep());
        ut.put("rader", m.rader());
        ut.put("byte", m.byte_());
        ut.put("doedbrev", m.doedbrev());
        ut.put("bygd", m.bygd());
        ut.put("tabeller", m.tabeller());
        return ut;
    }

    private static String bygd(Connection db, String navn) throws SQLException {
        try (var p =
                db.prepareStatement("select max(ferdig) from modellbygg where modell = ? and tilstand = 'FERDIG'")) {
            p.setString(1, navn);
            try (var rs = p.executeQuery()) {
                rs.next();
                return rs.getTimestamp(1) == null
                        ? null
                        : rs.getTimestamp(1).toInstant().toString();
            }
        }
    }

    private static long tall(Connection db, String sql, String... verdier) throws SQLException {
        try (var p = db.prepareStatement(sql)) {
            for (int i = 0; i < verdier.length; i++) {
                p.setString(i + 1, verdier[i]);
            }
            try (var rs = p.executeQuery()) {
                rs.next();
                return rs.getLong(1);
            }
        }
    }
}
