package no.saksgang.utvalg.rule;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.UtvalgFakta.Sete;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Per;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.sak.rule.Sider;

/** Et sete har én om gangen, fra en part i avtalen, innenfor sammensetningen (R033, R135, R145, R149). */
public final class Plassene {

    private static final String ELLER = "-eller-";

    private Plassene() {}

    /** @throws Avslag {@code SETE_BESATT} når setet eller personen er opptatt i noe av tiden */
    public static void krevLedig(List<Sete> seter, Sete ny) {
        for (Sete s : seter) {
            boolean samtidig = s.periode().overlapper(ny.periode());
            Avslag.med(
                    !samtidig || !s.seteId().equals(ny.seteId()),
                    Avslagskode.SETE_BESATT,
                    "R135",
                    "Setet " + ny.seteId() + " er besatt fra " + s.fra() + (s.til() == null ? "" : " til " + s.til()));
            Avslag.med(
                    !samtidig || ny.brukerId() == null || !ny.brukerId().equals(s.brukerId()),
                    Avslagskode.SETE_BESATT,
                    "R135",
                    "Medlemmet sitter alt i setet " + s.seteId());
        }
    }

    /** @throws Avslag {@code PART_UTENFOR_AVTALEN} når et medlem skal binde noen som ikke er med i avtalen */
    public static void krevTilsluttet(Sete ny, HelsefellesskapFakta hf, LocalDate oppnevnt) {
        LocalDate dato = ny.fra().isAfter(oppnevnt) ? ny.fra() : oppnevnt;
        if (ny.funksjon() != Funksjon.MEDLEM || !erKonsensuspart(ny.part(), hf, dato)) {
            // Observatører og medvirkere teller ikke og bindes ikke (R137, R151).
            return;
        }
        Set<VirksomhetId> alle = new LinkedHashSet<>(ny.representerer());
        if (ny.virksomhetId() != null) {
            alle.add(ny.virksomhetId());
        }
        List<VirksomhetId> med = hf.tilsluttede(dato);
        for (VirksomhetId v : alle) {
            Avslag.med(
                    med.contains(v),
                    Avslagskode.PART_UTENFOR_AVTALEN,
                    "R033",
                    v + " er ikke tilsluttet avtalen " + dato);
            Avslag.med(
                    hf.parter().stream().noneMatch(p -> v.equals(p.virksomhetId()) && annenSide(p, ny.part())),
                    Avslagskode.PART_UTENFOR_AVTALEN,
                    "R002",
                    v + " er ikke part på samme side som " + ny.part());
        }
    }

    private static boolean annenSide(Partsinfo p, Part part) {
        return Sider.erKommuneside(p.part()) != Sider.erKommuneside(part);
    }

    public static boolean erKonsensuspart(Part part, HelsefellesskapFakta hf, LocalDate dato) {
        return hf.modellPaa(dato).map(m -> m.konsensusparter().contains(part)).orElse(false);
    }

    /** @throws Avslag {@code SAMMENSETNING_BRUTT} når sammensetningen ikke har plass */
    public static void krevPlass(List<Seteregel> sammensetning, List<Sete> seter, Sete ny, HelsefellesskapFakta hf) {
        boolean teller = erKonsensuspart(ny.part(), hf, ny.fra());
        List<Seteregel> forParten = sammensetning.stream()
                .filter(r -> r.part() == ny.part() && (!teller || r.funksjon() == ny.funksjon()))
                .toList();
        if (forParten.isEmpty()) {
            Avslag.med(
                    sammensetning.isEmpty() || ny.funksjon() != Funksjon.MEDLEM,
                    Avslagskode.SAMMENSETNING_BRUTT,
                    "R145",
                    "Sammensetningen har ingen medlemmer fra " + ny.part());
            return;
        }
        Predicate<Sete> fraParten = s -> s.part() == ny.part() && (!teller || s.funksjon() == ny.funksjon());
        krevPlass(forParten, seter, ny, fraParten, hf);
        List<Seteregel> forRollen =
                forParten.stream().filter(r -> passer(r, ny.rolle())).toList();
        if (!forRollen.isEmpty()) {
            krevPlass(
                    forRollen,
                    seter,
                    ny,
                    fraParten.and(s -> forRollen.stream().anyMatch(r -> passer(r, s.rolle()))),
                    hf);
        }
    }

    private static void krevPlass(
            List<Seteregel> regler, List<Sete> seter, Sete ny, Predicate<Sete> deler, HelsefellesskapFakta hf) {
        int plasser = 0;
        for (Seteregel r : regler) {
            Integer antall = antall(r, hf);
            if (antall == null) {
                return;
            }
            plasser += antall;
        }
        long besatt = seter.stream()
                .filter(deler)
                .filter(s -> s.periode().overlapper(ny.periode()))
                .count();
        Avslag.med(
                besatt < plasser,
                Avslagskode.SAMMENSETNING_BRUTT,
                "R135",
                "Sammensetningen har " + plasser + " plasser for " + ny.rolle() + " fra " + ny.part());
    }

    /** Antall plasser linjen gir; null når det ikke er bestemt. */
    private static Integer antall(Seteregel r, HelsefellesskapFakta hf) {
        if (r.antall() == null || (r.per() != null && r.per() != Per.KOMMUNE && r.per() != Per.SYKEHUS)) {
            return null;
        }
        if (r.per() == null) {
            return r.antall();
        }
        Part part = r.per() == Per.KOMMUNE ? Part.KOMMUNE : Part.SYKEHUS;
        return r.antall()
                * (int) hf.parter().stream().filter(p -> p.part() == part).count();
    }

    /** En plass kan fylles av en av flere roller (R149). */
    private static boolean passer(Seteregel r, String rolle) {
        return r.rolle().equals(rolle) || List.of(r.rolle().split(ELLER)).contains(rolle);
    }
}
