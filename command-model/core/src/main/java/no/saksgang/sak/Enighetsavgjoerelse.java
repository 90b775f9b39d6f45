package no.saksgang.sak;

import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.UtvalgId;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;

/**
 * Det som kan avgjøres når alle er enige: vedtak; innstilling der utvalget ikke kan vedta; ellers ingenting, med
 * hva som hindret det. Er møtet eller utvalget ikke i orden, er det ingen enighet å føre, og kommandoen avslås.
 *
 * @param hindring koden og regelen som hindret vedtak; null når det er vedtatt
 */
record Enighetsavgjoerelse(List<SakEvent> hendelser, Set<String> regler, String hindring) {

    static Enighetsavgjoerelse av(SakCommand.KonstaterEnighet k, Sak enige, UtvalgId utvalgId, Kontekst kontekst) {
        try {
            Beslutning<SakEvent> vedtak = Vedtak.fatt(
                    new SakCommand.FattVedtak(k.sakId(), utvalgId, k.vedtak(), false, k.endelig()), enige, kontekst);
            return new Enighetsavgjoerelse(vedtak.hendelser(), vedtak.regler(), null);
        } catch (Avslag avslag) {
            return switch (avslag.kode()) {
                case RAADGIVENDE_VEDTAR_IKKE, MAA_LOEFTES, UTENFOR_MYNDIGHET, KUN_PARTNERSKAPSMOETE, STOPP_GJENSTAAR ->
                    innstilling(k, enige, utvalgId, kontekst, avslag);
                case ANDRE_TRINN_FOR_TIDLIG,
                        FORANKRING_MANGLER,
                        RAAD_IKKE_MOTTATT,
                        UTREDNING_IKKE_TILBAKE,
                        UAVKLART_MYNDIGHET,
                        IKKE_I_HANDLINGSPLAN,
                        SAKSTYPE_TILLATER_IKKE_VEDTAK -> ingenting(avslag);
                default -> throw avslag;
            };
        }
    }

    private static Enighetsavgjoerelse innstilling(
            SakCommand.KonstaterEnighet k, Sak enige, UtvalgId utvalgId, Kontekst kontekst, Avslag hvorfor) {
        try {
            Beslutning<SakEvent> gitt = Utfall.avgiInnstilling(
                    new SakCommand.AvgiInnstilling(k.sakId(), utvalgId, k.vedtak(), null), enige, kontekst);
            return new Enighetsavgjoerelse(gitt.hendelser(), gitt.regler(), hindring(hvorfor));
        } catch (Avslag _) {
            return ingenting(hvorfor);
        }
    }

    private static Enighetsavgjoerelse ingenting(Avslag hvorfor) {
        return new Enighetsavgjoerelse(List.of(), Set.of(), hindring(hvorfor));
    }

    private static String hindring(Avslag a) {
        return a.kode() + (a.regel().isEmpty() ? "" : " (" + a.regel() + ")");
    }
}
