package no.saksgang.axon;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.myndighet.Myndighetssvar;
import no.saksgang.felles.verdi.Vedtaksgrunnlag;
import no.saksgang.sak.Myndighetsproeve;
import no.saksgang.sak.Sak;
import no.saksgang.sak.event.SakEvent;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Om et utvalg kunne avgjøre noe på en dato, regnet ut av loggen etter det som var registrert. Skriver ingenting. */
@Component
public class Myndighetsoppslag {

    private final EventStore logg;
    private final Clock klokke;

    Myndighetsoppslag(EventStore logg, Clock klokke) {
        this.logg = logg;
        this.klokke = klokke;
    }

    /**
     * @param kjent bare det som var registrert da, er med; null er alt
     * @param sakId null når det ikke spørres om en bestemt sak
     * @throws Avslag {@code IKKE_FUNNET} når utvalget eller saken ikke var kjent
     */
    public Myndighetssvar svar(
            UtvalgId utvalgId,
            LocalDate dato,
            Instant kjent,
            Map<Saksegenskap, Konsekvensgrad> egenskaper,
            SakId sakId) {
        Instant registrert = kjent == null ? klokke.instant() : kjent;
        Tidsoppslag oppslag = new Tidsoppslag(logg, dato, registrert);
        var hf = oppslag.utvalg(utvalgId).helsefellesskapId();
        oppslag.helsefellesskap(hf);
        Sak sak = sakId == null
                ? null
                : oppslag.finnSak(sakId)
                        .orElseThrow(() -> new Avslag(
                                Avslagskode.IKKE_FUNNET, "", "Saken " + sakId + " var ikke kjent " + registrert));
        Instant daInnen = dato.atTime(LocalTime.MAX).atZone(Kontekst.NORSK_TID).toInstant();
        Kontekst kontekst = new Kontekst(daInnen, registrert, Aktoer.prosess(), oppslag);
        return Myndighetsproeve.svar(
                utvalgId,
                egenskaper,
                sak,
                sakId == null ? null : grunnlag(sakId, utvalgId, daInnen, registrert),
                oppslag.lest(),
                kontekst);
    }

    /** Det vedtaket bygde på, slik det ble lagret da det ble fattet. */
    private Vedtaksgrunnlag grunnlag(SakId sakId, UtvalgId utvalgId, Instant daInnen, Instant registrert) {
        return logg.readEvents("sak:" + sakId)
                .asStream()
                .filter(m -> m.getPayload() instanceof SakEvent.SakVedtatt v && utvalgId.equals(v.utvalgId()))
                .filter(m -> {
                    Konvolutt k = Konvolutt.fra(m.getMetaData());
                    return !k.registrert().isAfter(registrert) && !k.skjedde().isAfter(daInnen);
                })
                .map(m -> ((SakEvent.SakVedtatt) m.getPayload()).grunnlag())
                .reduce((a, b) -> b)
                .orElse(null);
    }
}
