package no.saksgang.moete;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Punkttype;

/** Møtets tilstand. Sett utenfra uforanderlig. */
public final class Moete {

    static final Moete INGEN = new Moete();

    /** Et punkt på saklisten, i den rekkefølgen det står. */
    public record Punkt(
            String punktId,
            SakId sakId,
            Punkttype type,
            String saksnummer,
            Integer minutter,
            LocalTime start,
            LocalTime slutt,
            boolean forretningsorden,
            boolean meldtIMoetet,
            boolean alleSamtykker) {}

    MoeteId moeteId;
    HelsefellesskapId helsefellesskapId;
    UtvalgId utvalgId;
    LocalDateTime start;
    LocalDateTime slutt;
    Moetetilstand tilstand;
    SeteId moeteleder;
    boolean innkallingGodkjent;
    int referatversjon;
    List<Punkt> punkter = List.of();
    Set<SeteId> tilStede = Set.of();
    Set<SeteId> forfall = Set.of();
    Set<SeteId> vara = Set.of();
    Set<Part> ferdigstilt = Set.of();
    Set<SeteId> rapportert = Set.of();
    Set<String> oversendt = Set.of();
    Map<SeteId, SeteId> fullmakter = Map.of();

    private Moete() {}

    Moete kopi() {
        Moete m = new Moete();
        m.moeteId = moeteId;
        m.helsefellesskapId = helsefellesskapId;
        m.utvalgId = utvalgId;
        m.start = start;
        m.slutt = slutt;
        m.tilstand = tilstand;
        m.moeteleder = moeteleder;
        m.innkallingGodkjent = innkallingGodkjent;
        m.referatversjon = referatversjon;
        m.punkter = punkter;
        m.tilStede = tilStede;
        m.forfall = forfall;
        m.vara = vara;
        m.ferdigstilt = ferdigstilt;
        m.rapportert = rapportert;
        m.oversendt = oversendt;
        m.fullmakter = fullmakter;
        return m;
    }

    boolean finnes() {
        return moeteId != null;
    }

    Optional<Punkt> punkt(String punktId) {
        return punkter.stream().filter(p -> p.punktId().equals(punktId)).findFirst();
    }

    List<SakId> saker() {
        return punkter.stream().map(Punkt::sakId).filter(s -> s != null).toList();
    }

    /** Det andre aggregater kan vite om møtet. */
    public MoeteFakta fakta() {
        return new MoeteFakta(
                moeteId,
                utvalgId,
                tilstand,
                start.toLocalDate(),
                tilStede,
                fullmakter,
                moeteleder,
                innkallingGodkjent,
                punkter.stream()
                        .map(p -> new MoeteFakta.Punkt(
                                p.punktId(),
                                p.sakId(),
                                p.type(),
                                p.saksnummer(),
                                p.forretningsorden(),
                                p.meldtIMoetet(),
                                p.alleSamtykker()))
                        .toList());
    }

    /** Setter punktet på ønsket plass; uten plass kommer det sist, men foran eventuelt. */
    void settInn(Punkt punkt, Integer plass) {
        List<Punkt> nye = new ArrayList<>(punkter);
        int indeks = nye.size();
        if (plass != null) {
            indeks = Math.min(Math.max(plass, 1) - 1, nye.size());
        } else if (punkt.type() != Punkttype.EVENTUELT) {
            while (indeks > 0 && nye.get(indeks - 1).type() == Punkttype.EVENTUELT && !punkt.meldtIMoetet()) {
                indeks--;
            }
        }
        nye.add(indeks, punkt);
        punkter = List.copyOf(nye);
    }

    void fjern(String punktId) {
        punkter = punkter.stream().filter(p -> !p.punktId().equals(punktId)).toList();
    }

    static <T> Set<T> med(Set<T> gammel, T verdi) {
        Set<T> ny = new LinkedHashSet<>(gammel);
        ny.add(verdi);
        return ny;
    }

    static <K, V> Map<K, V> med(Map<K, V> gammel, K noekkel, V verdi) {
        Map<K, V> ny = new LinkedHashMap<>(gammel);
        ny.put(noekkel, verdi);
        return ny;
    }
}
