package no.saksgang.saksnummerserie;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Numre av ett slag, fra 1 uten hull. Et nummer som legges tilbake, er det neste som brukes.
 *
 * @param siste høyeste løpenummer som er trukket
 * @param ledige trukket og lagt tilbake, stigende
 * @param numre nummeret slik det skrives, for det som har det
 * @param loepenumre løpenummeret for det som har nummeret
 */
record Nummerrekke(int siste, List<Integer> ledige, Map<String, String> numre, Map<String, Integer> loepenumre) {

    static final Nummerrekke TOM = new Nummerrekke(0, List.of(), Map.of(), Map.of());

    /** Det neste nummeret. */
    int neste() {
        return ledige.isEmpty() ? siste + 1 : ledige.getFirst();
    }

    boolean har(String hva) {
        return numre.containsKey(hva);
    }

    Nummerrekke tildelt(String hva, int loepenummer, String nummer) {
        NavigableSet<Integer> igjen = new TreeSet<>(ledige);
        igjen.remove(loepenummer);
        Map<String, String> nye = new LinkedHashMap<>(numre);
        nye.put(hva, nummer);
        Map<String, Integer> loepende = new LinkedHashMap<>(loepenumre);
        loepende.put(hva, loepenummer);
        return new Nummerrekke(Math.max(siste, loepenummer), List.copyOf(igjen), nye, loepende);
    }

    Nummerrekke frigitt(String hva, int loepenummer) {
        NavigableSet<Integer> flere = new TreeSet<>(ledige);
        flere.add(loepenummer);
        Map<String, String> nye = new LinkedHashMap<>(numre);
        nye.remove(hva);
        Map<String, Integer> loepende = new LinkedHashMap<>(loepenumre);
        loepende.remove(hva);
        return new Nummerrekke(siste, List.copyOf(flere), nye, loepende);
    }
}
