package no.saksgang.sak;

import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Konsekvenser;
import no.saksgang.felles.verdi.Raadutfall;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Innspill, råd, avklaringer og utredninger før vedtak (R043, R078–R088). */
final class Forberedelse {

    private Forberedelse() {}

    static Beslutning<SakEvent> giInnspill(SakCommand.GiInnspill k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(
                sak, Sakstilstand.TILDELT, Sakstilstand.LOEFTET, Sakstilstand.UTSATT, Sakstilstand.TIL_FORANKRING);
        Avslag.krevInnhold(k.utvalgId(), "utvalgId");
        Avslag.krevInnhold(k.tekst(), "tekst");
        IngenPasientopplysninger.krev(k.tekst());
        kontekst.krevEgetUtvalg(k.utvalgId());
        Vakter.utvalg(sak, k.utvalgId(), kontekst);
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId, new SakEvent.InnspillGitt(k.sakId(), k.utvalgId(), k.tekst()))
                .medRegler("R065", "R078");
    }

    static Beslutning<SakEvent> beOmAvklaring(SakCommand.BeOmMyndighetsavklaring k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(
                sak, k.utvalgId(), Sakstilstand.TILDELT, Sakstilstand.PAA_SAKLISTE, Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        UtvalgModell modell =
                Vakter.utvalgsmodell(Vakter.modell(sak, kontekst), Vakter.utvalg(sak, b.utvalgId, kontekst));
        Avslag.med(
                modell.vedtaksgrense() != null && modell.vedtaksgrense().vedTvilSpoerSekretariatet(),
                Avslagskode.UGYLDIG_TILSTAND,
                "R043",
                b.utvalgId + " har ingen ordning for tvil om myndighet");
        Avslag.med(
                b.avklaring != Behandling.Avklaring.AAPEN,
                Avslagskode.UAVKLART_MYNDIGHET,
                "R043",
                "Sekretariatet er allerede spurt");
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.MyndighetsavklaringBedtOm(
                                k.sakId(), b.utvalgId, k.spoersmaal(), Ventefrist.avklaring(kontekst)))
                .medRegler("R043");
    }

    static Beslutning<SakEvent> avklar(SakCommand.AvklarMyndighet k, Sak sak) {
        Behandling b = Vakter.finn(sak, k.utvalgId());
        Avslag.med(
                b.avklaring == Behandling.Avklaring.AAPEN,
                Avslagskode.UGYLDIG_TILSTAND,
                "R043",
                "Ingen har spurt om utvalget kan vedta");
        Vakter.krevBegrunnelse(k.begrunnelse());
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.MyndighetAvklart(k.sakId(), b.utvalgId, k.kanVedta(), k.begrunnelse()))
                .medRegler("R043");
    }

    static Beslutning<SakEvent> beOmRaad(SakCommand.BeOmRaad k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(
                sak,
                Sakstilstand.TILDELT,
                Sakstilstand.PAA_SAKLISTE,
                Sakstilstand.UNDER_BEHANDLING,
                Sakstilstand.LOEFTET,
                Sakstilstand.UTSATT);
        Avslag.krevInnhold(k.mottaker(), "mottaker");
        if (k.bedtAv() != null) {
            kontekst.krevEgetUtvalg(k.bedtAv());
        }
        UtvalgFakta mottaker = Vakter.utvalg(sak, k.mottaker(), kontekst);
        UtvalgModell modell = Vakter.utvalgsmodell(Vakter.modell(sak, kontekst), mottaker);
        krevGirRaad(mottaker, modell);
        Avslag.med(
                k.frist() == null || !k.frist().isBefore(kontekst.dato()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R083",
                "Fristen er passert");
        String raadId = k.raadId() == null ? "raad-" + (sak.raad.size() + 1) : k.raadId();
        Avslag.med(!sak.raad.containsKey(raadId), Avslagskode.FINNES_ALLEREDE, "R083", raadId + " er brukt");
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.RaadBedtOm(
                                k.sakId(), raadId, k.mottaker(), k.bedtAv(), Ventefrist.ellers(k.frist(), kontekst)))
                .medRegler("R054", "R083");
    }

    /** Råd gis av rådgivende utvalg og av FSU (R054). */
    static void krevGirRaad(UtvalgFakta mottaker, UtvalgModell modell) {
        boolean girRaad = mottaker.nivaa() == Nivaa.RAADGIVENDE
                || mottaker.nivaa() == Nivaa.FAGLIG
                || modell.beslutningsmakt().contains(Beslutningsmakt.RAADGIVENDE);
        Avslag.med(
                girRaad, Avslagskode.RAADGIVER_FEIL, "R054", mottaker.utvalgId() + " er verken rådgivende eller FSU");
    }

    static Beslutning<SakEvent> giRaad(SakCommand.GiRaad k, Sak sak, Kontekst kontekst) {
        String raadId = aapentRaad(sak, k.raadId());
        UtvalgId mottaker = sak.raad.get(raadId).mottaker();
        kontekst.krevEgetUtvalg(mottaker);
        Avslag.krevInnhold(k.utfall(), "utfall");
        Avslag.med(
                k.begrunnelse() != null && !k.begrunnelse().isBlank(),
                Avslagskode.BEGRUNNELSE_MANGLER,
                "R084",
                "Rådet må begrunnes");
        Avslag.med(
                fullstendig(k.konsekvenser()),
                Avslagskode.KONSEKVENSER_MANGLER,
                "R085",
                "Konsekvenser for pasient, fastleger, kommuner og sykehus må fylles ut");
        Avslag.med(
                k.utfall() != Raadutfall.MAA_TILPASSES
                        || (k.tilpasning() != null && !k.tilpasning().isBlank()),
                Avslagskode.BEGRUNNELSE_MANGLER,
                "R084",
                "MAA_TILPASSES krever forslag til tilpasning");
        IngenPasientopplysninger.krev(k.begrunnelse(), k.tilpasning(), k.dissens());
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.RaadGitt(
                                k.sakId(),
                                raadId,
                                mottaker,
                                k.utfall(),
                                k.begrunnelse(),
                                k.konsekvenser(),
                                k.tilpasning(),
                                k.dissens()))
                .medRegler("R068", "R084", "R085", "R086");
    }

    static Beslutning<SakEvent> frafallRaad(SakCommand.FrafallRaad k, Sak sak) {
        String raadId = aapentRaad(sak, k.raadId());
        Vakter.krevBegrunnelse(k.begrunnelse());
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId, new SakEvent.RaadFrafalt(k.sakId(), raadId, k.begrunnelse()))
                .medRegler("R083");
    }

    static Beslutning<SakEvent> oversend(SakCommand.OversendUnderutvalg k, Sak sak, Kontekst kontekst) {
        Vakter.krevAapen(sak);
        Avslag.krevInnhold(k.underutvalgId(), "underutvalgId");
        Avslag.krevInnhold(k.fraUtvalgId(), "fraUtvalgId");
        Vakter.utvalg(sak, k.underutvalgId(), kontekst);
        kontekst.krevEgetUtvalg(k.fraUtvalgId());
        if (sak.aapneUtredninger.contains(k.underutvalgId())) {
            return Beslutning.ingenting(sak.helsefellesskapId);
        }
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.SakOversendtUnderutvalg(k.sakId(), k.underutvalgId(), k.fraUtvalgId(), k.frist()))
                .medRegler("R015");
    }

    static Beslutning<SakEvent> rapporterTilbake(SakCommand.RapporterTilbake k, Sak sak, Kontekst kontekst) {
        Avslag.krevInnhold(k.underutvalgId(), "underutvalgId");
        kontekst.krevEgetUtvalg(k.underutvalgId());
        Avslag.med(
                sak.aapneUtredninger.contains(k.underutvalgId()),
                Avslagskode.UGYLDIG_TILSTAND,
                "R016",
                k.underutvalgId() + " har ingen åpen utredning i saken");
        Avslag.krevInnhold(k.rapport(), "rapport");
        Avslag.krevInnhold(k.anbefaling(), "anbefaling");
        IngenPasientopplysninger.krev(k.rapport(), k.anbefaling());
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.SakTilbakerapportert(k.sakId(), k.underutvalgId(), k.rapport(), k.anbefaling()))
                .medRegler("R016");
    }

    /** Rådet det gjelder; utelatt id er lov når bare ett råd er åpent. */
    private static String aapentRaad(Sak sak, String raadId) {
        var aapne = sak.raad.entrySet().stream()
                .filter(r -> r.getValue().tilstand() == Sak.Raadstilstand.AAPENT)
                .map(java.util.Map.Entry::getKey)
                .toList();
        if (raadId == null && aapne.size() == 1) {
            return aapne.getFirst();
        }
        Avslag.med(
                raadId != null && aapne.contains(raadId),
                Avslagskode.UGYLDIG_TILSTAND,
                "R083",
                "Rådet er ikke åpent; åpne råd: " + aapne);
        return raadId;
    }

    private static boolean fullstendig(Konsekvenser k) {
        return k != null && utfylt(k.pasient()) && utfylt(k.fastleger()) && utfylt(k.kommuner()) && utfylt(k.sykehus());
    }

    private static boolean utfylt(String tekst) {
        return tekst != null && !tekst.isBlank();
    }
}
