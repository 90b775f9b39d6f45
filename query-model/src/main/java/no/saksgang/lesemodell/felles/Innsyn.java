package no.saksgang.lesemodell.felles;

import java.util.Set;
import java.util.TreeSet;

/**
 * Hva den som spør, får se. Bestemt av porten, brukt som filter i spørringene. Det offentlige er alltid med.
 *
 * @param alt alt i det hun spør om
 * @param skjermet også det som er skjermet for offentligheten
 * @param helsefellesskap helsefellesskapene svaret kan ta fra; null er alle
 * @param utvalg utvalgene hvis saker og møter hun ser
 * @param virksomheter virksomhetene hvis saker hun ser
 * @param innmeldere virksomhetene hvis innmeldte saker hun ser
 * @param saker enkeltsaker hun ser
 */
public record Innsyn(
        boolean alt,
        boolean skjermet,
        Set<String> helsefellesskap,
        Set<String> utvalg,
        Set<String> virksomheter,
        Set<String> innmeldere,
        Set<String> saker) {

    /** Alt, uten unntak. */
    public static final Innsyn ALT = new Innsyn(true, true, null, Set.of(), Set.of(), Set.of(), Set.of());

    /** Bare det offentlige. */
    public static final Innsyn OFFENTLIG = new Innsyn(false, false, null, Set.of(), Set.of(), Set.of(), Set.of());

    /** Kort kjennetegn på innsynet, så et svar ikke gjenbrukes for en som skal se noe annet. Tomt når alt er synlig. */
    public String merke() {
        if (alt && skjermet) {
            return "";
        }
        String alle = alt + "/" + skjermet + "/" + sortert(utvalg) + sortert(virksomheter) + sortert(innmeldere)
                + sortert(saker);
        return "-i" + Integer.toHexString(alle.hashCode());
    }

    private static Set<String> sortert(Set<String> verdier) {
        return new TreeSet<>(verdier);
    }
}
