package no.saksgang.kontroll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Regner enigheten bak et vedtak på nytt, av seter, oppmøte, fullmakter og standpunkter (R030, R035, R039, R040). */
final class Enighetskontroll {

    private record Sete(Part part, List<VirksomhetId> representerer, LocalDate fra, LocalDate til) {}

    private final Map<HelsefellesskapId, List<Samarbeidsmodell>> modeller = new HashMap<>();
    private final Map<UtvalgId, Map<SeteId, Sete>> seter = new HashMap<>();

    void ta(HelsefellesskapEvent hendelse) {
        switch (hendelse) {
            case HelsefellesskapEvent.SamarbeidsmodellVedtatt e -> ny(e.helsefellesskapId(), e.modell());
            case HelsefellesskapEvent.SamarbeidsmodellRevidert e -> ny(e.helsefellesskapId(), e.modell());
            default -> {
                // Bare modellen avgjør hva enighet er.
            }
        }
    }

    void ta(UtvalgEvent hendelse) {
        switch (hendelse) {
            case UtvalgEvent.MedlemOppnevnt e -> {
                if (e.funksjon() == Funksjon.MEDLEM) {
                    seter.computeIfAbsent(e.utvalgId(), u -> new HashMap<>())
                            .put(e.seteId(), new Sete(e.part(), e.representerer(), e.fra(), e.til()));
                }
            }
            case UtvalgEvent.MedlemFratraadt e ->
                seter.getOrDefault(e.utvalgId(), new HashMap<>())
                        .computeIfPresent(
                                e.seteId(), (id, s) -> new Sete(s.part(), s.representerer(), s.fra(), e.sluttdato()));
            default -> {
                // Bare setene avgjør hvem som teller.
            }
        }
    }

    Optional<Samarbeidsmodell> modell(HelsefellesskapId id, int versjon) {
        return modeller.getOrDefault(id, List.of()).stream()
                .filter(m -> m.versjon() == versjon)
                .findFirst();
    }

    /** Om modellen var den som gjaldt på dagen: den siste som hadde begynt å gjelde (R071). */
    boolean gjelder(HelsefellesskapId id, Samarbeidsmodell modell, LocalDate dag) {
        List<Samarbeidsmodell> alle = modeller.getOrDefault(id, List.of());
        int siste = alle.stream()
                .filter(m -> !m.gjelderFra().isAfter(dag))
                .mapToInt(Samarbeidsmodell::versjon)
                .max()
                .orElse(1);
        return modell.versjon() == siste;
    }

    /** Regelen i modellen; er utvalget gått ut av den, den siste som hadde det (R228). Underutvalg krever konsensus. */
    Konsensusregel regel(HelsefellesskapId id, Samarbeidsmodell modell, UtvalgId utvalg) {
        return modeller.getOrDefault(id, List.of()).stream()
                .filter(m -> m.versjon() <= modell.versjon())
                .flatMap(m -> m.finn(utvalg).stream())
                .map(UtvalgModell::konsensusregel)
                .reduce((foerste, siste) -> siste)
                .orElse(Konsensusregel.KONSENSUS);
    }

    /**
     * Hvorfor vedtaket ikke kan være fattet; tomt når det holder.
     *
     * @param bindendeFor null for et delvedtak, som ennå ikke binder noen
     */
    List<String> feil(
            Saksspor sak,
            Saksspor.Plass p,
            Moetespor m,
            Samarbeidsmodell modell,
            Konsensusregel regel,
            List<VirksomhetId> bindendeFor,
            LocalDate dag) {
        Map<SeteId, Sete> alle = seter.getOrDefault(m.utvalg, Map.of());
        List<String> feil = new ArrayList<>();
        List<Standpunkt> kommuner = new ArrayList<>();
        List<Standpunkt> sykehus = new ArrayList<>();
        alle.forEach((id, s) -> {
            boolean gjelder = !dag.isBefore(s.fra()) && (s.til() == null || !dag.isAfter(s.til()));
            boolean teller = gjelder
                    && modell.konsensusparter().contains(s.part())
                    && m.deltar(id)
                    && angaar(sak, kommuneside(s.part()))
                    && !p.utestengt(id);
            if (teller) {
                Standpunkt standpunkt = standpunkt(p, m, id, s.part());
                (kommuneside(s.part()) ? kommuner : sykehus).add(standpunkt);
            }
        });
        List<Standpunkt> begge = new ArrayList<>(kommuner);
        begge.addAll(sykehus);
        switch (regel) {
            case KONSENSUS -> {
                krev(!begge.isEmpty(), "ingen var til stede", feil);
                krev(begge.stream().allMatch(s -> enig(s, modell)), "ikke alle er enige: " + begge, feil);
            }
            case ENIGHET_MELLOM_PARTENE -> {
                List<List<Standpunkt>> sider = new ArrayList<>();
                if (angaar(sak, true)) {
                    sider.add(kommuner);
                }
                if (angaar(sak, false)) {
                    sider.add(sykehus);
                }
                for (List<Standpunkt> side : sider) {
                    boolean enig = side.stream().filter(Objects::nonNull).anyMatch(s -> enig(s, modell));
                    krev(enig && !side.contains(Standpunkt.UENIG), "en side er ikke enig: " + side, feil);
                }
            }
            case AKSEPT_PER_VIRKSOMHET -> {
                krev(bindendeFor == null || !bindendeFor.isEmpty(), "ingen aksepterte", feil);
                alle.forEach((id, s) -> {
                    Standpunkt standpunkt = p.standpunkter.get(id);
                    boolean imot = standpunkt != null && !enig(standpunkt, modell);
                    boolean bundet =
                            bindendeFor != null && s.representerer().stream().anyMatch(bindendeFor::contains);
                    krev(!imot || !bundet, id + " er bundet uten å akseptere", feil);
                });
            }
            case TILSTREBER_KONSENSUS, INGEN -> feil.add("utvalget fatter ikke vedtak (" + regel + ")");
        }
        UtvalgModell utvalg = modell.finn(m.utvalg).orElse(null);
        if (utvalg != null && utvalg.forankringKreves()) {
            krev(forankretDer(sak, p, true) && forankretDer(sak, p, false), "forankring mangler: " + p.forankret, feil);
        }
        return feil;
    }

    /** Setets eget, ellers fullmektigens, ellers partens (R036, R038, R041). */
    private static Standpunkt standpunkt(Saksspor.Plass p, Moetespor m, SeteId id, Part part) {
        Standpunkt eget = p.standpunkter.get(id);
        if (eget != null) {
            return eget;
        }
        SeteId fullmektig = m.fullmakter.get(id);
        Standpunkt annens = fullmektig == null ? null : p.standpunkter.get(fullmektig);
        return annens == null ? p.partsstandpunkter.get(part) : annens;
    }

    private static boolean angaar(Saksspor sak, boolean kommuneside) {
        return sak.bareSide == null || kommuneside(sak.bareSide) == kommuneside;
    }

    private static boolean forankretDer(Saksspor sak, Saksspor.Plass p, boolean kommuneside) {
        return !angaar(sak, kommuneside) || forankret(p, kommuneside);
    }

    /** Minst ett ja fra siden, og ingen nei. */
    private static boolean forankret(Saksspor.Plass p, boolean kommuneside) {
        List<Boolean> svar = p.forankret.entrySet().stream()
                .filter(f -> kommuneside(p.sider.get(f.getKey())) == kommuneside)
                .map(Map.Entry::getValue)
                .toList();
        return svar.contains(true) && !svar.contains(false);
    }

    private static boolean enig(Standpunkt s, Samarbeidsmodell modell) {
        return s == Standpunkt.ENIG
                || s == Standpunkt.ENIG_MED_MERKNAD
                || (s == Standpunkt.AVSTAAR && modell.avstaarErEnig());
    }

    private static boolean kommuneside(Part part) {
        return part == Part.KOMMUNE || part == Part.BYDEL || part == Part.ETAT;
    }

    private static void krev(boolean vilkaar, String melding, List<String> feil) {
        if (!vilkaar) {
            feil.add(melding);
        }
    }

    private void ny(HelsefellesskapId id, Samarbeidsmodell modell) {
        modeller.computeIfAbsent(id, h -> new ArrayList<>()).add(modell);
    }
}
