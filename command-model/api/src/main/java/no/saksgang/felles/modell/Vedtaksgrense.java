package no.saksgang.felles.modell;

import java.util.List;
import java.util.Map;

/**
 * Hva utvalget kan vedta, og hva som skal løftes (R044–R051).
 *
 * @param skalLoeftes uten terskel løftes egenskapen uansett grad
 */
public record Vedtaksgrense(
        List<Saksegenskap> kanVedta,
        List<Saksegenskap> skalLoeftes,
        Map<Saksegenskap, Terskel> terskel,
        boolean vedTvilSpoerSekretariatet) {
    public Vedtaksgrense {
        kanVedta = kanVedta == null ? List.of() : List.copyOf(kanVedta);
        skalLoeftes = skalLoeftes == null ? List.of() : List.copyOf(skalLoeftes);
        terskel = terskel == null ? Map.of() : Map.copyOf(terskel);
    }
}
