package no.saksgang.saksnummerserie.command;

import java.util.List;
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

    /** Legg tilbake et nummer som ble trukket til et punkt som likevel ikke ble ført, eller ble tatt av før innkallingen (R114). */
    @Command(roller = {Rolle.PROSESS, Rolle.SEKRETARIAT})
    record FrigiSaksnummer(SaksnummerserieId serieId, HelsefellesskapId helsefellesskapId, String punktId, String grunn)
            implements SaksnummerserieCommand {}

    /** Trekk møtenummer, og ett vedtaksnummer for hvert vedtak i det hevede møtet (R114). */
    @Command(roller = {Rolle.PROSESS, Rolle.SEKRETARIAT})
    record TrekkMoetenumre(
            SaksnummerserieId serieId, HelsefellesskapId helsefellesskapId, UtvalgId utvalgId, int aar, MoeteId moeteId)
            implements SaksnummerserieCommand {}

    /** Lukk utvalgets nummerår når møtene er holdt (R114). Saker som ikke er avgjort, må overføres uttrykkelig. */
    @Command(roller = Rolle.SEKRETARIAT)
    record LukkNummerperiode(
            SaksnummerserieId serieId,
            HelsefellesskapId helsefellesskapId,
            UtvalgId utvalgId,
            int aar,
            List<SakId> overfoeres,
            String begrunnelse)
            implements SaksnummerserieCommand {}

    /** La sakene som meldes inn i året, få nummer i helsefellesskapets saksjournal. */
    @Command(roller = Rolle.SEKRETARIAT)
    record AapneSaksjournal(SaksnummerserieId serieId, HelsefellesskapId helsefellesskapId, int aar)
            implements SaksnummerserieCommand {}

    /** Gi en innmeldt sak neste nummer i saksjournalen. */
    @Command(roller = Rolle.PROSESS)
    record TildelJournalnummer(SaksnummerserieId serieId, HelsefellesskapId helsefellesskapId, int aar, SakId sakId)
            implements SaksnummerserieCommand {}
}
