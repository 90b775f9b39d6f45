package no.saksgang.app.bevis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import no.saksgang.bevis.hendelse.Blad;
import no.saksgang.bevis.hendelse.LagretHendelse;
import no.saksgang.bevis.sjekkpunkt.Signeringsnoekkel;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunkt;
import no.saksgang.bevis.tre.Rottregner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Applikasjonen er stanset, og en superbruker slår av vernet. Kontrollen skal navngi det som ble gjort. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManipulasjonTest {

    @TempDir
    static Path mappe;

    private static Forsoek mal;
    private static Path kvittering;
    private static int nummer;

    private Forsoek f;
    private String stroem;

    @BeforeAll
    static void bruk() throws Exception {
        mal = Forsoek.brukt(mappe.resolve("mal"));
        kvittering = mappe.resolve("kvittering.json");
        assertThat(Forsoek.kjoer(
                                "receipt",
                                "make",
                                "--data",
                                mal.data.toString(),
                                "--case",
                                mal.sak,
                                "-o",
                                kvittering.toString())
                        .utgang())
                .isZero();
    }

    @BeforeEach
    void kopi() throws Exception {
        f = mal.kopi(mappe.resolve("kopi-" + nummer++));
        stroem = "sak:" + f.sak;
    }

    @Test
    void en_uroert_logg_er_i_orden() {
        Forsoek.Svar svar = f.verify();
        assertThat(svar.koder()).as(svar.tekst()).isEmpty();
        assertThat(svar.utgang()).isZero();
        assertThat(svar.json().get("utenBlad").asLong()).isZero();
        assertThat(svar.json().get("hendelser").asLong())
                .isEqualTo(svar.json().get("blader").asLong())
                .isGreaterThan(100);
        assertThat(svar.json().get("dokumenter").asLong()).isEqualTo(1);
    }

    @Test
    void en_endret_byte_navngis() throws Exception {
        Forsoek.Hendelse[] h = new Forsoek.Hendelse[1];
        f.tukle(c -> {
            h[0] = Forsoek.hendelse(c, stroem, 0);
            Forsoek.sql(
                    c,
                    "update hendelse set data = convert_to(regexp_replace(convert_from(data, 'UTF8'),"
                            + " '\"kryptert\":\"A', '\"kryptert\":\"B'), 'UTF8') where hendelse_id = ?",
                    h[0].id());
        });
        Forsoek.Svar svar = f.verify();
        assertThat(svar.koder()).containsExactly("HENDELSE_ENDRET");
        erOm(svar.funn("HENDELSE_ENDRET"), h[0]);
        assertThat(svar.utgang()).isEqualTo(1);
        kvitteringenHolderFremdeles();
    }

    @Test
    void en_fjernet_hendelse_navngis() throws Exception {
        Forsoek.Hendelse[] h = new Forsoek.Hendelse[1];
        f.tukle(c -> {
            h[0] = Forsoek.hendelse(c, stroem, 1);
            Forsoek.sql(c, "delete from hendelse where hendelse_id = ?", h[0].id());
        });
        Forsoek.Svar svar = f.verify();
        assertThat(svar.koder()).containsExactly("HENDELSE_FJERNET");
        erOm(svar.funn("HENDELSE_FJERNET"), h[0]);
        kvitteringenHolderFremdeles();
    }

    @Test
    void to_hendelser_som_har_byttet_innhold_navngis() throws Exception {
        Forsoek.Hendelse[] h = new Forsoek.Hendelse[2];
        f.tukle(c -> {
            h[0] = Forsoek.hendelse(c, stroem, 0);
            h[1] = Forsoek.hendelse(c, "sak:" + f.andreSak, 0);
            Forsoek.sql(
                    c,
                    "update hendelse a set data = b.data from hendelse b where a.hendelse_id in (?, ?) and"
                            + " b.hendelse_id in (?, ?) and a.hendelse_id <> b.hendelse_id",
                    h[0].id(),
                    h[1].id(),
                    h[0].id(),
                    h[1].id());
        });
        erByttet(h);
    }

    @Test
    void to_hendelser_som_har_byttet_plass_navngis() throws Exception {
        Forsoek.Hendelse[] h = new Forsoek.Hendelse[2];
        f.tukle(c -> {
            h[0] = Forsoek.hendelse(c, stroem, 0);
            h[1] = Forsoek.hendelse(c, "sak:" + f.andreSak, 0);
            Forsoek.sql(
                    c,
                    "create temp table bytte as select * from hendelse where hendelse_id in ('" + h[0].id() + "', '"
                            + h[1].id() + "')");
            Forsoek.sql(c, "delete from hendelse where hendelse_id in (select hendelse_id from bytte)");
            Forsoek.sql(
                    c,
                    "insert into hendelse overriding system value select ? + ? - global_posisjon, hendelse_id, stroem,"
                        + " sekvens, aggregattype, navn, versjon, tidspunkt, konvolutt, data, transaksjon from bytte",
                    h[0].posisjon(),
                    h[1].posisjon());
        });
        erByttet(h);
    }

    @Test
    void en_hendelse_lagt_til_sist_med_uekte_tid_navngis() throws Exception {
        f.tukle(c -> leggTil(c, "uekte", "2020-01-01T12:00:00Z"));
        Forsoek.Svar svar = f.verify();
        assertThat(svar.koder()).containsExactlyInAnyOrder("HENDELSE_UTEN_KOMMANDO", "TID_UTENFOR");
        assertThat(svar.funn("TID_UTENFOR").get("hendelseId").asString()).isEqualTo("uekte");
        assertThat(svar.funn("HENDELSE_UTEN_KOMMANDO").get("stroem").asString()).isEqualTo(stroem);
    }

    @Test
    void en_hendelse_lagt_til_sist_navngis_ogsaa_naar_tiden_passer_eller_er_i_fremtiden() throws Exception {
        f.tukle(c -> leggTil(c, "passer", null));
        assertThat(f.verify().koder()).containsExactly("HENDELSE_UTEN_KOMMANDO");
        f.tukle(c -> leggTil(c, "fremtid", "2999-01-01T00:00:00Z"));
        Forsoek.Svar svar = f.verify();
        assertThat(svar.koder())
                .containsExactlyInAnyOrder("HENDELSE_UTEN_KOMMANDO", "HENDELSE_UTEN_KOMMANDO", "TID_UTENFOR");
        assertThat(svar.funn("TID_UTENFOR").get("hendelseId").asString()).isEqualTo("fremtid");
    }

    @Test
    void en_hendelse_satt_inn_der_det_var_et_hull_navngis() throws Exception {
        f.tukle(c -> {
            Forsoek.Hendelse h = Forsoek.hendelse(c, stroem, 2);
            Forsoek.sql(c, "delete from bevis_blad where posisjon = ?", h.posisjon());
        });
        // Bladet er borte også: plassen røper det.
        assertThat(f.verify().koder())
                .contains("HENDELSE_INNSATT", "TRE_I_UORDEN")
                // Dekket siste sjekkpunkt hele treet, er det blitt for kort; ellers er det skrevet om.
                .containsAnyOf("TRE_OMSKREVET", "TRE_AVKORTET");
    }

    @Test
    void er_baade_hendelsen_og_bladet_endret_avsloerer_sjekkpunktet_omraadet() throws Exception {
        Forsoek.Hendelse[] h = new Forsoek.Hendelse[1];
        f.tukle(c -> {
            h[0] = Forsoek.hendelse(c, stroem, 0);
            Forsoek.sql(
                    c,
                    "update hendelse set data = convert_to(regexp_replace(convert_from(data, 'UTF8'),"
                            + " '\"kryptert\":\"A', '\"kryptert\":\"B'), 'UTF8') where hendelse_id = ?",
                    h[0].id());
            skrivBladPaaNytt(c, h[0].id());
        });
        Forsoek.Svar svar = f.verify();
        assertThat(svar.koder()).containsExactly("TRE_OMSKREVET");
        JsonNode funn = svar.funn("TRE_OMSKREVET");
        assertThat(h[0].posisjon())
                .isBetween(
                        funn.get("posisjon").asLong(), funn.get("tilPosisjon").asLong());
        assertThat(funn.get("tilPosisjon").asLong() - funn.get("posisjon").asLong())
                .isLessThan(400);
        kvitteringenHolderFremdeles();
    }

    @Test
    void er_bare_bladet_endret_er_hendelsen_bevist_uroert() throws Exception {
        f.tukle(c -> Forsoek.sql(
                c,
                "update bevis_blad set hash = sha256(hash) where hendelse_id = ?",
                Forsoek.hendelse(c, stroem, 0).id()));
        assertThat(f.verify().koder()).containsExactlyInAnyOrder("BLAD_ENDRET", "TRE_OMSKREVET");
    }

    @Test
    void en_kuttet_hale_avsloeres_av_sjekkpunktet() throws Exception {
        f.tukle(c -> {
            Forsoek.sql(c, "delete from bevis_blad where indeks >= (select max(indeks) - 4 from bevis_blad)");
            Forsoek.sql(c, "delete from hendelse where global_posisjon > (select max(posisjon) from bevis_blad)");
            Forsoek.sql(c, "delete from sjekkpunkt where stoerrelse > (select max(indeks) + 1 from bevis_blad)");
        });
        // Sjekkpunktet er fjernet fra databasen, men står i filen utenfor.
        assertThat(f.verify().koder()).contains("TRE_AVKORTET");
    }

    @Test
    void et_sjekkpunkt_signert_av_en_annen_godtas_ikke() throws Exception {
        Signeringsnoekkel annen = Signeringsnoekkel.lag("en-annen");
        f.tukle(c -> {
            Rottregner r = new Rottregner();
            try (var s = c.createStatement();
                    var rs = s.executeQuery("select hash from bevis_blad order by indeks")) {
                while (rs.next()) {
                    r.leggTil(rs.getBytes(1));
                }
            }
            String notat = new Sjekkpunkt("en-annen", r.stoerrelse(), r.rot()).signer(annen);
            Forsoek.sql(
                    c,
                    "update sjekkpunkt set notat = ? where stoerrelse = (select max(stoerrelse) from sjekkpunkt)",
                    notat);
        });
        assertThat(f.verify().koder()).contains("SJEKKPUNKT_UEKTE");
    }

    @Test
    void et_endret_dokument_navngis() throws Exception {
        f.tukle(c -> Forsoek.sql(c, "update dokumentdel set bytes = convert_to('Noe annet', 'UTF8')"));
        assertThat(f.verify().koder()).containsExactly("DOKUMENT_ENDRET");
    }

    @Test
    void en_noekkel_som_er_tatt_uten_grunn_navngis_og_med_grunn_er_det_en_opplysning() throws Exception {
        Forsoek.Hendelse[] h = new Forsoek.Hendelse[1];
        f.tukle(c -> {
            h[0] = Forsoek.hendelse(c, stroem, 0);
            Forsoek.sql(c, "delete from noekkel.dokument where gjelder in (select sha256 from dokumentinnhold)");
            Forsoek.sql(c, "delete from noekkel.hendelse where global_posisjon = ?", h[0].posisjon());
        });
        Forsoek.Svar uten = f.verify();
        assertThat(uten.koder()).containsExactlyInAnyOrder("NOEKKEL_MANGLER", "NOEKKEL_MANGLER");
        assertThat(uten.json().toString()).contains(h[0].id());
        f.tukle(c -> Forsoek.sql(
                c,
                "insert into maskering (helsefellesskap_id, slag, gjelder, grunn, tidspunkt) select 'ostfold', slag,"
                        + " gjelder, 'KRAV_FRA_PERSONEN', now() from (select 'DOKUMENT', dokument_id from dokument"
                        + " union all select 'HENDELSE', ?) m (slag, gjelder)",
                h[0].id()));
        Forsoek.Svar med = f.verify();
        assertThat(med.koder()).isEmpty();
        assertThat(med.utgang()).isZero();
        assertThat(med.funn("DOKUMENT_SLETTET").get("advarsel").asBoolean()).isTrue();
    }

    @Test
    void loggen_er_fortsatt_i_orden_etter_omstart_og_mer_bruk() throws Exception {
        f.medApplikasjonen(loep -> {
            loep.meldInn("Etter omstart");
            assertThat(f.verify().koder()).as("mens applikasjonen går").isEmpty();
        });
        assertThat(f.verify().koder()).isEmpty();
        kvitteringenHolderFremdeles();
    }

    private void erByttet(Forsoek.Hendelse[] h) throws Exception {
        Forsoek.Svar svar = f.verify();
        assertThat(svar.koder()).as(svar.tekst()).containsExactly("HENDELSER_BYTTET");
        JsonNode funn = svar.funn("HENDELSER_BYTTET");
        erOm(funn, h[0]);
        assertThat(funn.get("detalj").asString()).contains(Long.toString(h[1].posisjon()), h[1].id(), h[1].stroem());
        kvitteringenHolderFremdeles();
    }

    private void kvitteringenHolderFremdeles() {
        assertThat(Forsoek.kjoer(
                                "receipt",
                                "verify",
                                kvittering.toString(),
                                "--key",
                                f.data.resolve("sjekkpunkt.offentlig").toString(),
                                "--checkpoints",
                                f.data.resolve("sjekkpunkter.txt").toString())
                        .utgang())
                .isZero();
    }

    private void leggTil(Connection c, String id, String tid) throws SQLException {
        Forsoek.sql(
                c,
                "insert into hendelse (hendelse_id, stroem, sekvens, aggregattype, navn, versjon, tidspunkt, konvolutt,"
                        + " data) select ?, stroem, sekvens + 1, aggregattype, navn, versjon, coalesce(?, (select"
                        + " max(tidspunkt) from hendelse)), konvolutt, data from hendelse where stroem = ? order by"
                        + " sekvens desc limit 1",
                id,
                tid,
                stroem);
    }

    private static void skrivBladPaaNytt(Connection c, String id) throws SQLException {
        try (var p = c.prepareStatement("select " + LagretHendelse.KOLONNER + " from hendelse where hendelse_id = ?")) {
            p.setString(1, id);
            try (var rs = p.executeQuery()) {
                rs.next();
                byte[] sum = Blad.av(LagretHendelse.les(rs)).sum();
                Forsoek.sql(c, "update bevis_blad set hash = ? where hendelse_id = ?", sum, id);
            }
        }
    }

    private static void erOm(JsonNode funn, Forsoek.Hendelse h) {
        assertThat(funn.get("posisjon").asLong()).isEqualTo(h.posisjon());
        assertThat(funn.get("hendelseId").asString()).isEqualTo(h.id());
        assertThat(funn.get("stroem").asString()).isEqualTo(h.stroem());
        assertThat(funn.get("sekvens").asLong()).isEqualTo(h.sekvens());
    }
}
