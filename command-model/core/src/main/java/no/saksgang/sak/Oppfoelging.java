package no.saksgang.sak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Rapportform;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;

/** Etter vedtaket: gjennomføring, rapportering, gjenopptak og overføring (R023, R058, R188, R229). */
final class Oppfoelging {

    private Oppfoelging() {}

    static Beslutning<SakEvent> tildel(SakCommand.TildelGjennomfoering k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(sak, Sakstilstand.VEDTATT, Sakstilstand.UNDER_GJENNOMFOERING);
        Avslag.med(
                (k.ansvarligUtvalg() == null) != (k.ansvarligVirksomhet() == null),
                Avslagskode.UGYLDIG_INNHOLD,
                "R058",
                "Oppgi enten ansvarligUtvalg eller ansvarligVirksomhet");
        Avslag.krevInnhold(k.frist(), "frist");
        Utfall.krevFramtidig(k.frist(), kontekst, "R058");
        if (k.ansvarligUtvalg() != null) {
            Vakter.utvalg(sak, k.ansvarligUtvalg(), kontekst);
        } else {
            Avslag.med(
                    Vakter.helsefellesskap(sak, kontekst).parter().stream()
                            .anyMatch(p -> p.virksomhetId().equals(k.ansvarligVirksomhet())),
                    Avslagskode.PART_IKKE_TILSLUTTET,
                    "R033",
                    k.ansvarligVirksomhet() + " er ikke part i helsefellesskapet");
        }
        String punktId = k.punktId() == null ? "punkt-" + (sak.gjennomfoering.size() + 1) : k.punktId();
        Avslag.med(
                !sak.gjennomfoering.containsKey(punktId), Avslagskode.FINNES_ALLEREDE, "R058", punktId + " er brukt");
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.GjennomfoeringTildelt(
                                k.sakId(),
                                punktId,
                                k.ansvarligUtvalg(),
                                k.ansvarligVirksomhet(),
                                k.oppgave(),
                                k.frist()))
                .medRegler("R023", "R058");
    }

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
        Sak.Gjennomfoering punkt = sak.gjennomfoering.get(punktId);
        if (kontekst.aktoer().rolle() == Rolle.VIRKSOMHET) {
            Avslag.med(
                    kontekst.aktoer().virksomhetId() != null
                            && kontekst.aktoer().virksomhetId().equals(punkt.ansvarligVirksomhet()),
                    Avslagskode.IKKE_TILGANG,
                    "R058",
                    "Bare den ansvarlige kan melde punktet gjennomført");
        }
        if (punkt.ansvarligUtvalg() != null) {
            kontekst.krevEgetUtvalg(punkt.ansvarligUtvalg());
        }
        List<SakEvent> hendelser = new ArrayList<>();
        hendelser.add(new SakEvent.GjennomfoeringspunktMeldt(k.sakId(), punktId, k.merknad()));
        if (aapne.size() == 1) {
            hendelser.add(new SakEvent.SakGjennomfoert(k.sakId(), k.merknad()));
        }
        return Beslutning.av(sak.helsefellesskapId, hendelser).medRegler("R023", "R058");
    }

    static Beslutning<SakEvent> rapporter(SakCommand.RapporterSak k, Sak sak) {
        Sakstilstand tilstand = sak.tilstand();
        Avslag.med(
                tilstand != Sakstilstand.TRUKKET,
                Avslagskode.UGYLDIG_TILSTAND,
                "R188",
                "En trukket sak rapporteres ikke");
        Avslag.krevInnhold(k.form(), "form");
        Avslag.med(
                k.aar() >= 1990 && k.aar() <= 2200,
                Avslagskode.UGYLDIG_INNHOLD,
                "R198",
                "aar må være mellom 1990 og 2200");
        if (tilstand == Sakstilstand.RAPPORTERT && k.form() == Rapportform.AARSRAPPORT) {
            return Beslutning.ingenting(sak.helsefellesskapId);
        }
        boolean ferdig = tilstand == Sakstilstand.VEDTATT
                || tilstand == Sakstilstand.GJENNOMFOERT
                || tilstand == Sakstilstand.TATT_TIL_ORIENTERING;
        boolean avsluttet = ferdig && k.form() == Rapportform.AARSRAPPORT;
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.SakRapportert(k.sakId(), k.form(), k.mottaker(), k.aar(), avsluttet))
                .medRegler("R188", "R198");
    }

    static Beslutning<SakEvent> gjenoppta(SakCommand.GjenopptaSak k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(
                sak,
                Sakstilstand.VEDTATT,
                Sakstilstand.GJENNOMFOERT,
                Sakstilstand.TATT_TIL_ORIENTERING,
                Sakstilstand.RAPPORTERT,
                Sakstilstand.AVVIST);
        Avslag.krevInnhold(k.bedtAv(), "bedtAv");
        Avslag.krevInnhold(k.nyOpplysning(), "nyOpplysning");
        Vakter.krevBegrunnelse(k.begrunnelse());
        Avslag.med(
                Vakter.helsefellesskap(sak, kontekst).parter().stream()
                        .anyMatch(p -> p.virksomhetId().equals(k.bedtAv())),
                Avslagskode.PART_IKKE_TILSLUTTET,
                "R033",
                k.bedtAv() + " er ikke part i helsefellesskapet");
        UtvalgId utvalg = k.utvalgId() != null ? k.utvalgId() : sak.sisteUtvalg;
        Avslag.krevInnhold(utvalg, "utvalgId");
        Vakter.utvalg(sak, utvalg, kontekst);
        return Beslutning.av(
                sak.helsefellesskapId,
                new SakEvent.SakGjenopptatt(k.sakId(), k.bedtAv(), utvalg, k.nyOpplysning(), k.begrunnelse()));
    }

    static Beslutning<SakEvent> overfoer(SakCommand.OverfoerSak k, Sak sak, Kontekst kontekst) {
        Vakter.krevAapen(sak);
        Avslag.krevInnhold(k.fraUtvalgId(), "fraUtvalgId");
        Avslag.krevInnhold(k.tilUtvalgId(), "tilUtvalgId");
        Vakter.finn(sak, k.fraUtvalgId());
        Vakter.utvalg(sak, k.tilUtvalgId(), kontekst);
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.SakOverfoert(k.sakId(), k.fraUtvalgId(), k.tilUtvalgId(), k.grunn()))
                .medRegler("R185", "R229");
    }
}
