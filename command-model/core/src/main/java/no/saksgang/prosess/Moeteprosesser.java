package no.saksgang.prosess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.UferdigPunkt;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.saksnummerserie.Saksnummerserie;
import no.saksgang.saksnummerserie.command.SaksnummerserieCommand;

/** Det som følger på sakliste, møte og numre (P01, P17–P22). Hver plass i rekken er den samme om hendelsen leses på nytt. */
final class Moeteprosesser {

    private final Oppslag oppslag;

    Moeteprosesser(Oppslag oppslag) {
        this.oppslag = oppslag;
    }

    private static Foelgekommando naarSlik(String prosess, Supplier<Kommando> kommando) {
        return new Foelgekommando(prosess, kommando, List.of());
    }

    /** P01: nummer fra serien, så punkt på saklisten. Lar det seg ikke gjøre, tas saken av saklisten igjen. */
    List<Foelgekommando> nummererOgFoerOpp(SakEvent.SakSattPaaSakliste e, String hendelseId, Konvolutt konvolutt) {
        var moete = oppslag.moete(e.moeteId());
        if (moete.punktFor(e.sakId()).isPresent()) {
            // Punktet er alt ført, som ved innflytting av en eldre sakliste.
            return List.of();
        }
        String medNummer = moete.flyttedeNumre().get(e.sakId());
        if (medNummer != null) {
            // Saken er flyttet hit og beholder nummeret den har.
            return List.of(
                    new Foelgekommando("P01", () -> punkt(e, medNummer, "punkt-" + hendelseId), List.of(angre(e))));
        }
        LocalDate moetedato = moete.dato();
        SaksnummerserieId serie = Saksnummerserie.forUtvalg(e.utvalgId(), moetedato.getYear());
        String punktId = "punkt-" + hendelseId;
        return List.of(
                new Foelgekommando(
                        "P01",
                        () -> new SaksnummerserieCommand.TildelSaksnummer(
                                serie,
                                konvolutt.helsefellesskapId(),
                                e.utvalgId(),
                                moetedato.getYear(),
                                e.moeteId(),
                                punktId,
                                e.sakId(),
                                e.saksnummer()),
                        List.of(angre(e))),
                new Foelgekommando(
                        "P01",
                        () -> punkt(e, oppslag.saksnummer(serie, punktId).orElse(null), punktId),
                        List.of(
                                angre(e),
                                new SaksnummerserieCommand.FrigiSaksnummer(
                                        serie,
                                        konvolutt.helsefellesskapId(),
                                        punktId,
                                        "Punktet kunne ikke føres på saklisten"))));
    }

    /** P01: saken er ikke lenger på saklisten, og nummeret er ledig når det ikke er innkalt. */
    List<Foelgekommando> fjernet(MoeteEvent.SaklistepunktFjernet e, Konvolutt konvolutt) {
        return List.of(
                naarSlik(
                        "P01",
                        () -> e.sakId() == null
                                ? null
                                : new SakCommand.TaSakAvSakliste(e.sakId(), null, e.moeteId(), e.grunn())),
                naarSlik("P01", () -> frigi(e.moeteId(), e.punktId(), konvolutt)));
    }

    /** P01: sakene går tilbake, og numrene er ledige når de ikke er innkalt. */
    List<Foelgekommando> avlyst(MoeteEvent.MoeteAvlyst e, Konvolutt konvolutt) {
        List<Foelgekommando> ut = new ArrayList<>();
        e.saker()
                .forEach(s -> ut.add(Foelgekommando.av(
                        "P01", new SakCommand.TaSakAvSakliste(s, null, e.moeteId(), "Møtet er avlyst"))));
        oppslag.moete(e.moeteId())
                .punkter()
                .forEach(p -> ut.add(naarSlik("P01", () -> frigi(e.moeteId(), p.punktId(), konvolutt))));
        return ut;
    }

    private Kommando frigi(MoeteId moeteId, String punktId, Konvolutt konvolutt) {
        MoeteFakta moete = oppslag.moete(moeteId);
        SaksnummerserieId serie =
                Saksnummerserie.forUtvalg(moete.utvalgId(), moete.dato().getYear());
        boolean ledig = oppslag.saksnummer(serie, punktId).isPresent()
                && !moete.sendtePunkter().contains(punktId);
        return ledig
                ? new SaksnummerserieCommand.FrigiSaksnummer(
                        serie, konvolutt.helsefellesskapId(), punktId, "Ble ikke innkalt")
                : null;
    }

    /** P20: utvalget kan ha fastsatt at nye møter får faste punkter. */
    List<Foelgekommando> planlagt(MoeteEvent.MoetePlanlagt e) {
        return oppslag.moeteordning(e.utvalgId(), e.start().toLocalDate()).stream()
                .filter(o -> !o.fastePunkter().isEmpty())
                .map(o -> Foelgekommando.av("P20", new MoeteCommand.LeggInnFastePunkter(e.moeteId(), null)))
                .toList();
    }

    /** P17 og P21: det uferdige tilbys neste møte, og møtet og vedtakene får numre. */
    List<Foelgekommando> hevet(MoeteEvent.MoeteGjennomfoert e, Konvolutt konvolutt) {
        return List.of(
                Foelgekommando.av("P17", new MoeteCommand.MeldUferdigePunkter(e.moeteId())),
                Foelgekommando.av("P21", moetenumre(e.moeteId(), konvolutt)));
    }

    private SaksnummerserieCommand moetenumre(MoeteId moeteId, Konvolutt konvolutt) {
        MoeteFakta moete = oppslag.moete(moeteId);
        int aar = moete.dato().getYear();
        return new SaksnummerserieCommand.TrekkMoetenumre(
                Saksnummerserie.forUtvalg(moete.utvalgId(), aar),
                konvolutt.helsefellesskapId(),
                moete.utvalgId(),
                aar,
                moeteId);
    }

    /** P22: er saksjournalen åpen, får den innmeldte saken nummer. */
    List<Foelgekommando> journalfoer(SakEvent.SakInnmeldt e, Konvolutt konvolutt) {
        int aar = konvolutt.skjedde().atZone(Kontekst.NORSK_TID).getYear();
        SaksnummerserieId serie = Saksnummerserie.journalFor(e.helsefellesskapId(), aar);
        return oppslag.saksjournalAapen(serie)
                ? List.of(Foelgekommando.av(
                        "P22",
                        new SaksnummerserieCommand.TildelJournalnummer(serie, e.helsefellesskapId(), aar, e.sakId())))
                : List.of();
    }

    private static SakCommand angre(SakEvent.SakSattPaaSakliste e) {
        return new SakCommand.TaSakAvSakliste(
                e.sakId(), e.utvalgId(), e.moeteId(), "Punktet kunne ikke føres på saklisten");
    }

    /** P18: saken forlater det gamle møtet og settes på saklisten til det nye. */
    List<Foelgekommando> taMed(MoeteEvent.PunktTattMed e) {
        UferdigPunkt p = e.punkt();
        UtvalgId utvalg = oppslag.moete(e.moeteId()).utvalgId();
        return List.of(
                naarSlik("P18", () -> {
                    boolean staarPaa = oppslag.sak(p.sakId())
                            .i(utvalg)
                            .filter(b -> b.tilstand() == Sakstilstand.PAA_SAKLISTE
                                    && e.fraMoeteId().equals(b.moeteId()))
                            .isPresent();
                    return staarPaa
                            ? new SakCommand.TaSakAvSakliste(
                                    p.sakId(), utvalg, e.fraMoeteId(), "Tatt med til neste møte")
                            : null;
                }),
                Foelgekommando.av(
                        "P18",
                        new SakCommand.SettSakPaaSakliste(
                                p.sakId(),
                                utvalg,
                                e.moeteId(),
                                p.type(),
                                p.minutter(),
                                List.of(),
                                List.of(),
                                null,
                                false,
                                null,
                                null,
                                null,
                                null)));
    }

    /** P19: protokollen neste møte godkjente, er godkjent og låst (R110). */
    List<Foelgekommando> godkjennForrige(MoeteEvent.ForrigeProtokollGodkjent e) {
        return oppslag.moete(e.forrigeMoeteId()).tilstand() == Moetetilstand.GJENNOMFOERT
                ? List.of(Foelgekommando.av(
                        "P19",
                        new MoeteCommand.GodkjennReferat(
                                e.forrigeMoeteId(), oppslag.moete(e.moeteId()).dato())))
                : List.of();
    }

    private MoeteCommand punkt(SakEvent.SakSattPaaSakliste e, String saksnummer, String punktId) {
        SakFakta sak = oppslag.sak(e.sakId());
        return new MoeteCommand.LeggTilSaklistepunkt(
                e.moeteId(),
                punktId,
                e.sakId(),
                e.type(),
                saksnummer,
                sak.tittel(),
                e.minutter(),
                e.ansvarlige(),
                e.underpunkter(),
                e.plass(),
                e.forretningsorden(),
                sak.prioriterteGrupper(),
                e.start(),
                e.slutt(),
                e.opplegg());
    }

    List<Foelgekommando> fjernPunkt(SakEvent.SakTattAvSakliste e) {
        MoeteFakta moete = oppslag.moete(e.moeteId());
        if (moete.tilstand() != Moetetilstand.PLANLAGT && moete.tilstand() != Moetetilstand.INNKALT) {
            // Det som er holdt eller låst, står som det sto.
            return List.of();
        }
        return moete
                .punktFor(e.sakId())
                .map(p -> Foelgekommando.av(
                        "P01", new MoeteCommand.FjernSaklistepunkt(e.moeteId(), p.punktId(), e.grunn())))
                .stream()
                .toList();
    }
}
