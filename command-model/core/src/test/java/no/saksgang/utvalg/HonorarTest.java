package no.saksgang.utvalg;

import static no.saksgang.utvalg.Utvalgsbenk.HF;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Hva et møte koster, og hvem som bærer det (R169, R172, R201–R211). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HonorarTest {

    private static final MoeteId MOETE = new MoeteId("moete-1");
    private static final VirksomhetId ORGANET = new VirksomhetId("fousam");
    private static final LocalDate DATO = LocalDate.of(2022, 2, 10);

    private Utvalgsbenk b;

    @BeforeEach
    void utvalg() {
        b = Utvalgsbenk.fsu().medSeter();
        b.skjer(b.observatoer("b-1", Part.BRUKER, "brukerrepresentant", "brukerutvalget"));
        b.skjer(b.observatoer("a-1", Part.ANSATT, "ansattrepresentant", null));
        moete(Modeller.FSU, Moetetilstand.GJENNOMFOERT, 120, "b-1", "a-1", "k-1");
    }

    @Test
    void avtalen_maa_vaere_fullstendig() {
        b.avslaas(avtale("2022-01-01", "2024-12-31", null, 5), Avslagskode.AVTALE_UFULLSTENDIG, "R172");
        b.avslaas(avtale("2022-01-01", "2021-12-31", "900", 5), Avslagskode.PERIODE_SNUDD, "R172");
        b.avslaas(avtale("2022-01-01", "2024-12-31", "-1", 5), Avslagskode.UGYLDIG_INNHOLD, "R172");
        b.skjer(avtale("2022-01-01", "2024-12-31", "900", 5));
    }

    @Test
    void et_moete_paa_to_timer_honoreres_med_timene_i_avtalen_og_et_lengre_med_mer() {
        b.skjer(avtale("2022-01-01", "2024-12-31", "900", 5));
        assertThat(b.beslutt(beregn("b-1")).hendelser())
                .containsExactly(new UtvalgEvent.HonorarBeregnet(
                        Modeller.FSU,
                        new SeteId("b-1"),
                        MOETE,
                        new BigDecimal("4500"),
                        ORGANET,
                        DATO,
                        120,
                        5,
                        "Etter avtalen for setet"));
        moete(Modeller.FSU, Moetetilstand.GJENNOMFOERT, 185, "b-1");
        assertThat(b.skjer(beregn("b-1"))).first().hasFieldOrPropertyWithValue("timer", 7);
        assertThat(b.skjer(beregn("b-1"))).isEmpty();
    }

    @Test
    void ansatte_honoreres_ikke() {
        assertThat(b.skjer(beregn("a-1")))
                .first()
                .hasFieldOrPropertyWithValue("beloep", BigDecimal.ZERO)
                .extracting("grunn")
                .asString()
                .contains("tillitsvalgtrollen");
    }

    @Test
    void uten_avtale_brukes_den_vedtatte_satsen() {
        HelsefellesskapFakta hf = b.oppslag.helsefellesskap.get(HF);
        var gammel = new HelsefellesskapFakta.Honorarsats(
                Part.BRUKER, new BigDecimal("300"), 4, Utvalgsbenk.NORD, LocalDate.of(2020, 1, 1));
        var ny = new HelsefellesskapFakta.Honorarsats(
                Part.BRUKER, new BigDecimal("350"), 4, Utvalgsbenk.NORD, LocalDate.of(2022, 3, 1));
        b.oppslag.helsefellesskap.put(
                HF,
                new HelsefellesskapFakta(HF, hf.parter(), hf.modeller(), hf.signerte(), Set.of(), List.of(gammel, ny)));
        assertThat(b.skjer(beregn("b-1")))
                .first()
                .hasFieldOrPropertyWithValue("beloep", new BigDecimal("1200"))
                .hasFieldOrPropertyWithValue("betaler", Utvalgsbenk.NORD);
    }

    @Test
    void uavklart_honorar_er_null_med_advarsel_og_hver_baerer_sitt() {
        var beslutning = b.beslutt(beregn("k-1"));
        assertThat(beslutning.advarsler()).containsExactly(Advarsel.HONORAR_UAVKLART);
        assertThat(beslutning.hendelser())
                .first()
                .hasFieldOrPropertyWithValue("beloep", BigDecimal.ZERO)
                .hasFieldOrPropertyWithValue("betaler", Utvalgsbenk.ASKER);
    }

    @Test
    void regningen_foelger_ledelsen_der_modellen_sier_det() {
        Utvalgsbenk ahus = Utvalgsbenk.med(
                        Modeller.utvalg(Modeller.SSU, Nivaa.STRATEGISK, Utvalgsstatus.I_DRIFT, Modeller.lederBetaler()))
                .medSeter();
        ahus.skjer(ahus.observatoer("b-1", Part.BRUKER, "brukerrepresentant", "brukerutvalget"));
        ahus.skjer(ahus.leder("s-1", "2020-01-01", null));
        ahus.skjer(ahus.leder("k-2", "2022-01-01", null));
        b = ahus;
        moete(Modeller.SSU, Moetetilstand.REFERAT_GODKJENT, 120, "b-1");
        assertThat(ahus.skjer(new UtvalgCommand.BeregnHonorar(Modeller.SSU, new SeteId("b-1"), MOETE)))
                .first()
                .hasFieldOrPropertyWithValue("betaler", Utvalgsbenk.BAMBLE);
    }

    @Test
    void honorar_gis_bare_for_moeter_i_utvalget_som_er_holdt_og_til_dem_som_moette() {
        b.avslaas(beregn("s-1"), Avslagskode.IKKE_TIL_STEDE, "R205");
        moete(Modeller.FSU, Moetetilstand.AAPNET, 120, "b-1");
        b.avslaas(beregn("b-1"), Avslagskode.UGYLDIG_TILSTAND, "R205");
        moete(Modeller.SSU, Moetetilstand.GJENNOMFOERT, 120, "b-1");
        b.avslaas(beregn("b-1"), Avslagskode.UGYLDIG_INNHOLD, "R205");
        b.som(Rolle.MEDLEM, Modeller.FSU);
        b.avslaas(
                new UtvalgCommand.BekreftForberedelse(Modeller.FSU, new SeteId("k-1"), MOETE),
                Avslagskode.UGYLDIG_INNHOLD,
                "R205");
        moete(Modeller.FSU, Moetetilstand.INNKALT, 120);
        b.skjer(new UtvalgCommand.BekreftForberedelse(Modeller.FSU, new SeteId("k-1"), MOETE));
    }

    private void moete(UtvalgId utvalg, Moetetilstand tilstand, int minutter, String... tilStede) {
        Set<SeteId> seter = new java.util.LinkedHashSet<>();
        for (String s : tilStede) {
            seter.add(new SeteId(s));
        }
        b.oppslag.moeter.put(
                MOETE,
                new MoeteFakta(
                        MOETE, utvalg, tilstand, DATO, seter, Map.of(), null, true, List.of(), null, Set.of(), minutter,
                        0, List.of(), Map.of()));
    }

    private static UtvalgCommand.BeregnHonorar beregn(String sete) {
        return new UtvalgCommand.BeregnHonorar(Modeller.FSU, new SeteId(sete), MOETE);
    }

    private static UtvalgCommand.InngaaHonoraravtale avtale(String fra, String til, String perTime, int timer) {
        return new UtvalgCommand.InngaaHonoraravtale(
                Modeller.FSU,
                new SeteId("b-1"),
                LocalDate.parse(fra),
                LocalDate.parse(til),
                perTime == null ? null : new BigDecimal(perTime),
                timer,
                ORGANET,
                null);
    }
}
