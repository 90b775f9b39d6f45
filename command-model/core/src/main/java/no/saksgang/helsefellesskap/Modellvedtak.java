package no.saksgang.helsefellesskap;

import java.util.EnumSet;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.helsefellesskap.rule.ModellenHarHeleLoefteruter;

/** Samarbeidsmodellen: vedtatt én gang, siden revidert (R005, R074, R129, R224, R225). */
final class Modellvedtak {

    private static final Set<Sakstilstand> VEDTATT = EnumSet.of(
            Sakstilstand.VEDTATT,
            Sakstilstand.UNDER_GJENNOMFOERING,
            Sakstilstand.GJENNOMFOERT,
            Sakstilstand.RAPPORTERT);

    private Modellvedtak() {}

    static Beslutning<HelsefellesskapEvent> vedta(HelsefellesskapCommand.VedtaSamarbeidsmodell k, Helsefellesskap h) {
        Avslag.med(!h.etablert(), Avslagskode.UGYLDIG_TILSTAND, "R129", "Modellen er vedtatt; revider den");
        krevModell(k.modell(), 1);
        return HelsefellesskapDecider.av(
                        h,
                        new HelsefellesskapEvent.SamarbeidsmodellVedtatt(k.helsefellesskapId(), k.modell()),
                        "R005",
                        "R129")
                .medModell(1);
    }

    static Beslutning<HelsefellesskapEvent> revider(
            HelsefellesskapCommand.ReviderSamarbeidsmodell k, Helsefellesskap h, Kontekst kontekst) {
        HelsefellesskapDecider.krevEtablert(h);
        Samarbeidsmodell siste = h.modeller().getLast();
        krevModell(k.modell(), siste.versjon() + 1);
        Avslag.med(
                !k.modell().gjelderFra().isBefore(siste.gjelderFra()),
                Avslagskode.PERIODE_SNUDD,
                "R224",
                "Versjon " + k.modell().versjon() + " kan ikke gjelde fra før versjon " + siste.versjon() + ", "
                        + siste.gjelderFra());
        if (!kontekst.aktoer().erProsess()) {
            krevVedtattStrategisk(k, h, kontekst);
        }
        return HelsefellesskapDecider.av(
                        h,
                        new HelsefellesskapEvent.SamarbeidsmodellRevidert(
                                k.helsefellesskapId(), k.modell(), k.behandletI(), k.vedtakssak()),
                        "R224",
                        "R225")
                .medModell(k.modell().versjon());
    }

    private static void krevVedtattStrategisk(
            HelsefellesskapCommand.ReviderSamarbeidsmodell k, Helsefellesskap h, Kontekst kontekst) {
        Avslag.krevInnhold(k.behandletI(), "behandletI");
        UtvalgFakta utvalg = kontekst.oppslag().utvalg(k.behandletI());
        Avslag.med(
                utvalg.helsefellesskapId().equals(h.helsefellesskapId()),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001",
                k.behandletI() + " hører til " + utvalg.helsefellesskapId());
        Avslag.med(
                utvalg.nivaa() == Nivaa.STRATEGISK,
                Avslagskode.IKKE_TILGANG,
                "R225",
                "Revisjonen må være vedtatt på strategisk nivå");
        Avslag.krevInnhold(k.vedtakssak(), "vedtakssak");
        SakFakta sak = kontekst.oppslag().sak(k.vedtakssak());
        Avslag.med(
                VEDTATT.contains(sak.tilstand()) && k.behandletI().equals(sak.vedtattI()),
                Avslagskode.IKKE_TILGANG,
                "R225",
                k.vedtakssak() + " er ikke vedtatt i " + k.behandletI());
    }

    static Beslutning<HelsefellesskapEvent> bekreftVilkaar(
            HelsefellesskapCommand.BekreftModellvilkaar k, Helsefellesskap h, Kontekst kontekst) {
        Avslag.med(
                h.modeller().stream().anyMatch(m -> m.versjon() == k.versjon() && m.krevesPolitiskBehandling()),
                Avslagskode.UGYLDIG_TILSTAND,
                "R074",
                "Modellversjonen har ikke noe politisk vilkår");
        return HelsefellesskapDecider.av(
                h,
                new HelsefellesskapEvent.ModellvilkaarOppfylt(
                        k.helsefellesskapId(), k.versjon(), k.dato() == null ? kontekst.dato() : k.dato()),
                "R074");
    }

    private static void krevModell(Samarbeidsmodell modell, int versjon) {
        Avslag.krevInnhold(modell, "modell");
        Avslag.krevInnhold(modell.gjelderFra(), "modell.gjelderFra");
        Avslag.krevInnhold(modell.konsensusparter(), "modell.konsensusparter");
        Avslag.krevInnhold(modell.beslutningsmodell(), "modell.beslutningsmodell");
        Avslag.med(
                modell.versjon() == versjon,
                Avslagskode.UGYLDIG_INNHOLD,
                "R224",
                "Neste modellversjon er " + versjon + ", ikke " + modell.versjon());
        ModellenHarHeleLoefteruter.krev(modell);
    }
}
