package no.saksgang.sak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Standpunkt;

/** Saken i ett utvalg. En sak kan være i flere utvalg på samme nivå samtidig (R011). */
final class Behandling {

    /** Et standpunkt og dem det gjelder for (R037). */
    record Stemme(Part part, Standpunkt standpunkt, List<VirksomhetId> representerer) {}

    /** Et svar på forankringen (R040). */
    record Forankring(Part side, VirksomhetId virksomhetId, boolean forankret) {}

    /** Spørsmålet om utvalget kan vedta (R043). */
    enum Avklaring {
        IKKE_SPURT,
        AAPEN,
        KAN_VEDTA,
        KAN_IKKE_VEDTA
    }

    /** Et medlems habilitet i saken (antatt). */
    enum Habilitet {
        MELDT,
        HABIL,
        INHABIL
    }

    final UtvalgId utvalgId;
    final UtvalgId fraUtvalgId;
    final boolean loeftetHit;
    Sakstilstand tilstand;
    Sakstilstand foerSakliste;
    MoeteId moeteId;
    Punkttype punkttype;
    int trinn;
    boolean sendtTilForankring;
    boolean delvedtak;
    Avklaring avklaring = Avklaring.IKKE_SPURT;
    Map<SeteId, Stemme> stemmer = Map.of();
    Map<SeteId, Habilitet> habilitet = Map.of();
    List<Forankring> forankringer = List.of();

    Behandling(UtvalgId utvalgId, UtvalgId fraUtvalgId, boolean loeftetHit, Sakstilstand tilstand) {
        this.utvalgId = utvalgId;
        this.fraUtvalgId = fraUtvalgId;
        this.loeftetHit = loeftetHit;
        this.tilstand = tilstand;
    }

    Behandling kopi() {
        Behandling b = new Behandling(utvalgId, fraUtvalgId, loeftetHit, tilstand);
        b.foerSakliste = foerSakliste;
        b.moeteId = moeteId;
        b.punkttype = punkttype;
        b.trinn = trinn;
        b.sendtTilForankring = sendtTilForankring;
        b.delvedtak = delvedtak;
        b.avklaring = avklaring;
        b.stemmer = stemmer;
        b.habilitet = habilitet;
        b.forankringer = forankringer;
        return b;
    }

    void stem(SeteId sete, Stemme stemme) {
        stemmer = med(stemmer, sete, stemme);
    }

    void habilitet(SeteId sete, Habilitet verdi) {
        habilitet = med(habilitet, sete, verdi);
    }

    /** Virksomhetens siste svar gjelder. */
    void forankre(Forankring svar) {
        List<Forankring> nye = new ArrayList<>(forankringer);
        nye.removeIf(f -> f.virksomhetId().equals(svar.virksomhetId()) && f.side() == svar.side());
        nye.add(svar);
        forankringer = List.copyOf(nye);
    }

    boolean erInhabil(SeteId sete) {
        return habilitet.get(sete) == Habilitet.INHABIL;
    }

    private static <K, V> Map<K, V> med(Map<K, V> gammel, K noekkel, V verdi) {
        Map<K, V> ny = new LinkedHashMap<>(gammel);
        ny.put(noekkel, verdi);
        return ny;
    }
}
