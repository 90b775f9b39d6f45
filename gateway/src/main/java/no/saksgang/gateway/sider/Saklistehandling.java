package no.saksgang.gateway.sider;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.lesemodell.moete.Moetebilde;

/** Det hvert skjema på redigeringssiden ber om, som kommando til møtet eller saken. */
final class Saklistehandling {

    /**
     * @param mangler det som må fylles ut først
     * @param anker stedet på siden hun kommer tilbake til
     */
    record Valg(Skjemagiver.Oenske oenske, Map<String, String> mangler, String anker) {}

    private Saklistehandling() {}

    static Valg av(Skjema s, Moetebilde m, LocalDate idag) {
        return switch (s.verdi("kommando")) {
            case "opp" -> flytt(s, m, punkt(s, m).rekkefoelge - 1);
            case "ned" -> flytt(s, m, punkt(s, m).rekkefoelge + 1);
            case "flytt" -> flytt(s, m, tall(s.verdi("plass")));
            case "EndreSaklistepunkt" -> endre(s, m);
            case "FjernSaklistepunkt" -> fjern(s, m);
            case "SettSakPaaSakliste" -> settPaa(s, m);
            case "LeggTilSaklistepunkt" -> leggTil(s, m);
            case "LeggInnPause" -> pause(s, m);
            case "LaasSakliste" -> til(m, "LaasSakliste", Map.of("avvikGodkjent", false), Map.of(), "");
            case "SendInnkalling" -> til(m, "SendInnkalling", Map.of("sendt", idag.toString()), Map.of(), "");
            default -> throw Funn.ikke("Skjemaet");
        };
    }

    private static Valg flytt(Skjema s, Moetebilde m, Integer plass) {
        Moetebilde.Punkt p = punkt(s, m);
        if (plass == null) {
            throw Funn.ikke("Plassen");
        }
        return medVersjon(
                s,
                m,
                "EndreSaklistepunkt",
                Map.of("punktId", p.punktId, "plass", Math.max(1, plass)),
                Map.of(),
                "#punkt-" + p.punktId);
    }

    private static Valg endre(Skjema s, Moetebilde m) {
        Moetebilde.Punkt p = punkt(s, m);
        Integer minutter = tall(s.verdi("minutter"));
        return medVersjon(
                s,
                m,
                "EndreSaklistepunkt",
                minutter == null ? Map.of() : Map.of("punktId", p.punktId, "minutter", minutter),
                minutter == null ? Map.of("minutter-" + p.punktId, "rediger.minuttermangler") : Map.of(),
                "#punkt-" + p.punktId);
    }

    private static Valg fjern(Skjema s, Moetebilde m) {
        Moetebilde.Punkt p = punkt(s, m);
        String grunn = s.verdi("grunn").strip();
        Map<String, String> mangler =
                grunn.isEmpty() ? Map.of("grunn-" + p.punktId, "felles.begrunnelsemangler") : Map.of();
        return p.sakId == null
                ? medVersjon(s, m, "FjernSaklistepunkt", Map.of("punktId", p.punktId, "grunn", grunn), mangler, "")
                : new Valg(
                        new Skjemagiver.Oenske(
                                "sak",
                                "TaSakAvSakliste",
                                p.sakId,
                                Map.of("utvalgId", m.utvalgId, "moeteId", m.moeteId, "grunn", grunn),
                                null),
                        mangler,
                        "");
    }

    private static Valg settPaa(Skjema s, Moetebilde m) {
        Integer minutter = tall(s.verdi("minutter"));
        Map<String, Object> felt = new HashMap<>();
        felt.put("utvalgId", m.utvalgId);
        felt.put("moeteId", m.moeteId);
        felt.put("type", s.verdi("type"));
        felt.put("minutter", minutter);
        return new Valg(
                new Skjemagiver.Oenske("sak", "SettSakPaaSakliste", s.verdi("sakId"), felt, null),
                minutter == null ? Map.of("minutter-" + s.verdi("sakId"), "rediger.minuttermangler") : Map.of(),
                "#punkter");
    }

    private static Valg leggTil(Skjema s, Moetebilde m) {
        Map<String, String> mangler = new HashMap<>();
        if (s.verdi("tittel").isBlank()) {
            mangler.put("tittel", "rediger.tittelmangler");
        }
        Integer minutter = tall(s.verdi("minutter"));
        if (minutter == null) {
            mangler.put("minutter", "rediger.minuttermangler");
        }
        Map<String, Object> felt = new HashMap<>();
        felt.put("punktId", "p-" + s.verdi("noekkel"));
        felt.put("type", s.verdi("type"));
        felt.put("tittel", s.verdi("tittel").strip());
        felt.put("minutter", minutter);
        return til(m, "LeggTilSaklistepunkt", felt, mangler, "#punkter");
    }

    private static Valg pause(Skjema s, Moetebilde m) {
        Integer minutter = tall(s.verdi("pauseminutter"));
        Map<String, Object> felt = new HashMap<>();
        felt.put("punktId", "p-" + s.verdi("noekkel"));
        felt.put("minutter", minutter);
        return til(
                m,
                "LeggInnPause",
                felt,
                minutter == null ? Map.of("pauseminutter", "rediger.minuttermangler") : Map.of(),
                "#punkter");
    }

    private static Valg til(
            Moetebilde m, String kommando, Map<String, Object> felt, Map<String, String> mangler, String anker) {
        return new Valg(new Skjemagiver.Oenske("moete", kommando, m.moeteId, felt, null), mangler, anker);
    }

    /** Endringer i det som står der, gjelder listen slik hun så den. */
    private static Valg medVersjon(
            Skjema s,
            Moetebilde m,
            String kommando,
            Map<String, Object> felt,
            Map<String, String> mangler,
            String anker) {
        Long sett = s.verdi("versjon").matches("\\d{1,18}") ? Long.valueOf(s.verdi("versjon")) : null;
        return new Valg(new Skjemagiver.Oenske("moete", kommando, m.moeteId, felt, sett), mangler, anker);
    }

    private static Moetebilde.Punkt punkt(Skjema s, Moetebilde m) {
        return m.punkter.stream()
                .filter(p -> p.punktId.equals(s.verdi("punktId")))
                .findFirst()
                .orElseThrow(() -> Funn.ikke("Punktet"));
    }

    private static Integer tall(String tekst) {
        String rent = tekst.strip();
        return List.of("0", "00", "000").contains(rent) || !rent.matches("\\d{1,3}") ? null : Integer.valueOf(rent);
    }
}
