package no.saksgang.app.modell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.verdi.Partsinfo;
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
                .forEach(p -> ut.add(new HelsefellesskapCommand.SignerSamarbeidsavtale(
                        b.id(), p.virksomhetId(), b.avtaledato(), null)));
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

    /** Partene filen har fått siden sist. En part som ikke lenger står der, meldes ut av en som har bestemt det. */
    static List<Kommando> nyeParter(Modelloversetter.Beskrivelse b, List<Partsinfo> kjente, LocalDate idag) {
        Set<VirksomhetId> ider = kjente.stream().map(Partsinfo::virksomhetId).collect(Collectors.toSet());
        List<Kommando> ut = new ArrayList<>();
        b.parter().stream().filter(p -> !ider.contains(p.virksomhetId())).forEach(p -> {
            ut.add(new HelsefellesskapCommand.TilfoeyPart(b.id(), p));
            ut.add(new HelsefellesskapCommand.SignerSamarbeidsavtale(b.id(), p.virksomhetId(), idag, null));
        });
        return ut;
    }

    /** Om modellene sier det samme, når en ser bort fra nummer og dato. */
    static boolean sierDetSamme(Samarbeidsmodell en, Samarbeidsmodell annen) {
        return med(en, annen.versjon(), annen.gjelderFra()).equals(annen);
    }

    /** Neste versjon av modellen, slik filen beskriver den. */
    static Samarbeidsmodell neste(Modelloversetter.Beskrivelse b, int versjon, LocalDate idag) {
        return med(b.modell(), versjon, idag);
    }

    /** Det som må gjøres med utvalgene når modellen går fra den ene versjonen til den andre. */
    static List<Kommando> utvalgene(Modelloversetter.Beskrivelse b, Samarbeidsmodell foer, Samarbeidsmodell ny) {
        List<Kommando> ut = new ArrayList<>();
        for (UtvalgModell u : ny.utvalg()) {
            var gammel = foer.finn(u.utvalgId());
            if (gammel.isEmpty()) {
                ut.add(new UtvalgCommand.RegistrerUtvalg(u.utvalgId(), b.id(), u, ny.versjon()));
                if (virker(u.status())) {
                    ut.addAll(new AntatteSeter(u, b.parter(), ny.konsensusparter(), ny.gjelderFra()).kommandoer());
                }
            } else if (!gammel.get().equals(u)) {
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
