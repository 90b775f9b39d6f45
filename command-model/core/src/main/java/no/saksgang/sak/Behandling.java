package no.saksgang.sak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    record Stemme(Part part, Standpunkt standpunkt, List<VirksomhetId> representerer, String merknad) {}

    /** Et standpunkt en talsperson tok for hele parten. */
    record Partsstemme(
            SeteId talsperson,
            Standpunkt standpunkt,
            List<VirksomhetId> representerer,
            String begrunnelse,
            String mandat) {}

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
    boolean uteAvKoe;
    Avklaring avklaring = Avklaring.IKKE_SPURT;
    Map<SeteId, Stemme> stemmer = Map.of();
    Map<Part, Partsstemme> partsstemmer = Map.of();
    Map<SeteId, Habilitet> habilitet = Map.of();
    Set<SeteId> varaInne = Set.of();
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
        b.uteAvKoe = uteAvKoe;
        b.avklaring = avklaring;
        b.stemmer = stemmer;
        b.partsstemmer = partsstemmer;
        b.habilitet = habilitet;
        b.varaInne = varaInne;
        b.forankringer = forankringer;
        return b;
    }

    void stem(SeteId sete, Stemme stemme) {
        stemmer = med(stemmer, sete, stemme);
    }

    void stem(Part part, Partsstemme stemme) {
        partsstemmer = med(partsstemmer, part, stemme);
    }

    /** Den inhabile forlater punktet: det medlemmet har sagt, for seg selv eller for parten, teller ikke mer. */
    void habilitet(SeteId sete, Habilitet verdi) {
        habilitet = med(habilitet, sete, verdi);
        if (verdi == Habilitet.INHABIL) {
            varaInne = Sak.uten(varaInne, sete);
            stemmer = new LinkedHashMap<>(stemmer);
            stemmer.remove(sete);
            partsstemmer = new LinkedHashMap<>(partsstemmer);
            partsstemmer.values().removeIf(p -> p.talsperson().equals(sete));
        }
    }

    void varaTrerInn(SeteId sete) {
        varaInne = Sak.med(varaInne, sete);
    }

    /** Nytt møte: standpunktene tas på nytt, og vara er bare med i punktet den ble kalt inn til. */
    void nyttMoete() {
        stemmer = Map.of();
        partsstemmer = Map.of();
        varaInne = Set.of();
    }

    /** Virksomhetens siste svar gjelder. */
    void forankre(Forankring svar) {
        List<Forankring> nye = new ArrayList<>(forankringer);
        nye.removeIf(f -> f.virksomhetId().equals(svar.virksomhetId()) && f.side() == svar.side());
        nye.add(svar);
        forankringer = List.copyOf(nye);
    }

    boolean erInhabil(SeteId sete) {
        return habilitet.get(sete) == Habilitet.INHABIL && !varaInne.contains(sete);
    }

    private static <K, V> Map<K, V> med(Map<K, V> gammel, K noekkel, V verdi) {
        Map<K, V> ny = new LinkedHashMap<>(gammel);
        ny.put(noekkel, verdi);
        return ny;
    }
}
