package no.saksgang.saksnummerserie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.saksgang.beslutning.Beslutningsproeve;
import no.saksgang.beslutning.Lag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.saksnummerserie.command.SaksnummerserieCommand;
import no.saksgang.saksnummerserie.command.SaksnummerserieCommand.TildelSaksnummer;
import no.saksgang.saksnummerserie.event.SaksnummerserieEvent;
import no.saksgang.utvalg.Modeller;
import org.junit.jupiter.api.Test;

/** Numrene i ett utvalg og ett år (R114): ett til hvert punkt, i rekke, uten hull. */
class SaksnummerserieTest extends Beslutningsproeve<SaksnummerserieCommand, Saksnummerserie, SaksnummerserieEvent> {

    SaksnummerserieTest() {
        super(new SaksnummerserieDecider());
    }

    @Test
    void numrene_gaar_fortloepende_og_hvert_punkt_faar_ett() {
        assertThat(nummer(tildel("p-1", null))).isEqualTo("1/22");
        assertThat(nummer(tildel("p-2", null))).isEqualTo("2/22");
        assertThat(gjoer(tildel("p-1", null)).hendelser())
                .as("Punktet har alt et nummer")
                .isEmpty();
        assertThat(nummer(tildel("p-3", null))).isEqualTo("3/22");
    }

    @Test
    void utvalg_og_punkt_maa_oppgis() {
        avslaas(tildel(null, null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(tildel("p-1", null), "utvalgId", null), Avslagskode.UGYLDIG_INNHOLD, "");
        gir(tildel("p-1", null), SaksnummerserieEvent.SaksnummerTildelt.class);
    }

    @Test
    void et_medfoelgende_nummer_starter_serien_der_det_er() {
        assertThat(nummer(tildel("p-1", "27/22"))).isEqualTo("27/22");
        assertThat(nummer(tildel("p-2", null))).isEqualTo("28/22");
    }

    @Test
    void et_brukt_nummer_brukes_ikke_igjen() {
        gjoer(tildel("p-1", "27/22"));
        avslaas(tildel("p-2", "27/22"), Avslagskode.SAKSNUMMER_BRUKT, "R114");
        avslaas(tildel("p-2", "26/22"), Avslagskode.SAKSNUMMER_BRUKT, "R114");
        gir(tildel("p-2", "28/22"), SaksnummerserieEvent.SaksnummerTildelt.class);
    }

    @Test
    void et_nummer_som_hopper_over_noen_avslaas() {
        gjoer(tildel("p-1", "27/22"));
        avslaas(tildel("p-2", "29/22"), Avslagskode.UGYLDIG_INNHOLD, "R114");
        gir(tildel("p-2", "28/22"), SaksnummerserieEvent.SaksnummerTildelt.class);
    }

    @Test
    void et_nummer_i_en_annen_form_eller_et_annet_aar_avslaas() {
        avslaas(tildel("p-1", "27-22"), Avslagskode.UGYLDIG_INNHOLD, "R114");
        avslaas(tildel("p-1", "27/21"), Avslagskode.UGYLDIG_INNHOLD, "R114");
        gir(tildel("p-1", "27/22"), SaksnummerserieEvent.SaksnummerTildelt.class);
    }

    @Test
    void formen_er_utvalgets_egen() {
        modell(Lag.med(
                Modeller.modell(1, LocalDate.of(2000, 1, 1), Modeller.treNivaaer()),
                "saksnummerform",
                Map.of("", "{nr}/{aa}", "fsu", "{nr:2}-{aa}", "ssu", "{aar}/{nr}")));
        assertThat(nummer(tildel("p-1", null))).isEqualTo("01-22");
        avslaas(tildel("p-2", "2/22"), Avslagskode.UGYLDIG_INNHOLD, "R114");
        assertThat(nummer(i(SSU, tildel("p-2", null)))).isEqualTo("2022/2");
        assertThat(nummer(i(PM, tildel("p-3", null)))).isEqualTo("3/22");
    }

    private String nummer(SaksnummerserieCommand kommando) {
        return ((SaksnummerserieEvent.SaksnummerTildelt)
                        gjoer(kommando).hendelser().getFirst())
                .saksnummer();
    }

    private static TildelSaksnummer i(UtvalgId utvalg, TildelSaksnummer k) {
        return Lag.med(Lag.med(k, "utvalgId", utvalg), "serieId", new SaksnummerserieId(utvalg + "-2022"));
    }

    private static TildelSaksnummer tildel(String punkt, String oensket) {
        return Lag.av(
                TildelSaksnummer.class,
                "serieId",
                new SaksnummerserieId("fsu-2022"),
                "helsefellesskapId",
                HF,
                "utvalgId",
                FSU,
                "aar",
                2022,
                "punktId",
                punkt,
                "oensketSaksnummer",
                oensket);
    }
}
