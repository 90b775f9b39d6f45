package no.saksgang.utvalg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.modell.Lederregel;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Valg av leder, og ledelsen som går videre mellom sidene (R128, R163–R170, R174). */
final class Ledelse {

    private Ledelse() {}

    static Beslutning<UtvalgEvent> foreslaa(UtvalgCommand.ForeslaaLeder k, Utvalg u, Kontekst kontekst) {
        Styring.krev(u, kontekst, Utvalgstilstand.NEDSATT);
        Ledervakt.krevValgbar(u, Seter.sete(u, k.seteId()), null);
        return UtvalgDecider.av(u, new UtvalgEvent.LederForeslaatt(k.utvalgId(), k.seteId(), k.nestleder()), "R174");
    }

    static Beslutning<UtvalgEvent> velg(UtvalgCommand.VelgLeder k, Utvalg u, Kontekst kontekst) {
        krevKanVelge(u, kontekst);
        LocalDate fra = k.fra() == null ? kontekst.dato() : k.fra();
        List<UtvalgEvent> hendelser = leder(k.seteId(), fra, k.til(), u, kontekst);
        return Beslutning.av(u.helsefellesskapId, hendelser).medRegler("R164", "R165");
    }

    static Beslutning<UtvalgEvent> velgNestleder(UtvalgCommand.VelgNestleder k, Utvalg u, Kontekst kontekst) {
        krevKanVelge(u, kontekst);
        LocalDate fra = k.fra() == null ? kontekst.dato() : k.fra();
        return UtvalgDecider.av(u, nestleder(k.seteId(), fra, k.til(), u, kontekst), "R128", "R164");
    }

    static Beslutning<UtvalgEvent> roter(UtvalgCommand.RoterLedelse k, Utvalg u, Kontekst kontekst) {
        Styring.krev(u, kontekst, Utvalgstilstand.I_DRIFT);
        Styring.krevSelvEllerOverordnet(u, kontekst, "R165");
        Avslag.krevInnhold(k.tilPart(), "tilPart");
        Avslag.krevInnhold(k.fra(), "fra");
        LocalDate til = sluttdato(u, k.fra(), k.til(), kontekst);
        Styring.krevPeriode(k.fra(), til, "R166");
        Ledervakt.krevRotasjon(u, k.tilPart(), k.tilVirksomhet(), k.fra(), kontekst);
        Lederperiode siste = u.lederperioder.isEmpty() ? null : u.lederperioder.getLast();
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.LedelseRotert(
                        k.utvalgId(),
                        siste == null ? null : siste.side(),
                        k.tilPart(),
                        siste == null ? null : siste.virksomhet(),
                        k.tilVirksomhet(),
                        k.fra(),
                        til),
                "R165",
                "R166",
                "R167");
    }

    /** Forslagene som trer i kraft når utvalget konstitueres uten at noen er valgt (R174). */
    static List<UtvalgEvent> foreslaatte(Utvalg u, LocalDate dato, Kontekst kontekst) {
        List<UtvalgEvent> ut = new ArrayList<>();
        if (u.foreslaattLeder != null && u.ledere.stream().noneMatch(l -> !l.nestleder() && l.gjelder(dato))) {
            ut.addAll(leder(u.foreslaattLeder, dato, null, u, kontekst));
        }
        if (u.foreslaattNestleder != null && u.ledere.stream().noneMatch(l -> l.nestleder() && l.gjelder(dato))) {
            ut.add(nestleder(u.foreslaattNestleder, dato, null, u, kontekst));
        }
        return ut;
    }

    private static List<UtvalgEvent> leder(
            SeteId seteId, LocalDate fra, LocalDate oppgittTil, Utvalg u, Kontekst kontekst) {
        UtvalgFakta.Sete sete = Seter.sete(u, seteId);
        LocalDate til = fullfoerer(u, sete, fra) && oppgittTil == null
                ? u.lederperioder.getLast().til()
                : sluttdato(u, fra, oppgittTil, kontekst);
        if (!kontekst.aktoer().erProsess()) {
            Styring.krevPeriode(fra, til, "R164");
            Ledervakt.krevValgbar(u, sete, fra);
            Ledervakt.krevUtenOverlapp(u, sete, false, new UtvalgFakta.Periode(fra, til));
            Ledervakt.krevRotasjon(u, sete.part(), sete.virksomhetId(), fra, kontekst);
        }
        List<UtvalgEvent> hendelser = new ArrayList<>();
        hendelser.add(new UtvalgEvent.LederValgt(u.utvalgId, seteId, sete.part(), sete.virksomhetId(), fra, til));
        Lederperiode siste = u.lederperioder.isEmpty() ? null : u.lederperioder.getLast();
        boolean byttet = siste != null && !siste.venter() && bytter(siste, sete);
        if (byttet && Ledervakt.roterer(u, kontekst)) {
            hendelser.add(new UtvalgEvent.LedelseRotert(
                    u.utvalgId, siste.side(), sete.part(), siste.virksomhet(), sete.virksomhetId(), fra, til));
        }
        return hendelser;
    }

    /** Om lederen går inn i en periode siden alt har: etter et frafall, eller når ledelsen er gitt videre. */
    private static boolean fullfoerer(Utvalg u, UtvalgFakta.Sete sete, LocalDate fra) {
        if (u.lederperioder.isEmpty()) {
            return false;
        }
        Lederperiode siste = u.lederperioder.getLast();
        return siste.sammeSide(sete.part())
                && siste.til() != null
                && siste.periode().gjelder(fra);
    }

    private static boolean bytter(Lederperiode siste, UtvalgFakta.Sete ny) {
        return !siste.sammeSide(ny.part());
    }

    private static UtvalgEvent nestleder(
            SeteId seteId, LocalDate fra, LocalDate oppgittTil, Utvalg u, Kontekst kontekst) {
        UtvalgFakta.Sete sete = Seter.sete(u, seteId);
        LocalDate til = sluttdato(u, fra, oppgittTil, kontekst);
        if (!kontekst.aktoer().erProsess()) {
            Styring.krevPeriode(fra, til, "R164");
            Ledervakt.krevValgbar(u, sete, fra);
            Ledervakt.krevUtenOverlapp(u, sete, true, new UtvalgFakta.Periode(fra, til));
        }
        return new UtvalgEvent.NestlederValgt(u.utvalgId, seteId, sete.part(), fra, til);
    }

    private static void krevKanVelge(Utvalg u, Kontekst kontekst) {
        Styring.krev(
                u, kontekst, Utvalgstilstand.NEDSATT, Utvalgstilstand.I_DRIFT, Utvalgstilstand.FUNGERER_MIDLERTIDIG);
        Styring.krevSelvEllerOverordnet(u, kontekst, "R164");
    }

    /** Perioden modellen gir, når sluttdatoen ikke er oppgitt. En antatt leder sitter til en virkelig er valgt. */
    private static LocalDate sluttdato(Utvalg u, LocalDate fra, LocalDate oppgitt, Kontekst kontekst) {
        if (oppgitt != null || kontekst.aktoer().erProsess()) {
            return oppgitt;
        }
        Lederregel regel = u.modell(kontekst).lederregel();
        return regel.periodeMaaneder() == null
                ? null
                : fra.plusMonths(regel.periodeMaaneder()).minusDays(1);
    }
}
