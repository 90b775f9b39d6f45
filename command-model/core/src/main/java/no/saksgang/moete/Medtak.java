package no.saksgang.moete;

import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.modell.FastPunkt;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.UferdigPunkt;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;

/** Det et hevet møte ikke ble ferdig med, og hvordan neste møte tar det med. */
final class Medtak {

    private Medtak() {}

    static String noekkel(MoeteId moete, String punktId) {
        return moete + "/" + punktId;
    }

    /** Etter at møtet er hevet: saker som ikke fikk utfall eller ble utsatt, og utsatte protokoller. */
    static Beslutning<MoeteEvent> meld(Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.GJENNOMFOERT);
        List<UferdigPunkt> uferdige = new ArrayList<>();
        for (Moete.Punkt p : moete.punkter) {
            boolean uferdig = p.sakId() == null
                    ? moete.utsatte.contains(p.punktId())
                    : uferdig(kontekst.oppslag().sak(p.sakId()), moete);
            if (uferdig) {
                uferdige.add(new UferdigPunkt(
                        p.punktId(), p.sakId(), p.type(), p.saksnummer(), p.tittel(), p.minutter(), p.protokollFra()));
            }
        }
        return uferdige.isEmpty() || !moete.uferdige.isEmpty()
                ? Beslutning.ingenting(moete.helsefellesskapId)
                : Beslutning.av(moete.helsefellesskapId, new MoeteEvent.UferdigePunkterMeldt(moete.moeteId, uferdige));
    }

    private static boolean uferdig(SakFakta sak, Moete moete) {
        return sak.i(moete.utvalgId)
                .filter(b -> b.tilstand() == Sakstilstand.PAA_SAKLISTE
                        ? moete.moeteId.equals(b.moeteId())
                        : b.tilstand() == Sakstilstand.UTSATT
                                && sak.avgjortIMoeter().contains(moete.moeteId))
                .isPresent();
    }

    static Beslutning<MoeteEvent> taMed(MoeteCommand.TaMedPunkt k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.PLANLAGT, Moetetilstand.INNKALT, Moetetilstand.SAKLISTE_LAAST);
        Avslag.krevInnhold(k.fraMoeteId(), "fraMoeteId");
        Avslag.krevInnhold(k.fraPunktId(), "fraPunktId");
        Avslag.krevInnhold(k.maate(), "maate");
        MoeteFakta fra = kontekst.oppslag().moete(k.fraMoeteId());
        Avslag.med(
                fra.utvalgId().equals(moete.utvalgId),
                Avslagskode.UGYLDIG_INNHOLD,
                "R112",
                "Møtet " + k.fraMoeteId() + " er i " + fra.utvalgId() + ", ikke " + moete.utvalgId);
        UferdigPunkt punkt = fra.uferdige().stream()
                .filter(u -> u.punktId().equals(k.fraPunktId()))
                .findFirst()
                .orElseThrow(() -> new Avslag(
                        Avslagskode.IKKE_FUNNET,
                        "R112",
                        k.fraPunktId() + " er ikke et uferdig punkt i " + k.fraMoeteId()));
        if (moete.tattMed.contains(noekkel(k.fraMoeteId(), k.fraPunktId()))) {
            return Beslutning.ingenting(moete.helsefellesskapId);
        }
        List<MoeteEvent> ut =
                new ArrayList<>(List.of(new MoeteEvent.PunktTattMed(moete.moeteId, k.fraMoeteId(), punkt, k.maate())));
        if (punkt.sakId() != null) {
            Saklistevern.skalPaaTilleggsliste(moete, punkt.sakId(), kontekst);
            krevLedig(punkt, k, moete, kontekst);
        } else {
            Saklistevern.krevKanEndres(moete, kontekst);
            Avslag.med(
                    punkt.protokollFra() != null,
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R112",
                    "Punktet har verken sak eller protokoll; legg det inn på nytt");
            ut.addAll(FastePunkter.punkt(
                    moete,
                    FastPunkt.GODKJENNING_AV_FORRIGE_PROTOKOLL,
                    "fast-protokoll-" + punkt.protokollFra(),
                    plassForProtokoll(moete),
                    punkt.protokollFra(),
                    punkt.minutter()));
        }
        return Beslutning.av(moete.helsefellesskapId, ut).medRegler("R112");
    }

    /** Saken må ligge i utvalget, og ikke alt stå på saklisten til et annet møte. */
    private static void krevLedig(UferdigPunkt punkt, MoeteCommand.TaMedPunkt k, Moete moete, Kontekst kontekst) {
        Avslag.med(punkt.type() != Punkttype.PAUSE, Avslagskode.UGYLDIG_INNHOLD, "R116", "En pause tas ikke med");
        SakFakta.Behandling b = kontekst.oppslag()
                .sak(punkt.sakId())
                .i(moete.utvalgId)
                .orElseThrow(() -> new Avslag(
                        Avslagskode.UGYLDIG_TILSTAND, "R112", "Saken ligger ikke lenger i " + moete.utvalgId));
        Avslag.med(
                b.tilstand() != Sakstilstand.PAA_SAKLISTE || k.fraMoeteId().equals(b.moeteId()),
                Avslagskode.FINNES_ALLEREDE,
                "R112",
                "Saken står på saklisten til " + b.moeteId());
        Avslag.med(
                b.tilstand() == Sakstilstand.PAA_SAKLISTE || b.tilstand() == Sakstilstand.UTSATT,
                Avslagskode.UGYLDIG_TILSTAND,
                "R112",
                "Saken er " + b.tilstand() + " i " + moete.utvalgId);
    }

    private static int plassForProtokoll(Moete moete) {
        int plass = 1;
        for (Moete.Punkt p : moete.punkter) {
            if (p.fast() == FastPunkt.GODKJENNING_AV_INNKALLING_OG_SAKLISTE || p.protokollFra() != null) {
                plass = moete.punkter.indexOf(p) + 2;
            }
        }
        return plass;
    }
}
