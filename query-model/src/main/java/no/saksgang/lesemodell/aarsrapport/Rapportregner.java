package no.saksgang.lesemodell.aarsrapport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.sak.event.SakEvent;
import org.springframework.stereotype.Component;

/**
 * Regner årsrapporten av loggen fram til en posisjon. Ingen lesemodell er med, så svaret er det samme før og etter en
 * gjenoppbygging, og like fullt når mer er kommet til i loggen.
 */
@Component
public class Rapportregner {

    /** Mal og versjon. En endring i hva som regnes, skal ha et nytt nummer. */
    public static final String MAL = "aarsrapport/1";

    /** Loggen var ikke til ro på posisjonen innen rimelig tid. */
    public static final class IkkeAvsluttet extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Loggutsnitt logg;

    Rapportregner(Loggutsnitt logg) {
        this.logg = logg;
    }

    /** Siste posisjon i loggen. */
    public long siste() {
        return logg.siste();
    }

    /**
     * @param posisjon siste hendelse som skal være med; null er den siste som finnes
     * @throws IllegalArgumentException når loggen ikke er kommet til posisjonen
     * @throws IkkeAvsluttet når noe fortsatt kan komme på posisjonen
     */
    public Rapport regn(HelsefellesskapId id, int aar, Long posisjon) {
        long siste = logg.siste();
        if (posisjon != null && (posisjon < 0 || posisjon > siste)) {
            throw new IllegalArgumentException("Loggen er ikke kommet til posisjon " + posisjon);
        }
        long fram = posisjon == null ? siste : posisjon;
        if (!logg.erAvsluttet()) {
            throw new IkkeAvsluttet();
        }
        LocalDate slutt = LocalDate.of(aar, 12, 31);
        List<Saksregnskap> saker = new ArrayList<>(saker(id, fram, slutt));
        saker.removeIf(s -> s.avgjort != null && s.avgjort.getYear() < aar);
        Map<String, String> delrapporter = new TreeMap<>();
        Map<String, String> selvevalueringer = new TreeMap<>();
        finnRapport(id, aar, fram).ifPresent(r -> les(r, fram, delrapporter, selvevalueringer));
        return new Rapport(
                MAL,
                id.verdi(),
                aar,
                fram,
                Opptelling.alle(saker, aar),
                Opptelling.perUtvalg(saker, aar),
                saker.stream().map(Opptelling::linje).toList(),
                delrapporter,
                selvevalueringer);
    }

    private List<Saksregnskap> saker(HelsefellesskapId id, long fram, LocalDate slutt) {
        Map<String, Saksregnskap> saker = new LinkedHashMap<>();
        logg.les(logg.stroemmer(id, "sak.SakInnmeldt", fram), fram, (hendelse, konvolutt) -> {
            if (hendelse instanceof SakEvent e && !Saksregnskap.dato(konvolutt).isAfter(slutt)) {
                saker.computeIfAbsent(e.sakId().verdi(), n -> new Saksregnskap())
                        .foer(e, konvolutt);
            }
        });
        // Meldt inn etter årets slutt, men med noe som er datert før: ikke en sak i dette året.
        return saker.values().stream()
                .filter(s -> s.innmeldt != null)
                .sorted((a, b) ->
                        a.innmeldt.equals(b.innmeldt) ? a.sakId.compareTo(b.sakId) : a.innmeldt.compareTo(b.innmeldt))
                .toList();
    }

    /** Strømmen til den første rapporten for året. */
    private Optional<String> finnRapport(HelsefellesskapId id, int aar, long fram) {
        for (String stroem : logg.stroemmer(id, "aarsrapport.AarsrapportOpprettet", fram)) {
            boolean[] riktig = {false};
            logg.les(
                    List.of(stroem),
                    fram,
                    (hendelse, k) ->
                            riktig[0] |= hendelse instanceof AarsrapportEvent.AarsrapportOpprettet e && e.aar() == aar);
            if (riktig[0]) {
                return Optional.of(stroem);
            }
        }
        return Optional.empty();
    }

    private void les(String stroem, long fram, Map<String, String> delrapporter, Map<String, String> selvevalueringer) {
        logg.les(List.of(stroem), fram, (hendelse, k) -> {
            switch (hendelse) {
                case AarsrapportEvent.DelrapportLevert e ->
                    delrapporter.put(e.utvalgId().verdi(), e.tekst());
                case AarsrapportEvent.SelvevalueringLevert e ->
                    selvevalueringer.put(e.utvalgId().verdi(), e.tekst());
                default -> {
                    // Resten av rapportens løp er ikke innhold.
                }
            }
        });
    }
}
