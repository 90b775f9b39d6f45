package no.saksgang.helsefellesskap;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.HelsefellesskapFakta.Tilslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;

/** Partene og avtalen de slutter seg til; den avgjør hvem et vedtak binder (R002, R033, R225). */
final class Avtale {

    private Avtale() {}

    static Beslutning<HelsefellesskapEvent> opprett(HelsefellesskapCommand.OpprettHelsefellesskap k) {
        Avslag.krevInnhold(k.navn(), "navn");
        Set<Part> parter = new HashSet<>();
        Set<VirksomhetId> sett = new HashSet<>();
        for (Partsinfo p : k.parter()) {
            Avslag.krevInnhold(p.virksomhetId(), "parter.virksomhetId");
            Avslag.krevInnhold(p.part(), "parter.part");
            parter.add(p.part());
            Avslag.med(
                    sett.add(p.virksomhetId()),
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R002",
                    p.virksomhetId() + " står to ganger blant partene");
        }
        boolean kommune = parter.contains(Part.KOMMUNE) || parter.contains(Part.BYDEL) || parter.contains(Part.ETAT);
        Avslag.med(
                kommune && parter.contains(Part.SYKEHUS),
                Avslagskode.PART_IKKE_TILSLUTTET,
                "R002",
                "Minst én kommunepart og én sykehuspart må være med");
        return Beslutning.<HelsefellesskapEvent>av(
                        k.helsefellesskapId(),
                        new HelsefellesskapEvent.HelsefellesskapOpprettet(
                                k.helsefellesskapId(), k.navn(), k.maalform(), k.helseregion(), k.parter()))
                .medRegler("R001", "R002");
    }

    static Beslutning<HelsefellesskapEvent> tilfoey(HelsefellesskapCommand.TilfoeyPart k, Helsefellesskap h) {
        Avslag.krevInnhold(k.part(), "part");
        Avslag.krevInnhold(k.part().virksomhetId(), "part.virksomhetId");
        Avslag.krevInnhold(k.part().navn(), "part.navn");
        Avslag.krevInnhold(k.part().part(), "part.part");
        Avslag.med(!erPart(h, k.part().virksomhetId()), Avslagskode.FINNES_ALLEREDE, "R002", "Parten er allerede med");
        return HelsefellesskapDecider.av(
                h, new HelsefellesskapEvent.PartTilfoeyd(k.helsefellesskapId(), k.part()), "R002");
    }

    static Beslutning<HelsefellesskapEvent> signer(
            HelsefellesskapCommand.SignerSamarbeidsavtale k, Helsefellesskap h, Kontekst kontekst) {
        Avslag.krevInnhold(k.virksomhetId(), "virksomhetId");
        Avslag.krevInnhold(k.dato(), "dato");
        krevEgen(k.virksomhetId(), kontekst);
        Avslag.med(
                erPart(h, k.virksomhetId()),
                Avslagskode.PART_UTENFOR_AVTALEN,
                "R002",
                k.virksomhetId() + " er ikke part i helsefellesskapet");
        if (k.modellversjon() != null) {
            Avslag.med(
                    h.modeller().stream().anyMatch(m -> m.versjon() == k.modellversjon()),
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R225",
                    "Modellversjon " + k.modellversjon() + " finnes ikke");
        }
        boolean med = h.signerte().stream().anyMatch(t -> t.virksomhetId().equals(k.virksomhetId()) && t.til() == null);
        if (med
                && (k.modellversjon() == null
                        || h.signeringer().contains(noekkel(k.virksomhetId(), k.modellversjon())))) {
            return Beslutning.ingenting(h.helsefellesskapId());
        }
        LocalDate uttraadt = h.signerte().stream()
                .filter(t -> t.virksomhetId().equals(k.virksomhetId()) && t.til() != null)
                .map(Tilslutning::til)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        Avslag.med(
                !k.dato().isBefore(uttraadt),
                Avslagskode.PERIODE_SNUDD,
                "R033",
                k.virksomhetId() + " var med til " + uttraadt);
        return HelsefellesskapDecider.av(
                h,
                new HelsefellesskapEvent.SamarbeidsavtaleSignert(
                        k.helsefellesskapId(), k.virksomhetId(), k.dato(), k.modellversjon()),
                "R033",
                k.modellversjon() == null ? "R033" : "R225");
    }

    static Beslutning<HelsefellesskapEvent> meldUt(
            HelsefellesskapCommand.MeldUtPart k, Helsefellesskap h, Kontekst kontekst) {
        Avslag.krevInnhold(k.virksomhetId(), "virksomhetId");
        Avslag.krevInnhold(k.sluttdato(), "sluttdato");
        krevEgen(k.virksomhetId(), kontekst);
        Tilslutning naa = h.signerte().stream()
                .filter(t -> t.virksomhetId().equals(k.virksomhetId()) && t.til() == null)
                .findFirst()
                .orElseThrow(() -> new Avslag(
                        Avslagskode.PART_UTENFOR_AVTALEN, "R033", k.virksomhetId() + " er ikke tilsluttet avtalen"));
        Avslag.med(
                k.sluttdato().isAfter(naa.fra()),
                Avslagskode.PERIODE_SNUDD,
                "R033",
                k.virksomhetId() + " sluttet seg til " + naa.fra());
        return HelsefellesskapDecider.av(
                h,
                new HelsefellesskapEvent.PartUttraadt(k.helsefellesskapId(), k.virksomhetId(), k.sluttdato()),
                "R033");
    }

    static String noekkel(VirksomhetId virksomhet, int versjon) {
        return virksomhet + "/" + versjon;
    }

    private static boolean erPart(Helsefellesskap h, VirksomhetId virksomhet) {
        return h.parter().stream().anyMatch(p -> p.virksomhetId().equals(virksomhet));
    }

    private static void krevEgen(VirksomhetId virksomhet, Kontekst kontekst) {
        Avslag.med(
                kontekst.aktoer().rolle() != Rolle.VIRKSOMHET
                        || virksomhet.equals(kontekst.aktoer().virksomhetId()),
                Avslagskode.IKKE_TILGANG,
                "R033",
                "En virksomhet slutter seg til og trer ut bare for seg selv");
    }
}
