package no.saksgang.kommandolinje;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunktfil;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ser etter det som pleier å være galt med oppsettet. Retter ingenting. */
@Command(name = "doctor", resourceBundle = Tekster.NAVN)
final class DoctorKommando implements Callable<Integer> {

    private static final int JAVA = 25;
    private static final int POSTGRES = 17;

    /** En undersøkelse. */
    record Punkt(String hva, boolean ok, String verdi) {}

    private final List<Punkt> punkter = new ArrayList<>();

    @Mixin
    Felles felles;

    @Mixin
    Kilde kilde;

    @Override
    public Integer call() throws Exception {
        ta("java", Runtime.version().feature() >= JAVA, Runtime.version().toString());
        noekkelfil();
        sjekkpunktfil();
        try (Kilde.Aapen aapen = kilde.aapne()) {
            database(aapen.db());
        }
        boolean ok = punkter.stream().allMatch(Punkt::ok);
        if (felles.json) {
            felles.json(Map.of("ok", ok, "punkter", punkter));
        } else {
            punkter.forEach(
                    p -> felles.linje(p.ok() ? "doctor.ok" : "doctor.feil", Tekster.t("doctor." + p.hva()), p.verdi()));
        }
        return ok ? Utgang.OK : Utgang.FUNN;
    }

    private void noekkelfil() throws IOException {
        Path fil = kilde.data.resolve("sjekkpunkt.noekkel");
        if (kilde.innebygd() && Files.exists(fil)) {
            String rett = PosixFilePermissions.toString(Files.getPosixFilePermissions(fil));
            ta("noekkelfil", rett.equals("rw-------") || rett.equals("r--------"), fil + " " + rett);
        }
        ta("noekkel", kilde.noekkel() != null, String.valueOf(kilde.noekkel()));
    }

    private void sjekkpunktfil() throws IOException {
        Sjekkpunktfil fil = kilde.sjekkpunktfil();
        ta(
                "sjekkpunktfil",
                fil != null && !fil.les().isEmpty(),
                fil == null ? "-" : fil.sti() + ": " + fil.les().size());
    }

    private void database(Connection db) throws SQLException {
        ta(
                "postgres",
                db.getMetaData().getDatabaseMajorVersion() >= POSTGRES,
                db.getMetaData().getDatabaseProductVersion());
        for (String innstilling : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String verdi = tekst(db, "select current_setting('" + innstilling + "')");
            ta(innstilling, !verdi.equals("off"), verdi);
        }
        String av = tekst(
                db,
                "select coalesce(string_agg(tgname, ', '), '') from pg_trigger where not tgisinternal and tgenabled ="
                        + " 'D'");
        ta("vern", av.isEmpty(), av);
        String vern = tekst(
                db,
                "select count(*) from pg_trigger where tgrelid in ('hendelse'::regclass, 'bevis_blad'::regclass,"
                        + " 'bevis_node'::regclass, 'sjekkpunkt'::regclass) and not tgisinternal");
        ta("vernFinnes", Integer.parseInt(vern) >= 5, vern);
        String bak = tekst(
                db,
                "select count(*) from hendelse where global_posisjon > (select coalesce(max(posisjon), 0) from"
                        + " bevis_blad) and tidspunkt < to_char((now() - interval '1 minute') at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS')");
        ta("treBak", bak.equals("0"), bak);
        // Bare når treet er bak: en som skriver nå, holder låsen et øyeblikk.
        String holder = bak.equals("0")
                ? ""
                : tekst(
                        db,
                        "select coalesce(string_agg(distinct pid::text, ', '), '') from pg_locks where relation ="
                                + " 'hendelse'::regclass and mode = 'RowExclusiveLock'");
        ta("holder", holder.isEmpty(), holder);
        String brev = tekst(db, "select count(*) from doedbrev");
        ta("doedbrev", brev.equals("0"), brev);
        String super_ = tekst(
                db,
                "select current_user || case when rolsuper then ' (superuser)' else '' end"
                        + " from pg_roles where rolname = current_user");
        ta("rolle", kilde.innebygd() || !super_.endsWith(")"), super_);
    }

    private void ta(String hva, boolean ok, String verdi) {
        punkter.add(new Punkt(hva, ok, verdi));
    }

    private static String tekst(Connection db, String sql) throws SQLException {
        try (PreparedStatement p = db.prepareStatement(sql);
                ResultSet rs = p.executeQuery()) {
            rs.next();
            return rs.getString(1);
        }
    }
}
