package no.saksgang.egenskap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import no.saksgang.felles.Event;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.sak.event.SakEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tilfeldige kommandoer mot beslutningene og prosessene, i modeller ingen har. Etter hver kommando skal det som
 * alltid er sant, være sant. Et frø som feiler, kjøres igjen med {@code -Degenskap.froe=<frø>}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlltidSantTest {

    private static final int KOMMANDOER = 600;
    private static final int LOEP = Integer.getInteger("egenskap.loep", 400);

    private static final Map<String, Integer> HENDT = new TreeMap<>();

    private static final String[] SKAL_HENDE = {
        "SakVedtatt KONSENSUS",
        "SakVedtatt ENIGHET_MELLOM_PARTENE",
        "SakVedtatt AKSEPT_PER_VIRKSOMHET",
        "DelvedtakFattet",
        "PartsstandpunktRegistrert",
        "KonsensusMangler",
        "HabilitetAvgjort",
        "VaraTraadteInn",
        "FullmaktGitt",
        "SakUtsatt",
        "SakSendtTilForankring",
        "InnstillingAvgitt",
        "SakLoeftetTilSsu",
        "SakLoeftetTilPartnerskapsmoete",
        "SakLoeftetTilPartene",
        "SakReturnert",
        "SakOverfoert",
        "SakGjenopptatt",
        "SakTattAvSakliste",
        "MoeteAvlyst",
        "MoeteFlyttet",
        "EventueltMeldt",
        "UferdigePunkterMeldt",
        "UtvalgAvviklet",
        "SamarbeidsmodellRevidert",
        "SaksnummerFrigitt",
        "VedtaksnummerTildelt",
        "MoetenummerTildelt"
    };

    static LongStream froe() {
        Long ett = Long.getLong("egenskap.froe");
        return ett == null ? LongStream.rangeClosed(1, LOEP) : LongStream.of(ett);
    }

    @ParameterizedTest(name = "frø {0}")
    @MethodSource("froe")
    void det_som_alltid_er_sant_er_sant_etter_hver_kommando(long froe) {
        Verden v = kjoer(froe);
        v.motor.logg().forEach(h -> HENDT.merge(navn(h.hendelse()), 1, Integer::sum));
        assertThat(v.gikk).as("nok kommandoer gikk i frø %d", froe).isGreaterThan(KOMMANDOER / 10);
    }

    /** Ellers prøver løpene noe annet enn det de sier. */
    @AfterAll
    static void det_kontrollen_ser_etter_har_hendt() {
        if (Long.getLong("egenskap.froe") == null && LOEP >= 400) {
            assertThat(HENDT).containsKeys(SKAL_HENDE);
        }
    }

    private static String navn(Hendelse hendelse) {
        String navn = hendelse.getClass().getAnnotation(Event.class).navn();
        return hendelse instanceof SakEvent.SakVedtatt v ? navn + " " + v.konsensusregel() : navn;
    }

    /** Et tilfeldig løp, kontrollert etter hver kommando, og til slutt når prosessene har lest alt. */
    static Verden kjoer(long froe) {
        Verden v = new Verden(new Random(froe));
        Sakskommandoer saker = new Sakskommandoer(v);
        Moetekommandoer moeter = new Moetekommandoer(v, saker);
        while (v.gitt < KOMMANDOER) {
            ett(v, saker, moeter);
            krev(v, froe, v.kontroll.brudd(), "etter en kommando");
            if (v.sjanse(50) || v.gitt >= KOMMANDOER) {
                v.foelgMed();
                krev(v, froe, v.kontroll.brudd(), "etter prosessene");
                krev(v, froe, v.kontroll.borte(), "når prosessene er ferdige");
            }
        }
        return v;
    }

    private static void ett(Verden v, Sakskommandoer saker, Moetekommandoer moeter) {
        if (v.saker.isEmpty() || (v.saker.stream().filter(v::aapen).count() < 10 && v.sjanse(25))) {
            saker.meldInn();
            return;
        }
        if (v.moeter.isEmpty() || v.sjanse(8)) {
            moeter.planlegg();
            return;
        }
        SakId sak = v.sak();
        MoeteId moete = v.moete();
        switch (v.r.nextInt(14)) {
            case 0, 1, 2 -> saker.settPaa(sak);
            case 3, 4, 5 -> moeter.hold(v.moeteMedSaker());
            case 6 -> saker.behandle(sak);
            case 7 -> saker.stem(v.sakIMoete());
            case 8 -> saker.vedta(v.sakIMoete());
            case 9 -> saker.klassifiser(sak);
            case 10, 11 -> saker.annet(v.sjanse(50) ? sak : v.sakIMoete());
            case 12 -> moeter.annet(moete);
            default -> moeter.utvalg();
        }
    }

    private static void krev(Verden v, long froe, List<String> brudd, String naar) {
        assertThat(brudd)
                .as(
                        "Brudd %s, frø %d (kjør igjen med -Degenskap.froe=%d). Det siste som skjedde:%n%s%n",
                        naar, froe, froe, String.join("\n", v.sist))
                .isEmpty();
    }
}
