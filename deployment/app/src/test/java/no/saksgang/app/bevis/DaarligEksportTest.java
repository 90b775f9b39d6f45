package no.saksgang.app.bevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import no.saksgang.app.InnebygdPostgres;
import no.saksgang.bevis.eksport.Importfunn;
import no.saksgang.bevis.eksport.Loggimport;
import no.saksgang.bevis.kontroll.Fremdrift;
import no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel;
import no.saksgang.bevis.sjekkpunkt.Signeringsnoekkel;
import no.saksgang.json.Hendelsestyper;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hver slags dårlig fil gir et klart funn med kode og linje, og ingenting blir skrevet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DaarligEksportTest {

    private static final Function<String, Integer> KJENTE = navn ->
            Hendelsestyper.medNavn(navn).map(Hendelsestyper.Type::versjon).orElse(null);

    @TempDir
    static Path mappe;

    private static Path hel;
    private static Path noekler;
    private static Path andre;
    private static Path nokkelfil;
    private static Path fremmedNoekkel;
    private static Path maal;
    private static Path urort;
    private static EmbeddedPostgres pg;
    private static DataSource eier;
    private static Map<String, Long> tomt;

    @BeforeAll
    static void en_eksport_og_en_tom_installasjon() throws Exception {
        Forsoek f = Forsoek.brukt(mappe.resolve("gammel"));
        hel = mappe.resolve("hel.ndjson");
        noekler = mappe.resolve("noekler.ndjson");
        andre = mappe.resolve("andre.ndjson");
        Forsoek.Svar ut = Forsoek.kjoer(
                "export",
                "--json",
                "--data",
                f.data.toString(),
                "-o",
                hel.toString(),
                "--keys-output",
                noekler.toString());
        assertThat(ut.utgang()).as(ut.tekst()).isZero();
        assertThat(Forsoek.kjoer(
                                "export",
                                "--data",
                                f.data.toString(),
                                "-o",
                                mappe.resolve("x").toString(),
                                "--keys-output",
                                andre.toString())
                        .utgang())
                .isZero();
        nokkelfil = f.data.resolve("sjekkpunkt.offentlig");
        fremmedNoekkel = Files.writeString(
                mappe.resolve("fremmed"),
                Signeringsnoekkel.lag(
                                Kontrollnoekkel.les(Files.readString(nokkelfil).strip())
                                        .navn())
                        .offentlig()
                        .toString());
        urort = mappe.resolve("uroert");
        maal = mappe.resolve("maal");
        pg = InnebygdPostgres.start(maal);
        eier = InnebygdPostgres.eier(maal, pg.getPort());
        Flyway.configure()
                .dataSource(eier)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        tomt = rader();
    }

    @AfterAll
    static void stans() throws Exception {
        pg.close();
    }

    @Test
    void hull_i_loggen() throws Exception {
        Eksportfil f = new Eksportfil(hel);
        int linje = f.hendelse(7);
        f.linjer.remove(linje - 1);
        avvises(f, "HULL_I_LOGGEN", linje);
        f.nySlutt();
        avvises(f, "HULL_I_LOGGEN", linje);
    }

    @Test
    void hull_som_noen_har_dekket_over() throws Exception {
        Eksportfil f = new Eksportfil(hel);
        int linje = f.foerste(l -> l.contains("\"posisjon\":\"") && !l.contains("\"sekvens\":\"0\""));
        String borte = f.json(linje).get("posisjon").asString();
        String forrige = f.json(linje).get("forrige").asString();
        f.linjer.remove(linje - 1);
        f.bytt(linje, "\"forrige\":\"" + borte + "\"", "\"forrige\":\"" + forrige + "\"");
        f.nySlutt();
        Forsoek.Svar svar = avvises(f, "ANTALL_STEMMER_IKKE", f.linjer.size());
        assertThat(svar.koder())
                .contains("SJEKKPUNKT_STEMMER_IKKE", "ROT_STEMMER_IKKE")
                .doesNotContain("SUM_STEMMER_IKKE");
    }

    @Test
    void en_hendelse_som_staar_to_ganger() throws Exception {
        Eksportfil f = new Eksportfil(hel);
        int linje = f.hendelse(9);
        f.linjer.add(linje, f.linje(linje));
        avvises(f, "HENDELSE_DOBLET", linje + 1);
        f.nySlutt();
        avvises(f, "HENDELSE_DOBLET", linje + 1);
    }

    @Test
    void to_hendelser_byttet_om() throws Exception {
        Eksportfil f = new Eksportfil(hel);
        int linje = f.hendelse(4);
        String den = f.linje(linje);
        f.sett(linje, f.linje(linje + 1));
        f.sett(linje + 1, den);
        f.nySlutt();
        avvises(f, "HENDELSE_I_UORDEN", linje + 1);
    }

    @Test
    void ukjent_slag_og_ukjent_versjon() throws Exception {
        Eksportfil f = new Eksportfil(hel);
        int linje = f.hendelse(5);
        String navn = f.json(linje).get("navn").asString();
        f.bytt(linje, navn, "sak.FinnesIkke");
        avvises(f, "HENDELSE_UKJENT_TYPE", linje);
        f = new Eksportfil(hel);
        f.bytt(linje, "\"versjon\":\"1\"", "\"versjon\":\"99\"");
        f.bytt(linje, ".v1\"", ".v99\"");
        avvises(f, "HENDELSE_UKJENT_VERSJON", linje);
        f = new Eksportfil(hel);
        f.bytt(linje, "\"type\":\"no.saksgang." + navn, "\"type\":\"no.saksgang.noe.Annet");
        avvises(f, "LINJE_SKADET", linje);
    }

    @Test
    void endrede_bytes() throws Exception {
        Eksportfil f = new Eksportfil(hel);
        int linje = f.foerste(l -> l.contains("\"subject\":\"sak:") && l.contains("ostfold"));
        f.bytt(linje, "ostfold", "innland");
        f.nySlutt();
        avvises(f, "LINJE_ENDRET", linje);
        f = new Eksportfil(hel);
        int rad = f.rad("kommandologg");
        f.bytt(rad, "\"stroem\"", "\"stroeM\"");
        f.nySlutt();
        avvises(f, "LINJE_ENDRET", rad);
        f = new Eksportfil(hel);
        f.bytt(f.linjer.size(), "\"fulgtOpp\":{", "\"fulgtOpp\":{\"x\":1,");
        avvises(f, "LINJE_ENDRET", f.linjer.size());
    }

    @Test
    void avkortet_og_avbrutt() throws Exception {
        Eksportfil f = new Eksportfil(hel);
        f.linjer.removeLast();
        avvises(f, "FIL_AVKORTET", f.linjer.size());
        f = new Eksportfil(hel);
        int midt = f.linjer.size() / 2;
        Path fil = mappe.resolve("avbrutt.ndjson");
        Files.writeString(
                fil,
                String.join("\n", f.linjer.subList(0, midt)) + "\n"
                        + f.linje(midt + 1).substring(0, 40));
        avvises(fil, "FIL_AVKORTET", midt + 1);
        Files.writeString(fil, String.join("\n", f.linjer));
        avvises(fil, "FIL_AVKORTET", f.linjer.size());
        f.linjer.add(f.linje(2));
        avvises(f, "LINJE_ETTER_SLUTT", f.linjer.size());
    }

    @Test
    void fremmed_og_skadet_sjekkpunkt() throws Exception {
        Eksportfil f = new Eksportfil(hel);
        int linje = f.rad("sjekkpunkt");
        avvises(hel, "SJEKKPUNKT_UEKTE", linje, "--key", fremmedNoekkel.toString());
        String notat = f.json(linje).at("/data/notat").asString();
        String signatur = notat.substring(notat.length() - 20, notat.length() - 10);
        f.bytt(linje, signatur, new StringBuilder(signatur).reverse().toString());
        f.nySum(linje);
        f.nySlutt();
        avvises(f, "SJEKKPUNKT_UEKTE", linje, "--key", nokkelfil.toString());
        // Et ekte sjekkpunkt fra et annet tre.
        f = new Eksportfil(hel);
        String rot = notat.lines().skip(2).findFirst().orElseThrow();
        f.bytt(linje, rot, new StringBuilder(rot.substring(0, 20)).reverse() + rot.substring(20));
        f.nySum(linje);
        f.nySlutt();
        avvises(f, "SJEKKPUNKT_STEMMER_IKKE", linje);
    }

    @Test
    void det_som_ikke_er_en_eksport() throws Exception {
        Path fil = mappe.resolve("tull");
        avvises(Files.writeString(fil, ""), "FIL_FREMMED", 0);
        avvises(Files.writeString(fil, "\n"), "FIL_FREMMED", 1);
        avvises(Files.writeString(fil, "Hei.\nDette er et brev.\n"), "FIL_FREMMED", 1);
        avvises(Files.writeString(fil, "[{\"specversion\":\"1.0\"}]\n"), "FIL_FREMMED", 1);
        avvises(Files.writeString(fil, "{\"a\":\"b\"}\n"), "FIL_FREMMED", 1);
        byte[] stoey = new byte[5000];
        new Random(1).nextBytes(stoey);
        avvises(Files.write(fil, stoey), "FIL_FREMMED", 1);
        avvises(noekler, "FIL_FREMMED", 1);
        Eksportfil f = new Eksportfil(hel);
        int linje = f.hendelse(3);
        f.linjer.add(linje - 1, "ikke json");
        avvises(f, "LINJE_SKADET", linje);
        f.sett(linje, f.linje(linje + 1).replaceFirst("\\{", "{\"id\":\"a\","));
        avvises(f, "LINJE_SKADET", linje);
        f = new Eksportfil(hel);
        f.bytt(1, "\"formatversjon\":1", "\"formatversjon\":2");
        avvises(f, "FORMAT_UKJENT", 1);
        f = new Eksportfil(hel);
        int rad = f.rad("kommandologg");
        f.bytt(rad, "\"subject\":\"kommandologg\"", "\"subject\":\"pg_authid\"");
        avvises(f, "TABELL_UKJENT", rad);
        assertThat(Forsoek.kjoer(
                                "import",
                                "--data",
                                urort.toString(),
                                mappe.resolve("finnes-ikke").toString())
                        .utgang())
                .isEqualTo(3);
    }

    @Test
    void rader_som_ikke_kan_staa_i_tabellen() throws Exception {
        Eksportfil f = new Eksportfil(hel);
        int linje = f.rad("kommandologg");
        f.bytt(linje, "\"stroem\":", "\"nyttFelt\":");
        f.nySum(linje);
        f.nySlutt();
        Importfunn funn = skrives(f.skriv(mappe.resolve("kolonne")), null);
        assertThat(funn.kode().name()).isEqualTo("LINJE_SKADET");
        assertThat(funn.linje()).isEqualTo(linje);
        assertThat(funn.detalj()).contains("nyttFelt");
        f = new Eksportfil(hel);
        f.sett(linje, f.linje(linje).replaceFirst("\"registrert\":\\s*\"[^\"]*\"", "\"registrert\":\"i går\""));
        f.nySum(linje);
        f.nySlutt();
        Importfunn verdi = skrives(f.skriv(mappe.resolve("verdi")), null);
        assertThat(verdi.kode().name()).isEqualTo("LINJE_SKADET");
        assertThat(verdi.detalj()).contains("i går");
    }

    @Test
    void noekler_som_ikke_hoerer_til() throws Exception {
        avvises(hel, "NOEKKELFIL_FREMMED", 1, "--keys", andre.toString());
        avvises(hel, "FIL_FREMMED", 1, "--keys", hel.toString());
        Eksportfil f = new Eksportfil(noekler);
        f.linjer.removeLast();
        Path avkortet = f.skriv(mappe.resolve("avkortet-noekler"));
        avvises(hel, "FIL_AVKORTET", f.linjer.size(), "--keys", avkortet.toString());
        // Loggen er alt skrevet når nøklene leses; da skal den også være borte igjen.
        assertThat(skrives(hel, avkortet).kode().name()).isEqualTo("FIL_AVKORTET");
        assertThat(skrives(hel, andre).kode().name()).isEqualTo("NOEKKELFIL_FREMMED");
    }

    @Test
    void en_import_som_avbrytes_har_ikke_skrevet_noe() throws Exception {
        Loggimport inn = new Loggimport(hel, noekler, KJENTE, null);
        try (Connection db = eier.getConnection()) {
            assertThatThrownBy(() -> inn.importer(db, false, (c, r) -> {}, (ferdig, totalt) -> {
                        if (ferdig > totalt / 2) {
                            throw new IllegalStateException("strømmen gikk");
                        }
                    }))
                    .hasMessage("strømmen gikk");
        }
        assertThat(rader()).isEqualTo(tomt);
    }

    @Test
    void ett_endret_tegn_hvor_som_helst_blir_funnet() throws Exception {
        byte[] bytes = Files.readAllBytes(hel);
        Random r = new Random(20261126);
        Path fil = mappe.resolve("bit");
        assertThat(new Loggimport(hel, null, KJENTE, null)
                        .kontroller(Fremdrift.INGEN)
                        .iOrden())
                .isTrue();
        for (int i = 0; i < 150; i++) {
            // Også i første og siste linje, som ingen annen linje dekker.
            int sted = i % 3 == 0
                    ? bytes.length - 1 - r.nextInt(800)
                    : i % 3 == 1 ? r.nextInt(400) : r.nextInt(bytes.length);
            byte foer = bytes[sted];
            bytes[sted] ^= (byte) (1 << r.nextInt(7));
            Files.write(fil, bytes);
            assertThat(new Loggimport(fil, null, KJENTE, null)
                            .kontroller(Fremdrift.INGEN)
                            .funn())
                    .as("byte %d: %d ble %d", sted, foer, bytes[sted])
                    .isNotEmpty();
            bytes[sted] = foer;
        }
    }

    private static Forsoek.Svar avvises(Eksportfil f, String kode, long linje, String... valg) throws Exception {
        return avvises(f.skriv(mappe.resolve("daarlig.ndjson")), kode, linje, valg);
    }

    /** Av kommandoen, mot en ferdig tom database og mot en mappe uten; og av skrivingen selv. */
    private static Forsoek.Svar avvises(Path fil, String kode, long linje, String... valg) throws Exception {
        Forsoek.Svar svar = importer(maal, fil, valg);
        assertThat(svar.utgang()).as(svar.tekst()).isEqualTo(1);
        assertThat(svar.koder()).as(svar.tekst()).contains(kode);
        assertThat(svar.funn(kode).get("linje").asLong()).as(svar.tekst()).isEqualTo(linje);
        assertThat(svar.json().get("skrevet").asBoolean()).isFalse();
        assertThat(importer(urort, fil, valg).utgang()).isEqualTo(1);
        assertThat(urort).doesNotExist();
        if (valg.length == 0) {
            skrives(fil, null);
        }
        assertThat(rader()).isEqualTo(tomt);
        return svar;
    }

    private static Forsoek.Svar importer(Path data, Path fil, String... valg) {
        String[] args = new String[valg.length + 5];
        System.arraycopy(new String[] {"import", "--json", "--data", data.toString(), fil.toString()}, 0, args, 0, 5);
        System.arraycopy(valg, 0, args, 5, valg.length);
        return Forsoek.kjoer(args);
    }

    /** Uten kontrollen foran: det som er skrevet før funnet, skal rulles tilbake. */
    private static Importfunn skrives(Path fil, Path noekler) throws Exception {
        try (Connection db = eier.getConnection()) {
            Loggimport.Resultat r = new Loggimport(fil, noekler, KJENTE, null)
                    .importer(
                            db,
                            true,
                            (c, x) -> {
                                throw new AssertionError("skulle ikke komme hit");
                            },
                            Fremdrift.INGEN);
            assertThat(r.iOrden()).isFalse();
            assertThat(rader()).isEqualTo(tomt);
            return r.funn().getFirst();
        }
    }

    private static Map<String, Long> rader() {
        JdbcTemplate jdbc = new JdbcTemplate(eier);
        Map<String, Long> ut = new TreeMap<>();
        for (String tabell : jdbc.queryForList(
                "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid ="
                        + " c.relnamespace where c.relkind = 'r' and n.nspname not in ('pg_catalog',"
                        + " 'information_schema') and n.nspname not like 'pg\\_%'",
                String.class)) {
            ut.put(tabell, jdbc.queryForObject("select count(*) from " + tabell, Long.class));
        }
        return ut;
    }
}
