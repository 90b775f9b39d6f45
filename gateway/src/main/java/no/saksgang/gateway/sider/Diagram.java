package no.saksgang.gateway.sider;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Tall gjort om til mål i en tegning. Stil skrevet rett i siden er stengt, så målene er attributter i SVG.
 *
 * @param topp det høyeste merket på aksen; et rundt tall
 */
public record Diagram<T>(List<Punkt<T>> punkter, int topp) {

    /** Høyden tegningen regnes i. */
    public static final int HOEYDE = 100;

    /** @param hoeyder én for hver serie, 0–{@value #HOEYDE} */
    public record Punkt<T>(T verdi, List<Integer> hoeyder) {
        public int hoeyde(int serie) {
            return hoeyder.get(serie);
        }
    }

    public Diagram {
        punkter = List.copyOf(punkter);
    }

    static <T> Diagram<T> av(List<T> verdier, List<ToIntFunction<T>> serier) {
        int stoerst = verdier.stream()
                .flatMapToInt(v -> serier.stream().mapToInt(s -> s.applyAsInt(v)))
                .max()
                .orElse(0);
        int topp = rundt(stoerst);
        return new Diagram<>(
                verdier.stream()
                        .map(v -> new Punkt<>(
                                v,
                                serier.stream()
                                        .map(s -> hoeyde(s.applyAsInt(v), topp))
                                        .toList()))
                        .toList(),
                topp);
    }

    /** Stablet oppå hverandre: toppen er den høyeste summen. */
    static <T> Diagram<T> stablet(List<T> verdier, ToIntFunction<T> nederst, ToIntFunction<T> oeverst) {
        int topp = rundt(verdier.stream()
                .mapToInt(v -> nederst.applyAsInt(v) + oeverst.applyAsInt(v))
                .max()
                .orElse(0));
        return new Diagram<>(
                verdier.stream()
                        .map(v -> new Punkt<>(
                                v,
                                List.of(
                                        hoeyde(nederst.applyAsInt(v), topp),
                                        hoeyde(nederst.applyAsInt(v) + oeverst.applyAsInt(v), topp)
                                                - hoeyde(nederst.applyAsInt(v), topp))))
                        .toList(),
                topp);
    }

    private static int hoeyde(int verdi, int topp) {
        return Math.round(verdi * (float) HOEYDE / topp);
    }

    /** 1, 2 eller 5 ganger en tierpotens, minst så stort som tallet og minst 2. */
    static int rundt(int tall) {
        for (int tier = 1; ; tier *= 10) {
            for (int trinn : new int[] {1, 2, 5}) {
                if (trinn * tier >= Math.max(2, tall)) {
                    return trinn * tier;
                }
            }
        }
    }
}
