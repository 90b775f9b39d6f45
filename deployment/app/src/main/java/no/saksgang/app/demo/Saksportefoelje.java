package no.saksgang.app.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.SakId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Beslutningsmodell;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.verdi.Punkttype;

/** Velger sakene i året etter modellen og frøet: forløp, utvalg, tema, tid og egenskaper. */
final class Saksportefoelje {

    private final Simulering s;
    private final Organisasjon org;
    private final Egenskapsvelger egenskaper;
    private final List<Demosak> saker = new ArrayList<>();
    private int tema;

    Saksportefoelje(Simulering s, Organisasjon org) {
        this.s = s;
        this.org = org;
        this.egenskaper = new Egenskapsvelger(s, org);
        this.tema = Math.floorMod(s.tilfeldig.nextInt(), 40);
    }

    List<Demosak> saker() {
        return saker;
    }

    /** Saker til utvalg som ikke er i drift når året begynner. */
    List<Demosak> tidlige() {
        List<Demosak> ut = new ArrayList<>();
        List<UtvalgFakta> venter = org.alle().stream()
                .filter(u -> !u.tilstand().virker())
                .filter(u -> u.nivaa() == Nivaa.FAGLIG || u.nivaa() == Nivaa.STRATEGISK)
                .filter(u -> u.avloestAv() == null && org.vedtar(u))
                .toList();
        for (int i = 0; i < Math.min(Forloep.KOE.antall, venter.size()); i++) {
            ut.add(sak(Forloep.KOE, i, venter.get(i), LocalDate.of(s.aar, Month.JANUARY, 4 + i)));
        }
        return ut;
    }

    /** Resten av sakene, når utvalgene er i drift og møteplanen er fastsatt. */
    List<Demosak> resten(List<Demomoete> moeter) {
        List<Demosak> ut = new ArrayList<>();
        for (Forloep f : Forloep.values()) {
            if (f == Forloep.KOE || f == Forloep.HANDLINGSPLAN || f == Forloep.AARSRAPPORT) {
                continue;
            }
            for (int i = 0; i < f.antall; i++) {
                int nr = i;
                utvalg(f, i).ifPresent(u -> ut.add(sak(f, nr, u, dag(f, nr, u, moeter))));
            }
        }
        return ut;
    }

    Demosak plansak(Forloep f, UtvalgFakta strategisk, LocalDate dag) {
        String tittel = f == Forloep.HANDLINGSPLAN ? "Handlingsplan " + (s.aar + 1) : "Årsrapport " + s.aar;
        Demosak sak = new Demosak(
                nesteId(),
                f,
                0,
                Titler.egen(tittel),
                Punkttype.VEDTAKSSAK,
                strategisk.utvalgId(),
                org.virksomheter(false).getFirst(),
                dag,
                egenskaper.bare(f == Forloep.HANDLINGSPLAN ? Saksegenskap.HANDLINGSPLAN : Saksegenskap.AARSRAPPORT),
                List.of());
        saker.add(sak);
        return sak;
    }

    private Demosak sak(Forloep f, int nr, UtvalgFakta u, LocalDate dag) {
        Punkttype type =
                switch (f) {
                    case ORIENTERING -> Punkttype.ORIENTERINGSSAK;
                    case DROEFTING -> Punkttype.DROEFTINGSSAK;
                    default -> Punkttype.VEDTAKSSAK;
                };
        Titler.Tittel tittel =
                switch (f) {
                    case ORIENTERING -> Titler.orientering(nr + tema);
                    case DROEFTING -> Titler.droefting(nr + tema);
                    case NASJONALT_INNSPILL -> Titler.egen("Innspill til nasjonal helse- og samhandlingsplan");
                    default -> Titler.sak(tema + saker.size());
                };
        List<VirksomhetId> mulige = org.virksomheter(s.sjanse(60));
        Demosak sak = new Demosak(
                nesteId(),
                f,
                nr,
                tittel,
                type,
                u.utvalgId(),
                org.en(mulige),
                dag,
                egenskaper.til(f, u),
                egenskaper.region(f));
        switch (f) {
            case UENIG_FOERST -> sak.uenigI.add(u.nivaa());
            case UENIG_TIL_TOPPS -> sak.uenigI.addAll(EnumSet.complementOf(EnumSet.of(Nivaa.PARTNERSKAPSMOETE)));
            case UENIG_OVERALT -> sak.uenigI.addAll(EnumSet.allOf(Nivaa.class));
            case AKSEPT -> {
                if (nr == 0) {
                    sak.uenigI.add(u.nivaa());
                }
            }
            default -> {
                // Ingen uenighet.
            }
        }
        saker.add(sak);
        return sak;
    }

    private SakId nesteId() {
        return new SakId("%s-%d-%03d".formatted(s.helsefellesskap.verdi(), s.aar, saker.size() + 1));
    }

    /** Utvalget forløpet passer i; tomt når modellen ikke har noe slikt. */
    private Optional<UtvalgFakta> utvalg(Forloep f, int nr) {
        List<UtvalgFakta> besluttere = org.besluttere();
        List<UtvalgFakta> mulige =
                switch (f) {
                    case UENIG_FOERST, UENIG_TIL_TOPPS, UENIG_OVERALT ->
                        besluttere.stream()
                                .filter(u ->
                                        org.beskrivelse(u).konsensusregel() != Konsensusregel.AKSEPT_PER_VIRKSOMHET)
                                .filter(org::naarToppen)
                                .filter(u -> u.nivaa() == skiftende(besluttere, nr))
                                .toList();
                    case MAA_LOEFTES ->
                        besluttere.stream()
                                .filter(u -> egenskaper.loeftegrunn(u).isPresent())
                                .toList();
                    case UNDERUTVALG -> {
                        List<UtvalgFakta> faglige = besluttere.stream()
                                .filter(u -> u.nivaa() == Nivaa.FAGLIG)
                                .toList();
                        yield faglige.isEmpty() ? org.virksomme(Nivaa.STRATEGISK) : faglige;
                    }
                    case RAAD -> {
                        List<UtvalgFakta> medRaad = besluttere.stream()
                                .filter(u -> org.raadgiver(u.utvalgId()).isPresent())
                                .toList();
                        yield medRaad.isEmpty() ? org.virksomme(Nivaa.STRATEGISK) : medRaad;
                    }
                    case MYNDIGHET ->
                        besluttere.stream()
                                .filter(u -> org.beskrivelse(u).vedtaksgrense().vedTvilSpoerSekretariatet())
                                .toList();
                    case FORANKRING, FORANKRING_NEKTET ->
                        besluttere.stream()
                                .filter(u -> org.beskrivelse(u).forankringKreves()
                                        || (org.modell().beslutningsmodell() != Beslutningsmodell.ETT_TRINN
                                                && u.nivaa() != Nivaa.UNDERUTVALG))
                                .toList();
                    case INNSTILLING -> {
                        List<UtvalgFakta> forberedere = org.forberedere();
                        yield forberedere.isEmpty() || nr == 0 ? egenskaper.kanInnstille(besluttere) : forberedere;
                    }
                    case RETUR -> besluttere.stream().filter(org::naarToppen).toList();
                    case FLERE_UTVALG ->
                        besluttere.stream()
                                .filter(u -> org.beskrivelse(u).eskalering().stream()
                                                .filter(r -> egenskaper.erRegion(r.naar()))
                                                .count()
                                        > 1)
                                .toList();
                    case AKSEPT ->
                        besluttere.stream()
                                .filter(u ->
                                        org.beskrivelse(u).konsensusregel() == Konsensusregel.AKSEPT_PER_VIRKSOMHET)
                                .toList();
                    case HASTER -> {
                        List<UtvalgFakta> hast = besluttere.stream()
                                .filter(u -> org.beskrivelse(u)
                                        .vedtaksgrense()
                                        .kanVedta()
                                        .contains(Saksegenskap.HASTER))
                                .toList();
                        yield hast.isEmpty() ? besluttere : hast;
                    }
                    case PLANTILTAK -> {
                        if (!Planarbeid.harPlan(s)) {
                            yield List.of();
                        }
                        List<UtvalgFakta> egne = besluttere.stream()
                                .filter(u -> org.beskrivelse(u)
                                        .vedtaksgrense()
                                        .kanVedta()
                                        .contains(Saksegenskap.FORBEDRING_INNEN_HANDLINGSPLAN))
                                .toList();
                        yield egne.isEmpty() ? besluttere : egne;
                    }
                    case NASJONALT_INNSPILL -> List.of(org.partnerskapsmoetet());
                    case ORIENTERING, DROEFTING ->
                        org.virksomme().stream()
                                .filter(u -> u.nivaa() != Nivaa.ARENA && u.nivaa() != Nivaa.PARTNERSKAPSMOETE)
                                .toList();
                    default -> besluttere;
                };
        return mulige.isEmpty() ? Optional.empty() : Optional.of(org.en(mulige));
    }

    /** Nivåene det vedtas på under strategisk nivå, etter tur, så det blir uenighet på hvert av dem. */
    private static Nivaa skiftende(List<UtvalgFakta> besluttere, int nr) {
        List<Nivaa> nivaaer = besluttere.stream()
                .map(UtvalgFakta::nivaa)
                .filter(n -> n != Nivaa.UNDERUTVALG)
                .distinct()
                .sorted()
                .toList();
        return nivaaer.get(nr % nivaaer.size());
    }

    /** Lange forløp meldes inn tidlig; de som skal komme sent til et møte, følger møtet. */
    private LocalDate dag(Forloep f, int nr, UtvalgFakta u, List<Demomoete> moeter) {
        LocalDate tidligst = LocalDate.of(s.aar, Month.JANUARY, 16);
        List<LocalDate> egne = moeter.stream()
                .filter(m -> m.utvalg.equals(u.utvalgId()))
                .map(m -> m.dato)
                .sorted()
                .toList();
        return switch (f) {
            case EVENTUELT -> egne.get(nr % egne.size()).minusDays(4);
            case TILLEGG -> egne.get((nr + 1) % egne.size()).minusDays(18);
            case UENIG_TIL_TOPPS, UENIG_OVERALT, FORANKRING, FORANKRING_NEKTET, RETUR, FLERE_UTVALG, UNDERUTVALG ->
                tidligst.plusDays(s.tilfeldig.nextInt(18));
            case MAA_LOEFTES, RAAD, GJENOPPTATT, UENIG_FOERST, INNSTILLING ->
                tidligst.plusDays(s.tilfeldig.nextInt(110));
            default -> tidligst.plusDays(s.tilfeldig.nextInt(230));
        };
    }
}
