package no.saksgang.app.herding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import no.saksgang.felles.Id;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verdier av rett type som ingen hadde ventet: nær grensene, lange, tomme, på et annet skriftspraak. Noen av identifikatorene finnes,
 * så vaktene bak bindingen også blir prøvd.
 */
final class Fiendtligverdi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEKSTER = List.of(
            "",
            " ",
            "Sak om LØFT av ærlige åer",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'; drop table hendelse; --",
            "${jndi:ldap://127.0.0.1/x}",
            "{{7*7}} #{7*7} ${7*7}",
            "../../../../etc/passwd",
            "%00%0d%0aSet-Cookie: a=b",
            "\r\nX-Skadelig: 1",
            "\u202Etxet\u202C",
            "\uFEFFbom",
            "\u0000",
            "\uD800",
            "a\u030Angstrøm",
            "ﬁ \u2126 ẞ İ ı",
            "👩‍👩‍👧‍👦".repeat(50),
            "17054026641",
            "x".repeat(499),
            "x".repeat(501),
            "æ".repeat(20_001),
            "null",
            "true",
            "-1",
            "1e999",
            "NaN",
            "%s%s%s%n",
            "\\",
            "\t\n");

    private static final List<String> DATOER = List.of(
            "2025-06-15",
            "2026-11-25",
            "2024-02-29",
            "2025-02-29",
            "0000-01-01",
            "-0001-12-31",
            "+999999999-12-31",
            "1990-01-01",
            "9999-12-31",
            "1582-10-10",
            "2025-13-01");

    private static final List<String> TIDER = List.of(
            "2025-06-15T10:00:00Z",
            "2025-03-30T02:30:00",
            "2025-10-26T02:30:00",
            "2025-03-30T02:30:00+01:00",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2038-01-19T03:14:08Z",
            "2025-06-15T24:00:00Z",
            "2016-12-31T23:59:60Z",
            "2025-06-15T10:00:00+18:00");

    private final Random tilfeldig;
    private final List<String> identifikatorer;

    Fiendtligverdi(Random tilfeldig, List<String> identifikatorer) {
        this.tilfeldig = tilfeldig;
        this.identifikatorer = identifikatorer;
    }

    ObjectNode kropp(Class<?> kommando, String utenFelt) {
        ObjectNode ut = JSON.objectNode();
        for (RecordComponent felt : kommando.getRecordComponents()) {
            if (!felt.getName().equals(utenFelt) && tilfeldig.nextInt(12) > 0) {
                ut.set(felt.getName(), verdi(felt.getGenericType(), 0));
            }
        }
        if (tilfeldig.nextInt(6) == 0) {
            ut.put("skjedde", en(TIDER));
        }
        return ut;
    }

    private JsonNode verdi(Type type, int dybde) {
        if (tilfeldig.nextInt(25) == 0) {
            return JSON.nullNode();
        }
        if (type instanceof ParameterizedType p) {
            return beholder(p, dybde);
        }
        Class<?> klasse = (Class<?>) type;
        if (Id.class.isAssignableFrom(klasse)) {
            return JSON.stringNode(tilfeldig.nextInt(20) == 0 ? en(TEKSTER) : identifikator(klasse.getSimpleName()));
        }
        if (klasse.isEnum()) {
            Object[] koder = klasse.getEnumConstants();
            return JSON.stringNode(((Enum<?>) koder[tilfeldig.nextInt(koder.length)]).name());
        }
        if (klasse.isRecord() && dybde < 6) {
            ObjectNode ut = JSON.objectNode();
            for (RecordComponent felt : klasse.getRecordComponents()) {
                ut.set(felt.getName(), verdi(felt.getGenericType(), dybde + 1));
            }
            return ut;
        }
        return enkel(klasse);
    }

    private JsonNode beholder(ParameterizedType p, int dybde) {
        Class<?> raa = (Class<?>) p.getRawType();
        if (List.class.isAssignableFrom(raa) || Set.class.isAssignableFrom(raa)) {
            var ut = JSON.arrayNode();
            int antall = tilfeldig.nextInt(40) == 0 ? 600 : tilfeldig.nextInt(4);
            JsonNode samme = verdi(p.getActualTypeArguments()[0], dybde + 1);
            for (int i = 0; i < antall; i++) {
                ut.add(
                        antall > 10 || tilfeldig.nextInt(5) == 0
                                ? samme
                                : verdi(p.getActualTypeArguments()[0], dybde + 1));
            }
            return ut;
        }
        if (Map.class.isAssignableFrom(raa)) {
            ObjectNode ut = JSON.objectNode();
            for (int i = tilfeldig.nextInt(3); i > 0; i--) {
                JsonNode noekkel = verdi(p.getActualTypeArguments()[0], dybde + 1);
                ut.set(noekkel.asString("x"), verdi(p.getActualTypeArguments()[1], dybde + 1));
            }
            return ut;
        }
        return JSON.nullNode();
    }

    private JsonNode enkel(Class<?> klasse) {
        return switch (klasse.getSimpleName()) {
            case "String" -> JSON.stringNode(tilfeldig.nextInt(3) == 0 ? en(TEKSTER) : "Tekst " + tilfeldig.nextInt(9));
            case "int", "Integer" -> JSON.numberNode(heltall());
            case "long", "Long" -> JSON.numberNode(tilfeldig.nextBoolean() ? heltall() : tilfeldig.nextLong());
            case "boolean", "Boolean" -> JSON.booleanNode(tilfeldig.nextBoolean());
            case "double", "Double" -> JSON.numberNode(tilfeldig.nextGaussian() * Math.pow(10, tilfeldig.nextInt(300)));
            case "LocalDate" ->
                JSON.stringNode(
                        tilfeldig.nextInt(3) == 0
                                ? en(DATOER)
                                : "2026-%02d-%02d".formatted(tilfeldig.nextInt(1, 13), tilfeldig.nextInt(1, 29)));
            case "Instant", "OffsetDateTime", "LocalDateTime" ->
                JSON.stringNode(
                        tilfeldig.nextInt(3) == 0
                                ? en(TIDER)
                                : klasse.getSimpleName().startsWith("Local")
                                        ? "2026-12-0%dT10:00:00".formatted(tilfeldig.nextInt(1, 9))
                                        : "2026-11-0%dT10:00:00Z".formatted(tilfeldig.nextInt(1, 9)));
            case "LocalTime" ->
                JSON.stringNode(
                        List.of("00:00", "23:59:59.999999999", "24:00", "9:00").get(tilfeldig.nextInt(4)));
            case "Duration" ->
                JSON.stringNode(List.of("PT0S", "-PT1H", "PT" + Long.MAX_VALUE + "S", "P1D")
                        .get(tilfeldig.nextInt(4)));
            case "Period" ->
                JSON.stringNode(
                        List.of("P0D", "P-1Y", "P" + Integer.MAX_VALUE + "Y").get(tilfeldig.nextInt(3)));
            case "BigDecimal" ->
                JSON.numberNode(new BigDecimal(List.of("0", "1", "0.5", "-1", "1e-400", "1e400", "0.3333333333")
                        .get(tilfeldig.nextInt(7))));
            default -> throw new AssertionError("Ingen verdier for " + klasse);
        };
    }

    /** Helst en som kan høre til typen, så kommandoen når fram til reglene. */
    private String identifikator(String type) {
        String slag = type.toLowerCase(Locale.ROOT).replace("id", "");
        List<String> passer = identifikatorer.stream()
                .filter(i -> switch (slag) {
                    case "sak" -> i.startsWith("sak-");
                    case "virksomhet" -> i.contains("-kommune-") || i.contains("helseforetak");
                    case "utvalg" -> i.startsWith("ostfold-");
                    case "helsefellesskap" -> i.equals("ostfold");
                    case "moete" -> i.startsWith("moete-");
                    default -> true;
                })
                .toList();
        return passer.isEmpty() || tilfeldig.nextInt(4) == 0 ? en(identifikatorer) : en(passer);
    }

    private int heltall() {
        return switch (tilfeldig.nextInt(7)) {
            case 0 -> 0;
            case 1 -> -1;
            case 2 -> Integer.MAX_VALUE;
            case 3 -> Integer.MIN_VALUE;
            case 4 -> 2025;
            default -> tilfeldig.nextInt(1, 40);
        };
    }

    private String en(List<String> av) {
        return av.get(tilfeldig.nextInt(av.size()));
    }
}
