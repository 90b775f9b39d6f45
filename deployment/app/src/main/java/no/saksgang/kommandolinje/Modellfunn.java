package no.saksgang.kommandolinje;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.app.Modelldrift;
import no.saksgang.lesemodell.bygging.Modellkontroll;
import no.saksgang.lesemodell.felles.Lesemodeller;

/** Kontroll av lesemodellene mot loggen, som del av {@code verify --models}. */
record Modellfunn(List<Modellkontroll.Resultat> modeller) {

    static Modellfunn finn(Kilde kilde) throws SQLException {
        Modellkontroll kontroll = new Modellkontroll(() -> kilde.ny(false), Modelldrift.loggform());
        List<Modellkontroll.Resultat> ut = new ArrayList<>();
        for (String modell : Lesemodeller.ALLE) {
            try (Fremdriftslinje linje = Fremdriftslinje.naarTerminal()) {
                ut.add(kontroll.kontroller(modell, (m, posisjon, av) -> linje.kom(posisjon, av)));
            }
        }
        return new Modellfunn(ut);
    }

    boolean feil() {
        return modeller.stream().anyMatch(m -> !m.funn().isEmpty());
    }

    void skriv(Felles felles) {
        for (Modellkontroll.Resultat m : modeller) {
            felles.linje(
                    "verify.modell",
                    m.modell(),
                    Long.toString(m.posisjon()),
                    Long.toString(m.rader()),
                    String.format(java.util.Locale.ROOT, "%.1f", m.sekunder()));
            m.funn().forEach(f -> felles.ut()
                    .println(Tekster.t("funn")
                            + " "
                            + Tekster.t("modellfunn." + f.slag().name(), f.modell(), f.tabell(), f.noekkel())));
            if (m.flere() > 0) {
                felles.linje("verify.flere", Long.toString(m.flere()));
            }
            if (m.stanset() > 0) {
                felles.linje("verify.stanset", m.modell(), Integer.toString(m.stanset()));
            }
        }
    }

    List<Map<String, Object>> json() {
        return modeller.stream()
                .map(m -> {
                    Map<String, Object> ut = new LinkedHashMap<>();
                    ut.put("modell", m.modell());
                    ut.put("posisjon", m.posisjon());
                    ut.put("rader", m.rader());
                    ut.put("funn", m.funn());
                    ut.put("flereFunn", m.flere());
                    ut.put("stanset", m.stanset());
                    ut.put("sekunder", m.sekunder());
                    return ut;
                })
                .toList();
    }
}
