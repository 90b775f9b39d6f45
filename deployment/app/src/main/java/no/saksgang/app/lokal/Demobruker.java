package no.saksgang.app.lokal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.saksgang.gateway.tilgang.Tilgangsrolle;

/**
 * En oppdiktet bruker. Den som har et sete, får rollen av det setet modellen har; de andre er tildelt sin.
 *
 * @param navn det hun heter hos utstederen
 * @param rolle rollen hun skal vise fram
 * @param helsefellesskap der rollen gjelder; flere for revisor, ingen for drift
 * @param nivaa nivået på utvalget hun har sete i
 * @param acr nivået hun logger inn på
 */
record Demobruker(String navn, Tilgangsrolle rolle, List<String> helsefellesskap, String nivaa, String acr) {

    static final String PASSORD = "demo";
    static final String HOEYT = "idporten-loa-high";
    static final String LAVT = "idporten-loa-low";

    static final List<String> HELSEFELLESSKAP = List.of("ostfold", "sor-rogaland");

    static final List<Demobruker> ALLE = alle();

    static Optional<Demobruker> finn(String navn) {
        return ALLE.stream().filter(b -> b.navn.equals(navn)).findFirst();
    }

    boolean harSete() {
        return switch (rolle) {
            case MOETELEDER, MEDLEM, OBSERVATOER -> true;
            default -> false;
        };
    }

    /** For dem som handler for en virksomhet: den første kommunen. */
    String virksomhet(String hf) {
        return rolle == Tilgangsrolle.VIRKSOMHET || rolle == Tilgangsrolle.INNMELDER ? hf + "-kommune-01" : null;
    }

    String tittel() {
        return rolle
                + (harSete() ? " (" + nivaa.toLowerCase(Locale.ROOT) + ")" : "")
                + (helsefellesskap.isEmpty() ? "" : " i " + String.join(" og ", helsefellesskap))
                + (acr.equals(LAVT) ? " (logger inn på for lavt nivå)" : "");
    }

    private static Demobruker leder(String navn, String hf, String nivaa) {
        return new Demobruker(navn, Tilgangsrolle.MOETELEDER, List.of(hf), nivaa, HOEYT);
    }

    private static List<Demobruker> alle() {
        List<Demobruker> ut = new ArrayList<>();
        for (String hf : HELSEFELLESSKAP) {
            for (Tilgangsrolle r : List.of(
                    Tilgangsrolle.SEKRETARIAT,
                    Tilgangsrolle.MOETELEDER,
                    Tilgangsrolle.MEDLEM,
                    Tilgangsrolle.OBSERVATOER,
                    Tilgangsrolle.VIRKSOMHET,
                    Tilgangsrolle.INNMELDER)) {
                ut.add(new Demobruker(r.name().toLowerCase(Locale.ROOT) + "-" + hf, r, List.of(hf), "FAGLIG", HOEYT));
            }
            ut.add(leder("leder-ssu-" + hf, hf, "STRATEGISK"));
            ut.add(leder("leder-partnerskapsmoete-" + hf, hf, "PARTNERSKAPSMOETE"));
        }
        ut.add(new Demobruker("revisor", Tilgangsrolle.REVISOR, HELSEFELLESSKAP, null, HOEYT));
        ut.add(new Demobruker("drift", Tilgangsrolle.DRIFT, List.of(), null, HOEYT));
        ut.add(new Demobruker("lavt-nivaa", Tilgangsrolle.INNMELDER, List.of("ostfold"), null, LAVT));
        return List.copyOf(ut);
    }
}
