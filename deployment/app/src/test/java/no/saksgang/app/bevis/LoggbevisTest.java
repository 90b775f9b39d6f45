package no.saksgang.app.bevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.app.loep.Benk;
import no.saksgang.bevis.hendelse.Blad;
import no.saksgang.bevis.hendelse.LagretHendelse;
import no.saksgang.bevis.lager.Trebygger;
import no.saksgang.bevis.lager.Trelager;
import no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunkt;
import no.saksgang.bevis.tre.Bevisregner;
import no.saksgang.bevis.tre.Bevissjekk;
import no.saksgang.bevis.tre.Rottregner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** Treet følger loggen, og bevisene over HTTP holder for den som ikke stoler på oss. Egen oppstart: den skriver rett i loggen. */
@SpringBootTest(
        classes = SaksgangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"saksgang.data=target/testdata/${random.uuid}", "saksgang.sjekkpunkt.intervall=1h"})
class LoggbevisTest extends Benk {

    @Autowired
    Bevisvakt vakt;

    @Autowired
    DataSource kilde;

    @Autowired
    Sjekkpunktoppsett oppsett;

    @Test
    void bladene_ligger_tett_i_loggens_rekkefoelge_og_roten_er_den_en_regner_ut_paa_nytt() throws Exception {
        i("bergen").meldInn("Sak i treet");
        vakt.signerNaa("prøve");
        Rottregner paaNytt = new Rottregner();
        for (Blad b : blader()) {
            paaNytt.leggTil(b.sum());
        }
        Sjekkpunkt siste = sisteSjekkpunkt();
        assertThat(siste.stoerrelse()).isEqualTo(paaNytt.stoerrelse());
        assertThat(siste.rot()).isEqualTo(paaNytt.rot());
        assertThat(jdbc.queryForObject(
                        "select count(*) from bevis_blad b join hendelse h on h.global_posisjon = b.posisjon"
                                + " and h.hendelse_id = b.hendelse_id",
                        Long.class))
                .isEqualTo(siste.stoerrelse());
        assertThat(jdbc.queryForObject(
                        "select count(*) from (select indeks, row_number() over (order by posisjon) - 1 as n"
                                + " from bevis_blad) r where indeks <> n",
                        Long.class))
                .isZero();
    }

    @Test
    void et_bevis_over_HTTP_holder_mot_sjekkpunktet_og_ikke_mot_noe_annet() throws Exception {
        String sak = i("bergen").meldInn("Sak med bevis");
        vakt.signerNaa("prøve");
        String hendelse =
                jdbc.queryForObject("select hendelse_id from hendelse where stroem = ?", String.class, "sak:" + sak);
        JsonNode b = api.les("/api/v1/logg/bevis/" + hendelse).er(200).kropp();
        assertThat(b.toString().length()).isLessThan(2000);
        Sjekkpunkt punkt = aapne(b.get("sjekkpunkt").asString());
        List<byte[]> bevis = base64(b.get("bevis"));
        byte[] blad = Base64.getDecoder().decode(b.get("blad").asString());
        long indeks = b.get("indeks").asLong();
        assertThat(Bevissjekk.inklusjon(indeks, punkt.stoerrelse(), blad, bevis, punkt.rot()))
                .isTrue();
        assertThat(Bevissjekk.inklusjon(indeks - 1, punkt.stoerrelse(), blad, bevis, punkt.rot()))
                .isFalse();
        assertThat(blader().get((int) indeks).sum()).isEqualTo(blad);
    }

    @Test
    void to_sjekkpunkter_henger_sammen() throws Exception {
        i("bergen").meldInn("Før");
        vakt.signerNaa("prøve");
        Sjekkpunkt foer = sisteSjekkpunkt();
        i("bergen").meldInn("Etter");
        vakt.signerNaa("prøve");
        Sjekkpunkt etter = sisteSjekkpunkt();
        JsonNode k = api.les("/api/v1/logg/konsistens?fra=" + foer.stoerrelse() + "&til=" + etter.stoerrelse())
                .er(200)
                .kropp();
        assertThat(Bevissjekk.konsistens(
                        foer.stoerrelse(), etter.stoerrelse(), foer.rot(), etter.rot(), base64(k.get("bevis"))))
                .isTrue();
    }

    @Test
    void sjekkpunktet_kan_hentes_som_notat_og_staar_i_filen_utenfor_databasen() throws Exception {
        i("bergen").meldInn("Til filen");
        vakt.signerNaa("prøve");
        HttpResponse<byte[]> r = api.hentFil("/api/v1/logg/sjekkpunkt", "Accept", "text/plain");
        String notat = new String(r.body(), StandardCharsets.UTF_8);
        assertThat(Sjekkpunkt.aapne(notat, noekkel())).isPresent();
        List<String> fil = oppsett.fil().les();
        assertThat(fil.stream().map(this::aapne).map(Sjekkpunkt::stoerrelse)).isSorted();
        assertThat(fil).containsAll(jdbc.queryForList("select notat from sjekkpunkt", String.class));
        assertThat(Files.getPosixFilePermissions(oppsett.fil().sti().resolveSibling(Sjekkpunktoppsett.NOEKKELFIL)))
                .hasSize(2);
    }

    @Test
    void et_publisert_referat_gir_et_sjekkpunkt_uten_at_noen_ber_om_det() throws Exception {
        vakt.signerNaa("prøve");
        long foer = sisteSjekkpunkt().stoerrelse();
        jdbc.update(
                "insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, navn, versjon, tidspunkt, konvolutt,"
                        + " data) select gen_random_uuid()::text, 'proeve:' || gen_random_uuid(), 0, 'proeve',"
                        + " 'publisering.Publisert', '99', tidspunkt, konvolutt, data from hendelse limit 1");
        for (int i = 0; i < 600 && sisteSjekkpunkt().stoerrelse() == foer; i++) {
            Thread.sleep(50);
        }
        assertThat(sisteSjekkpunkt().stoerrelse())
                .as(jdbc.queryForList("select pid, mode, virtualtransaction from pg_locks where relation ="
                                + " 'hendelse'::regclass")
                        .toString())
                .isGreaterThan(foer);
        assertThat(api.les("/api/v1/logg/sjekkpunkt").kropp().get("grunn").asString())
                .isEqualTo("publisering.Publisert");
    }

    @Test
    void treet_venter_paa_en_hendelse_som_bekreftes_sent() throws Exception {
        i("bergen").meldInn("Mal");
        vakt.signerNaa("prøve");
        long foer = sisteSjekkpunkt().stoerrelse();
        try (Connection holdt = kilde.getConnection()) {
            holdt.setAutoCommit(false);
            try (var s = holdt.createStatement()) {
                s.executeUpdate(
                        "insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, navn, versjon, tidspunkt,"
                            + " konvolutt, data) select 'sen-' || gen_random_uuid(), 'proeve:' || gen_random_uuid(),"
                            + " 0, 'proeve', 'proeve.Sen', '1', tidspunkt, konvolutt, data from hendelse limit 1");
            }
            i("bergen").meldInn("Senere, men bekreftet først");
            vakt.signerNaa("prøve");
            assertThat(sisteSjekkpunkt().stoerrelse())
                    .as("Ikke forbi den som pågår")
                    .isEqualTo(foer);
            holdt.commit();
        }
        for (int i = 0; i < 100 && sisteSjekkpunkt().stoerrelse() == foer; i++) {
            vakt.signerNaa("prøve");
            Thread.sleep(20);
        }
        bladene_ligger_tett_i_loggens_rekkefoelge_og_roten_er_den_en_regner_ut_paa_nytt();
    }

    @Test
    void et_tre_bygget_paa_nytt_er_det_samme() throws Exception {
        for (int i = 0; i < 300; i++) {
            i("bergen").meldInn("Sak " + i);
        }
        vakt.signerNaa("prøve");
        Sjekkpunkt foer = sisteSjekkpunkt();
        try (Connection c = postgres.getPostgresDatabase().getConnection()) {
            try (var s = c.createStatement()) {
                s.execute("create schema proeve");
                s.execute("set search_path = proeve, public");
                s.execute("create table proeve.bevis_blad (like public.bevis_blad including all)");
                s.execute("create table proeve.bevis_node (like public.bevis_node including all)");
            }
            Trebygger bygger = new Trebygger();
            List<String> navn = List.of("");
            for (int i = 0; i < 20 || !navn.isEmpty(); i++) {
                // Laget på nytt, som etter en omstart.
                navn = (i % 2 == 0 ? bygger : new Trebygger()).voks(c).navn();
            }
            assertThat(new Bevisregner(new Trelager(c)).rot(foer.stoerrelse())).isEqualTo(foer.rot());
            try (var s = c.createStatement()) {
                s.execute("set search_path = public");
                s.execute("drop schema proeve cascade");
            }
        }
    }

    @Test
    void treet_og_sjekkpunktene_kan_ikke_endres() {
        for (String sql : List.of(
                "update bevis_blad set stroem = 'x'",
                "delete from bevis_blad",
                "truncate bevis_node",
                "delete from sjekkpunkt",
                "update sjekkpunkt set notat = ''")) {
            assertThatThrownBy(() -> jdbc.execute(sql)).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void det_som_ikke_finnes_gir_klar_beskjed() {
        assertThat(api.les("/api/v1/logg/bevis/finnes-ikke")
                        .er(404)
                        .kropp()
                        .get("kode")
                        .asString())
                .isEqualTo("IKKE_FUNNET");
        for (String sti : List.of("fra=0", "fra=-1", "fra=5&til=4", "fra=1&til=999999999", "fra=x", "til=3")) {
            api.les("/api/v1/logg/konsistens?" + sti).er(400);
        }
    }

    private List<Blad> blader() {
        List<Blad> ut = new ArrayList<>();
        jdbc.query("select " + LagretHendelse.KOLONNER + " from hendelse order by global_posisjon", rs -> {
            ut.add(Blad.av(LagretHendelse.les(rs)));
        });
        return ut;
    }

    private Sjekkpunkt sisteSjekkpunkt() {
        return aapne(
                api.les("/api/v1/logg/sjekkpunkt").er(200).kropp().get("notat").asString());
    }

    private Sjekkpunkt aapne(String notat) {
        return Sjekkpunkt.aapne(notat, noekkel()).orElseThrow();
    }

    private Kontrollnoekkel noekkel() {
        return Kontrollnoekkel.les(
                api.les("/api/v1/logg/noekkel").er(200).kropp().get("noekkel").asString());
    }

    private static List<byte[]> base64(JsonNode liste) {
        List<byte[]> ut = new ArrayList<>();
        liste.forEach(n -> ut.add(Base64.getDecoder().decode(n.asString())));
        return ut;
    }
}
