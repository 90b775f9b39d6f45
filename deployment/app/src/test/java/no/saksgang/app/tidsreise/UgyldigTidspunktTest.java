package no.saksgang.app.tidsreise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Øyeblikk som ikke kan svares på: hvert har sitt funn, og sier hva en kan gjøre. */
class UgyldigTidspunktTest extends Benk {

    private String sak;

    @BeforeEach
    void en_sak() {
        Loep l = i("fonna").den("2022-01-10");
        sak = l.meldInn("tidspunkter");
    }

    @Test
    void foer_den_foerste_hendelsen() {
        Svar sant = spoer("sann=2022-01-09T23:59:59");
        sant.er(404).avslaatt("FOER_FOERSTE_HENDELSE");
        assertThat(sant.kropp().get("detail").asString()).contains("2022-01-10T09:00:00Z");
        spoer("kjent=2022-01-11").er(404).avslaatt("FOER_FOERSTE_HENDELSE");
        spoer("sann=2022-01-11").er(200);
        api.les("/api/v1/saker/finnes-ikke/slik-det-var?sann=2022-01-11")
                .er(404)
                .avslaatt("IKKE_FUNNET");
        Long foer = jdbc.queryForObject(
                "select global_posisjon - 1 from hendelse where stroem = 'sak:' || ? and sekvens = 0", Long.class, sak);
        spoer("posisjon=" + foer).er(404).avslaatt("FOER_FOERSTE_HENDELSE");
        for (String sti : List.of("utvalg/fonna-ssu", "helsefellesskap/fonna", "helsefellesskap/fonna/saksoversikt")) {
            api.les("/api/v1/" + sti + "/slik-det-var?kjent=1995-01-01").er(404).avslaatt("FOER_FOERSTE_HENDELSE");
        }
    }

    @Test
    void i_fremtiden() {
        spoer("sann=" + Instant.now().plus(2, ChronoUnit.MINUTES)).er(400).avslaatt("TIDSPUNKT_I_FREMTIDEN");
        spoer("kjent=2199-01-01").er(400).avslaatt("TIDSPUNKT_I_FREMTIDEN");
        LocalDate idag = LocalDate.now(ZoneId.of("Europe/Oslo"));
        spoer("kjent=" + idag.plusDays(1)).er(400).avslaatt("TIDSPUNKT_I_FREMTIDEN");
        spoer("kjent=" + idag).er(200);
        spoer("posisjon=999999999").er(400).avslaatt("UKJENT_POSISJON");
        spoer("posisjon=0").er(400).avslaatt("UKJENT_POSISJON");
    }

    @Test
    void timen_sommertiden_hopper_over_og_timen_den_gjentar() {
        Svar hull = spoer("sann=2022-03-27T02:30");
        hull.er(400).avslaatt("TIDSPUNKT_FINNES_IKKE");
        spoer("sann=2022-03-27T01:59:59").er(200);
        spoer("sann=2022-03-27T03:00").er(200);
        Svar to = spoer("sann=2022-10-30T02:30");
        to.er(400).avslaatt("TIDSPUNKT_TVETYDIG");
        assertThat(to.kropp().get("hvaNaa").asString()).contains("2022-10-30T02:30+02:00", "2022-10-30T02:30+01:00");
        assertThat(oeyeblikk("sann=2022-10-30T02:30%2B02:00")).isEqualTo("2022-10-30T00:30:00Z");
        assertThat(oeyeblikk("sann=2022-10-30T02:30+01:00")).isEqualTo("2022-10-30T01:30:00Z");
        assertThat(oeyeblikk("sann=2022-07-01T12:00")).isEqualTo("2022-07-01T10:00:00Z");
        assertThat(oeyeblikk("sann=2022-07-01T12:00Z")).isEqualTo("2022-07-01T12:00:00Z");
        assertThat(oeyeblikk("sann=2022-07-01")).startsWith("2022-07-01T21:59:59.99");
    }

    @Test
    void det_som_ikke_er_et_tidspunkt() {
        for (String feil : List.of(
                "i-gaar",
                "2022-13-01",
                "2022-02-30T12:00",
                "2022-01-10T25:00",
                "",
                "12:00",
                "2022-01-10T12:00+99:00")) {
            spoer("sann=" + feil).er(400).avslaatt("UGYLDIG_TIDSPUNKT");
        }
        spoer("sann=1066-10-14").er(400).avslaatt("UGYLDIG_TIDSPUNKT");
        spoer("utgave=HALV").er(400).avslaatt("UGYLDIG_PARAMETER");
    }

    private String oeyeblikk(String spoerring) {
        return spoer(spoerring).er(200).kropp().at("/oeyeblikk/sann").asString();
    }

    private Svar spoer(String spoerring) {
        return api.les("/api/v1/saker/" + sak + "/slik-det-var?" + spoerring);
    }
}
