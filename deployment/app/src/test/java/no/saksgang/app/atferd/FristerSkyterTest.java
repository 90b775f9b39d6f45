package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import no.saksgang.app.SaksgangApplication;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.loep.Loep;
import no.saksgang.axon.Kommandosender;
import no.saksgang.axon.frist.Fristvakt;
import no.saksgang.axon.frist.Vekkeklokke;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.SakId;
import no.saksgang.felles.kalender.Arbeidskalender;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.felles.verdi.Friststeg;
import no.saksgang.gateway.drift.Driftsport;
import no.saksgang.sak.command.SakCommand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** P04 og P15: frister føres når tiden kommer, én gang, også etter omstart, på to noder og etter gjenoppbygging. */
class FristerSkyterTest extends Klokkebenk {

    @Autowired
    Fristvakt vakt;

    @Autowired
    DataSource kilde;

    @Autowired
    Driftsport drift;

    @Test
    void et_raad_som_ikke_kommer_minnes_det_om_og_saa_er_fristen_ute_men_ingenting_er_vedtatt() {
        Loep l = idag("ostfold");
        String sak = l.klarSak("Frist for råd", "ostfold-fsu", "FAGLIG", "BEROERER_FASTLEGER");
        LocalDate frist = om(10);
        sak(sekretariat(), sak, "BeOmRaad", "mottaker", "ostfold-suff", "frist", frist)
                .ga("RaadBedtOm");
        laRundeneGaa();
        assertThat(strom("sak", sak)).doesNotContain("FristNaermerSeg", "FristPassert");

        klokke.stillTil(frist.minusDays(7), LocalTime.of(8, 0));
        innen(FRIST, "påminnelse", () -> antall("sak", sak, "FristNaermerSeg") == 1);

        klokke.stillTil(frist, LocalTime.of(23, 59));
        laRundeneGaa();
        assertThat(strom("sak", sak)).doesNotContain("FristPassert");

        klokke.stillTil(frist.plusDays(1), LocalTime.MIDNIGHT);
        innen(FRIST, "passert", () -> antall("sak", sak, "FristPassert") == 1);
        laRundeneGaa();
        assertThat(antall("sak", sak, "FristNaermerSeg")).isEqualTo(1);
        assertThat(antall("sak", sak, "FristPassert")).isEqualTo(1);
        assertThat(strom("sak", sak)).doesNotContain("SakVedtatt", "RaadFrafalt");

        var bilde = l.bilde(sak);
        assertThat(bilde.get("tilstand").asString()).isEqualTo("TILDELT");
        assertThat(bilde.at("/passerteFrister/0/slag").asString()).isEqualTo("RAAD");
        assertThat(bilde.at("/passerteFrister/0/dato").asString())
                .isEqualTo(frist.plusDays(1).toString());
        assertThat(bilde.get("forpliktelser").toString()).contains("raad:ostfold-suff");
        var historikk = api.hent("/api/v1/saker/" + sak + "/historikk");
        var siste = historikk.get(historikk.size() - 1);
        assertThat(siste.get("setning").asString()).contains("er ute");
        assertThat(siste.get("rolle").asString()).isEqualTo("PROSESS");
        assertThat(Instant.parse(siste.get("skjedde").asString()))
                .isEqualTo(Arbeidskalender.oeyeblikk(frist.plusDays(1), LocalTime.MIDNIGHT));
    }

    @Test
    void en_frist_som_er_innfridd_eller_bortfalt_skyter_ikke() {
        Loep l = idag("ostfold");
        String gitt = l.klarSak("Råd gitt i tide", "ostfold-fsu", "FAGLIG");
        String trukket = l.klarSak("Trukket sak", "ostfold-fsu", "FAGLIG");
        LocalDate frist = om(3);
        for (String sak : List.of(gitt, trukket)) {
            sak(sekretariat(), sak, "BeOmRaad", "mottaker", "ostfold-suff", "frist", frist)
                    .ga("RaadBedtOm");
        }
        sak(sekretariat(), gitt, "FrafallRaad", "begrunnelse", "Avklart i møte").ga("RaadFrafalt");
        sak(
                        "rolle=INNMELDER; virksomhet=ostfold-kommune-01; bruker=p-innmelder",
                        trukket,
                        "TrekkSak",
                        "begrunnelse",
                        "Ikke lenger aktuelt")
                .ga("SakTrukket");
        ventPaaRegisteret();
        klokke.stillTil(frist.plusDays(1), LocalTime.of(9, 0));
        laRundeneGaa();
        assertThat(strom("sak", gitt)).doesNotContain("FristPassert");
        assertThat(strom("sak", trukket)).doesNotContain("FristPassert");
    }

    @Test
    void oppdrag_myndighet_og_lederverv_gaar_ut_i_sine_egne_stroemmer() {
        idag("ahus-regionen");
        String utvalg = "ostfold-fsu";
        String oppdrag = "oppdrag-" + UUID.randomUUID();
        LocalDate frist = om(4);
        gi(
                        leder("ostfold-ssu"),
                        "oppdrag/" + oppdrag + "/kommandoer/GiOppdrag",
                        "helsefellesskapId",
                        "ostfold",
                        "fraUtvalgId",
                        "ostfold-ssu",
                        "tilUtvalgId",
                        utvalg,
                        "beskrivelse",
                        "Utred felles innkjøp",
                        "frist",
                        frist)
                .ga("OppdragGitt");
        gi(sekretariat(), "utvalg/" + utvalg + "/kommandoer/TildelMyndighet", "fra", klokke.dato(), "til", frist)
                .ga("MyndighetTildelt");
        ventPaaRegisteret();
        klokke.stillTil(frist.plusDays(1), LocalTime.MIDNIGHT);
        innen(FRIST, "oppdragsfrist", () -> antall("oppdrag", oppdrag, "OppdragsfristPassert") == 1);
        innen(FRIST, "myndighet", () -> antall("utvalg", utvalg, "UtvalgsfristPassert") == 1);
        assertThat(api.hent("/api/v1/helsefellesskap/ostfold/oppdrag").toString())
                .contains("\"fristPassert\":true");
        // Forlenget myndighet er en ny frist.
        gi(sekretariat(), "utvalg/" + utvalg + "/kommandoer/ForlengMyndighet", "til", om(2000))
                .ga("MyndighetForlenget");
        laRundeneGaa();
        assertThat(antall("utvalg", utvalg, "UtvalgsfristPassert")).isEqualTo(1);
    }

    @Test
    void to_noder_samtidig_og_et_register_bygget_paa_nytt_foerer_fristen_en_gang() throws Exception {
        Loep l = idag("ostfold");
        LocalDate frist = om(2);
        List<String> saker = new java.util.ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String sak = l.klarSak("To noder " + i, "ostfold-fsu", "FAGLIG");
            sak(sekretariat(), sak, "BeOmRaad", "mottaker", "ostfold-suff", "frist", frist)
                    .ga("RaadBedtOm");
            saker.add(sak);
        }
        ventPaaRegisteret();
        Scheduler annenNode = Vekkeklokke.planlegger(kilde, vakt);
        annenNode.start();
        try (ExecutorService traader = Executors.newFixedThreadPool(3)) {
            klokke.stillTil(frist.plusDays(1), LocalTime.MIDNIGHT);
            List<Future<Integer>> runder = List.of(
                    traader.submit(vakt::gaaRunden), traader.submit(vakt::gaaRunden), traader.submit(vakt::gaaRunden));
            for (Future<Integer> r : runder) {
                r.get();
            }
        } finally {
            annenNode.stop();
        }
        laRundeneGaa();
        assertThat(saker)
                .allSatisfy(s -> assertThat(antall("sak", s, "FristPassert")).isEqualTo(1));

        String innhold = "select stroem, slag, gjelder, steg, frist, forfaller, foert from frist order by 1, 2, 3, 4";
        List<Map<String, Object>> foer = jdbc.queryForList(innhold);
        long hendelser = jdbc.queryForObject("select count(*) from hendelse", Long.class);
        assertThat(drift.gjenoppbygg("frister")).isTrue();
        innen(Duration.ofSeconds(30), "registeret er bygget på nytt", () -> jdbc.queryForList(innhold)
                .equals(foer));
        laRundeneGaa();
        assertThat(jdbc.queryForList(innhold)).isEqualTo(foer);
        assertThat(jdbc.queryForObject("select count(*) from hendelse", Long.class))
                .isEqualTo(hendelser);
        assertThat(saker)
                .allSatisfy(s -> assertThat(antall("sak", s, "FristPassert")).isEqualTo(1));
    }

    @Test
    void den_som_etterregistrerer_faar_et_doegn_paa_seg_til_aa_registrere_svaret() {
        Loep l = idag("ostfold");
        String sak = l.klarSak("Etterregistrert", "ostfold-fsu", "FAGLIG");
        l.den(klokke.dato().minusDays(20).toString());
        l.sak(
                        sekretariat(),
                        sak,
                        "BeOmRaad",
                        "mottaker",
                        "ostfold-suff",
                        "frist",
                        klokke.dato().minusDays(5).toString())
                .ga("RaadBedtOm");
        laRundeneGaa();
        assertThat(strom("sak", sak)).doesNotContain("FristPassert");
        klokke.stillTil(om(1), LocalTime.of(16, 0));
        innen(FRIST, "passert et døgn etter", () -> antall("sak", sak, "FristPassert") == 1);
    }

    @Autowired
    Kommandosender sender;

    @Test
    void bare_motoren_foerer_frister_og_ikke_foer_tiden() {
        Loep l = idag("ostfold");
        String sak = l.klarSak("For tidlig", "ostfold-fsu", "FAGLIG");
        LocalDate frist = om(30);
        sak(sekretariat(), sak, "BeOmRaad", "raadId", "r-1", "mottaker", "ostfold-suff", "frist", frist)
                .ga("RaadBedtOm");
        Object[] merke = {"slag", "RAAD", "gjelder", "r-1", "frist", frist, "steg", "PASSERT"};
        sak(sekretariat(), sak, "MerkSaksfrist", merke).avslaatt("IKKE_TILGANG");
        sak("rolle=PROSESS", sak, "MerkSaksfrist", merke).avslaatt("UGYLDIG_AKTOER");
        var forTidlig = new SakCommand.MerkSaksfrist(new SakId(sak), Fristslag.RAAD, "r-1", frist, Friststeg.PASSERT);
        assertThatThrownBy(() ->
                        sender.send(forTidlig, Kommandoinfo.av(UUID.randomUUID().toString(), null, Aktoer.prosess())))
                .isInstanceOfSatisfying(Avslag.class, a -> assertThat(a.kode()).isEqualTo(Avslagskode.UGYLDIG_INNHOLD));
        assertThat(strom("sak", sak)).doesNotContain("FristPassert");
    }

    @Test
    void fristen_taaler_at_applikasjonen_er_nede_naar_tiden_kommer() {
        String data = "target/testdata/" + UUID.randomUUID();
        StillbarKlokke foer = new StillbarKlokke();
        LocalDate frist = foer.dato().plusDays(1);
        String sak;
        try (ConfigurableApplicationContext app = start(data, foer)) {
            Loep l = new Loep(klient(app), "ostfold").den(foer.dato().toString());
            sak = l.klarSak("Nede når fristen kommer", "ostfold-fsu", "FAGLIG");
            l.sak(sekretariat(), sak, "BeOmRaad", "mottaker", "ostfold-suff", "frist", frist.toString())
                    .ga("RaadBedtOm");
        }
        StillbarKlokke etter = new StillbarKlokke();
        etter.stillTil(frist.plusDays(3), LocalTime.NOON);
        try (ConfigurableApplicationContext app = start(data, etter)) {
            JdbcTemplate db = app.getBean(JdbcTemplate.class);
            String telling =
                    "select count(*) from hendelse where stroem = 'sak:" + sak + "' and navn = 'sak.FristPassert'";
            innen(FRIST, "passert etter oppstart", () -> db.queryForObject(telling, Long.class) == 1);
            sov(2500);
            assertThat(db.queryForObject(telling, Long.class)).isEqualTo(1);
        }
    }

    private static ConfigurableApplicationContext start(String data, StillbarKlokke klokke) {
        return new SpringApplicationBuilder(SaksgangApplication.class)
                .initializers(c -> ((GenericApplicationContext) c)
                        .registerBean("stillbarKlokke", StillbarKlokke.class, () -> klokke, b -> b.setPrimary(true)))
                .run("--server.port=0", "--saksgang.data=" + data);
    }

    private static Klient klient(ConfigurableApplicationContext app) {
        int port = ((WebServerApplicationContext) app).getWebServer().getPort();
        return new Klient(port, app.getBean(JdbcTemplate.class));
    }
}
