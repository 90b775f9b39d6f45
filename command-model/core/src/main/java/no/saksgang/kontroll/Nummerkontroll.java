package no.saksgang.kontroll;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.saksnummerserie.event.SaksnummerserieEvent;

/** Ingen nummer to ganger, og ingen hoppet over; det som er lagt tilbake, brukes før det trekkes et nytt (R114). */
final class Nummerkontroll {

    private final Consumer<String> brudd;
    private final Map<String, Integer> siste = new HashMap<>();
    private final Map<String, NavigableSet<Integer>> ledige = new HashMap<>();
    private final Map<String, Set<String>> brukt = new HashMap<>();
    private final Set<SaksnummerserieId> lukket = new HashSet<>();

    Nummerkontroll(Consumer<String> brudd) {
        this.brudd = brudd;
    }

    void ta(SaksnummerserieEvent hendelse) {
        if (lukket.contains(hendelse.serieId())) {
            brudd.accept(hendelse.serieId() + " er lukket, men det skjedde noe i den");
        }
        switch (hendelse) {
            case SaksnummerserieEvent.SaksnummerTildelt e ->
                trekk(e.serieId() + " sak", e.loepenummer(), e.saksnummer());
            case SaksnummerserieEvent.SaksnummerFrigitt e -> {
                String rekke = e.serieId() + " sak";
                ledige.computeIfAbsent(rekke, s -> new TreeSet<>()).add(e.loepenummer());
                brukt.get(rekke).remove(e.saksnummer());
            }
            case SaksnummerserieEvent.MoetenummerTildelt e ->
                trekk(e.serieId() + " møte", e.loepenummer(), e.moetenummer());
            case SaksnummerserieEvent.VedtaksnummerTildelt e ->
                trekk(e.serieId() + " vedtak", e.loepenummer(), e.vedtaksnummer());
            case SaksnummerserieEvent.JournalnummerTildelt e ->
                trekk(e.serieId() + " journal", e.loepenummer(), e.journalnummer());
            case SaksnummerserieEvent.NummerperiodeLukket e -> lukket.add(e.serieId());
            case SaksnummerserieEvent.SaksjournalAapnet _ -> {
                // Trekker ikke noe nummer.
            }
        }
    }

    private void trekk(String rekke, int loepenummer, String nummer) {
        NavigableSet<Integer> tilbakelagt = ledige.computeIfAbsent(rekke, s -> new TreeSet<>());
        Integer forrige = siste.get(rekke);
        if (!tilbakelagt.isEmpty()) {
            int forventet = tilbakelagt.pollFirst();
            if (loepenummer != forventet) {
                brudd.accept(rekke + ": " + loepenummer + ", men " + forventet + " var ledig");
            }
        } else if (forrige != null && loepenummer != forrige + 1) {
            brudd.accept(rekke + ": " + loepenummer + " etter " + forrige);
        }
        siste.merge(rekke, loepenummer, Math::max);
        if (!brukt.computeIfAbsent(rekke, s -> new HashSet<>()).add(nummer)) {
            brudd.accept(rekke + ": " + nummer + " er gitt to ganger");
        }
    }
}
