package no.saksgang.utvalg;

import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.verdi.Friststeg;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Tiden føres på utvalget: myndighet, verv, sete eller mandat går ut (R015, R034, R164, R171). */
final class Utvalgsfrister {

    private Utvalgsfrister() {}

    static Beslutning<UtvalgEvent> merk(UtvalgCommand.MerkUtvalgsfrist k, Utvalg u, Kontekst kontekst) {
        return u.frister
                .moden(k.slag(), k.gjelder(), k.frist(), k.steg(), kontekst)
                .map(f -> UtvalgDecider.av(
                        u,
                        k.steg() == Friststeg.PASSERT
                                ? new UtvalgEvent.UtvalgsfristPassert(k.utvalgId(), k.slag(), k.gjelder(), k.frist())
                                : new UtvalgEvent.UtvalgsfristNaermerSeg(
                                        k.utvalgId(), k.slag(), k.gjelder(), k.frist()),
                        "R034",
                        "R164",
                        "R171"))
                .orElseGet(() -> Beslutning.ingenting(u.helsefellesskapId));
    }
}
