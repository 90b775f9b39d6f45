package no.saksgang.lesemodell.arkiv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Id;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.sak.event.SakEvent;

/** Hvilke hendelser som blir en registrering i journalen, og hva slags. */
final class Journalregler {

    /**
     * @param type Noark 5 M085
     * @param status Noark 5 M055
     */
    record Registrering(
            String type,
            String status,
            String utvalgId,
            String moeteId,
            String sakId,
            String tittel,
            String tekst,
            List<Journalfoering.Vedlagt> dokumenter) {}

    private Journalregler() {}

    static Optional<Registrering> av(Hendelse hendelse, Map<String, Moetebilde> moeter) {
        return Optional.ofNullable(
                switch (hendelse) {
                    case MoeteEvent e -> moete(e, moeter.get(e.moeteId().verdi()));
                    case SakEvent e -> sak(e);
                    default -> null;
                });
    }

    private static Registrering moete(MoeteEvent hendelse, Moetebilde m) {
        return switch (hendelse) {
            case MoeteEvent.InnkallingSendt _ -> i(m, "MI", "Innkalling og sakliste");
            case MoeteEvent.TilleggslisteSendt e -> i(m, "SL", "Tilleggsliste " + e.nummer());
            case MoeteEvent.InnkallingEttersendt e -> i(m, "MI", "Innkalling, ettersendt " + e.nummer());
            case MoeteEvent.ReferatGodkjent e -> i(m, "MP", "Protokoll, versjon " + e.versjon());
            case MoeteEvent.ReferatKorrigert e -> i(m, "MP", "Protokoll, rettet versjon " + e.versjon());
            case MoeteEvent.ReferatRettelseGodkjent e -> i(m, "MP", "Protokoll, rettet versjon " + e.versjon());
            default -> null;
        };
    }

    private static Registrering i(Moetebilde m, String type, String tittel) {
        return new Registrering(type, null, m.utvalgId, m.moeteId, null, tittel, null, List.of());
    }

    private static Registrering sak(SakEvent hendelse) {
        return switch (hendelse) {
            case SakEvent.SaksdokumentLagtVed e ->
                new Registrering(
                        e.type() == Dokumenttype.SAKSFRAMLEGG ? "SF" : "VL",
                        null,
                        null,
                        null,
                        e.sakId().verdi(),
                        e.tittel(),
                        null,
                        List.of(new Journalfoering.Vedlagt(
                                e.dokumentId().verdi(), e.tittel(), e.sha256(), e.medietype(), e.stoerrelse())));
            case SakEvent.InnstillingAvgitt e -> i(e, "BE", "Innstilling", e.innstilling(), e.utvalgId(), e.moeteId());
            case SakEvent.DelvedtakFattet e -> i(e, "BE", "Delvedtak", e.vedtak(), e.utvalgId(), e.moeteId());
            case SakEvent.SakVedtatt e -> i(e, "BE", "Vedtak", e.vedtak(), e.utvalgId(), e.moeteId());
            case SakEvent.SakTattTilOrientering e ->
                i(e, "BE", "Tatt til orientering", e.merknad(), e.utvalgId(), e.moeteId());
            case SakEvent.SakUtsatt e -> i(e, "UT", "Utsatt", e.grunn(), e.utvalgId(), e.moeteId());
            case SakEvent.SakReturnert e -> i(e, "TB", "Sendt tilbake", e.begrunnelse(), e.fraUtvalgId(), null);
            default -> null;
        };
    }

    private static Registrering i(SakEvent e, String status, String tittel, String tekst, Id utvalg, Id moete) {
        return new Registrering(
                "SP",
                status,
                utvalg == null ? null : utvalg.verdi(),
                moete == null ? null : moete.verdi(),
                e.sakId().verdi(),
                tittel,
                tekst,
                List.of());
    }
}
