package no.saksgang.sak;

import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Rapportform;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;

/** Etter vedtaket: rapportering, gjenopptak og overføring (R188, R229). */
final class Oppfoelging {

    private Oppfoelging() {}

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
        UtvalgId mottaker = Mottaker.finn(
                        sak, Vakter.utvalg(sak, utvalg, kontekst), Vakter.modell(sak, kontekst), kontekst)
                .utvalgId();
        return Beslutning.av(
                sak.helsefellesskapId,
                new SakEvent.SakGjenopptatt(k.sakId(), k.bedtAv(), mottaker, k.nyOpplysning(), k.begrunnelse()));
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
