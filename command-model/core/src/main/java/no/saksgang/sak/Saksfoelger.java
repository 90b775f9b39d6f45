package no.saksgang.sak;

import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.sak.event.SakEvent;

/** Det en beslutning fører med seg i samme sak og samme transaksjon: utdaterte svar, bortfalte godkjenninger, vekking. */
final class Saksfoelger {

    private Saksfoelger() {}

    static Beslutning<SakEvent> av(Beslutning<SakEvent> b, Sak sak) {
        List<SakEvent> mer = new ArrayList<>();
        mer.addAll(Hoeringsgrunnlag.foelger(b.hendelser(), sak));
        mer.addAll(Godkjenninger.foelger(b.hendelser(), sak));
        mer.addAll(Ventinger.foelger(b.hendelser(), sak));
        if (mer.isEmpty()) {
            return b;
        }
        List<SakEvent> alle = new ArrayList<>(b.hendelser());
        alle.addAll(mer);
        return new Beslutning<>(
                alle, b.helsefellesskapId(), b.modellversjon(), b.regler(), b.advarsler(), b.forklaring());
    }
}
