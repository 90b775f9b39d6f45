package no.saksgang.utvalg;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Underutvalgstype;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Fra nedsatt til avviklet (R013–R022, R034, R128, R184, R185, R229). */
final class Livsloep {

    private Livsloep() {}

    static Beslutning<UtvalgEvent> registrer(UtvalgCommand.RegistrerUtvalg k, Utvalg u) {
        Avslag.med(!u.finnes(), Avslagskode.FINNES_ALLEREDE, "", "Utvalget " + k.utvalgId() + " finnes allerede");
        Avslag.krevInnhold(k.modell(), "modell");
        return Beslutning.<UtvalgEvent>av(
                        k.helsefellesskapId(),
                        new UtvalgEvent.UtvalgRegistrert(
                                k.utvalgId(), k.helsefellesskapId(), k.modell(), k.modellversjon()))
                .medModell(k.modellversjon())
                .medRegler("R224");
    }

    static Beslutning<UtvalgEvent> endreModell(UtvalgCommand.EndreUtvalgModell k, Utvalg u) {
        Avslag.krevInnhold(k.modell(), "modell");
        return UtvalgDecider.av(
                        u,
                        new UtvalgEvent.UtvalgModellEndret(k.utvalgId(), k.modell(), k.modellversjon()),
                        "R224",
                        "R228")
                .medModell(k.modellversjon());
    }

    static Beslutning<UtvalgEvent> nedsett(UtvalgCommand.NedsettUtvalg k, Utvalg u, Kontekst kontekst) {
        if (u.finnes()) {
            UtvalgDecider.krev(u, Utvalgstilstand.FORESLAATT, Utvalgstilstand.PLANLAGT);
        }
        Avslag.med(!k.mandat().isEmpty(), Avslagskode.MANDAT_MANGLER, "R014", "Utvalget må ha mandat");
        Nivaa nivaa = u.finnes() ? u.nivaa : k.nivaa();
        Avslag.krevInnhold(nivaa, "nivaa");
        if (!u.finnes()) {
            Avslag.krevInnhold(k.navn(), "navn");
        }
        if (k.vedtattAv() != null) {
            kontekst.krevEgetUtvalg(k.vedtattAv());
            krevSamme(k.vedtattAv(), u.finnes() ? u.helsefellesskapId : k.helsefellesskapId(), kontekst);
        }
        if (nivaa == Nivaa.FAGLIG) {
            Avslag.med(
                    k.vedtattAv() != null
                            && kontekst.oppslag().utvalg(k.vedtattAv()).nivaa() == Nivaa.STRATEGISK,
                    Avslagskode.IKKE_TILGANG,
                    "R021",
                    "Fagutvalg settes ned av strategisk utvalg");
        }
        return Beslutning.<UtvalgEvent>av(
                        u.finnes() ? u.helsefellesskapId : k.helsefellesskapId(),
                        new UtvalgEvent.UtvalgNedsatt(
                                k.utvalgId(),
                                u.finnes() ? u.helsefellesskapId : k.helsefellesskapId(),
                                u.finnes() ? u.navn : k.navn(),
                                nivaa,
                                k.mandat(),
                                k.vedtattAv(),
                                k.vedtakssak()))
                .medRegler("R014", "R021");
    }

    static Beslutning<UtvalgEvent> nedsettUnderutvalg(UtvalgCommand.NedsettUnderutvalg k, Utvalg u, Kontekst kontekst) {
        Avslag.med(!u.finnes(), Avslagskode.FINNES_ALLEREDE, "", "Utvalget " + k.utvalgId() + " finnes allerede");
        Avslag.krevInnhold(k.nedsattAv(), "nedsattAv");
        Avslag.krevInnhold(k.navn(), "navn");
        kontekst.krevEgetUtvalg(k.nedsattAv());
        UtvalgFakta nedsetter = kontekst.oppslag().utvalg(k.nedsattAv());
        krevSamme(k.nedsattAv(), k.helsefellesskapId(), kontekst);
        Avslag.med(
                nedsetter.nivaa() == Nivaa.FAGLIG || nedsetter.nivaa() == Nivaa.STRATEGISK,
                Avslagskode.IKKE_TILGANG,
                "R015",
                "Underutvalg settes ned av faglig utvalg");
        Avslag.med(k.frist() != null, Avslagskode.VARIGHET_MANGLER, "R015", "Underutvalget må ha frist");
        Avslag.med(k.frist().isAfter(kontekst.dato()), Avslagskode.UGYLDIG_INNHOLD, "R015", "Fristen er passert");
        Set<Part> parter = EnumSet.noneOf(Part.class);
        k.sammensetning().stream().filter(s -> s.funksjon() == Funksjon.MEDLEM).forEach(s -> parter.add(s.part()));
        Set<Part> krav = EnumSet.noneOf(Part.class);
        kontekst.oppslag()
                .helsefellesskap(k.helsefellesskapId())
                .modellPaa(kontekst.dato())
                .ifPresent(m -> krav.addAll(m.konsensusparter()));
        krav.removeAll(parter);
        Avslag.med(
                krav.isEmpty(), Avslagskode.SAMMENSETNING_BRUTT, "R013", "Underutvalget mangler medlemmer fra " + krav);
        Underutvalgstype type = k.type() == null ? Underutvalgstype.UNDERUTVALG : k.type();
        if (type == Underutvalgstype.FAGGRUPPE) {
            Avslag.med(
                    k.droeftetIMoete() != null
                            && k.sakId() != null
                            && kontekst.oppslag()
                                    .sak(k.sakId())
                                    .droeftetIMoeter()
                                    .contains(k.droeftetIMoete()),
                    Avslagskode.IKKE_DROEFTET,
                    "R019",
                    "Faggruppen må vise til møtet der saken ble drøftet");
        }
        return Beslutning.<UtvalgEvent>av(
                        k.helsefellesskapId(),
                        new UtvalgEvent.UnderutvalgNedsatt(
                                k.utvalgId(),
                                k.helsefellesskapId(),
                                k.nedsattAv(),
                                type,
                                k.navn(),
                                k.mandat(),
                                k.frist(),
                                k.sakId(),
                                k.droeftetIMoete(),
                                k.sammensetning()))
                .medRegler("R013", "R015");
    }

    static Beslutning<UtvalgEvent> konstituer(UtvalgCommand.KonstituerUtvalg k, Utvalg u, Kontekst kontekst) {
        UtvalgDecider.krev(u, Utvalgstilstand.NEDSATT);
        krevSelvEllerOverordnet(u, kontekst);
        LocalDate dato = k.dato() == null ? kontekst.dato() : k.dato();
        boolean leder = u.ledere.stream().anyMatch(l -> !l.nestleder() && l.gjelder(dato));
        boolean nestleder = u.ledere.stream().anyMatch(l -> l.nestleder() && l.gjelder(dato));
        Avslag.med(
                leder && (nestleder || !u.modell.lederregel().nestleder()),
                Avslagskode.UTVALG_IKKE_I_DRIFT,
                "R128",
                leder ? "Utvalget må ha nestleder" : "Utvalget må ha leder");
        Beslutning<UtvalgEvent> b = UtvalgDecider.av(u, new UtvalgEvent.UtvalgKonstituert(k.utvalgId(), dato), "R128");
        boolean medvirkning = har(u, Part.BRUKER) && har(u, Part.FASTLEGE);
        return medvirkning ? b : b.medAdvarsel(Advarsel.MEDVIRKNING_MANGLER).medRegler("R154");
    }

    private static boolean har(Utvalg u, Part part) {
        return u.seter.stream().anyMatch(s -> s.part() == part);
    }

    static Beslutning<UtvalgEvent> reviderMandat(UtvalgCommand.ReviderMandat k, Utvalg u) {
        UtvalgDecider.krev(u, Utvalgstilstand.NEDSATT, Utvalgstilstand.I_DRIFT);
        Avslag.med(!k.mandat().isEmpty(), Avslagskode.MANDAT_MANGLER, "R014", "Mandatet kan ikke være tomt");
        return UtvalgDecider.av(
                u, new UtvalgEvent.MandatRevidert(k.utvalgId(), u.mandatversjon + 1, k.mandat()), "R228");
    }

    static Beslutning<UtvalgEvent> tildelMyndighet(UtvalgCommand.TildelMyndighet k, Utvalg u) {
        UtvalgDecider.krev(u, Utvalgstilstand.I_DRIFT);
        Avslag.krevInnhold(k.fra(), "fra");
        Avslag.krevInnhold(k.til(), "til");
        Avslag.med(!k.til().isBefore(k.fra()), Avslagskode.UGYLDIG_INNHOLD, "R034", "til er før fra");
        return UtvalgDecider.av(u, new UtvalgEvent.MyndighetTildelt(k.utvalgId(), k.fra(), k.til()), "R034");
    }

    static Beslutning<UtvalgEvent> forlengMyndighet(UtvalgCommand.ForlengMyndighet k, Utvalg u) {
        UtvalgDecider.krev(u, Utvalgstilstand.I_DRIFT);
        Avslag.krevInnhold(k.til(), "til");
        Avslag.med(
                u.myndighetTil != null && k.til().isAfter(u.myndighetTil),
                Avslagskode.UGYLDIG_INNHOLD,
                "R034",
                "Ny sluttdato må være etter " + u.myndighetTil);
        return UtvalgDecider.av(u, new UtvalgEvent.MyndighetForlenget(k.utvalgId(), k.til()), "R034");
    }

    static Beslutning<UtvalgEvent> settPaaPause(UtvalgCommand.SettUtvalgPaaPause k, Utvalg u) {
        UtvalgDecider.krev(u, Utvalgstilstand.I_DRIFT);
        Avslag.krevInnhold(k.grunn(), "grunn");
        return UtvalgDecider.av(u, new UtvalgEvent.UtvalgSattPaaPause(k.utvalgId(), k.grunn()), "R022");
    }

    static Beslutning<UtvalgEvent> gjenoppta(UtvalgCommand.GjenopptaUtvalg k, Utvalg u, Kontekst kontekst) {
        UtvalgDecider.krev(u, Utvalgstilstand.PAA_PAUSE);
        Avslag.med(
                u.nyeSidenPause,
                Avslagskode.UTVALG_IKKE_I_DRIFT,
                "R022",
                "Nye representanter må oppnevnes før utvalget tas opp igjen");
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.UtvalgGjenopptatt(k.utvalgId(), k.dato() == null ? kontekst.dato() : k.dato()),
                "R022");
    }

    static Beslutning<UtvalgEvent> laFungere(UtvalgCommand.LaFungereMidlertidig k, Utvalg u, Kontekst kontekst) {
        UtvalgDecider.krev(u, Utvalgstilstand.I_DRIFT);
        Avslag.krevInnhold(k.paaVegneAv(), "paaVegneAv");
        krevSamme(k.paaVegneAv(), u.helsefellesskapId, kontekst);
        Avslag.med(
                !kontekst.oppslag().utvalg(k.paaVegneAv()).tilstand().virker(),
                Avslagskode.UGYLDIG_TILSTAND,
                "R185",
                k.paaVegneAv() + " er allerede i drift");
        return UtvalgDecider.av(u, new UtvalgEvent.UtvalgFungererMidlertidig(k.utvalgId(), k.paaVegneAv()), "R185");
    }

    static Beslutning<UtvalgEvent> overfoerOppgaver(UtvalgCommand.OverfoerOppgaver k, Utvalg u, Kontekst kontekst) {
        UtvalgDecider.krev(u, Utvalgstilstand.PLANLAGT);
        Avslag.krevInnhold(k.mottaker(), "mottaker");
        Avslag.med(
                !k.mottaker().equals(u.utvalgId),
                Avslagskode.UGYLDIG_INNHOLD,
                "R184",
                "Oppgavene kan ikke overføres til utvalget selv");
        krevSamme(k.mottaker(), u.helsefellesskapId, kontekst);
        return UtvalgDecider.av(u, new UtvalgEvent.OppgaverOverfoert(k.utvalgId(), k.mottaker(), k.grunn()), "R184");
    }

    static Beslutning<UtvalgEvent> giFoering(UtvalgCommand.GiFoering k, Utvalg u, Kontekst kontekst) {
        UtvalgDecider.krev(u, Utvalgstilstand.I_DRIFT);
        kontekst.krevEgetUtvalg(u.utvalgId);
        Avslag.krevInnhold(k.foeringId(), "foeringId");
        Avslag.krevInnhold(k.tekst(), "tekst");
        Avslag.med(
                u.nivaa == Nivaa.STRATEGISK || u.nivaa == Nivaa.PARTNERSKAPSMOETE,
                Avslagskode.IKKE_TILGANG,
                "R048",
                "Føringer gis på strategisk nivå eller av partnerskapsmøtet");
        return UtvalgDecider.av(u, new UtvalgEvent.FoeringGitt(k.utvalgId(), k.foeringId(), k.tekst()), "R048", "R063");
    }

    static Beslutning<UtvalgEvent> evaluer(UtvalgCommand.EvaluerUtvalg k, Utvalg u) {
        UtvalgDecider.krev(u, Utvalgstilstand.I_DRIFT);
        Avslag.krevInnhold(k.konklusjon(), "konklusjon");
        return UtvalgDecider.av(u, new UtvalgEvent.UtvalgEvaluert(k.utvalgId(), k.konklusjon()), "R232");
    }

    static Beslutning<UtvalgEvent> avvikl(UtvalgCommand.AvviklUtvalg k, Utvalg u, Kontekst kontekst) {
        boolean underutvalgIkkeKonstituert = u.tilstand == Utvalgstilstand.NEDSATT && u.nedsattAv != null;
        if (!underutvalgIkkeKonstituert) {
            UtvalgDecider.krev(
                    u, Utvalgstilstand.I_DRIFT, Utvalgstilstand.PAA_PAUSE, Utvalgstilstand.FUNGERER_MIDLERTIDIG);
        }
        UtvalgId handler = kontekst.aktoer().utvalgId();
        boolean overordnet = u.nedsattAv != null && u.nedsattAv.equals(handler)
                || u.modell.overordnet().contains(handler)
                || (k.avloestAv() != null && k.avloestAv().equals(handler));
        Avslag.med(overordnet, Avslagskode.IKKE_TILGANG, "R020", "Bare overordnet utvalg kan avvikle " + u.utvalgId);
        if (k.avloestAv() == null) {
            Avslag.med(
                    kontekst.oppslag().aapneSaker(u.utvalgId).isEmpty(),
                    Avslagskode.AAPNE_SAKER,
                    "R020",
                    "Utvalget har åpne saker");
        } else {
            krevSamme(k.avloestAv(), u.helsefellesskapId, kontekst);
        }
        return UtvalgDecider.av(
                u, new UtvalgEvent.UtvalgAvviklet(k.utvalgId(), k.avloestAv(), k.grunn()), "R020", "R229");
    }

    /** Utvalget selv, eller det overordnede, konstituerer. Sekretariatet fører det. */
    private static void krevSelvEllerOverordnet(Utvalg u, Kontekst kontekst) {
        Rolle rolle = kontekst.aktoer().rolle();
        if (rolle != Rolle.UTVALG && rolle != Rolle.MOETELEDER) {
            return;
        }
        UtvalgId handler = kontekst.aktoer().utvalgId();
        Avslag.med(
                u.utvalgId.equals(handler) || u.modell.overordnet().contains(handler),
                Avslagskode.IKKE_TILGANG,
                "R128",
                handler + " er verken utvalget selv eller overordnet");
    }

    private static void krevSamme(
            UtvalgId id, no.saksgang.felles.HelsefellesskapId helsefellesskap, Kontekst kontekst) {
        Avslag.med(
                kontekst.oppslag().utvalg(id).helsefellesskapId().equals(helsefellesskap),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001",
                id + " hører til et annet helsefellesskap");
    }
}
