package no.saksgang.felles.modell;

import java.util.List;

/**
 * Hvordan ledelsen bestemmes (R163–R170).
 *
 * @param periodeMaaneder lederperiodens lengde; null når den ikke er oppgitt
 * @param mellom sidene ledelsen går mellom
 * @param foerste siden som leder først; null når det ikke er oppgitt (R170)
 * @param nestleder om nestleder kreves for å konstituere (R128)
 */
public record Lederregel(
        Lederregeltype type,
        Integer periodeMaaneder,
        List<Part> mellom,
        boolean roterer,
        boolean sykehusVeksler,
        boolean nestleder,
        boolean betalerHonorar,
        Part foerste,
        List<String> roller) {
    public Lederregel {
        mellom = mellom == null ? List.of() : List.copyOf(mellom);
        roller = roller == null ? List.of() : List.copyOf(roller);
    }
}
