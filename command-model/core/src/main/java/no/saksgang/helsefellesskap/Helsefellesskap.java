package no.saksgang.helsefellesskap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.verdi.Partsinfo;

/**
 * Helsefellesskapet: parter, tilslutning og alle versjoner av modellen.
 *
 * @param signeringer hvem som har signert hvilken modellversjon, som {@code virksomhet/versjon} (R225)
 * @param bekreftet hvilke utvalg som har bekreftet hvilken kunngjøring (R226)
 */
public record Helsefellesskap(
        HelsefellesskapId helsefellesskapId,
        List<Partsinfo> parter,
        List<Samarbeidsmodell> modeller,
        List<HelsefellesskapFakta.Tilslutning> signerte,
        Set<Integer> oppfylteVilkaar,
        List<HelsefellesskapFakta.Honorarsats> satser,
        Set<String> signeringer,
        Set<String> bekreftet) {

    static final Helsefellesskap INGEN =
            new Helsefellesskap(null, List.of(), List.of(), List.of(), Set.of(), List.of(), Set.of(), Set.of());

    boolean finnes() {
        return helsefellesskapId != null;
    }

    /** ETABLERT når en modell er vedtatt, ellers PLANLAGT. */
    boolean etablert() {
        return !modeller.isEmpty();
    }

    Helsefellesskap medParter(List<Partsinfo> nye) {
        return new Helsefellesskap(
                helsefellesskapId, nye, modeller, signerte, oppfylteVilkaar, satser, signeringer, bekreftet);
    }

    Helsefellesskap medModeller(List<Samarbeidsmodell> nye) {
        return new Helsefellesskap(
                helsefellesskapId, parter, nye, signerte, oppfylteVilkaar, satser, signeringer, bekreftet);
    }

    Helsefellesskap medSignerte(List<HelsefellesskapFakta.Tilslutning> nye) {
        return new Helsefellesskap(
                helsefellesskapId, parter, modeller, nye, oppfylteVilkaar, satser, signeringer, bekreftet);
    }

    Helsefellesskap medVilkaar(int versjon) {
        Set<Integer> nye = new HashSet<>(oppfylteVilkaar);
        nye.add(versjon);
        return new Helsefellesskap(helsefellesskapId, parter, modeller, signerte, nye, satser, signeringer, bekreftet);
    }

    Helsefellesskap medSats(HelsefellesskapFakta.Honorarsats sats) {
        List<HelsefellesskapFakta.Honorarsats> nye = new ArrayList<>(satser);
        nye.add(sats);
        return new Helsefellesskap(
                helsefellesskapId, parter, modeller, signerte, oppfylteVilkaar, nye, signeringer, bekreftet);
    }

    Helsefellesskap medSignering(String noekkel) {
        Set<String> nye = new HashSet<>(signeringer);
        nye.add(noekkel);
        return new Helsefellesskap(
                helsefellesskapId, parter, modeller, signerte, oppfylteVilkaar, satser, nye, bekreftet);
    }

    Helsefellesskap medBekreftelse(String noekkel) {
        Set<String> nye = new HashSet<>(bekreftet);
        nye.add(noekkel);
        return new Helsefellesskap(
                helsefellesskapId, parter, modeller, signerte, oppfylteVilkaar, satser, signeringer, nye);
    }

    /** Det andre aggregater kan vite om helsefellesskapet. */
    public HelsefellesskapFakta fakta() {
        return new HelsefellesskapFakta(helsefellesskapId, parter, modeller, signerte, oppfylteVilkaar, satser);
    }
}
