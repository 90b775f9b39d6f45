package no.saksgang.utvalg;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.BindendeFor;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Lederregel;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Loeftegrunn;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Moetetall;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Rapportregel;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.modell.Varighet;
import no.saksgang.felles.modell.Vedtaksgrense;
import no.saksgang.felles.verdi.Utvalgstilstand;
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
                u.tilstand = starttilstand(e.modell().status());
                u.avloestAv = e.modell().avloestAv();
            }
            case UtvalgEvent.UtvalgModellEndret e -> beskriv(u, e.modell());
            case UtvalgEvent.MoeteordningFastsatt e -> u.moeteordninger = Utvalg.med(u.moeteordninger, e);
            case UtvalgEvent.UtvalgNedsatt e -> {
                u.utvalgId = e.utvalgId();
                u.helsefellesskapId = e.helsefellesskapId();
                if (u.modell == null) {
                    beskriv(
                            u,
                            modell(
                                    e.utvalgId(),
                                    e.navn(),
                                    e.nivaa(),
                                    e.mandat(),
                                    e.vedtattAv(),
                                    List.of(),
                                    Varighet.FAST));
                }
                u.tilstand = Utvalgstilstand.NEDSATT;
                u.mandatversjon++;
            }
            case UtvalgEvent.UnderutvalgNedsatt e -> {
                u.utvalgId = e.utvalgId();
                u.helsefellesskapId = e.helsefellesskapId();
                u.nedsattAv = e.nedsattAv();
                u.sammensetning = e.sammensetning();
                beskriv(
                        u,
                        modell(
                                e.utvalgId(),
                                e.navn(),
                                Nivaa.UNDERUTVALG,
                                e.mandat(),
                                e.nedsattAv(),
                                e.sammensetning(),
                                Varighet.TIDSBEGRENSET));
                u.tilstand = Utvalgstilstand.NEDSATT;
                u.mandatversjon = 1;
            }
            case UtvalgEvent.SammensetningVedtatt e -> u.sammensetning = e.seter();
            case UtvalgEvent.MedlemOppnevnt e -> {
                u.seter = Utvalg.med(
                        u.seter,
                        new UtvalgFakta.Sete(
                                e.seteId(),
                                e.rolle(),
                                e.funksjon(),
                                e.part(),
                                e.virksomhetId(),
                                e.representerer(),
                                e.beslutningsmyndighet(),
                                e.fra(),
                                e.til()));
                u.nyeSidenPause = true;
            }
            case UtvalgEvent.ObservatoerOppnevnt e -> {
                u.seter = Utvalg.med(
                        u.seter,
                        new UtvalgFakta.Sete(
                                e.seteId(),
                                e.rolle(),
                                Funksjon.OBSERVATOER,
                                e.part(),
                                e.virksomhetId(),
                                e.representerer(),
                                false,
                                e.fra(),
                                e.til()));
                u.nyeSidenPause = true;
            }
            case UtvalgEvent.MedlemFratraadt e ->
                u.seter = u.seter.stream()
                        .map(s -> s.seteId().equals(e.seteId()) ? avsluttet(s, e.sluttdato()) : s)
                        .toList();
            case UtvalgEvent.LederForeslaatt e -> u.foreslaattLeder = e.seteId();
            case UtvalgEvent.LederValgt e -> {
                u.ledere = Utvalg.med(
                        avsluttede(u, false, e.fra()),
                        new UtvalgFakta.Leder(e.seteId(), e.part(), false, e.fra(), e.til()));
                u.sisteLederside = e.part();
            }
            case UtvalgEvent.NestlederValgt e ->
                u.ledere = Utvalg.med(
                        avsluttede(u, true, e.fra()),
                        new UtvalgFakta.Leder(e.seteId(), e.part(), true, e.fra(), e.til()));
            case UtvalgEvent.LedelseRotert e -> u.sisteLederside = e.tilPart();
            case UtvalgEvent.UtvalgKonstituert _ -> u.tilstand = Utvalgstilstand.I_DRIFT;
            case UtvalgEvent.MandatRevidert e -> u.mandatversjon = e.versjon();
            case UtvalgEvent.MyndighetTildelt e -> {
                u.myndighetFra = e.fra();
                u.myndighetTil = e.til();
            }
            case UtvalgEvent.MyndighetForlenget e -> u.myndighetTil = e.til();
            case UtvalgEvent.UtvalgsfristNaermerSeg _, UtvalgEvent.UtvalgsfristPassert _ -> {
                // Føres i fristboken.
            }
            case UtvalgEvent.UtvalgSattPaaPause _ -> {
                u.tilstand = Utvalgstilstand.PAA_PAUSE;
                u.nyeSidenPause = false;
            }
            case UtvalgEvent.UtvalgGjenopptatt _ -> u.tilstand = Utvalgstilstand.I_DRIFT;
            case UtvalgEvent.UtvalgFungererMidlertidig _ -> u.tilstand = Utvalgstilstand.FUNGERER_MIDLERTIDIG;
            case UtvalgEvent.OppgaverOverfoert e -> u.oppgaverHos = e.mottaker();
            case UtvalgEvent.UtvalgAvviklet e -> {
                u.tilstand = Utvalgstilstand.AVVIKLET;
                u.avloestAv = e.avloestAv();
            }
            case UtvalgEvent.RepresentantValgt _,
                    UtvalgEvent.FoeringGitt _,
                    UtvalgEvent.UtvalgEvaluert _,
                    UtvalgEvent.HonoraravtaleInngaatt _,
                    UtvalgEvent.ForberedelseBekreftet _,
                    UtvalgEvent.HonorarBeregnet _ -> {
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

    private static void beskriv(Utvalg u, UtvalgModell modell) {
        u.modell = modell;
        u.navn = modell.navn();
        u.nivaa = modell.nivaa();
        u.sammensetning = modell.sammensetning();
    }

    private static UtvalgFakta.Sete avsluttet(UtvalgFakta.Sete s, LocalDate sluttdato) {
        return new UtvalgFakta.Sete(
                s.seteId(),
                s.rolle(),
                s.funksjon(),
                s.part(),
                s.virksomhetId(),
                s.representerer(),
                s.beslutningsmyndighet(),
                s.fra(),
                sluttdato);
    }

    /** Forrige leder i vervet slutter dagen før den nye begynner. */
    private static List<UtvalgFakta.Leder> avsluttede(Utvalg u, boolean nestleder, LocalDate nyFra) {
        return u.ledere.stream()
                .map(l -> l.nestleder() == nestleder
                                && l.gjelder(nyFra)
                                && l.fra().isBefore(nyFra)
                        ? new UtvalgFakta.Leder(l.seteId(), l.part(), nestleder, l.fra(), nyFra.minusDays(1))
                        : l)
                .toList();
    }

    /** Et utvalg som ikke står i samarbeidsmodellen, forbereder saker og løfter dem til den som satte det ned. */
    private static UtvalgModell modell(
            UtvalgId id,
            String navn,
            Nivaa nivaa,
            List<String> mandat,
            UtvalgId overordnet,
            List<Seteregel> sammensetning,
            Varighet varighet) {
        List<Loefterute> ruter = overordnet == null
                ? List.of()
                : List.of(new Loefterute(overordnet.verdi(), List.of(Loeftegrunn.ALLE), null));
        return new UtvalgModell(
                id,
                navn,
                null,
                nivaa,
                Utvalgsstatus.UNDER_ETABLERING,
                varighet,
                overordnet == null ? List.of() : List.of(overordnet),
                List.of(Beslutningsmakt.FORBEREDER),
                new Vedtaksgrense(List.of(), List.of(Saksegenskap.ALLE), Map.of(), false),
                ruter,
                Konsensusregel.KONSENSUS,
                false,
                BindendeFor.INGEN,
                sammensetning,
                new Moetetall(null, null, null, null),
                new Lederregel(
                        Lederregeltype.UTPEKT_AV_NEDSETTER,
                        null,
                        List.of(),
                        false,
                        false,
                        false,
                        false,
                        null,
                        List.of()),
                List.<Rapportregel>of(),
                mandat,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                Map.of());
    }
}
