package no.saksgang.app.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Vilkaar;
import no.saksgang.felles.verdi.Punkttype;

/** En sak i året: det som er bestemt om den på forhånd, og det generatoren må huske underveis. */
final class Demosak {

    final SakId id;
    final Forloep forloep;

    /** Nummer i forløpet, fra 0; varierer hva som skjer. */
    final int nummer;

    final String tittel;
    final List<String> grupper;
    final Punkttype type;
    final UtvalgId start;
    final VirksomhetId innmelder;
    final LocalDate innmeldt;
    final Map<Saksegenskap, Konsekvensgrad> egenskaper;
    final List<Vilkaar> gjelder;

    /** Nivåene der medlemmer er uenige. */
    final Set<Nivaa> uenigI = EnumSet.noneOf(Nivaa.class);

    private final Map<UtvalgId, Integer> besoek = new HashMap<>();
    private final Map<UtvalgId, Set<SeteId>> inhabile = new HashMap<>();
    final Set<UtvalgId> delvedtak = new HashSet<>();
    UtvalgId underutvalg;
    boolean ferdig;
    boolean forankringSendt;
    boolean gjenopptatt;
    int framleggversjon;

    Demosak(
            SakId id,
            Forloep forloep,
            int nummer,
            Titler.Tittel tittel,
            Punkttype type,
            UtvalgId start,
            VirksomhetId innmelder,
            LocalDate innmeldt,
            Map<Saksegenskap, Konsekvensgrad> egenskaper,
            List<Vilkaar> gjelder) {
        this.id = id;
        this.forloep = forloep;
        this.nummer = nummer;
        this.tittel = tittel.tekst();
        this.grupper = tittel.grupper();
        this.type = type;
        this.start = start;
        this.innmelder = innmelder;
        this.innmeldt = innmeldt;
        this.egenskaper = egenskaper;
        this.gjelder = gjelder;
    }

    /** Hvilken gang utvalget behandler saken, fra 1. */
    int besoek(UtvalgId utvalg) {
        return besoek.merge(utvalg, 1, Integer::sum);
    }

    boolean foerstegang(UtvalgId utvalg) {
        return besoek.getOrDefault(utvalg, 0) == 1;
    }

    void erInhabil(UtvalgId utvalg, SeteId sete) {
        inhabile.computeIfAbsent(utvalg, u -> new HashSet<>()).add(sete);
    }

    Set<SeteId> inhabile(UtvalgId utvalg) {
        return inhabile.getOrDefault(utvalg, Set.of());
    }
}
