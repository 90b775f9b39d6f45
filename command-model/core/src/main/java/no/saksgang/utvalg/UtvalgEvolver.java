package no.saksgang.utvalg;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.modell.Varighet;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.sak.rule.Sider;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Hva hver hendelse gjør med utvalget. */
final class UtvalgEvolver {

    private UtvalgEvolver() {}

    static Utvalg evolve(Utvalg gammelt, UtvalgEvent hendelse) {
        Utvalg u = gammelt.kopi();
        switch (hendelse) {
            case UtvalgEvent.UtvalgRegistrert e -> {
                u.utvalgId = e.utvalgId();
                u.helsefellesskapId = e.helsefellesskapId();
                beskriv(u, e.modell());
                u.gaarTil(starttilstand(e.modell().status()), null);
                u.avloestAv = e.modell().avloestAv();
                if (!e.modell().mandat().isEmpty()) {
                    u.nyttMandat(1, null);
                }
            }
            case UtvalgEvent.UtvalgModellEndret e -> {
                boolean nyttMandat = !e.modell().mandat().equals(u.modell.mandat());
                beskriv(u, e.modell());
                if (nyttMandat) {
                    u.nyttMandat(u.mandatversjon + 1, e.gjelderFra());
                }
            }
            case UtvalgEvent.MoeteordningFastsatt e -> u.moeteordninger = Utvalg.med(u.moeteordninger, e);
            case UtvalgEvent.UtvalgNedsatt e -> {
                u.utvalgId = e.utvalgId();
                u.helsefellesskapId = e.helsefellesskapId();
                if (u.modell == null) {
                    beskriv(
                            u,
                            Utvalgsbeskrivelse.av(
                                    e.utvalgId(),
                                    e.navn(),
                                    e.nivaa(),
                                    e.mandat(),
                                    e.vedtattAv(),
                                    List.of(),
                                    Varighet.FAST));
                }
                u.gaarTil(Utvalgstilstand.NEDSATT, e.dato());
                u.nyttMandat(u.mandatversjon + 1, e.dato());
            }
            case UtvalgEvent.UnderutvalgNedsatt e -> {
                u.utvalgId = e.utvalgId();
                u.helsefellesskapId = e.helsefellesskapId();
                u.nedsattAv = e.nedsattAv();
                u.utreder = e.sakId();
                beskriv(
                        u,
                        Utvalgsbeskrivelse.av(
                                e.utvalgId(),
                                e.navn(),
                                Nivaa.UNDERUTVALG,
                                e.mandat(),
                                e.nedsattAv(),
                                e.sammensetning(),
                                Varighet.TIDSBEGRENSET));
                u.gaarTil(Utvalgstilstand.NEDSATT, e.dato());
                u.nyttMandat(1, e.dato());
            }
            case UtvalgEvent.SammensetningVedtatt e -> {
                u.sammensetning = e.seter();
                u.sammensetningVedtattAvToppen = e.vedtattAv() != null;
            }
            case UtvalgEvent.MedlemOppnevnt e ->
                besett(
                        u,
                        new UtvalgFakta.Sete(
                                e.seteId(),
                                e.rolle(),
                                e.funksjon(),
                                e.part(),
                                e.virksomhetId(),
                                e.representerer(),
                                e.beslutningsmyndighet(),
                                e.fra(),
                                e.til(),
                                e.brukerId(),
                                e.antatt()));
            case UtvalgEvent.ObservatoerOppnevnt e ->
                besett(
                        u,
                        new UtvalgFakta.Sete(
                                e.seteId(),
                                e.rolle(),
                                Funksjon.OBSERVATOER,
                                e.part(),
                                e.virksomhetId(),
                                e.representerer(),
                                false,
                                e.fra(),
                                e.til(),
                                e.brukerId(),
                                e.antatt()));
            case UtvalgEvent.VaraOppnevnt e -> {
                Set<BrukerId> vara = new LinkedHashSet<>(u.varaer.getOrDefault(e.seteId(), Set.of()));
                vara.add(e.brukerId());
                u.varaer = Utvalg.med(u.varaer, e.seteId(), vara);
            }
            case UtvalgEvent.OppnevningBedtOm e -> u.forespurt = Utvalg.med(u.forespurt, e.part());
            case UtvalgEvent.MedlemFratraadt e -> fratre(u, e.seteId(), e.sluttdato());
            case UtvalgEvent.LederForeslaatt e -> {
                if (e.nestleder()) {
                    u.foreslaattNestleder = e.seteId();
                } else {
                    u.foreslaattLeder = e.seteId();
                }
            }
            case UtvalgEvent.LederValgt e -> {
                u.ledere = Utvalg.med(
                        avsluttede(u, false, e.part(), e.fra()),
                        new UtvalgFakta.Leder(e.seteId(), e.part(), false, e.fra(), e.til()));
                u.lederperioder = Lederperiode.etterValg(u.lederperioder, e.part(), e.virksomhetId(), e.fra(), e.til());
            }
            case UtvalgEvent.NestlederValgt e ->
                u.ledere = Utvalg.med(
                        avsluttede(u, true, e.part(), e.fra()),
                        new UtvalgFakta.Leder(e.seteId(), e.part(), true, e.fra(), e.til()));
            case UtvalgEvent.LedelseRotert e ->
                u.lederperioder =
                        Lederperiode.etterRotasjon(u.lederperioder, e.tilPart(), e.tilVirksomhet(), e.fra(), e.til());
            case UtvalgEvent.UtvalgKonstituert e -> u.gaarTil(Utvalgstilstand.I_DRIFT, e.dato());
            case UtvalgEvent.MandatRevidert e -> u.nyttMandat(e.versjon(), e.gjelderFra());
            case UtvalgEvent.MyndighetTildelt e -> {
                u.myndighetFra = e.fra();
                u.myndighetTil = e.til();
                u.myndigheter = Utvalg.med(u.myndigheter, new UtvalgFakta.Periode(e.fra(), e.til()));
            }
            case UtvalgEvent.MyndighetForlenget e -> forleng(u, e.fra(), e.til());
            case UtvalgEvent.UtvalgsfristNaermerSeg _, UtvalgEvent.UtvalgsfristPassert _ -> {
                // Føres i fristboken.
            }
            case UtvalgEvent.UtvalgSattPaaPause e -> {
                u.gaarTil(Utvalgstilstand.PAA_PAUSE, e.dato());
                u.nyeSidenPause = false;
            }
            case UtvalgEvent.UtvalgGjenopptatt e -> u.gaarTil(Utvalgstilstand.I_DRIFT, e.dato());
            case UtvalgEvent.UtvalgFungererMidlertidig e -> u.gaarTil(Utvalgstilstand.FUNGERER_MIDLERTIDIG, e.dato());
            case UtvalgEvent.OppgaverOverfoert e -> u.oppgaverHos = e.mottaker();
            case UtvalgEvent.UtvalgAvviklet e -> {
                u.gaarTil(Utvalgstilstand.AVVIKLET, e.dato());
                u.avloestAv = e.avloestAv();
            }
            case UtvalgEvent.HonoraravtaleInngaatt e ->
                u.honoraravtaler = Utvalg.med(
                        u.honoraravtaler,
                        new Utvalg.Honoraravtale(
                                e.seteId(),
                                new UtvalgFakta.Periode(e.fra(), e.til()),
                                e.honorar(),
                                e.timer(),
                                e.betaler()));
            case UtvalgEvent.HonorarBeregnet e ->
                u.honorarer = Utvalg.med(u.honorarer, Honorar.noekkel(e.seteId(), e.moeteId()));
            case UtvalgEvent.FoeringGitt _ -> u.harGittFoering = true;
            case UtvalgEvent.RepresentantValgt _, UtvalgEvent.UtvalgEvaluert _, UtvalgEvent.ForberedelseBekreftet _ -> {
                // Opplysninger som ingen vakt spør etter.
            }
        }
        return u;
    }

    /** Starttilstanden statusen i modellen gir (livsløp 4). */
    static Utvalgstilstand starttilstand(Utvalgsstatus status) {
        return switch (status) {
            case I_DRIFT, ETABLERT, UNDER_REVISJON -> Utvalgstilstand.I_DRIFT;
            case UNDER_ETABLERING -> Utvalgstilstand.NEDSATT;
            case PLANLAGT, IKKE_ETABLERT -> Utvalgstilstand.PLANLAGT;
            case FORESLAATT -> Utvalgstilstand.FORESLAATT;
            case FUNGERER_MIDLERTIDIG -> Utvalgstilstand.FUNGERER_MIDLERTIDIG;
            case AVLOEST, AVHOLDT -> Utvalgstilstand.AVVIKLET;
        };
    }

    /** En vedtatt sammensetning står til modellen selv endrer sammensetningen (R145). */
    private static void beskriv(Utvalg u, UtvalgModell modell) {
        boolean nySammensetning = u.modell == null || !u.modell.sammensetning().equals(modell.sammensetning());
        u.modell = modell;
        u.navn = modell.navn();
        u.nivaa = modell.nivaa();
        if (nySammensetning) {
            u.sammensetning = modell.sammensetning();
        }
    }

    private static void besett(Utvalg u, UtvalgFakta.Sete sete) {
        u.seter = Utvalg.med(u.seter, sete);
        u.nyeSidenPause = true;
    }

    /** Setet er ledig etter sluttdatoen, og vervet som leder følger med ut. */
    private static void fratre(Utvalg u, SeteId seteId, LocalDate sluttdato) {
        u.seter = u.seter.stream()
                .map(s -> s.seteId().equals(seteId) && s.periode().gjelder(sluttdato) ? s.med(sluttdato) : s)
                .toList();
        u.ledere = u.ledere.stream()
                .map(l -> l.seteId().equals(seteId) && l.gjelder(sluttdato)
                        ? new UtvalgFakta.Leder(seteId, l.part(), l.nestleder(), l.fra(), sluttdato)
                        : l)
                .toList();
    }

    /** Uten fra fortsetter den siste perioden; ellers er det en ny periode etter en tid uten myndighet. */
    private static void forleng(Utvalg u, LocalDate fra, LocalDate til) {
        u.myndighetTil = til;
        if (fra != null) {
            u.myndighetFra = fra;
            u.myndigheter = Utvalg.med(u.myndigheter, new UtvalgFakta.Periode(fra, til));
        } else if (!u.myndigheter.isEmpty()) {
            UtvalgFakta.Periode siste = u.myndigheter.getLast();
            u.myndigheter = Utvalg.med(
                    u.myndigheter.subList(0, u.myndigheter.size() - 1), new UtvalgFakta.Periode(siste.fra(), til));
        }
    }

    /** Forrige leder i vervet slutter dagen før den nye begynner. Delt ledelse har en leder fra hver side (R163). */
    private static List<UtvalgFakta.Leder> avsluttede(Utvalg u, boolean nestleder, Part side, LocalDate nyFra) {
        boolean delt = u.modell.lederregel().type() == Lederregeltype.DELT;
        return u.ledere.stream()
                .map(l -> l.nestleder() == nestleder
                                && (!delt || Sider.erKommuneside(l.part()) == Sider.erKommuneside(side))
                                && l.gjelder(nyFra)
                                && l.fra().isBefore(nyFra)
                        ? new UtvalgFakta.Leder(l.seteId(), l.part(), nestleder, l.fra(), nyFra.minusDays(1))
                        : l)
                .toList();
    }
}
