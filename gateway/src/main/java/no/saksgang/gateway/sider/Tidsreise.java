package no.saksgang.gateway.sider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.lesemodell.spor.Tidslinje;

/** Tidslinjen som steg en kan gå mellom. */
final class Tidsreise {

    private Tidsreise() {}

    /**
     * @param nummer steget, fra 1; null for et avslag, som ikke endret noe
     * @param valgt om saken vises slik den var etter denne
     * @param senere om den hendte etter det som vises
     */
    public record Steg(Integer nummer, Tidslinje.Linje linje, boolean valgt, boolean senere) {}

    /** @param valgt steget som vises; forrige og neste er null ved endene */
    public record Stige(List<Steg> linjer, int antall, Steg valgt, Steg forrige, Steg neste) {
        public boolean sist() {
            return neste == null;
        }

        /** Hendelsen det sammenlignes med: den ønskede, ellers den foregående; null når det er ingen annen. */
        Steg mot(String oensket) {
            if (oensket == null || oensket.isBlank()) {
                return forrige;
            }
            Steg s = paa(linjer, Tidsreise.nummer(oensket, antall));
            return s == valgt ? forrige : s;
        }

        /** Linjene som også er i den andre, med nummeret de har her. */
        List<Steg> bare(Tidslinje annen) {
            Set<Object> med = annen.linjer().stream().map(Tidsreise::kjennetegn).collect(Collectors.toSet());
            return linjer.stream()
                    .filter(s -> med.contains(kjennetegn(s.linje())))
                    .toList();
        }
    }

    static Stige stige(Tidslinje tidslinje, String oensket) {
        int antall = (int) tidslinje.linjer().stream()
                .filter(l -> l.slag() == Tidslinje.Slag.HENDELSE)
                .count();
        int nr = nummer(oensket, antall);
        List<Steg> alle = new ArrayList<>();
        int n = 0;
        for (Tidslinje.Linje l : tidslinje.linjer()) {
            boolean hendelse = l.slag() == Tidslinje.Slag.HENDELSE;
            n += hendelse ? 1 : 0;
            alle.add(new Steg(hendelse ? n : null, l, hendelse && n == nr, n > nr || (!hendelse && n >= nr)));
        }
        return new Stige(alle, antall, paa(alle, nr), paa(alle, nr - 1), paa(alle, nr + 1));
    }

    /** En hendelse kjennes på plassen i loggen, et avslag på kommandoen. */
    private static Object kjennetegn(Tidslinje.Linje l) {
        return l.posisjon() != null ? l.posisjon() : l.aarsak().id();
    }

    private static Steg paa(List<Steg> alle, int nr) {
        return alle.stream()
                .filter(s -> s.nummer() != null && s.nummer() == nr)
                .findFirst()
                .orElse(null);
    }

    private static int nummer(String oensket, int antall) {
        try {
            return oensket == null ? antall : Math.clamp(Integer.parseInt(oensket.trim()), 1, antall);
        } catch (NumberFormatException e) {
            return antall;
        }
    }
}
