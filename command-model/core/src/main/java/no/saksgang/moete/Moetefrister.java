package no.saksgang.moete;

import java.time.LocalDateTime;
import java.util.Optional;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Moeteordning;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;

/** Papirfrist og frys, regnet bakover fra møtedagen etter utvalgets møteordning (R109). */
final class Moetefrister {

    private Moetefrister() {}

    /** Fristene etter møteordningen, lagt til hendelsen som ga møtet sin dato. Uten ordning er det ingen frister. */
    static Beslutning<MoeteEvent> medFrister(
            Beslutning<MoeteEvent> b, MoeteId moeteId, UtvalgId utvalgId, LocalDateTime start, Kontekst kontekst) {
        Optional<Moeteordning> ordning = kontekst.oppslag().moeteordning(utvalgId, start.toLocalDate());
        if (ordning.isEmpty()) {
            return b;
        }
        Moeteordning o = ordning.get();
        LocalDateTime frys = framtidig(o.frys().foer(start.toLocalDate(), o.kalender()), start, kontekst);
        LocalDateTime papir = framtidig(o.papirfrist().foer(start.toLocalDate(), o.kalender()), start, kontekst);
        if (papir != null && frys != null && papir.isAfter(frys)) {
            papir = frys;
        }
        Beslutning<MoeteEvent> ut = papir == null || frys == null ? b.medAdvarsel(Advarsel.KORT_VARSEL) : b;
        return ut.med(new MoeteEvent.MoetefristerFastsatt(moeteId, papir, frys, true))
                .medRegler("R109");
    }

    static Beslutning<MoeteEvent> fastsett(MoeteCommand.FastsettMoetefrister k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.PLANLAGT, Moetetilstand.INNKALT);
        Avslag.med(
                !kontekst.erPassert(moete.frys),
                Avslagskode.SAKLISTE_FROSSET,
                "R109",
                "Saklisten ble frosset " + moete.frys + "; fristene kan ikke flyttes");
        krevFrist(k.papirfrist(), "papirfrist", moete, kontekst);
        krevFrist(k.frys(), "frys", moete, kontekst);
        Avslag.med(
                k.papirfrist() == null || k.frys() == null || !k.papirfrist().isAfter(k.frys()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R109",
                "Papirfristen må være før frysen");
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId,
                        new MoeteEvent.MoetefristerFastsatt(k.moeteId(), k.papirfrist(), k.frys(), false))
                .medRegler("R109");
    }

    private static void krevFrist(LocalDateTime frist, String felt, Moete moete, Kontekst kontekst) {
        if (frist == null) {
            return;
        }
        Planlegging.krevEntydig(frist, felt);
        Avslag.med(
                !kontekst.erPassert(frist),
                Avslagskode.FRIST_I_FORTIDEN,
                "R109",
                felt + " " + frist + " er ikke fram i tid");
        Avslag.med(
                !frist.isAfter(moete.start), Avslagskode.UGYLDIG_INNHOLD, "R109", felt + " må være før møtet begynner");
    }

    private static LocalDateTime framtidig(LocalDateTime frist, LocalDateTime start, Kontekst kontekst) {
        return kontekst.erPassert(frist) || frist.isAfter(start) ? null : frist;
    }
}
