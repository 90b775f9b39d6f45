package no.saksgang.gateway.offentlig;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.lesemodell.offentlig.Enheter;
import no.saksgang.lesemodell.offentlig.OffentligMoeteQuery;
import no.saksgang.lesemodell.offentlig.Offentligmoete;
import no.saksgang.lesemodell.offentlig.Saksliste;
import no.saksgang.lesemodell.offentlig.Utgave;
import no.saksgang.lesemodell.offentlig.Utgaver;
import org.springframework.stereotype.Component;

/** Det som er offentlig for en periode, i én omgang: de samme objektene som det åpne API-et svarer med. */
@Component
public class Einnsynutdrag {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    /** Det som ble lest, med eInnsyns navn. */
    record Utdrag(
            String helsefellesskap,
            LocalDate fra,
            LocalDate til,
            List<Einnsyn.Enhet> enhet,
            List<Einnsyn.Moetemappe> moetemappe,
            List<Einnsyn.Moetesak> moetesak,
            List<Einnsyn.Vedtak> vedtak,
            List<Einnsyn.Moetedokument> moetedokument) {}

    private final OffentligMoeteQuery moeter;
    private final Saksliste saker;
    private final Utgaver utgaver;
    private final Enheter enheter;
    private final Oversetter oversetter;
    private final Clock klokke;

    Einnsynutdrag(
            OffentligMoeteQuery moeter,
            Saksliste saker,
            Utgaver utgaver,
            Enheter enheter,
            Oversetter oversetter,
            Clock klokke) {
        this.moeter = moeter;
        this.saker = saker;
        this.utgaver = utgaver;
        this.enheter = enheter;
        this.oversetter = oversetter;
        this.klokke = klokke;
    }

    /** Møtene i perioden, det som kommer til behandling, og vedtak, rapporter og planer som ble offentlige i den. */
    public Object einnsyn(HelsefellesskapId hf, LocalDate fra, LocalDate til) {
        return les(hf, fra, til);
    }

    /** Det samme som meldinger i KS Fiks Politisk behandling. */
    public Object fiks(HelsefellesskapId hf, LocalDate fra, LocalDate til) {
        Map<String, Object> ut = new LinkedHashMap<>();
        ut.put("meldinger", Fiksmeldinger.av(les(hf, fra, til)));
        return ut;
    }

    private Utdrag les(HelsefellesskapId hf, LocalDate fra, LocalDate til) {
        Instant naa = klokke.instant();
        String id = hf.verdi();
        List<Enheter.Enhet> alle = enheter.i(hf);
        Map<String, Einnsyn.Enhet> navn = Oversetter.enheter(id, alle);
        List<Offentligmoete> plan = new ArrayList<>(
                moeter.liste(hf, new OffentligMoeteQuery.Filter(null, fra, til, null, Integer.MAX_VALUE), naa));
        plan.sort(Comparator.comparing(Offentligmoete::start).thenComparing(Offentligmoete::moeteId));
        return new Utdrag(
                id,
                fra,
                til,
                alle.stream().map(e -> Oversetter.enhet(id, e)).toList(),
                plan.stream().map(m -> oversetter.moete(id, m, navn)).toList(),
                saker.kommer(hf, null, naa).stream()
                        .map(s -> oversetter.sak(id, s, navn))
                        .toList(),
                publisert(hf, List.of("VEDTAK"), fra, til, naa).stream()
                        .map(u -> oversetter.vedtak(id, u, navn))
                        .toList(),
                publisert(hf, List.of("AARSRAPPORT", "HANDLINGSPLAN"), fra, til, naa).stream()
                        .map(u -> oversetter.moetedokument(id, u, navn))
                        .toList());
    }

    private List<Utgave> publisert(
            HelsefellesskapId hf, List<String> typer, LocalDate fra, LocalDate til, Instant naa) {
        return utgaver.liste(new Utgaver.Utvalg(hf, typer, null, null, Integer.MAX_VALUE), naa).stream()
                .filter(u -> {
                    LocalDate dag = u.offentligFra().atZone(NORSK_TID).toLocalDate();
                    return !dag.isBefore(fra) && !dag.isAfter(til);
                })
                .sorted(Comparator.comparing(Utgave::offentligFra).thenComparing(Utgave::publiseringId))
                .toList();
    }
}
