package no.saksgang.utvalg;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.beslutning.UtvalgFakta.Periode;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Part;
import no.saksgang.sak.rule.Sider;

/**
 * En sides tid i ledelsen (R165–R167).
 *
 * @param virksomhet virksomheten som leder i perioden; null når den ikke er kjent
 * @param til siste dag; null når perioden ikke har slutt
 * @param venter om siden har fått ledelsen, men ikke valgt leder ennå
 */
record Lederperiode(Part side, VirksomhetId virksomhet, LocalDate fra, LocalDate til, boolean venter) {

    Periode periode() {
        return new Periode(fra, til);
    }

    boolean sammeSide(Part annen) {
        return Sider.erKommuneside(side) == Sider.erKommuneside(annen);
    }

    /** Rekken etter at et valg er gjort: fyller perioden som venter, eller som er kommet halvveis; ellers en ny. */
    static List<Lederperiode> etterValg(
            List<Lederperiode> rekke, Part side, VirksomhetId v, LocalDate fra, LocalDate til) {
        if (!rekke.isEmpty()) {
            Lederperiode siste = rekke.getLast();
            boolean paabegynt = siste.til != null && siste.periode().gjelder(fra);
            if (siste.sammeSide(side) && (siste.venter || paabegynt || siste.fra.equals(fra))) {
                return byttSiste(
                        rekke, new Lederperiode(side, v, siste.fra, siste.til == null ? til : siste.til, false));
            }
        }
        return Utvalg.med(avslutt(rekke, fra), new Lederperiode(side, v, fra, til, false));
    }

    /** Rekken etter at ledelsen er gitt videre. Er lederen alt valgt, er perioden alt begynt. */
    static List<Lederperiode> etterRotasjon(
            List<Lederperiode> rekke, Part side, VirksomhetId v, LocalDate fra, LocalDate til) {
        if (!rekke.isEmpty()
                && rekke.getLast().fra.equals(fra)
                && rekke.getLast().sammeSide(side)) {
            return rekke;
        }
        return Utvalg.med(avslutt(rekke, fra), new Lederperiode(side, v, fra, til, true));
    }

    private static List<Lederperiode> avslutt(List<Lederperiode> rekke, LocalDate nyFra) {
        if (rekke.isEmpty()) {
            return rekke;
        }
        Lederperiode s = rekke.getLast();
        boolean paagaar = s.til == null || !s.til.isBefore(nyFra);
        return paagaar && s.fra.isBefore(nyFra)
                ? byttSiste(rekke, new Lederperiode(s.side, s.virksomhet, s.fra, nyFra.minusDays(1), s.venter))
                : rekke;
    }

    private static List<Lederperiode> byttSiste(List<Lederperiode> rekke, Lederperiode ny) {
        return Utvalg.med(rekke.subList(0, rekke.size() - 1), ny);
    }
}
