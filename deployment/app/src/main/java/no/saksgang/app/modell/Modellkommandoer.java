package no.saksgang.app.modell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.utvalg.command.UtvalgCommand;

/** Kommandoene som setter et helsefellesskap i drift etter modellfilen, og som følger en endret fil. */
final class Modellkommandoer {

    private Modellkommandoer() {}

    /** Alt ved første start, i rekkefølge. Den siste er merket på at innlastingen er fullført. */
    static List<Kommando> foersteStart(Modelloversetter.Beskrivelse b) {
        List<Kommando> ut = new ArrayList<>();
        ut.add(new HelsefellesskapCommand.OpprettHelsefellesskap(
                b.id(), b.navn(), b.maalform(), b.helseregion(), b.parter()));
        b.parter()
                .forEach(p -> ut.add(
                        new HelsefellesskapCommand.SignerSamarbeidsavtale(b.id(), p.virksomhetId(), b.avtaledato())));
        ut.add(new HelsefellesskapCommand.VedtaSamarbeidsmodell(b.id(), b.modell()));
        for (UtvalgModell u : b.modell().utvalg()) {
            ut.add(new UtvalgCommand.RegistrerUtvalg(
                    u.utvalgId(), b.id(), u, b.modell().versjon()));
            if (virker(u.status())) {
                ut.addAll(new AntatteSeter(u, b.parter(), b.modell().konsensusparter(), Modelloversetter.ANTATT_START)
                        .kommandoer());
            }
        }
        ut.add(new HelsefellesskapCommand.FastsettAarshjul(b.id(), b.aarshjul()));
        return ut;
    }

    /** Revisjonen når filen beskriver noe annet enn den siste modellen; tom når den er den samme. */
    static List<Kommando> revisjon(Modelloversetter.Beskrivelse b, Samarbeidsmodell siste, LocalDate idag) {
        Samarbeidsmodell ny = med(b.modell(), siste.versjon() + 1, idag);
        if (med(siste, ny.versjon(), ny.gjelderFra()).equals(ny)) {
            return List.of();
        }
        List<Kommando> ut = new ArrayList<>();
        ut.add(new HelsefellesskapCommand.ReviderSamarbeidsmodell(b.id(), ny, null));
        for (UtvalgModell u : ny.utvalg()) {
            var foer = siste.finn(u.utvalgId());
            if (foer.isEmpty()) {
                ut.add(new UtvalgCommand.RegistrerUtvalg(u.utvalgId(), b.id(), u, ny.versjon()));
            } else if (!foer.get().equals(u)) {
                ut.add(new UtvalgCommand.EndreUtvalgModell(u.utvalgId(), u, ny.versjon()));
            }
        }
        return ut;
    }

    private static Samarbeidsmodell med(Samarbeidsmodell m, int versjon, LocalDate gjelderFra) {
        return new Samarbeidsmodell(
                versjon,
                gjelderFra,
                m.konsensusparter(),
                m.beslutningsmodell(),
                m.avstaarErEnig(),
                m.skillerFagomraader(),
                m.krevesPolitiskBehandling(),
                m.innkallingsfristDager(),
                m.saksnummerform(),
                m.utvalg(),
                m.opphav());
    }

    private static boolean virker(Utvalgsstatus status) {
        return switch (status) {
            case I_DRIFT, ETABLERT, UNDER_REVISJON, FUNGERER_MIDLERTIDIG -> true;
            default -> false;
        };
    }
}
