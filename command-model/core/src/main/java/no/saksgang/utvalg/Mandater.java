package no.saksgang.utvalg;

import java.time.LocalDate;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Hva utvalget skal gjøre, og hvor lenge det kan binde partene (R014, R021, R034, R048, R228, R232). */
final class Mandater {

    private Mandater() {}

    static Beslutning<UtvalgEvent> revider(UtvalgCommand.ReviderMandat k, Utvalg u, Kontekst kontekst) {
        Styring.krev(u, kontekst, Utvalgstilstand.NEDSATT, Utvalgstilstand.I_DRIFT);
        if (u.nivaa == Nivaa.STRATEGISK) {
            // Strategisk utvalg skriver sitt eget mandat (R021).
            Styring.krevSelvEllerOverordnet(u, kontekst, "R021");
        } else {
            Styring.krevOverordnet(u, kontekst, "R021");
        }
        Avslag.med(!k.mandat().isEmpty(), Avslagskode.MANDAT_MANGLER, "R014", "Mandatet kan ikke være tomt");
        LocalDate fra = k.gjelderFra() == null ? kontekst.dato() : k.gjelderFra();
        return UtvalgDecider.av(
                u, new UtvalgEvent.MandatRevidert(k.utvalgId(), u.mandatversjon + 1, k.mandat(), fra), "R228");
    }

    static Beslutning<UtvalgEvent> tildelMyndighet(UtvalgCommand.TildelMyndighet k, Utvalg u, Kontekst kontekst) {
        Styring.krev(u, kontekst, Utvalgstilstand.I_DRIFT);
        Styring.krevOverordnet(u, kontekst, "R034");
        Avslag.krevInnhold(k.fra(), "fra");
        Avslag.krevInnhold(k.til(), "til");
        Styring.krevPeriode(k.fra(), k.til(), "R034");
        return UtvalgDecider.av(u, new UtvalgEvent.MyndighetTildelt(k.utvalgId(), k.fra(), k.til()), "R034");
    }

    /** Forlenges en utløpt myndighet, gjelder den igjen fra dagen det skjedde, ikke for tiden imellom. */
    static Beslutning<UtvalgEvent> forlengMyndighet(UtvalgCommand.ForlengMyndighet k, Utvalg u, Kontekst kontekst) {
        Styring.krev(u, kontekst, Utvalgstilstand.I_DRIFT);
        Styring.krevOverordnet(u, kontekst, "R034");
        Avslag.krevInnhold(k.til(), "til");
        Avslag.med(
                u.myndighetTil != null && k.til().isAfter(u.myndighetTil),
                Avslagskode.UGYLDIG_INNHOLD,
                "R034",
                "Ny sluttdato må være etter " + u.myndighetTil);
        boolean utloept = kontekst.dato().isAfter(u.myndighetTil);
        LocalDate fra = utloept ? kontekst.dato() : null;
        Styring.krevPeriode(fra, k.til(), "R034");
        return UtvalgDecider.av(u, new UtvalgEvent.MyndighetForlenget(k.utvalgId(), k.til(), fra), "R034");
    }

    static Beslutning<UtvalgEvent> giFoering(UtvalgCommand.GiFoering k, Utvalg u, Kontekst kontekst) {
        Styring.krev(u, kontekst, Utvalgstilstand.I_DRIFT);
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

    static Beslutning<UtvalgEvent> evaluer(UtvalgCommand.EvaluerUtvalg k, Utvalg u, Kontekst kontekst) {
        Styring.krev(u, kontekst, Utvalgstilstand.I_DRIFT);
        Styring.krevSelvEllerOverordnet(u, kontekst, "R232");
        Avslag.krevInnhold(k.konklusjon(), "konklusjon");
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.UtvalgEvaluert(
                        k.utvalgId(), k.konklusjon(), k.anbefaling(), k.ekstern(), kontekst.dato()),
                "R232");
    }
}
