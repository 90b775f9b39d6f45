package no.saksgang.handlingsplan;

import java.time.LocalDate;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.handlingsplan.Handlingsplan.Tilstand;
import no.saksgang.handlingsplan.command.HandlingsplanCommand;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;

/** Strategisk nivå fremmer, partnerskapsmøtet vedtar eller sender tilbake (R189, R192). */
final class Planvedtak {

    private Planvedtak() {}

    static Beslutning<HandlingsplanEvent> fremm(
            HandlingsplanCommand.FremmHandlingsplan k, Handlingsplan p, Kontekst kontekst) {
        HandlingsplanDecider.krev(p, Tilstand.UTKAST);
        kontekst.krevEgetUtvalg(k.utvalgId());
        Avslag.med(
                HandlingsplanDecider.utvalg(p, k.utvalgId(), kontekst).nivaa() == Nivaa.STRATEGISK,
                Avslagskode.IKKE_TILGANG,
                "R192",
                "Planen fremmes fra strategisk nivå");
        Beslutning<HandlingsplanEvent> b = HandlingsplanDecider.av(
                p, new HandlingsplanEvent.HandlingsplanFremmet(k.handlingsplanId(), k.utvalgId()), "R192");
        return Innspillsrunder.glemt(p, kontekst).isEmpty()
                ? b
                : b.medAdvarsel(Advarsel.INNSPILLSRUNDE_MANGLER).medRegler("R097");
    }

    static Beslutning<HandlingsplanEvent> vedta(
            HandlingsplanCommand.VedtaHandlingsplan k, Handlingsplan p, Kontekst kontekst) {
        // Hvem som kan vedta, avgjøres før tilstanden: et annet utvalg kan aldri gjøre dette.
        UtvalgId utvalgId =
                krevPartnerskapsmoetet(p, k.utvalgId(), kontekst, "Bare partnerskapsmøtet vedtar handlingsplan");
        HandlingsplanDecider.krev(p, Tilstand.FREMMET);
        LocalDate fra = k.fra() == null ? p.fra() : k.fra();
        LocalDate til = k.til() == null ? p.til() : k.til();
        HandlingsplanDecider.krevPeriode(fra, til);
        LocalDate moetedato = k.moetedato() == null ? kontekst.dato() : k.moetedato();
        Avslag.med(
                fra.isAfter(moetedato),
                Avslagskode.FEIL_PLANPERIODE,
                "R189",
                "Perioden starter " + fra + ", møtet var " + moetedato);
        return HandlingsplanDecider.av(
                p,
                new HandlingsplanEvent.HandlingsplanVedtatt(
                        k.handlingsplanId(), utvalgId, moetedato, fra, til, p.tiltak()),
                "R189");
    }

    static Beslutning<HandlingsplanEvent> returner(
            HandlingsplanCommand.ReturnerHandlingsplan k, Handlingsplan p, Kontekst kontekst) {
        krevPartnerskapsmoetet(p, null, kontekst, "Bare partnerskapsmøtet sender planen tilbake");
        HandlingsplanDecider.krev(p, Tilstand.FREMMET);
        HandlingsplanDecider.krevBegrunnelse(k.begrunnelse(), "Retur må begrunnes");
        return HandlingsplanDecider.av(
                p, new HandlingsplanEvent.HandlingsplanReturnert(k.handlingsplanId(), k.begrunnelse()), "R189");
    }

    private static UtvalgId krevPartnerskapsmoetet(
            Handlingsplan p, UtvalgId oppgitt, Kontekst kontekst, String ellers) {
        UtvalgId utvalgId = oppgitt == null ? kontekst.aktoer().utvalgId() : oppgitt;
        kontekst.krevEgetUtvalg(utvalgId);
        Avslag.med(
                HandlingsplanDecider.utvalg(p, utvalgId, kontekst).nivaa() == Nivaa.PARTNERSKAPSMOETE,
                Avslagskode.KUN_PARTNERSKAPSMOETE,
                "R189",
                ellers);
        return utvalgId;
    }
}
