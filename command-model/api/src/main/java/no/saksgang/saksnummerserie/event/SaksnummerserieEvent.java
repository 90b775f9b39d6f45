package no.saksgang.saksnummerserie.event;

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
}
