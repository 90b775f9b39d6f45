package no.saksgang.utvalg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Lederregel;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Valg av leder og rotasjon mellom sidene (R163–R170, R174). */
final class Ledelse {

    private Ledelse() {}

    static Beslutning<UtvalgEvent> foreslaa(UtvalgCommand.ForeslaaLeder k, Utvalg u) {
        UtvalgDecider.krev(u, Utvalgstilstand.NEDSATT);
        Seter.sete(u, k.seteId());
        return UtvalgDecider.av(u, new UtvalgEvent.LederForeslaatt(k.utvalgId(), k.seteId()), "R174");
    }

    static Beslutning<UtvalgEvent> velg(UtvalgCommand.VelgLeder k, Utvalg u, Kontekst kontekst) {
        krevKanVelge(u, kontekst);
        UtvalgFakta.Sete sete = Seter.sete(u, k.seteId());
        LocalDate fra = k.fra() == null ? kontekst.dato() : k.fra();
        krevRotasjon(u, sete.part(), fra, kontekst);
        List<UtvalgEvent> hendelser = new ArrayList<>();
        LocalDate til = til(u, fra, k.til(), kontekst);
        hendelser.add(new UtvalgEvent.LederValgt(k.utvalgId(), k.seteId(), sete.part(), sete.virksomhetId(), fra, til));
        boolean byttet = u.sisteLederside != null && u.sisteLederside != sete.part();
        if (byttet && roterer(u)) {
            hendelser.add(new UtvalgEvent.LedelseRotert(
                    k.utvalgId(), u.sisteLederside, sete.part(), null, sete.virksomhetId(), fra, til));
        }
        return Beslutning.av(u.helsefellesskapId, hendelser).medRegler("R164", "R165");
    }

    static Beslutning<UtvalgEvent> velgNestleder(UtvalgCommand.VelgNestleder k, Utvalg u, Kontekst kontekst) {
        krevKanVelge(u, kontekst);
        UtvalgFakta.Sete sete = Seter.sete(u, k.seteId());
        LocalDate fra = k.fra() == null ? kontekst.dato() : k.fra();
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.NestlederValgt(
                        k.utvalgId(), k.seteId(), sete.part(), fra, til(u, fra, k.til(), kontekst)),
                "R128",
                "R164");
    }

    static Beslutning<UtvalgEvent> roter(UtvalgCommand.RoterLedelse k, Utvalg u, Kontekst kontekst) {
        UtvalgDecider.krev(u, Utvalgstilstand.I_DRIFT);
        Avslag.krevInnhold(k.tilPart(), "tilPart");
        Avslag.krevInnhold(k.fra(), "fra");
        Avslag.med(
                u.sisteLederside == null || !sammeSide(u.sisteLederside, k.tilPart()),
                Avslagskode.ROTASJON_BRUTT,
                "R165",
                u.sisteLederside + " leder allerede");
        VirksomhetId fraVirksomhet = u.seter.stream()
                .filter(s -> u.ledere.stream()
                        .anyMatch(l -> !l.nestleder() && l.seteId().equals(s.seteId())))
                .map(UtvalgFakta.Sete::virksomhetId)
                .reduce((a, b) -> b)
                .orElse(null);
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.LedelseRotert(
                        k.utvalgId(),
                        u.sisteLederside,
                        k.tilPart(),
                        fraVirksomhet,
                        k.tilVirksomhet(),
                        k.fra(),
                        til(u, k.fra(), k.til(), kontekst)),
                "R165",
                "R166",
                "R167");
    }

    private static void krevKanVelge(Utvalg u, Kontekst kontekst) {
        UtvalgDecider.krev(u, Utvalgstilstand.NEDSATT, Utvalgstilstand.I_DRIFT, Utvalgstilstand.FUNGERER_MIDLERTIDIG);
        if (kontekst.aktoer().rolle() == Rolle.UTVALG || kontekst.aktoer().rolle() == Rolle.MOETELEDER) {
            boolean overordnet =
                    u.modell.overordnet().contains(kontekst.aktoer().utvalgId());
            if (!overordnet) {
                kontekst.krevEgetUtvalg(u.utvalgId);
            }
        }
    }

    /** Samme side kan ikke lede to perioder på rad, og sykehuset leder først der modellen sier det. */
    private static void krevRotasjon(Utvalg u, Part ny, LocalDate fra, Kontekst kontekst) {
        Lederregel regel = u.modell.lederregel();
        if (!roterer(u) || kontekst.aktoer().erProsess()) {
            return;
        }
        if (u.sisteLederside == null) {
            Avslag.med(
                    regel.foerste() == null || sammeSide(regel.foerste(), ny),
                    Avslagskode.ROTASJON_BRUTT,
                    "R170",
                    regel.foerste() + " leder først");
            return;
        }
        boolean foerste =
                u.ledere.stream().anyMatch(l -> !l.nestleder() && l.fra().isBefore(fra));
        Avslag.med(
                !foerste || !sammeSide(u.sisteLederside, ny),
                Avslagskode.ROTASJON_BRUTT,
                "R165",
                u.sisteLederside + " ledet forrige periode");
    }

    private static boolean roterer(Utvalg u) {
        Lederregel regel = u.modell.lederregel();
        return regel.roterer() || regel.type() == Lederregeltype.ROTERER;
    }

    private static boolean sammeSide(Part a, Part b) {
        return kommuneside(a) == kommuneside(b);
    }

    private static boolean kommuneside(Part part) {
        return part == Part.KOMMUNE || part == Part.BYDEL || part == Part.ETAT;
    }

    /** Perioden modellen gir, når sluttdatoen ikke er oppgitt. En antatt leder sitter til en virkelig er valgt. */
    private static LocalDate til(Utvalg u, LocalDate fra, LocalDate oppgitt, Kontekst kontekst) {
        Integer maaneder = u.modell.lederregel().periodeMaaneder();
        return oppgitt != null || maaneder == null || kontekst.aktoer().erProsess()
                ? oppgitt
                : fra.plusMonths(maaneder).minusDays(1);
    }
}
