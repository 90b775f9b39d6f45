package no.saksgang.kommandolinje;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.saksgang.axon.lagring.HendelseSerializer;
import no.saksgang.felles.Hendelse;
import no.saksgang.lesemodell.spor.Setninger;
import no.saksgang.lesemodell.tidsreise.Logghendelse;
import org.axonframework.serialization.SimpleSerializedObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Spiller historien om igjen med dagens kode: én strøm setning for setning, eller hele loggen for å se at alt kan leses. */
@Command(name = "replay", resourceBundle = Tekster.NAVN)
final class ReplayKommando implements Callable<Integer> {

    private static final int OM_GANGEN = 2000;
    private static final int MAKS_FUNN = 100;
    private static final String SAK = "sak:";

    /** En hendelse dagens kode ikke klarer. */
    record Ulest(long posisjon, String hendelseId, String stroem, String navn, String versjon, String aarsak) {}

    @Mixin
    Felles felles;

    @Mixin
    Kilde kilde;

    @Option(names = "--all", descriptionKey = "replay.all")
    boolean alle;

    @Parameters(paramLabel = "STREAM", arity = "0..1")
    String stroem;

    @Override
    public Integer call() throws Exception {
        if (alle == (stroem != null)) {
            throw new ParameterException(felles.kommando.commandLine(), Tekster.t("replay.hva"));
        }
        try (Kilde.Aapen aapen = kilde.aapne()) {
            return alle ? alle(aapen.db()) : en(aapen.db());
        }
    }

    private int en(Connection db) {
        String navn = stroem.contains(":") ? stroem : SAK + stroem;
        List<Logghendelse> hendelser = Loggleser.av(db).stroem(navn);
        if (felles.json) {
            felles.json(Map.of(
                    "ok",
                    !hendelser.isEmpty(),
                    "stroem",
                    navn,
                    "hendelser",
                    hendelser.stream().map(ReplayKommando::json).toList()));
        } else if (hendelser.isEmpty()) {
            felles.linje("replay.ingen", navn);
        } else {
            hendelser.forEach(h -> felles.linje(
                    "replay.linje",
                    Long.toString(h.posisjon()),
                    h.konvolutt().skjedde(),
                    h.konvolutt().registrert(),
                    h.konvolutt().aktoer().rolle(),
                    Setninger.av(h.hendelse())));
        }
        return hendelser.isEmpty() ? Utgang.FUNN : Utgang.OK;
    }

    private static Map<String, Object> json(Logghendelse h) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("posisjon", h.posisjon());
        m.put("sekvens", h.sekvens());
        m.put("hendelseId", h.hendelseId());
        m.put("navn", h.hendelse().getClass().getSimpleName());
        m.put("skjedde", h.konvolutt().skjedde().toString());
        m.put("registrert", h.konvolutt().registrert().toString());
        m.put("rolle", h.konvolutt().aktoer().rolle().name());
        m.put("modellversjon", h.konvolutt().modellversjon());
        m.put("regler", h.konvolutt().regler());
        m.put("setning", Setninger.av(h.hendelse()));
        return m;
    }

    private int alle(Connection db) throws SQLException {
        long start = System.nanoTime();
        HendelseSerializer serializer = new HendelseSerializer();
        List<Ulest> funn = new ArrayList<>();
        long lest = 0;
        long ulest = 0;
        long slutt = slutt(db);
        long posisjon = 0;
        try (Fremdriftslinje fremdrift = Fremdriftslinje.naarTerminal();
                var p = db.prepareStatement("select global_posisjon, hendelse_id, stroem, navn, versjon, data from"
                        + " noekkel.lesbar_hendelse where global_posisjon > ? and global_posisjon <= ? order by"
                        + " global_posisjon limit " + OM_GANGEN)) {
            int rader;
            do {
                rader = 0;
                p.setLong(1, posisjon);
                p.setLong(2, slutt);
                try (ResultSet rs = p.executeQuery()) {
                    while (rs.next()) {
                        rader++;
                        posisjon = rs.getLong(1);
                        Ulest feil = proev(serializer, rs);
                        if (feil != null && ulest++ < MAKS_FUNN) {
                            funn.add(feil);
                        }
                    }
                }
                lest += rader;
                fremdrift.kom(posisjon, slutt);
            } while (rader == OM_GANGEN);
        }
        return svar(lest, ulest, funn, (System.nanoTime() - start) / 1e9);
    }

    private static Ulest proev(HendelseSerializer serializer, ResultSet rs) throws SQLException {
        byte[] data = rs.getBytes(6);
        try {
            Object hendelse = serializer.deserialize(
                    new SimpleSerializedObject<>(data, byte[].class, rs.getString(4), rs.getString(5)));
            Setninger.av((Hendelse) hendelse);
            return null;
        } catch (RuntimeException e) {
            return new Ulest(
                    rs.getLong(1),
                    rs.getString(2),
                    rs.getString(3),
                    rs.getString(4),
                    rs.getString(5),
                    e.getClass().getSimpleName());
        }
    }

    private int svar(long lest, long ulest, List<Ulest> funn, double sekunder) {
        if (felles.json) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("ok", ulest == 0);
            m.put("hendelser", lest);
            m.put("sekunder", sekunder);
            m.put("ulest", ulest);
            m.put("funn", funn);
            felles.json(m);
        } else {
            funn.forEach(f -> felles.linje(
                    "replay.ulest",
                    Long.toString(f.posisjon()),
                    f.hendelseId(),
                    f.stroem(),
                    f.navn(),
                    f.versjon(),
                    f.aarsak()));
            felles.linje(
                    ulest == 0 ? "replay.ok" : "replay.feil",
                    Long.toString(lest),
                    String.format(java.util.Locale.ROOT, "%.1f", sekunder),
                    Long.toString(ulest));
        }
        return ulest == 0 ? Utgang.OK : Utgang.FUNN;
    }

    private static long slutt(Connection db) throws SQLException {
        try (var s = db.createStatement();
                var rs = s.executeQuery("select coalesce(max(global_posisjon), 0) from hendelse")) {
            rs.next();
            return rs.getLong(1);
        }
    }
}
