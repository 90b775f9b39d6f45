package no.saksgang.helsefellesskap;

import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.verdi.Partsinfo;

/** Helsefellesskapet: parter, tilslutning og alle versjoner av modellen. */
public record Helsefellesskap(
        HelsefellesskapId helsefellesskapId,
        List<Partsinfo> parter,
        List<Samarbeidsmodell> modeller,
        List<HelsefellesskapFakta.Tilslutning> signerte,
        Set<Integer> oppfylteVilkaar) {

    static final Helsefellesskap INGEN = new Helsefellesskap(null, List.of(), List.of(), List.of(), Set.of());

    boolean finnes() {
        return helsefellesskapId != null;
    }

    /** ETABLERT når en modell er vedtatt, ellers PLANLAGT. */
    boolean etablert() {
        return !modeller.isEmpty();
    }

    Helsefellesskap medParter(List<Partsinfo> nye) {
        return new Helsefellesskap(helsefellesskapId, nye, modeller, signerte, oppfylteVilkaar);
    }

    Helsefellesskap medModeller(List<Samarbeidsmodell> nye) {
        return new Helsefellesskap(helsefellesskapId, parter, nye, signerte, oppfylteVilkaar);
    }

    Helsefellesskap medSignerte(List<HelsefellesskapFakta.Tilslutning> nye) {
        return new Helsefellesskap(helsefellesskapId, parter, modeller, nye, oppfylteVilkaar);
    }

    /** Det andre aggregater kan vite om helsefellesskapet. */
    public HelsefellesskapFakta fakta() {
        return new HelsefellesskapFakta(helsefellesskapId, parter, modeller, signerte, oppfylteVilkaar);
    }
}
