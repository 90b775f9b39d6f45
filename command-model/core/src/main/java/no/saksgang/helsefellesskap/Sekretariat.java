package no.saksgang.helsefellesskap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Andel;
import no.saksgang.felles.verdi.Honorarstatus;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;

/** Sekretariatet, hva det koster hver part, og satsene for honorar (R070, R179, R183, R202–R207). */
final class Sekretariat {

    /** Like deler kan ikke alltid skrives endelig i titallssystemet; en milliondel er avrunding. */
    private static final BigDecimal AVRUNDING = new BigDecimal("0.000001");

    /** Så lenge før utløp evalueres et tidsbegrenset sekretariat når fristen ikke er oppgitt (antatt). */
    private static final int EVALUERES_MAANEDER_FOER = 6;

    private Sekretariat() {}

    static Beslutning<HelsefellesskapEvent> opprett(
            HelsefellesskapCommand.OpprettSekretariat k, Helsefellesskap h, Kontekst kontekst) {
        HelsefellesskapDecider.krevEtablert(h);
        if (k.utvalgId() != null) {
            kontekst.krevEgetUtvalg(k.utvalgId());
            krevSamme(k.utvalgId(), h, kontekst);
        }
        k.gjelder().forEach(u -> krevSamme(u, h, kontekst));
        Avslag.med(
                k.stillingsprosent() >= 0 && k.stillingsprosent() <= 1000,
                Avslagskode.UGYLDIG_INNHOLD,
                "R183",
                "stillingsprosent må være 0–1000");
        krevHelFordeling(k.kostnadsfordeling());
        LocalDate fra = k.fra() == null ? kontekst.dato() : k.fra();
        Avslag.med(
                k.varighetMaaneder() == null || k.varighetMaaneder() > 0,
                Avslagskode.PERIODE_SNUDD,
                "R183",
                "varighetMaaneder må være minst 1");
        LocalDate til = k.varighetMaaneder() == null
                ? null
                : fra.plusMonths(k.varighetMaaneder()).minusDays(1);
        LocalDate evaluering = k.evalueringsfrist() != null || til == null
                ? k.evalueringsfrist()
                : til.minusMonths(Math.min(EVALUERES_MAANEDER_FOER, k.varighetMaaneder() / 2));
        Avslag.med(
                evaluering == null || (!evaluering.isBefore(fra) && (til == null || !evaluering.isAfter(til))),
                Avslagskode.PERIODE_SNUDD,
                "R183",
                "Evalueringsfristen " + evaluering + " må være i perioden " + fra + " til " + til);
        return HelsefellesskapDecider.av(
                h,
                new HelsefellesskapEvent.SekretariatOpprettet(
                        k.helsefellesskapId(),
                        k.form(),
                        k.utvalgId(),
                        k.stillingsprosent(),
                        k.varighetMaaneder(),
                        k.kostnadsfordeling(),
                        fra,
                        til,
                        evaluering,
                        k.gjelder()),
                "R070",
                "R183",
                "R202");
    }

    private static void krevHelFordeling(List<Andel> andeler) {
        if (andeler.isEmpty()) {
            return;
        }
        andeler.forEach(a -> {
            Avslag.krevInnhold(a.virksomhetId(), "kostnadsfordeling.virksomhetId");
            Avslag.krevInnhold(a.andel(), "kostnadsfordeling.andel");
        });
        BigDecimal sum = andeler.stream().map(Andel::andel).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean negativ = andeler.stream().anyMatch(a -> a.andel().signum() < 0);
        Avslag.med(
                !negativ && sum.subtract(BigDecimal.ONE).abs().compareTo(AVRUNDING) <= 0,
                Avslagskode.KOSTNADSFORDELING_UFULLSTENDIG,
                "R202",
                "Andelene summerer til " + sum);
        Avslag.med(
                andeler.stream().map(Andel::virksomhetId).distinct().count() == andeler.size(),
                Avslagskode.KOSTNADSFORDELING_UFULLSTENDIG,
                "R202",
                "Samme virksomhet står to ganger i fordelingen");
    }

    static Beslutning<HelsefellesskapEvent> sats(
            HelsefellesskapCommand.FastsettHonorarsats k, Helsefellesskap h, Kontekst kontekst) {
        HelsefellesskapDecider.krevEtablert(h);
        Avslag.krevInnhold(k.part(), "part");
        Avslag.krevInnhold(k.perTime(), "perTime");
        Avslag.med(
                k.perTime().signum() >= 0 && k.timerPerMoete() >= 0,
                Avslagskode.UGYLDIG_INNHOLD,
                "R207",
                "perTime og timerPerMoete kan ikke være negative");
        return HelsefellesskapDecider.av(
                h,
                new HelsefellesskapEvent.HonorarsatsFastsatt(
                        k.helsefellesskapId(),
                        k.part(),
                        k.perTime(),
                        k.timerPerMoete(),
                        k.betaler(),
                        k.gjelderFra() == null ? kontekst.dato() : k.gjelderFra(),
                        k.status() == null ? Honorarstatus.FORSLAG : k.status()),
                "R204",
                "R206",
                "R207");
    }

    private static void krevSamme(UtvalgId id, Helsefellesskap h, Kontekst kontekst) {
        Avslag.med(
                kontekst.oppslag().utvalg(id).helsefellesskapId().equals(h.helsefellesskapId()),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001",
                id + " hører til et annet helsefellesskap");
    }
}
