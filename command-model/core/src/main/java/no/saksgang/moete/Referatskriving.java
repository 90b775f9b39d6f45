package no.saksgang.moete;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Protokollstatus;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;

/** Protokollen fra utkast til godkjent: utkast, til gjennomsyn, foreløpig publisert, godkjent og låst (R110). */
final class Referatskriving {

    private static final int MAKS_PUNKTER = 400;

    private Referatskriving() {}

    static Beslutning<MoeteEvent> skriv(MoeteCommand.SkrivReferat k, Moete moete) {
        MoeteDecider.krev(moete, Moetetilstand.GJENNOMFOERT);
        krevPunkter(k.punkter());
        krevSisteVersjon(k.basertPaa(), moete.protokoll.versjon());
        return av(moete, new MoeteEvent.ReferatUtkastLagret(k.moeteId(), moete.protokoll.siste() + 1, k.punkter()));
    }

    static Beslutning<MoeteEvent> sendTilGjennomsyn(MoeteCommand.SendTilGjennomsyn k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.GJENNOMFOERT);
        Avslag.krevInnhold(k.frist(), "frist");
        krevStatus(moete, Protokollstatus.UTKAST, Protokollstatus.TIL_GJENNOMSYN);
        Planlegging.krevEntydig(k.frist(), "frist");
        Avslag.med(
                !kontekst.erPassert(k.frist()),
                Avslagskode.FRIST_I_FORTIDEN,
                "R110",
                "Fristen " + k.frist() + " er ikke fram i tid");
        return av(moete, new MoeteEvent.ReferatSendtTilGjennomsyn(k.moeteId(), moete.protokoll.versjon(), k.frist()));
    }

    static Beslutning<MoeteEvent> kommenter(MoeteCommand.KommenterReferat k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.GJENNOMFOERT);
        kontekst.krevEgetUtvalg(moete.utvalgId);
        Avslag.krevInnhold(k.tekst(), "tekst");
        krevStatus(moete, Protokollstatus.TIL_GJENNOMSYN);
        Avslag.med(
                !kontekst.erPassert(moete.protokoll.frist()),
                Avslagskode.GJENNOMSYN_AVSLUTTET,
                "R110",
                "Fristen var " + moete.protokoll.frist());
        if (k.seteId() != null) {
            Planlegging.sete(moete, k.seteId(), kontekst);
        }
        Avslag.med(
                k.punktId() == null
                        || moete.protokoll.punkter().stream()
                                .anyMatch(p -> k.punktId().equals(p.punktId())),
                Avslagskode.IKKE_FUNNET,
                "R110",
                "Punktet " + k.punktId() + " står ikke i utkastet");
        return av(
                moete,
                new MoeteEvent.ReferatKommentert(
                        k.moeteId(), moete.protokoll.versjon(), k.seteId(), k.punktId(), k.tekst()));
    }

    static Beslutning<MoeteEvent> publiserForeloepig(
            MoeteCommand.PubliserForeloepigReferat k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.GJENNOMFOERT);
        krevStatus(moete, Protokollstatus.TIL_GJENNOMSYN);
        krevGjennomsynOver(moete, kontekst);
        return av(moete, new MoeteEvent.ReferatForeloepigPublisert(k.moeteId(), moete.protokoll.versjon()));
    }

    static Beslutning<MoeteEvent> godkjenn(MoeteCommand.GodkjennReferat k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.GJENNOMFOERT);
        kontekst.krevEgetUtvalg(moete.utvalgId);
        Avslag.med(moete.protokoll.versjon() > 0, Avslagskode.UGYLDIG_TILSTAND, "R110", "Det er ikke skrevet referat");
        if (!kontekst.aktoer().erProsess() && moete.protokoll.status() == Protokollstatus.TIL_GJENNOMSYN) {
            krevGjennomsynOver(moete, kontekst);
        }
        return av(
                moete,
                new MoeteEvent.ReferatGodkjent(
                        k.moeteId(), moete.protokoll.versjon(), k.dato() == null ? kontekst.dato() : k.dato()));
    }

    /** Punktene må ha hver sin id, så to versjoner kan sammenlignes. */
    static void krevPunkter(List<Referatpunkt> punkter) {
        Avslag.krevInnhold(punkter, "punkter");
        Avslag.med(
                punkter.size() <= MAKS_PUNKTER,
                Avslagskode.UGYLDIG_INNHOLD,
                "R110",
                "Et referat har høyst " + MAKS_PUNKTER + " punkter");
        Set<String> ider = new HashSet<>();
        for (Referatpunkt p : punkter) {
            Avslag.krevInnhold(p.punktId(), "punkter.punktId");
            Avslag.med(
                    ider.add(p.punktId()),
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R110",
                    "Punktet " + p.punktId() + " står to ganger");
        }
    }

    static void krevSisteVersjon(Integer basertPaa, int gjeldende) {
        boolean bygger = basertPaa == null ? gjeldende == 0 : basertPaa == gjeldende;
        Avslag.med(
                bygger,
                Avslagskode.VERSJONSKONFLIKT,
                "R110",
                "Referatet er i versjon " + gjeldende + "; endringen bygger på "
                        + (basertPaa == null ? "ingen oppgitt versjon" : "versjon " + basertPaa));
    }

    private static void krevGjennomsynOver(Moete moete, Kontekst kontekst) {
        Avslag.med(
                kontekst.erPassert(moete.protokoll.frist()),
                Avslagskode.GJENNOMSYN_PAAGAAR,
                "R110",
                "Fristen for kommentarer er " + moete.protokoll.frist());
    }

    private static void krevStatus(Moete moete, Protokollstatus... tillatt) {
        Avslag.med(
                List.of(tillatt).contains(moete.protokoll.status()),
                Avslagskode.UGYLDIG_TILSTAND,
                "R110",
                "Protokollen er " + moete.protokoll.status());
    }

    private static Beslutning<MoeteEvent> av(Moete moete, MoeteEvent hendelse) {
        return Beslutning.av(moete.helsefellesskapId, hendelse).medRegler("R110");
    }
}
