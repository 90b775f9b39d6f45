package no.saksgang.lesemodell.tidsreise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.lesemodell.tidsreise.Tidsbilde.Regler;
import org.springframework.stereotype.Component;

/** Reglene som gjaldt på et øyeblikk (R071, R224). */
@Component
class Regelverk {

    private static final List<String> MODELLER =
            List.of("helsefellesskap.SamarbeidsmodellVedtatt", "helsefellesskap.SamarbeidsmodellRevidert");

    private final Tidslogg logg;
    private final Clock klokke;

    /** Modellene i hvert helsefellesskap som er lest ut. De endres aldri; det kan bare komme flere. */
    private final Map<HelsefellesskapId, List<Logghendelse>> lest = new ConcurrentHashMap<>();

    Regelverk(Tidslogg logg, Clock klokke) {
        this.logg = logg;
        this.klokke = klokke;
    }

    /**
     * Modellen som var registrert da, og gjaldt på datoen det spørres om. En modell sier selv når den begynner å
     * gjelde; før den første gjelder den første.
     */
    Regler da(HelsefellesskapId id, Oeyeblikk o, Collection<Logghendelse> brukt) {
        LocalDate dato = o.dato(klokke.instant());
        Oeyeblikk registrert = new Oeyeblikk(null, o.kjent(), o.posisjon());
        List<Samarbeidsmodell> kjente = modeller(id).stream()
                .filter(h -> h.i(registrert))
                .map(h -> modell((HelsefellesskapEvent) h.hendelse()))
                .sorted(Comparator.comparingInt(Samarbeidsmodell::versjon))
                .toList();
        Samarbeidsmodell gjaldt = kjente.stream()
                .filter(m -> !m.gjelderFra().isAfter(dato))
                .reduce((a, b) -> b)
                .or(() -> kjente.stream().findFirst())
                .orElse(null);
        TreeSet<Integer> versjoner = new TreeSet<>();
        TreeSet<String> regler = new TreeSet<>();
        for (Logghendelse h : brukt) {
            if (h.konvolutt().modellversjon() > 0) {
                versjoner.add(h.konvolutt().modellversjon());
            }
            regler.addAll(h.konvolutt().regler());
        }
        return new Regler(
                gjaldt == null ? null : gjaldt.versjon(),
                gjaldt == null ? null : gjaldt.gjelderFra(),
                versjoner,
                regler);
    }

    private List<Logghendelse> modeller(HelsefellesskapId id) {
        String stroem = "helsefellesskap:" + id.verdi();
        List<Logghendelse> kjente = lest.get(id);
        if (kjente == null || kjente.size() != logg.antall(stroem, MODELLER)) {
            kjente = logg.stroemmer(List.of(stroem), MODELLER, Oeyeblikk.NAA).hendelser();
            lest.put(id, kjente);
        }
        return kjente;
    }

    private static Samarbeidsmodell modell(HelsefellesskapEvent hendelse) {
        return switch (hendelse) {
            case HelsefellesskapEvent.SamarbeidsmodellVedtatt e -> e.modell();
            case HelsefellesskapEvent.SamarbeidsmodellRevidert e -> e.modell();
            default -> throw new IllegalStateException("Ikke en modell: " + hendelse.getClass());
        };
    }
}
