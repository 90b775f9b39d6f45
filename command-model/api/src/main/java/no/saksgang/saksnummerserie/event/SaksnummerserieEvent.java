package no.saksgang.saksnummerserie.event;

import java.util.List;
import no.saksgang.felles.Event;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.UtvalgId;

/** Det saksnummerserien har sagt fra om. Navn og versjon er for alltid. */
public sealed interface SaksnummerserieEvent extends Hendelse {

    SaksnummerserieId serieId();

    @Override
    default SaksnummerserieId aggregatId() {
        return serieId();
    }

    /** Et nummer er brukt, uten hull (R114). */
    @Event(navn = "SaksnummerTildelt")
    record SaksnummerTildelt(
            SaksnummerserieId serieId,
            HelsefellesskapId helsefellesskapId,
            UtvalgId utvalgId,
            int aar,
            int loepenummer,
            String saksnummer,
            MoeteId moeteId,
            String punktId,
            SakId sakId)
            implements SaksnummerserieEvent {}

    /** Nummeret er lagt tilbake og er det neste som brukes, så det blir ikke hull (R114). */
    @Event(navn = "SaksnummerFrigitt")
    record SaksnummerFrigitt(
            SaksnummerserieId serieId,
            int loepenummer,
            String saksnummer,
            MoeteId moeteId,
            String punktId,
            SakId sakId,
            String grunn)
            implements SaksnummerserieEvent {}

    /** Det holdte møtet har fått nummer i utvalgets år, uten hull (R114). */
    @Event(navn = "MoetenummerTildelt")
    record MoetenummerTildelt(
            SaksnummerserieId serieId,
            HelsefellesskapId helsefellesskapId,
            UtvalgId utvalgId,
            int aar,
            int loepenummer,
            String moetenummer,
            MoeteId moeteId)
            implements SaksnummerserieEvent {}

    /** Vedtaket i det holdte møtet har fått nummer i utvalgets år, uten hull (R114). */
    @Event(navn = "VedtaksnummerTildelt")
    record VedtaksnummerTildelt(
            SaksnummerserieId serieId,
            HelsefellesskapId helsefellesskapId,
            UtvalgId utvalgId,
            int aar,
            int loepenummer,
            String vedtaksnummer,
            MoeteId moeteId,
            SakId sakId)
            implements SaksnummerserieEvent {}

    /** Utvalgets nummerår er lukket; det trekkes ikke flere numre i det. Ubrukte er numre som ble lagt tilbake til slutt. */
    @Event(navn = "NummerperiodeLukket")
    record NummerperiodeLukket(
            SaksnummerserieId serieId,
            HelsefellesskapId helsefellesskapId,
            UtvalgId utvalgId,
            int aar,
            int sisteSaksnummer,
            int sisteMoetenummer,
            int sisteVedtaksnummer,
            List<SakId> overfoert,
            List<Integer> ubrukte,
            String begrunnelse)
            implements SaksnummerserieEvent {}

    /** Sakene som meldes inn i året, får nummer. */
    @Event(navn = "SaksjournalAapnet")
    record SaksjournalAapnet(SaksnummerserieId serieId, HelsefellesskapId helsefellesskapId, int aar)
            implements SaksnummerserieEvent {}

    /** Saken har fått nummer i saksjournalen, uten hull. */
    @Event(navn = "JournalnummerTildelt")
    record JournalnummerTildelt(
            SaksnummerserieId serieId,
            HelsefellesskapId helsefellesskapId,
            int aar,
            int loepenummer,
            String journalnummer,
            SakId sakId)
            implements SaksnummerserieEvent {}
}
