package no.saksgang.lesemodell.aarsrapport;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Hva som er annerledes i rapporten på en senere posisjon: hvilke saker som er nye, borte eller endret, og hvilke tall.
 */
public record Differanse(
        String helsefellesskapId,
        int aar,
        String mal,
        long fra,
        String fraSha256,
        long til,
        String tilSha256,
        List<Sak> saker,
        List<Felt> tall,
        List<Felt> perUtvalg,
        List<Felt> tekster) {

    /** En sak som er annerledes; {@code hva} er NY, BORTE eller ENDRET. */
    public record Sak(String sakId, String tittel, String hva, List<Felt> felt) {}

    /** Et felt før og etter. */
    public record Felt(String felt, Object foer, Object etter) {}

    static Differanse mellom(Trykk foer, Trykk etter) {
        Rapport a = foer.rapport();
        Rapport b = etter.rapport();
        List<Felt> tekster = new ArrayList<>(kart("delrapport ", a.delrapporter(), b.delrapporter()));
        tekster.addAll(kart("selvevaluering ", a.selvevalueringer(), b.selvevalueringer()));
        return new Differanse(
                a.helsefellesskapId(),
                a.aar(),
                a.mal(),
                a.posisjon(),
                foer.sha256(),
                b.posisjon(),
                etter.sha256(),
                saker(a.saker(), b.saker()),
                felt("", a.tall(), b.tall()),
                perUtvalg(a.perUtvalg(), b.perUtvalg()),
                tekster);
    }

    private static List<Sak> saker(List<Rapport.Sakslinje> foer, List<Rapport.Sakslinje> etter) {
        Map<String, Rapport.Sakslinje> gamle = new LinkedHashMap<>();
        foer.forEach(s -> gamle.put(s.sakId(), s));
        List<Sak> ut = new ArrayList<>();
        for (Rapport.Sakslinje ny : etter) {
            Rapport.Sakslinje gammel = gamle.remove(ny.sakId());
            if (gammel == null) {
                ut.add(new Sak(ny.sakId(), ny.tittel(), "NY", List.of()));
            } else if (!gammel.equals(ny)) {
                ut.add(new Sak(ny.sakId(), ny.tittel(), "ENDRET", felt("", gammel, ny)));
            }
        }
        gamle.values().forEach(s -> ut.add(new Sak(s.sakId(), s.tittel(), "BORTE", List.of())));
        return ut;
    }

    private static List<Felt> perUtvalg(Map<String, Rapport.Utvalgstall> foer, Map<String, Rapport.Utvalgstall> etter) {
        List<Felt> ut = new ArrayList<>();
        java.util.Set<String> alle = new java.util.TreeSet<>(foer.keySet());
        alle.addAll(etter.keySet());
        for (String u : alle) {
            if (foer.get(u) == null || etter.get(u) == null) {
                ut.add(new Felt(u, foer.get(u), etter.get(u)));
            } else {
                ut.addAll(felt(u + ".", foer.get(u), etter.get(u)));
            }
        }
        return ut;
    }

    private static List<Felt> kart(String foran, Map<String, String> foer, Map<String, String> etter) {
        java.util.Set<String> alle = new java.util.TreeSet<>(foer.keySet());
        alle.addAll(etter.keySet());
        return alle.stream()
                .filter(n -> !Objects.equals(foer.get(n), etter.get(n)))
                .map(n -> new Felt(foran + n, foer.get(n), etter.get(n)))
                .toList();
    }

    /** Feltene i to poster av samme slag som ikke er like. */
    private static List<Felt> felt(String foran, Record foer, Record etter) {
        List<Felt> ut = new ArrayList<>();
        for (RecordComponent c : foer.getClass().getRecordComponents()) {
            try {
                Object a = c.getAccessor().invoke(foer);
                Object b = c.getAccessor().invoke(etter);
                if (!Objects.equals(a, b)) {
                    ut.add(new Felt(foran + c.getName(), a, b));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return ut;
    }
}
