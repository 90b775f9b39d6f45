package no.saksgang.sak;

import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.verdi.Friststeg;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;

/** Tiden føres på saken: en frist er nær eller ute. Saken vedtas aldri av den grunn (R015, R058, R083). */
final class Saksfrister {

    private Saksfrister() {}

    static Beslutning<SakEvent> merk(SakCommand.MerkSaksfrist k, Sak sak, Kontekst kontekst) {
        return sak.frister
                .moden(k.slag(), k.gjelder(), k.frist(), k.steg(), kontekst)
                .map(f -> Beslutning.<SakEvent>av(
                                sak.helsefellesskapId,
                                k.steg() == Friststeg.PASSERT
                                        ? new SakEvent.FristPassert(
                                                k.sakId(), k.slag(), k.gjelder(), k.frist(), f.ansvarlige())
                                        : new SakEvent.FristNaermerSeg(
                                                k.sakId(), k.slag(), k.gjelder(), k.frist(), f.ansvarlige()))
                        .medRegler("R058"))
                .orElseGet(() -> Beslutning.ingenting(sak.helsefellesskapId));
    }
}
