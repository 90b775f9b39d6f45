package no.saksgang.lesemodell.aarsrapport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import no.saksgang.lesemodell.aarsrapport.Saksregnskap.Skjedd;

/** Tallene i årsrapporten (R198), telt av sakene. */
final class Opptelling {

    private Opptelling() {}

    static Rapport.Tall alle(List<Saksregnskap> saker, int aar) {
        Map<String, Integer> utfall = new TreeMap<>();
        Map<String, Integer> aarsaker = new TreeMap<>();
        Map<String, Integer> grupper = new TreeMap<>();
        Map<String, Integer> opphav = new TreeMap<>();
        List<Saksregnskap> avgjort =
                saker.stream().filter(s -> i(s.avgjort, aar)).toList();
        avgjort.forEach(s -> {
            utfall.merge(s.utfall, 1, Integer::sum);
            s.grupper.forEach(g -> grupper.merge(g, 1, Integer::sum));
        });
        saker.stream().filter(s -> i(s.innmeldt, aar)).forEach(s -> opphav.merge(s.opphav, 1, Integer::sum));
        saker.stream()
                .flatMap(s -> s.loeft.stream())
                .filter(l -> i(l.dato(), aar))
                .forEach(l -> aarsaker.merge(l.hva(), 1, Integer::sum));
        return new Rapport.Tall(
                antall(saker.stream().filter(s -> i(s.innmeldt, aar))),
                avgjort.size(),
                antall(saker.stream().filter(s -> s.avgjort == null)),
                sum(saker, s -> s.loeft, aar),
                sum(saker, s -> s.utsatt, aar),
                antall(saker.stream().filter(s -> s.uenig.stream().anyMatch(u -> i(u.dato(), aar)))),
                antall(saker.stream().filter(s -> i(s.gjennomfoert, aar))),
                tid(avgjort),
                utfall,
                aarsaker,
                grupper,
                opphav);
    }

    static Map<String, Rapport.Utvalgstall> perUtvalg(List<Saksregnskap> saker, int aar) {
        Set<String> utvalg = new TreeSet<>();
        for (Saksregnskap s : saker) {
            utvalg.addAll(s.liggerHos);
            Stream.of(s.tildelt, s.behandlet, s.loeft, s.mottatt, s.utsatt, s.uenig)
                    .flatMap(List::stream)
                    .filter(h -> i(h.dato(), aar))
                    .forEach(h -> utvalg.add(h.utvalg()));
            if (s.avgjortI != null) {
                utvalg.add(s.avgjortI);
            }
        }
        Map<String, Rapport.Utvalgstall> ut = new TreeMap<>();
        for (String u : utvalg) {
            List<Saksregnskap> avgjort = saker.stream()
                    .filter(s -> i(s.avgjort, aar) && u.equals(s.avgjortI))
                    .toList();
            ut.put(
                    u,
                    new Rapport.Utvalgstall(
                            saker(saker, s -> s.tildelt, u, aar),
                            saker(saker, s -> s.behandlet, u, aar),
                            avgjort.size(),
                            saker(saker, s -> s.loeft, u, aar),
                            saker(saker, s -> s.mottatt, u, aar),
                            saker(saker, s -> s.utsatt, u, aar),
                            saker(saker, s -> s.uenig, u, aar),
                            antall(saker.stream().filter(s -> s.avgjort == null && s.liggerHos.contains(u))),
                            tid(avgjort)));
        }
        return ut;
    }

    static Rapport.Sakslinje linje(Saksregnskap s) {
        return new Rapport.Sakslinje(
                s.sakId,
                s.tittel,
                s.innmeldt,
                s.opphav,
                tilstand(s),
                s.avgjort,
                s.avgjortI,
                s.utfall,
                s.avgjort == null ? null : dager(s),
                List.copyOf(s.liggerHos),
                s.grupper,
                s.behandlet.size(),
                s.loeft.size(),
                s.utsatt.size(),
                !s.uenig.isEmpty());
    }

    private static String tilstand(Saksregnskap s) {
        if (s.rapportert) {
            return "RAPPORTERT";
        }
        return s.gjennomfoert != null ? "GJENNOMFOERT" : s.avgjort != null ? "AVGJORT" : "AAPEN";
    }

    private static Rapport.Behandlingstid tid(List<Saksregnskap> avgjort) {
        long[] dager = avgjort.stream().mapToLong(Opptelling::dager).sorted().toArray();
        int n = dager.length;
        if (n == 0) {
            return null;
        }
        BigDecimal midt = n % 2 == 1
                ? BigDecimal.valueOf(dager[n / 2])
                : BigDecimal.valueOf(dager[n / 2 - 1] + dager[n / 2])
                        .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY);
        BigDecimal sum = BigDecimal.valueOf(java.util.Arrays.stream(dager).sum());
        return new Rapport.Behandlingstid(
                n, midt.setScale(1), sum.divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP), dager[n - 1]);
    }

    private static long dager(Saksregnskap s) {
        return ChronoUnit.DAYS.between(s.innmeldt, s.avgjort);
    }

    /** Saker der dette skjedde i utvalget i året. */
    private static int saker(List<Saksregnskap> saker, Function<Saksregnskap, List<Skjedd>> hva, String u, int aar) {
        return antall(saker.stream()
                .filter(s -> hva.apply(s).stream().anyMatch(h -> u.equals(h.utvalg()) && i(h.dato(), aar))));
    }

    private static int sum(List<Saksregnskap> saker, Function<Saksregnskap, List<Skjedd>> hva, int aar) {
        return antall(saker.stream().flatMap(s -> hva.apply(s).stream()).filter(h -> i(h.dato(), aar)));
    }

    private static boolean i(LocalDate dato, int aar) {
        return dato != null && dato.getYear() == aar;
    }

    private static int antall(Stream<?> stroem) {
        return Math.toIntExact(stroem.count());
    }
}
