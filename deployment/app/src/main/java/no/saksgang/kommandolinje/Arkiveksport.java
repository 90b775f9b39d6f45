package no.saksgang.kommandolinje;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.saksgang.gateway.offentlig.Utdragsskjema;
import no.saksgang.lesemodell.arkiv.Arkivfil;
import no.saksgang.lesemodell.arkiv.Arkivperiode;
import no.saksgang.lesemodell.arkiv.Arkivuttrekk;
import no.saksgang.lesemodell.felles.Lesemodeller;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Uttrekk for en periode: Noark 5 som en mappe, eInnsyn og KS Fiks som én fil. */
final class Arkiveksport {

    private final Felles felles;
    private final Kilde kilde;
    private final Arkivvalg valg;
    private final Path ut;

    Arkiveksport(Felles felles, Kilde kilde, Arkivvalg valg, Path ut) {
        this.felles = felles;
        this.kilde = kilde;
        this.valg = valg;
        this.ut = ut;
    }

    int skriv() throws Exception {
        UnaryOperator<String> navn = valg.medNavn ? navn() : UnaryOperator.identity();
        try (Kilde.Aapen aapen = kilde.aapne()) {
            Connection db = aapen.db();
            db.setAutoCommit(false);
            db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Arkivkontekst k = new Arkivkontekst(db, valg.naa == null ? Instant.now() : valg.naa)) {
                if (!k.finnes(valg.helsefellesskap())) {
                    throw valg.feil("export.ukjentHf");
                }
                kreverFramme(k.jdbc());
                return valg.form == Arkivvalg.Form.NOARK ? noark(k, navn) : json(k);
            } finally {
                db.rollback();
            }
        }
    }

    /** Lesemodellene må være der loggen er; ellers mangler det siste. */
    private static void kreverFramme(JdbcTemplate jdbc) {
        Set<String> framme = Set.copyOf(jdbc.queryForList(
                "select prosessor from lesemerke where posisjon >= (select coalesce(max(global_posisjon), 0) from"
                        + " hendelse)",
                String.class));
        if (!framme.containsAll(Lesemodeller.ALLE)) {
            throw new Feil(Tekster.t("export.bak"));
        }
    }

    private int noark(Arkivkontekst k, UnaryOperator<String> navn) throws IOException {
        Arkivuttrekk.Uttrekk u = k.uttrekk().lag(new Arkivperiode(valg.helsefellesskap(), valg.fra, valg.til), navn);
        int slettet = 0;
        if (u.feil().isEmpty()) {
            try (Nymappe mappe = new Nymappe(ut)) {
                for (Map.Entry<Arkivfil, byte[]> f : u.filer().entrySet()) {
                    Files.write(mappe.sti(f.getKey().navn()), f.getValue());
                    Files.write(mappe.sti(f.getKey().skjema()), f.getKey().skjemabytes());
                }
                for (String sha256 : valg.medDokumenter ? u.dokumenter() : Set.<String>of()) {
                    if (k.dokumenter().erSlettet(sha256)) {
                        slettet++;
                    } else {
                        try (OutputStream fil = Files.newOutputStream(mappe.sti("dokumenter/" + sha256))) {
                            k.dokumenter().skriv(sha256, fil);
                        }
                    }
                }
                mappe.ferdig();
            }
        }
        svar(u, slettet);
        return u.feil().isEmpty() ? Utgang.OK : Utgang.FUNN;
    }

    private void svar(Arkivuttrekk.Uttrekk u, int slettet) {
        if (felles.json) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("ok", u.feil().isEmpty());
            m.put("mappe", ut.toString());
            m.put("posisjon", u.posisjon());
            m.put("registreringer", u.registreringer());
            m.put("endringer", u.endringer());
            m.put("dokumenter", u.dokumenter().size());
            m.put("slettedeDokumenter", slettet);
            m.put("feil", u.feil());
            felles.json(m);
            return;
        }
        u.feil().forEach(f -> felles.ut().println(Tekster.t("funn") + f));
        if (!u.feil().isEmpty()) {
            felles.linje("import.ingenting");
            return;
        }
        felles.linje(
                "export.uttrekk",
                ut,
                Integer.toString(u.registreringer()),
                Integer.toString(u.endringer()),
                Long.toString(u.posisjon()));
        if (slettet > 0) {
            felles.linje("export.slettet", Integer.toString(slettet));
        }
    }

    private int json(Arkivkontekst k) throws IOException {
        boolean tilFiks = valg.form == Arkivvalg.Form.FIKS;
        Object innhold = tilFiks
                ? k.einnsyn().fiks(valg.helsefellesskap(), valg.fra, valg.til)
                : k.einnsyn().einnsyn(valg.helsefellesskap(), valg.fra, valg.til);
        byte[] bytes = Arkivkontekst.JSON.writeValueAsBytes(innhold);
        List<String> feil = (tilFiks ? Utdragsskjema.FIKS : Utdragsskjema.EINNSYN).kontroller(bytes);
        if (feil.isEmpty()) {
            try (Nyfil fil = new Nyfil(ut)) {
                fil.ut().write(bytes);
                fil.ut().write('\n');
                fil.ferdig();
            }
        }
        if (felles.json) {
            felles.json(Map.of(
                    "ok",
                    feil.isEmpty(),
                    "fil",
                    ut.toString(),
                    "byte",
                    feil.isEmpty() ? bytes.length + 1 : 0,
                    "feil",
                    feil));
        } else if (feil.isEmpty()) {
            felles.linje("export.fil", ut);
        } else {
            feil.forEach(f -> felles.ut().println(Tekster.t("funn") + f));
            felles.linje("import.ingenting");
        }
        return feil.isEmpty() ? Utgang.OK : Utgang.FUNN;
    }

    /** Bare eieren av databasen ser navn. */
    private UnaryOperator<String> navn() throws SQLException, IOException {
        Map<String, String> ut = new HashMap<>();
        try (Eierkilde eier = Eierkilde.aapne(kilde, false);
                Connection db = eier.koble()) {
            new JdbcTemplate(new SingleConnectionDataSource(db, true))
                    .query(
                            "select bruker_id, navn from person.person where helsefellesskap_id = ?",
                            rs -> {
                                ut.put(rs.getString(1), rs.getString(2));
                            },
                            valg.hf);
        }
        return id -> ut.getOrDefault(id, id);
    }
}
