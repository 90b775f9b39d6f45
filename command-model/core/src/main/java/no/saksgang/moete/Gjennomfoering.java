package no.saksgang.moete;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.publisering.rule.IngenPersonnavn;
import no.saksgang.publisering.rule.IntetUnntatt;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Møtet mens det pågår, og referatet etterpå (R110, R115, R117, R123–R125, R163). */
final class Gjennomfoering {

    private Gjennomfoering() {}

    static Beslutning<MoeteEvent> aapne(MoeteCommand.AapneMoete k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.SAKLISTE_LAAST);
        kontekst.krevEgetUtvalg(moete.utvalgId);
        Avslag.krevInnhold(k.moeteleder(), "moeteleder");
        Avslag.krevInnhold(k.tilStede(), "tilStede");
        UtvalgFakta utvalg = kontekst.oppslag().utvalg(moete.utvalgId);
        Avslag.med(
                utvalg.tilstand().virker(),
                Avslagskode.UTVALG_IKKE_I_DRIFT,
                "R128",
                moete.utvalgId + " er " + utvalg.tilstand());
        LocalDate dato = moete.start.toLocalDate();
        Avslag.med(
                utvalg.ledere().stream().anyMatch(l -> l.seteId().equals(k.moeteleder()) && l.gjelder(dato)),
                Avslagskode.FUNKSJONSTID_UTLOEPT,
                "R163",
                k.moeteleder() + " er ikke leder eller nestleder på møtedatoen");
        Set<SeteId> tilStede = new LinkedHashSet<>(k.tilStede());
        tilStede.add(k.moeteleder());
        tilStede.forEach(s -> Planlegging.sete(moete, s, kontekst));
        List<SeteId> forfall = utvalg.seter().stream()
                .filter(s -> s.gjelder(dato))
                .map(UtvalgFakta.Sete::seteId)
                .filter(s -> !tilStede.contains(s))
                .toList();
        LocalDateTime tidspunkt = k.tidspunkt() == null ? moete.start : k.tidspunkt();
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId,
                        new MoeteEvent.MoeteAapnet(k.moeteId(), k.moeteleder(), tidspunkt),
                        new MoeteEvent.OppropGjennomfoert(k.moeteId(), List.copyOf(tilStede), forfall))
                .medRegler("R115", "R163");
    }

    static Beslutning<MoeteEvent> godkjenn(
            MoeteCommand.GodkjennInnkallingOgSakliste k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.AAPNET);
        kontekst.krevEgetUtvalg(moete.utvalgId);
        if (moete.innkallingGodkjent) {
            return Beslutning.ingenting(moete.helsefellesskapId);
        }
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId, new MoeteEvent.InnkallingOgSaklisteGodkjent(k.moeteId(), k.merknad()))
                .medRegler("R115");
    }

    static Beslutning<MoeteEvent> meldTilEventuelt(MoeteCommand.MeldSakTilEventuelt k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.AAPNET);
        kontekst.krevEgetUtvalg(moete.utvalgId);
        Avslag.krevInnhold(k.sakId(), "sakId");
        Avslag.krevInnhold(k.punktId(), "punktId");
        Avslag.med(
                !moete.saker().contains(k.sakId()) && moete.punkt(k.punktId()).isEmpty(),
                Avslagskode.FINNES_ALLEREDE,
                "R117",
                "Saken står allerede på saklisten");
        IngenPasientopplysninger.krev(k.tittel());
        IngenPersonnavn.krev(kontekst.oppslag(), moete.helsefellesskapId, k.tittel());
        IntetUnntatt.krev(kontekst.oppslag(), moete.helsefellesskapId, kontekst.dato(), k.tittel());
        String tittel = k.tittel() == null ? kontekst.oppslag().sak(k.sakId()).tittel() : k.tittel();
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId,
                        new MoeteEvent.EventueltMeldt(
                                k.moeteId(), k.sakId(), k.punktId(), k.saksnummer(), tittel, k.alleSamtykker()))
                .medRegler("R117");
    }

    static Beslutning<MoeteEvent> lukk(MoeteCommand.LukkMoete k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.AAPNET);
        kontekst.krevEgetUtvalg(moete.utvalgId);
        for (Moete.Punkt p : moete.punkter) {
            boolean vedtakssak = p.type() == Punkttype.VEDTAKSSAK;
            boolean avgjort;
            if (p.sakId() != null && !p.forretningsorden()) {
                avgjort = harUtfall(kontekst.oppslag().sak(p.sakId()), moete, vedtakssak);
            } else {
                avgjort = !vedtakssak || p.avgjort() || (p.protokollFra() == null && moete.innkallingGodkjent);
            }
            Avslag.med(
                    avgjort,
                    Avslagskode.PUNKT_UTEN_UTFALL,
                    "R123",
                    (vedtakssak ? "Vedtakssaken " : "Saken ") + (p.saksnummer() == null ? p.punktId() : p.saksnummer())
                            + " mangler utfall");
        }
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId,
                        new MoeteEvent.MoeteGjennomfoert(
                                k.moeteId(), k.tidspunkt() == null ? moete.slutt : k.tidspunkt()))
                .medRegler("R123", "R125");
    }

    /**
     * Er saken trukket eller flyttet til et annet utvalg, er det ingenting igjen å avgjøre her. En vedtakssak må ha
     * utfall; en annen sak må ha det når den er åpnet.
     */
    private static boolean harUtfall(SakFakta sak, Moete moete, boolean vedtakssak) {
        if (sak.avgjortIMoeter().contains(moete.moeteId)
                || !sak.behandlendeUtvalg().contains(moete.utvalgId)) {
            return true;
        }
        return !vedtakssak
                && sak.i(moete.utvalgId)
                        .filter(b -> b.tilstand() == Sakstilstand.UNDER_BEHANDLING)
                        .filter(b -> moete.moeteId.equals(b.moeteId()))
                        .isEmpty();
    }

    static Beslutning<MoeteEvent> oversendReferat(MoeteCommand.OversendReferat k, Moete moete) {
        MoeteDecider.krev(moete, Moetetilstand.REFERAT_GODKJENT);
        Avslag.krevInnhold(k.mottaker(), "mottaker");
        if (moete.oversendt.contains(k.mottaker())) {
            return Beslutning.ingenting(moete.helsefellesskapId);
        }
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId, new MoeteEvent.ReferatOversendt(k.moeteId(), k.mottaker()))
                .medRegler("R124");
    }

    static Beslutning<MoeteEvent> bekreftRapportert(MoeteCommand.BekreftRapportert k, Moete moete) {
        MoeteDecider.krev(moete, Moetetilstand.GJENNOMFOERT, Moetetilstand.REFERAT_GODKJENT);
        Avslag.krevInnhold(k.seteId(), "seteId");
        Avslag.med(
                moete.tilStede.contains(k.seteId()),
                Avslagskode.IKKE_TILGANG,
                "R125",
                "Setet " + k.seteId() + " var ikke til stede");
        if (moete.rapportert.contains(k.seteId())) {
            return Beslutning.ingenting(moete.helsefellesskapId);
        }
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId, new MoeteEvent.RapporteringBekreftet(k.moeteId(), k.seteId()))
                .medRegler("R125");
    }
}
