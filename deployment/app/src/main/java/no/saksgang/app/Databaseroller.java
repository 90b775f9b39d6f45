package no.saksgang.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/**
 * Oppretter rollene i den innebygde databasen og stenger den for alle uten passord. Bruker samme {@code db/roller.sql} som
 * en operatør kjører i sin egen.
 */
final class Databaseroller {

    static final String EIER = "saksgang_eier";
    static final String APP = "saksgang_app";
    static final String REVISOR = "saksgang_revisor";

    private static final String MERKE = "# Skrevet av Saksgang: ingen kommer inn uten passord.";
    private static final String HBA =
            MERKE + "\nlocal all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n";

    private Databaseroller() {}

    /** @param superbruker tilkobling til databasen som superbruker */
    static void sett(Connection superbruker, Path mappe, Databasepassord passord) throws SQLException, IOException {
        try (Statement s = superbruker.createStatement()) {
            s.execute("set password_encryption = 'scram-sha-256'");
            s.execute("alter role postgres password " + tekst(passord.superbruker()));
            s.execute(skript(passord));
            Path hba = mappe.resolve("pg_hba.conf");
            if (!erStengt(mappe)) {
                Files.writeString(hba, HBA);
                s.execute("select pg_reload_conf()");
            }
        }
    }

    static boolean erStengt(Path mappe) throws IOException {
        Path hba = mappe.resolve("pg_hba.conf");
        return Files.exists(hba) && Files.readString(hba).equals(HBA);
    }

    /** Skriptet uten psql sine egne linjer, med passordene satt inn. */
    static String skript(Databasepassord passord) throws IOException {
        try (InputStream inn = Databaseroller.class.getResourceAsStream("/db/roller.sql")) {
            return new String(inn.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("\\"))
                    .collect(Collectors.joining("\n"))
                    .replace(":'eier_passord'", tekst(passord.eier()))
                    .replace(":'app_passord'", tekst(passord.app()))
                    .replace(":'revisor_passord'", tekst(passord.revisor()));
        }
    }

    private static String tekst(String verdi) {
        return "'" + verdi.replace("'", "''") + "'";
    }
}
