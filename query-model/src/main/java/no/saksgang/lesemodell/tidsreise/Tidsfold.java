package no.saksgang.lesemodell.tidsreise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.saksgang.lesemodell.felles.Tegning;

/**
 * Et bilde tegnet av et utsnitt av loggen. Hendelsene tegnes i loggens rekkefølge. På klokken for det som var sant,
 * kan en hendelse mangle det den bygger på, fordi det andre skjedde senere; da er den ikke med i bildet, men nevnt.
 *
 * @param brukt hendelsene som er tegnet inn
 * @param utenGrunnlag hendelsene som ikke lot seg tegne
 */
public record Tidsfold<B>(B bilde, List<Logghendelse> brukt, List<Logghendelse> utenGrunnlag) {

    static <B> Tidsfold<B> av(Tegning<B> tegning, List<Logghendelse> hendelser) {
        List<Logghendelse> utenGrunnlag = new ArrayList<>();
        Set<Long> hopp = new TreeSet<>();
        while (true) {
            B bilde = tegning.tomt().get();
            List<Logghendelse> brukt = new ArrayList<>(hendelser.size());
            Logghendelse brast = null;
            for (Logghendelse h : hendelser) {
                if (hopp.contains(h.posisjon())) {
                    continue;
                }
                try {
                    tegning.tegn(bilde, h.hendelse(), h.konvolutt(), h.sekvens());
                    brukt.add(h);
                } catch (RuntimeException e) {
                    brast = h;
                    break;
                }
            }
            if (brast == null) {
                return new Tidsfold<>(bilde, brukt, utenGrunnlag);
            }
            // Bildet kan være halvtegnet; begynn på nytt uten den.
            hopp.add(brast.posisjon());
            utenGrunnlag.add(brast);
        }
    }

    /** Et bilde per strøm; strømmer som ikke hadde begynt, er ikke med. */
    static <B> Map<String, Tidsfold<B>> perStroem(Tegning<B> tegning, List<Logghendelse> hendelser) {
        Map<String, List<Logghendelse>> stroemmer = new LinkedHashMap<>();
        hendelser.forEach(h ->
                stroemmer.computeIfAbsent(h.stroem(), s -> new ArrayList<>()).add(h));
        Map<String, Tidsfold<B>> ut = new LinkedHashMap<>();
        stroemmer.forEach((stroem, h) -> {
            if (h.getFirst().sekvens() == 0) {
                ut.put(stroem, av(tegning, h));
            }
        });
        return ut;
    }
}
