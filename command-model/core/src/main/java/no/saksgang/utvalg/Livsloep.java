package no.saksgang.utvalg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.sak.rule.Sider;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Fra konstituert til avviklet (R020, R022, R128, R150, R154, R184, R185, R229). */
final class Livsloep {

    private Livsloep() {}

    static Beslutning<UtvalgEvent> konstituer(UtvalgCommand.KonstituerUtvalg k, Utvalg u, Kontekst kontekst) {
        LocalDate dato = k.dato() == null ? kontekst.dato() : k.dato();
        Styring.krevSkifte(u, dato, Utvalgstilstand.NEDSATT);
        Styring.krevSelvEllerOverordnet(u, kontekst, "R128");
        Avslag.med(
                u.modell(kontekst).status() != Utvalgsstatus.FORESLAATT || u.sammensetningVedtattAvToppen,
                Avslagskode.UTVALG_IKKE_I_DRIFT,
                "R150",
                "Partnerskapsmøtet har ikke vedtatt sammensetningen av det foreslåtte utvalget");
        krevBeggeSider(u, dato);
        List<UtvalgEvent> hendelser = new ArrayList<>(Ledelse.foreslaatte(u, dato, kontekst));
        boolean leder = !hendelser.stream()
                        .filter(UtvalgEvent.LederValgt.class::isInstance)
                        .toList()
                        .isEmpty()
                || u.ledere.stream().anyMatch(l -> !l.nestleder() && l.gjelder(dato));
        boolean nestleder = hendelser.stream().anyMatch(UtvalgEvent.NestlederValgt.class::isInstance)
                || u.ledere.stream().anyMatch(l -> l.nestleder() && l.gjelder(dato));
        Avslag.med(
                leder && (nestleder || !u.modell(kontekst).lederregel().nestleder()),
                Avslagskode.UTVALG_IKKE_I_DRIFT,
                "R128",
                leder ? "Utvalget må ha nestleder" : "Utvalget må ha leder");
        hendelser.add(new UtvalgEvent.UtvalgKonstituert(k.utvalgId(), dato));
        Beslutning<UtvalgEvent> b =
                Beslutning.av(u.helsefellesskapId, hendelser).medRegler("R128");
        boolean medvirkning = !krevesMedvirkning(u.nivaa) || (har(u, Part.BRUKER) && har(u, Part.FASTLEGE));
        if (!medvirkning) {
            b = b.medAdvarsel(Advarsel.MEDVIRKNING_MANGLER).medRegler("R154");
        }
        if (!GjennomgaaendeRepresentasjon.finnes(u, kontekst)) {
            b = b.medAdvarsel(Advarsel.GJENNOMGAAENDE_MANGLER).medRegler("R126");
        }
        return ledige(u, dato).isEmpty()
                ? b
                : b.medAdvarsel(Advarsel.LEDIGE_SETER).medRegler("R155", "R160");
    }

    private static boolean krevesMedvirkning(Nivaa nivaa) {
        return nivaa == Nivaa.PARTNERSKAPSMOETE || nivaa == Nivaa.STRATEGISK || nivaa == Nivaa.FAGLIG;
    }

    private static boolean har(Utvalg u, Part part) {
        return u.seter.stream().anyMatch(s -> s.part() == part);
    }

    /** Sidene sammensetningen har medlemmer fra, må ha minst ett besatt sete hver (R013). */
    private static void krevBeggeSider(Utvalg u, LocalDate dato) {
        for (boolean kommuneside : new boolean[] {true, false}) {
            boolean skal = u.sammensetning.stream()
                    .anyMatch(r -> r.funksjon() == Funksjon.MEDLEM && paaSiden(r.part(), kommuneside));
            boolean er = u.seter.stream().anyMatch(s -> paaSiden(s.part(), kommuneside) && s.gjelder(dato));
            Avslag.med(
                    !skal || er,
                    Avslagskode.SAMMENSETNING_BRUTT,
                    "R013",
                    "Ingen er oppnevnt fra " + (kommuneside ? "kommunesiden" : "sykehussiden"));
        }
    }

    private static boolean paaSiden(Part part, boolean kommuneside) {
        return kommuneside ? Sider.erKommuneside(part) : part == Part.SYKEHUS || part == Part.ANNET_SYKEHUS;
    }

    /** Plassene i sammensetningen som ingen sitter i. */
    private static List<Seteregel> ledige(Utvalg u, LocalDate dato) {
        return u.sammensetning.stream()
                .filter(r -> r.funksjon() != Funksjon.INVITERT)
                .filter(r -> u.seter.stream()
                                .filter(s -> s.gjelder(dato)
                                        && s.part() == r.part()
                                        && r.rolle().equals(s.rolle()))
                                .count()
                        < (r.antall() == null ? 1 : r.antall()))
                .toList();
    }

    static Beslutning<UtvalgEvent> settPaaPause(UtvalgCommand.SettUtvalgPaaPause k, Utvalg u, Kontekst kontekst) {
        Styring.krevSkifte(u, kontekst.dato(), Utvalgstilstand.I_DRIFT);
        Styring.krevSelvEllerOverordnet(u, kontekst, "R022");
        Avslag.krevInnhold(k.grunn(), "grunn");
        return UtvalgDecider.av(
                u, new UtvalgEvent.UtvalgSattPaaPause(k.utvalgId(), k.grunn(), kontekst.dato()), "R022");
    }

    static Beslutning<UtvalgEvent> gjenoppta(UtvalgCommand.GjenopptaUtvalg k, Utvalg u, Kontekst kontekst) {
        LocalDate dato = k.dato() == null ? kontekst.dato() : k.dato();
        Styring.krevSkifte(u, dato, Utvalgstilstand.PAA_PAUSE);
        Styring.krevSelvEllerOverordnet(u, kontekst, "R022");
        Avslag.med(
                u.nyeSidenPause,
                Avslagskode.UTVALG_IKKE_I_DRIFT,
                "R022",
                "Nye representanter må oppnevnes før utvalget tas opp igjen");
        return UtvalgDecider.av(u, new UtvalgEvent.UtvalgGjenopptatt(k.utvalgId(), dato), "R022");
    }

    static Beslutning<UtvalgEvent> laFungere(UtvalgCommand.LaFungereMidlertidig k, Utvalg u, Kontekst kontekst) {
        Styring.krevSkifte(u, kontekst.dato(), Utvalgstilstand.I_DRIFT);
        Styring.krevSelvEllerOverordnet(u, kontekst, "R185");
        Avslag.krevInnhold(k.paaVegneAv(), "paaVegneAv");
        Styring.krevSamme(k.paaVegneAv(), u.helsefellesskapId, kontekst);
        Avslag.med(
                !kontekst.oppslag().utvalg(k.paaVegneAv()).tilstand().virker(),
                Avslagskode.UGYLDIG_TILSTAND,
                "R185",
                k.paaVegneAv() + " er allerede i drift");
        return UtvalgDecider.av(
                u, new UtvalgEvent.UtvalgFungererMidlertidig(k.utvalgId(), k.paaVegneAv(), kontekst.dato()), "R185");
    }

    static Beslutning<UtvalgEvent> overfoerOppgaver(UtvalgCommand.OverfoerOppgaver k, Utvalg u, Kontekst kontekst) {
        Styring.krev(u, kontekst, Utvalgstilstand.PLANLAGT);
        Styring.krevSelvEllerOverordnet(u, kontekst, "R184");
        Avslag.krevInnhold(k.mottaker(), "mottaker");
        Avslag.med(
                !k.mottaker().equals(u.utvalgId),
                Avslagskode.UGYLDIG_INNHOLD,
                "R184",
                "Oppgavene kan ikke overføres til utvalget selv");
        Styring.krevSamme(k.mottaker(), u.helsefellesskapId, kontekst);
        krevVirker(k.mottaker(), "R184", kontekst);
        return UtvalgDecider.av(u, new UtvalgEvent.OppgaverOverfoert(k.utvalgId(), k.mottaker(), k.grunn()), "R184");
    }

    static Beslutning<UtvalgEvent> avvikl(UtvalgCommand.AvviklUtvalg k, Utvalg u, Kontekst kontekst) {
        boolean ikkeKonstituert = u.tilstand == Utvalgstilstand.NEDSATT && u.nedsattAv != null;
        if (!ikkeKonstituert) {
            Styring.krevSkifte(
                    u,
                    kontekst.dato(),
                    Utvalgstilstand.I_DRIFT,
                    Utvalgstilstand.PAA_PAUSE,
                    Utvalgstilstand.FUNGERER_MIDLERTIDIG);
        }
        UtvalgId handler = kontekst.aktoer().utvalgId();
        boolean avloeser = u.nivaa != Nivaa.FAGLIG
                && k.avloestAv() != null
                && k.avloestAv().equals(handler);
        Avslag.med(
                u.overordnet(kontekst).contains(handler) || avloeser,
                Avslagskode.IKKE_TILGANG,
                "R020",
                "Bare overordnet utvalg kan avvikle " + u.utvalgId);
        Avslag.med(
                u.utreder == null
                        || !kontekst.oppslag().sak(u.utreder).aapneUtredninger().contains(u.utvalgId),
                Avslagskode.AAPNE_SAKER,
                "R016",
                "Underutvalget har ikke rapportert tilbake om " + u.utreder);
        if (k.avloestAv() == null) {
            Avslag.med(
                    kontekst.oppslag().aapneSaker(u.utvalgId).isEmpty(),
                    Avslagskode.AAPNE_SAKER,
                    "R020",
                    "Utvalget har åpne saker");
        } else {
            Avslag.med(
                    !k.avloestAv().equals(u.utvalgId),
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R229",
                    "Utvalget kan ikke avløse seg selv");
            Styring.krevSamme(k.avloestAv(), u.helsefellesskapId, kontekst);
            krevVirker(k.avloestAv(), "R229", kontekst);
        }
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.UtvalgAvviklet(k.utvalgId(), k.avloestAv(), k.grunn(), kontekst.dato()),
                "R020",
                "R229");
    }

    /** Den som skal ta over sakene, må kunne behandle dem. */
    private static void krevVirker(UtvalgId id, String regel, Kontekst kontekst) {
        UtvalgFakta mottaker = kontekst.oppslag().utvalg(id);
        Avslag.med(
                mottaker.tilstand().virker(),
                Avslagskode.UTVALG_IKKE_I_DRIFT,
                regel,
                id + " er " + mottaker.tilstand() + " og kan ikke ta over");
    }
}
