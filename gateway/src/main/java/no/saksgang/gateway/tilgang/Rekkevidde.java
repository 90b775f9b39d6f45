package no.saksgang.gateway.tilgang;

import java.util.function.Predicate;
import no.saksgang.json.Kommandotyper;

/** Hva brukeren når, etter policyen, så sidene bare tilbyr det som slipper gjennom. Vakten avgjør likevel når hun prøver. */
public final class Rekkevidde {

    private final Bruker bruker;
    private final String helsefellesskap;

    public Rekkevidde(Bruker bruker, String helsefellesskap) {
        this.bruker = bruker;
        this.helsefellesskap = helsefellesskap;
    }

    /** Om en av rollene hennes her gir mer enn det offentlige på adressen. */
    public boolean naar(String metode, String moenster) {
        return Tilgangspolicy.regel(metode, moenster)
                .filter(r -> noen(t -> r.roller().omfang(t.rolle()).compareTo(Omfang.OFFENTLIG) > 0))
                .isPresent();
    }

    /** Som {@link #naar}, for noe som hører til et utvalg. */
    public boolean naar(String metode, String moenster, String utvalg) {
        return Tilgangspolicy.regel(metode, moenster)
                .filter(r -> noen(t -> switch (r.roller().omfang(t.rolle())) {
                    case NEI, OFFENTLIG -> false;
                    case EGET_UTVALG ->
                        t.helsefellesskapId() == null
                                || (t.utvalgId() != null && t.utvalgId().verdi().equals(utvalg));
                    default -> true;
                }))
                .isPresent();
    }

    /** Om en av rollene hennes her kan gi kommandoen. */
    public boolean kan(String kommando) {
        return Kommandotyper.medNavn(kommando)
                .filter(type -> noen(t -> Tilgangspolicy.kommando(type, t.rolle()) != Omfang.NEI))
                .isPresent();
    }

    /** Som {@link #kan(String)}, for det utvalget selv avgjør. */
    public boolean kan(String kommando, String utvalg) {
        return Kommandotyper.medNavn(kommando)
                .filter(type -> noen(t -> switch (Tilgangspolicy.kommando(type, t.rolle())) {
                    case NEI -> false;
                    case EGET_UTVALG ->
                        t.helsefellesskapId() == null
                                || (t.utvalgId() != null && t.utvalgId().verdi().equals(utvalg));
                    default -> true;
                }))
                .isPresent();
    }

    private boolean noen(Predicate<Tildeling> vilkaar) {
        return bruker.tildelinger().stream()
                .filter(t -> t.helsefellesskapId() == null
                        || t.helsefellesskapId().verdi().equals(helsefellesskap))
                .anyMatch(vilkaar);
    }
}
