package no.saksgang.app.demo;

import java.util.Map;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;

/**
 * Hva året ble til.
 *
 * @param saker antall saker per forløp
 * @param avslag avslagene møtelederen og sekretariatet fikk underveis
 */
public record Aarsresultat(
        HelsefellesskapId helsefellesskap,
        int aar,
        long froe,
        int kommandoer,
        int hendelser,
        int moeterHoldt,
        int moeterAvlyst,
        Map<String, Integer> saker,
        Map<Avslagskode, Integer> avslag) {

    public int antallSaker() {
        return saker.values().stream().mapToInt(Integer::intValue).sum();
    }
}
