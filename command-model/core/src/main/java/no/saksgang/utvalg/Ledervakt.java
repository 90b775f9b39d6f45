package no.saksgang.utvalg;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Lederregel;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.utvalg.rule.Rotasjon;

/** Hvem som kan lede, og når (R163–R170). */
final class Ledervakt {

    private Ledervakt() {}

    /** @param fra dagen vervet begynner; null når den ikke er bestemt */
    static void krevValgbar(Utvalg u, UtvalgFakta.Sete sete, LocalDate fra) {
        Avslag.med(
                sete.funksjon() == Funksjon.MEDLEM || sete.funksjon() == Funksjon.SEKRETAER,
                Avslagskode.LEDER_IKKE_VALGBAR,
                "R163",
                sete.seteId() + " er " + sete.funksjon() + " og kan ikke lede " + u.utvalgId);
        Avslag.med(
                fra == null || sete.gjelder(fra),
                Avslagskode.LEDER_IKKE_VALGBAR,
                "R171",
                "Setet " + sete.seteId() + " er ikke besatt " + fra);
    }

    /** En leder uten sluttdato avløses av den neste; en med sluttdato må fratre eller sitte tiden ut. */
    static void krevUtenOverlapp(Utvalg u, UtvalgFakta.Sete ny, boolean nestleder, UtvalgFakta.Periode periode) {
        boolean delt = u.modell.lederregel().type() == Lederregeltype.DELT;
        for (UtvalgFakta.Leder l : u.ledere) {
            boolean sammeVerv = l.nestleder() == nestleder && (!delt || Rotasjon.sammeSide(l.part(), ny.part()));
            boolean avloeses = l.til() == null && l.fra().isBefore(periode.fra());
            Avslag.med(
                    !sammeVerv || avloeses || !l.periode().overlapper(periode),
                    Avslagskode.LEDERE_OVERLAPPER,
                    "R164",
                    l.seteId() + " er valgt fra " + l.fra() + (l.til() == null ? "" : " til " + l.til()));
        }
    }

    static boolean roterer(Utvalg u, Kontekst kontekst) {
        Lederregel regel = u.modell(kontekst).lederregel();
        return u.nivaa != Nivaa.KOMMUNALT && (regel.roterer() || regel.type() == Lederregeltype.ROTERER);
    }

    /** Samme side leder ikke to perioder på rad, og sykehuset leder først der modellen sier det. */
    static void krevRotasjon(Utvalg u, Part ny, VirksomhetId virksomhet, LocalDate fra, Kontekst kontekst) {
        if (!roterer(u, kontekst)) {
            return;
        }
        Lederregel regel = u.modell(kontekst).lederregel();
        Rotasjon.krevMed(regel.mellom(), ny);
        Lederperiode siste = u.lederperioder.isEmpty() ? null : u.lederperioder.getLast();
        if (siste == null) {
            Avslag.med(
                    regel.foerste() == null || Rotasjon.sammeSide(regel.foerste(), ny),
                    Avslagskode.ROTASJON_BRUTT,
                    "R170",
                    regel.foerste() + " leder først");
        } else if (siste.venter()) {
            Avslag.med(
                    siste.sammeSide(ny)
                            && (siste.virksomhet() == null || siste.virksomhet().equals(virksomhet)),
                    Avslagskode.ROTASJON_BRUTT,
                    "R166",
                    "Ledelsen ligger hos " + (siste.virksomhet() == null ? siste.side() : siste.virksomhet()));
            return;
        } else if (siste.sammeSide(ny)) {
            boolean fullfoerer = siste.til() != null && siste.periode().gjelder(fra);
            boolean rettes = siste.fra().equals(fra);
            Avslag.med(
                    fullfoerer || rettes, Avslagskode.ROTASJON_BRUTT, "R165", siste.side() + " ledet forrige periode");
            return;
        } else {
            Avslag.med(
                    siste.til() == null || fra.isAfter(siste.til()),
                    Avslagskode.ROTASJON_BRUTT,
                    "R166",
                    siste.side() + " leder til " + siste.til());
        }
        if (regel.sykehusVeksler() && Rotasjon.erSykehus(ny)) {
            HelsefellesskapFakta hf = kontekst.oppslag().helsefellesskap(u.helsefellesskapId);
            List<VirksomhetId> med = hf.tilsluttede(fra);
            Rotasjon.krevSykehusetsTur(
                    u.lederperioder.stream()
                            .filter(p -> Rotasjon.erSykehus(p.side()) && p.virksomhet() != null)
                            .map(Lederperiode::virksomhet)
                            .toList(),
                    hf.parter().stream()
                            .filter(p -> p.part() == Part.SYKEHUS)
                            .map(Partsinfo::virksomhetId)
                            .filter(med::contains)
                            .toList(),
                    virksomhet);
        }
    }
}
