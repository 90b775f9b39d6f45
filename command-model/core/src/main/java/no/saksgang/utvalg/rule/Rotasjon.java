package no.saksgang.utvalg.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Part;
import no.saksgang.sak.rule.Sider;

/** Sidene veksler på å lede, og i sykehusenes perioder veksler sykehusene innbyrdes (R165–R167). */
public final class Rotasjon {

    private Rotasjon() {}

    public static boolean sammeSide(Part a, Part b) {
        return Sider.erKommuneside(a) == Sider.erKommuneside(b);
    }

    public static boolean erSykehus(Part part) {
        return part == Part.SYKEHUS || part == Part.ANNET_SYKEHUS;
    }

    /** @throws Avslag {@code LEDER_IKKE_VALGBAR} når siden ikke er med i vekslingen */
    public static void krevMed(List<Part> mellom, Part ny) {
        boolean side = Sider.erKommuneside(ny) || erSykehus(ny);
        Avslag.med(
                mellom.isEmpty() || (side && mellom.stream().anyMatch(p -> sammeSide(p, ny))),
                Avslagskode.LEDER_IKKE_VALGBAR,
                "R165",
                ny + " leder ikke utvalget; ledelsen veksler mellom " + mellom);
    }

    /**
     * Et sykehus leder ikke igjen før de andre har ledet.
     *
     * @param foer sykehusene som har ledet, i rekkefølge
     * @param alle sykehusene som er med
     * @throws Avslag {@code ROTASJON_BRUTT}
     */
    public static void krevSykehusetsTur(List<VirksomhetId> foer, List<VirksomhetId> alle, VirksomhetId ny) {
        Avslag.med(
                ny != null && alle.contains(ny),
                Avslagskode.LEDER_IKKE_VALGBAR,
                "R167",
                ny + " er ikke blant sykehusene som veksler: " + alle);
        List<VirksomhetId> igjen = iTur(foer, alle);
        Avslag.med(
                igjen.contains(ny),
                Avslagskode.ROTASJON_BRUTT,
                "R167",
                ny + " har ledet i denne runden; nå er det " + igjen);
    }

    /** Sykehusene som ikke har ledet i runden; alle når runden er fullført. */
    public static List<VirksomhetId> iTur(List<VirksomhetId> foer, List<VirksomhetId> alle) {
        Set<VirksomhetId> runden = new HashSet<>();
        for (VirksomhetId v : foer) {
            if (!alle.contains(v)) {
                continue;
            }
            runden.add(v);
            if (runden.containsAll(alle)) {
                runden.clear();
            }
        }
        List<VirksomhetId> igjen = new ArrayList<>(alle);
        igjen.removeAll(runden);
        return igjen;
    }
}
