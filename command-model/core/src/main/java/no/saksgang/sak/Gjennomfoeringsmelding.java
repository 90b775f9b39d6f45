package no.saksgang.sak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.verdi.Dokumentversjon;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Den ansvarlige melder, sekretariatet bekrefter eller sender tilbake (R023, R058). */
final class Gjennomfoeringsmelding {

    private Gjennomfoeringsmelding() {}

    static Beslutning<SakEvent> meld(SakCommand.MeldGjennomfoert k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(sak, Sakstilstand.UNDER_GJENNOMFOERING);
        List<String> aapne = sak.gjennomfoering.entrySet().stream()
                .filter(g -> !g.getValue().meldt())
                .map(Map.Entry::getKey)
                .toList();
        String punktId = k.punktId() == null && aapne.size() == 1 ? aapne.getFirst() : k.punktId();
        Avslag.med(
                punktId != null && aapne.contains(punktId),
                Avslagskode.UGYLDIG_INNHOLD,
                "R058",
                "Oppgi et punkt som ikke er meldt: " + aapne);
        krevAnsvarlig(sak.gjennomfoering.get(punktId), kontekst);
        IngenPasientopplysninger.krev(k.merknad());
        List<SakEvent> hendelser = new ArrayList<>();
        hendelser.add(new SakEvent.GjennomfoeringspunktMeldt(
                k.sakId(),
                punktId,
                k.merknad(),
                bevis(k.bevis(), sak, kontekst),
                kontekst.aktoer().brukerId()));
        if (aapne.size() == 1) {
            hendelser.add(new SakEvent.SakGjennomfoert(k.sakId(), k.merknad()));
        }
        return Beslutning.av(sak.helsefellesskapId, hendelser).medRegler("R023", "R058");
    }

    static Beslutning<SakEvent> status(SakCommand.MeldOppfoelgingsstatus k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(sak, Sakstilstand.UNDER_GJENNOMFOERING);
        String punktId = Oppfoelgingspunkter.finn(sak, k.punktId());
        Sak.Gjennomfoering punkt = sak.gjennomfoering.get(punktId);
        krevAnsvarlig(punkt, kontekst);
        Avslag.med(!punkt.meldt(), Avslagskode.UGYLDIG_TILSTAND, "R058", punktId + " er meldt gjennomført");
        Avslag.krevInnhold(k.status(), "status");
        IngenPasientopplysninger.krev(k.merknad());
        return ferdig(sak, new SakEvent.OppfoelgingsstatusMeldt(k.sakId(), punktId, k.status(), k.merknad()));
    }

    static Beslutning<SakEvent> leggFram(SakCommand.LeggFramBevis k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(sak, Sakstilstand.UNDER_GJENNOMFOERING, Sakstilstand.GJENNOMFOERT);
        String punktId = Oppfoelgingspunkter.finn(sak, k.punktId());
        Sak.Gjennomfoering punkt = sak.gjennomfoering.get(punktId);
        krevAnsvarlig(punkt, kontekst);
        krevMeldt(punktId, punkt);
        Avslag.krevInnhold(k.bevis(), "bevis");
        return ferdig(sak, new SakEvent.BevisLagtFram(k.sakId(), punktId, bevis(k.bevis(), sak, kontekst)));
    }

    static Beslutning<SakEvent> bekreft(SakCommand.BekreftGjennomfoering k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(sak, Sakstilstand.UNDER_GJENNOMFOERING, Sakstilstand.GJENNOMFOERT, Sakstilstand.RAPPORTERT);
        String punktId = Oppfoelgingspunkter.finn(sak, k.punktId());
        Sak.Gjennomfoering punkt = sak.gjennomfoering.get(punktId);
        krevMeldt(punktId, punkt);
        Avslag.med(
                punkt.meldtAv() == null
                        || !punkt.meldtAv().equals(kontekst.aktoer().brukerId()),
                Avslagskode.FIRE_OEYNE,
                "R221",
                "Den som meldte " + punktId + ", kan ikke bekrefte det");
        return ferdig(sak, new SakEvent.GjennomfoeringBekreftet(k.sakId(), punktId, k.merknad()));
    }

    static Beslutning<SakEvent> underkjenn(SakCommand.UnderkjennGjennomfoering k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(sak, Sakstilstand.UNDER_GJENNOMFOERING, Sakstilstand.GJENNOMFOERT);
        String punktId = Oppfoelgingspunkter.finn(sak, k.punktId());
        Sak.Gjennomfoering punkt = sak.gjennomfoering.get(punktId);
        krevMeldt(punktId, punkt);
        Vakter.krevBegrunnelse(k.begrunnelse());
        Avslag.krevInnhold(k.frist(), "frist");
        Utfall.krevFramtidig(k.frist(), kontekst, "R058");
        return ferdig(
                sak,
                new SakEvent.GjennomfoeringUnderkjent(
                        k.sakId(), punktId, punkt.ansvarlig(), k.begrunnelse(), k.frist()));
    }

    /** Virksomheten og utvalget melder bare for seg selv; sekretariatet kan melde for den som ikke har tilgang. */
    private static void krevAnsvarlig(Sak.Gjennomfoering punkt, Kontekst kontekst) {
        boolean ansvarlig =
                switch (kontekst.aktoer().rolle()) {
                    case VIRKSOMHET ->
                        kontekst.aktoer().virksomhetId() != null
                                && kontekst.aktoer().virksomhetId().equals(punkt.ansvarligVirksomhet());
                    case UTVALG, MOETELEDER ->
                        kontekst.aktoer().utvalgId() != null
                                && kontekst.aktoer().utvalgId().equals(punkt.ansvarligUtvalg());
                    default -> true;
                };
        Avslag.med(ansvarlig, Avslagskode.IKKE_TILGANG, "R058", "Bare den ansvarlige kan melde punktet gjennomført");
    }

    private static void krevMeldt(String punktId, Sak.Gjennomfoering punkt) {
        Avslag.med(
                punkt.meldt() && !punkt.bekreftet(),
                Avslagskode.UGYLDIG_TILSTAND,
                "R058",
                punktId + (punkt.bekreftet() ? " er alt bekreftet" : " er ikke meldt gjennomført"));
    }

    /** Dokumentene slik de er lagret; innholdet kan ikke byttes ut etterpå. */
    private static List<Dokumentversjon> bevis(List<DokumentId> dokumenter, Sak sak, Kontekst kontekst) {
        return dokumenter.stream()
                .distinct()
                .map(id -> kontekst.oppslag()
                        .finnDokument(id)
                        .filter(d -> d.helsefellesskapId().equals(sak.helsefellesskapId))
                        .map(d -> new Dokumentversjon(d.dokumentId(), d.sha256()))
                        .orElseThrow(() -> new Avslag(
                                Avslagskode.DOKUMENT_IKKE_LAGRET,
                                "R109",
                                id + " er ikke lastet opp i helsefellesskapet")))
                .toList();
    }

    private static Beslutning<SakEvent> ferdig(Sak sak, SakEvent hendelse) {
        return Beslutning.av(sak.helsefellesskapId, hendelse).medRegler("R058");
    }
}
