package no.saksgang.beslutning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Forklaring;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;

/**
 * Utfallet av en kommando: hendelser, reglene som ble brukt, og advarsler.
 *
 * @param helsefellesskapId helsefellesskapet det gjelder (R001)
 * @param modellversjon modellen som gjaldt; 0 når ingen modell var i bruk
 * @param forklaring hvorfor utfallet ble slik; null når det ikke var noe å velge mellom
 * @param <E> hendelsene
 */
public record Beslutning<E extends Hendelse>(
        List<E> hendelser,
        HelsefellesskapId helsefellesskapId,
        int modellversjon,
        Set<String> regler,
        Set<Advarsel> advarsler,
        Forklaring forklaring) {

    public Beslutning {
        hendelser = List.copyOf(hendelser);
        regler = new LinkedHashSet<>(regler);
        advarsler = new LinkedHashSet<>(advarsler);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E extends Hendelse> Beslutning<E> av(HelsefellesskapId helsefellesskapId, E... hendelser) {
        return new Beslutning<>(List.of(hendelser), helsefellesskapId, 0, Set.of(), Set.of(), null);
    }

    public static <E extends Hendelse> Beslutning<E> av(HelsefellesskapId helsefellesskapId, List<E> hendelser) {
        return new Beslutning<>(hendelser, helsefellesskapId, 0, Set.of(), Set.of(), null);
    }

    /** En lovlig kommando uten virkning. */
    public static <E extends Hendelse> Beslutning<E> ingenting(HelsefellesskapId helsefellesskapId) {
        return new Beslutning<>(List.of(), helsefellesskapId, 0, Set.of(), Set.of(), null);
    }

    /** Med en hendelse til, etter de andre. */
    public Beslutning<E> med(E hendelse) {
        List<E> alle = new ArrayList<>(hendelser);
        alle.add(hendelse);
        return new Beslutning<>(alle, helsefellesskapId, modellversjon, regler, advarsler, forklaring);
    }

    public Beslutning<E> medRegler(String... nye) {
        Set<String> alle = new LinkedHashSet<>(regler);
        alle.addAll(List.of(nye));
        return new Beslutning<>(hendelser, helsefellesskapId, modellversjon, alle, advarsler, forklaring);
    }

    public Beslutning<E> medModell(int versjon) {
        return new Beslutning<>(hendelser, helsefellesskapId, versjon, regler, advarsler, forklaring);
    }

    public Beslutning<E> medAdvarsel(Advarsel... nye) {
        Set<Advarsel> alle = new LinkedHashSet<>(advarsler);
        alle.addAll(List.of(nye));
        return new Beslutning<>(hendelser, helsefellesskapId, modellversjon, regler, alle, forklaring);
    }

    public Beslutning<E> medForklaring(Forklaring ny) {
        return new Beslutning<>(hendelser, helsefellesskapId, modellversjon, regler, advarsler, ny);
    }
}
