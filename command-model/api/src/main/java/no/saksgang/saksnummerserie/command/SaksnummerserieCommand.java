package no.saksgang.saksnummerserie.command;

import no.saksgang.felles.Command;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.UtvalgId;

/** Det noen kan be saksnummerserien om. */
public sealed interface SaksnummerserieCommand extends Kommando {

    SaksnummerserieId serieId();

    @Override
    default SaksnummerserieId aggregatId() {
        return serieId();
    }

    /** Ta neste nummer i serien (R114). oensketSaksnummer brukes når nummeret følger med fra et tidligere system; serien starter da der. */
    @Command(roller = {Rolle.PROSESS, Rolle.SEKRETARIAT})
    record TildelSaksnummer(
            SaksnummerserieId serieId,
            HelsefellesskapId helsefellesskapId,
            UtvalgId utvalgId,
            int aar,
            MoeteId moeteId,
            String punktId,
            SakId sakId,
            String oensketSaksnummer)
            implements SaksnummerserieCommand {}
}
