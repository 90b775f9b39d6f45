package no.saksgang.felles.modell;

import java.util.List;

/**
 * En rute sakene kan løftes langs (R011).
 *
 * @param til mottakende utvalg, eller {@link #PARTENE}
 * @param naar vilkår; null når ruten alltid gjelder
 */
public record Loefterute(String til, List<Loeftegrunn> grunner, Vilkaar naar) {
    /** Partnerskapsmøtet løfter til partene selv (R006). */
    public static final String PARTENE = "PARTENE";

    public Loefterute {
        grunner = grunner == null ? List.of() : List.copyOf(grunner);
    }
}
