package no.saksgang.prosess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.felles.verdi.Varselformaal;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Varsler om et utvalg: det som går ut, og hvem som betaler når ledelsen skifter. */
final class Utvalgsvarsler {

    private final Oppslag oppslag;

    Utvalgsvarsler(Oppslag oppslag) {
        this.oppslag = oppslag;
    }

    Optional<Supplier<List<Varsel>>> regel(UtvalgEvent hendelse, Konvolutt k) {
        HelsefellesskapId hf = k.helsefellesskapId();
        return Optional.ofNullable(
                switch (hendelse) {
                    case UtvalgEvent.UtvalgsfristNaermerSeg e ->
                        () -> begge(e.utvalgId(), hf, Varselformaal.PAAMINNELSE, e.slag(), e.gjelder(), e.sisteDag());
                    case UtvalgEvent.UtvalgsfristPassert e ->
                        () -> begge(e.utvalgId(), hf, Varselformaal.PURRING, e.slag(), e.gjelder(), e.sisteDag());
                    case UtvalgEvent.LedelseRotert e when e.tilVirksomhet() != null -> () -> betaler(e);
                    default -> null;
                });
    }

    /** P12: den som leder, bærer kostnaden der modellen sier det (R169). */
    private List<Varsel> betaler(UtvalgEvent.LedelseRotert e) {
        boolean foelgerLedelsen =
                oppslag.utvalg(e.utvalgId()).modell().lederregel().betalerHonorar();
        return foelgerLedelsen
                ? List.of(Varsel.til(
                        e.tilVirksomhet(),
                        Varselformaal.HONORARBETALER,
                        Varsel.felt("utvalg", e.utvalgId(), "fra", e.fra(), "til", e.til())))
                : List.of();
    }

    private static List<Varsel> begge(
            UtvalgId utvalg,
            HelsefellesskapId hf,
            Varselformaal formaal,
            Fristslag slag,
            String gjelder,
            LocalDate sisteDag) {
        var felt = Varsel.felt("utvalg", utvalg, "gjelder", gjelder, "frist", sisteDag);
        return List.of(
                Varsel.til(utvalg, formaal, felt).med(slag.name()),
                Varsel.til(hf, formaal, felt).med(slag.name()));
    }
}
