package no.saksgang.app.container;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** En compose-fil, lest strengt: bare nøklene vi har kontrollert mot spesifikasjonen, slippes inn. */
final class Sammensetning {

    private static final Set<String> TJENESTE = Set.of(
            "build",
            "image",
            "environment",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "mem_limit",
            "stop_grace_period",
            "restart",
            "ports",
            "depends_on",
            "volumes",
            "healthcheck");
    private static final Pattern INNSATT = Pattern.compile("\\$\\{([A-Z_]+)(?::\\?[^}]+)?\\}");

    private final Map<String, Object> rot;

    private Sammensetning(Map<String, Object> rot) {
        this.rot = rot;
    }

    static Sammensetning les(String yaml) {
        LoaderOptions grenser = new LoaderOptions();
        grenser.setAllowDuplicateKeys(false);
        Map<String, Object> rot = new Yaml(new SafeConstructor(grenser)).load(yaml);
        Sammensetning s = new Sammensetning(rot);
        krevNoekler("rot", rot, Set.of("services", "volumes"));
        s.tjenester().forEach((navn, t) -> {
            krevNoekler(navn, t, TJENESTE);
            if (t.containsKey("build")) {
                krevNoekler(navn + ".build", kart(t.get("build")), Set.of("context", "dockerfile"));
            }
            if (t.containsKey("healthcheck")) {
                krevNoekler(navn + ".healthcheck", kart(t.get("healthcheck")), Set.of("test", "interval"));
            }
            kart(t.getOrDefault("depends_on", Map.of())).forEach((paa, vilkaar) -> {
                Map<String, Object> annen = s.tjenester().get(paa);
                if (annen == null) {
                    throw new IllegalArgumentException(navn + " venter på " + paa + ", som ikke finnes");
                }
                if ("service_healthy".equals(kart(vilkaar).get("condition")) && !annen.containsKey("healthcheck")) {
                    throw new IllegalArgumentException(
                            navn + " venter på at " + paa + " er frisk, men den sier aldri fra");
                }
            });
        });
        return s;
    }

    Map<String, Map<String, Object>> tjenester() {
        Map<String, Map<String, Object>> ut = new LinkedHashMap<>();
        kart(rot.get("services")).forEach((navn, t) -> ut.put(navn, kart(t)));
        return ut;
    }

    Set<String> volumer() {
        return kart(rot.get("volumes")).keySet();
    }

    /** Miljøet til en tjeneste, med {@code ${NAVN}} satt inn. */
    Map<String, String> miljoe(String tjeneste, Map<String, String> verdier) {
        Map<String, String> ut = new LinkedHashMap<>();
        kart(tjenester().get(tjeneste).get("environment")).forEach((navn, verdi) -> {
            Matcher m = INNSATT.matcher(verdi.toString());
            ut.put(navn, m.replaceAll(t -> Matcher.quoteReplacement(krev(verdier, t.group(1)))));
        });
        return ut;
    }

    List<String> liste(String tjeneste, String noekkel) {
        Object verdi = tjenester().get(tjeneste).get(noekkel);
        return Arrays.stream(((List<?>) verdi).toArray()).map(Object::toString).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> kart(Object verdi) {
        if (verdi == null) {
            return Map.of();
        }
        // En tom verdi, som et volum uten valg, er null.
        return (Map<String, Object>) verdi;
    }

    private static String krev(Map<String, String> verdier, String navn) {
        String verdi = verdier.get(navn);
        if (verdi == null) {
            throw new IllegalArgumentException("Filen bruker ${" + navn + "}, som ingen har sagt noe om");
        }
        return verdi;
    }

    private static void krevNoekler(String hvor, Map<String, Object> kart, Set<String> kjente) {
        kart.keySet().stream().filter(n -> !kjente.contains(n)).findFirst().ifPresent(n -> {
            throw new IllegalArgumentException(hvor + " har ukjent nøkkel " + n);
        });
    }
}
