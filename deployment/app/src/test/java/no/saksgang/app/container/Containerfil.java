package no.saksgang.app.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** En containeroppskrift, lest strengt: ukjente instrukser og alt som krever et skall, er feil. */
record Containerfil(List<Trinn> trinn) {

    private static final Set<String> KJENTE = Set.of(
            "FROM", "WORKDIR", "COPY", "RUN", "USER", "ENV", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "CMD", "LABEL");
    private static final Pattern FLAGG = Pattern.compile("^--([a-z-]+)=(\\S+)\\s+");

    /** Ett trinn fra {@code FROM} til neste. */
    record Trinn(String navn, String grunnlag, List<Instruks> instrukser) {

        List<Instruks> alle(String ord) {
            return instrukser.stream().filter(i -> i.ord().equals(ord)).toList();
        }

        /** Instruksen som gjelder når den står flere ganger. */
        Instruks siste(String ord) {
            return alle(ord).getLast();
        }

        Map<String, String> miljoe() {
            Map<String, String> ut = new LinkedHashMap<>();
            alle("ENV").forEach(i -> {
                String[] par = i.tekst().split("=", 2);
                if (par.length != 2 || par[0].isBlank() || ut.put(par[0], par[1]) != null) {
                    throw new IllegalArgumentException("Linje " + i.linje() + ": ENV må være NAVN=verdi, og én gang");
                }
            });
            return ut;
        }
    }

    /** En instruks; {@code flagg} er {@code --navn=verdi} foran teksten. */
    record Instruks(int linje, String ord, Map<String, String> flagg, String tekst) {

        /** Argumentene i exec-form, {@code ["java", "-jar"]}. */
        List<String> exec() {
            String liste = tekst.startsWith("CMD ") ? tekst.substring(4) : tekst;
            if (!liste.startsWith("[")) {
                throw new IllegalArgumentException("Linje " + linje + ": " + ord + " krever et skall: " + tekst);
            }
            return List.of(JsonMapper.shared().readValue(liste, String[].class));
        }

        List<String> deler() {
            return List.of(tekst.split("\\s+"));
        }
    }

    static Containerfil les(String tekst) {
        List<Trinn> trinn = new ArrayList<>();
        int linje = 0;
        for (String l : tekst.split("\n")) {
            linje++;
            if (l.isBlank() || l.startsWith("#")) {
                continue;
            }
            String[] par = l.split("\\s+", 2);
            if (!KJENTE.contains(par[0]) || par.length != 2 || l.endsWith("\\")) {
                throw new IllegalArgumentException("Linje " + linje + ": ukjent instruks: " + l);
            }
            if (par[0].equals("FROM")) {
                String[] fra = par[1].split("\\s+(?i:as)\\s+");
                trinn.add(new Trinn(fra.length == 2 ? fra[1] : "", fra[0], new ArrayList<>()));
                continue;
            }
            if (trinn.isEmpty()) {
                throw new IllegalArgumentException("Linje " + linje + ": " + par[0] + " før FROM");
            }
            Map<String, String> flagg = new LinkedHashMap<>();
            String rest = par[1].trim();
            for (Matcher m = FLAGG.matcher(rest); m.find(); m = FLAGG.matcher(rest)) {
                flagg.put(m.group(1), m.group(2));
                rest = rest.substring(m.end());
            }
            trinn.getLast().instrukser().add(new Instruks(linje, par[0], flagg, rest));
        }
        return new Containerfil(trinn);
    }

    Trinn siste() {
        return trinn.getLast();
    }
}
