package no.saksgang.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.saksgang.app.modell.Modeller;
import no.saksgang.beslutning.DokumentFakta;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.kontroll.Loggkontroll;
import no.saksgang.minne.LagretHendelse;
import no.saksgang.minne.Minnemotor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Året i alle 19 modeller med flere frø, i minnet, så kontrollen kan gjøres etter hver eneste kommando. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AaretIMinnetTest {

    private static final int FROE = Integer.getInteger("aaret.froe", 3);

    static Stream<Arguments> modeller() throws IOException {
        return Modeller.alle().stream()
                .flatMap(m -> LongStream.rangeClosed(1, FROE).mapToObj(f -> Arguments.of(m.id(), f, m)));
    }

    @ParameterizedTest(name = "{0} med frø {1}")
    @MethodSource("modeller")
    void hver_kommando_lar_loggen_vaere_sann(Object hf, long froe, Modeller.Modell modell) {
        Minnemotor motor = motor(modell);
        Loggkontroll kontroll = new Loggkontroll();
        motor.logg().forEach(h -> kontroll.ta(h.hendelse(), h.konvolutt()));
        motor.naarLagret(h -> kontroll.ta(h.hendelse(), h.konvolutt()));
        Aarsresultat r = generator(motor, kontroll).kjoer(modell.id(), 2025, froe, linje -> {});
        assertThat(kontroll.brudd()).as("frø %d", froe).isEmpty();
        assertThat(kontroll.borte()).as("frø %d", froe).isEmpty();
        assertThat(r.antallSaker()).isGreaterThanOrEqualTo(60);
        Aarskrav krav = new Aarskrav();
        motor.logg().forEach(h -> krav.ta(h.hendelse()));
        krav.krev(modell.id(), motor.oppslag());
    }

    @Test
    void samme_froe_gir_samme_aar_og_et_annet_froe_et_annet() throws IOException {
        Modeller.Modell modell = Modeller.alle().getFirst();
        assertThat(aaret(modell, 7)).isEqualTo(aaret(modell, 7));
        assertThat(aaret(modell, 8)).isNotEqualTo(aaret(modell, 7));
    }

    @Test
    void et_nytt_aar_kan_foelge_paa_det_forrige() throws IOException {
        for (Modeller.Modell modell : Modeller.alle()) {
            Minnemotor motor = motor(modell);
            Loggkontroll kontroll = new Loggkontroll();
            motor.naarLagret(h -> kontroll.ta(h.hendelse(), h.konvolutt()));
            Aarsgenerator generator =
                    new Aarsgenerator(motor::send, motor.oppslag(), motor::foelgMed, opplaster(motor));
            generator.kjoer(modell.id(), 2025, 1, linje -> {});
            generator.kjoer(modell.id(), 2026, 1, linje -> {});
            assertThat(generator.finnes(modell.id(), 2026)).isTrue();
        }
    }

    private static List<String> aaret(Modeller.Modell modell, long froe) {
        Minnemotor motor = motor(modell);
        new Aarsgenerator(motor::send, motor.oppslag(), motor::foelgMed, opplaster(motor))
                .kjoer(modell.id(), 2025, froe, linje -> {});
        return motor.logg().stream().map(AaretIMinnetTest::linje).toList();
    }

    private static String linje(LagretHendelse h) {
        return h.konvolutt().skjedde() + " " + h.hendelse();
    }

    private static Aarsgenerator generator(Minnemotor motor, Loggkontroll kontroll) {
        return new Aarsgenerator(
                (kommando, info) -> {
                    var kvittering = motor.send(kommando, info);
                    assertThat(kontroll.brudd()).as("etter %s", kommando).isEmpty();
                    return kvittering;
                },
                motor.oppslag(),
                () -> {
                    motor.foelgMed();
                    assertThat(kontroll.borte()).isEmpty();
                },
                opplaster(motor));
    }

    private static Dokumentlegger opplaster(Minnemotor motor) {
        return (id, hf, filnavn, tekst, aktoer) ->
                motor.oppslag().lastOpp(new DokumentFakta(id, hf, "0".repeat(64), "text/plain", tekst.length()), tekst);
    }

    private static Minnemotor motor(Modeller.Modell modell) {
        Minnemotor motor = new Minnemotor();
        int nummer = 0;
        for (Kommando k : modell.kommandoer()) {
            motor.send(
                    k, Kommandoinfo.av("modell-" + nummer++, Instant.parse("2024-01-01T09:00:00Z"), Aktoer.prosess()));
        }
        motor.foelgMed();
        return motor;
    }
}
