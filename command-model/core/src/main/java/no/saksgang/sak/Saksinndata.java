package no.saksgang.sak;

import java.util.LinkedHashMap;
import java.util.Map;
import no.saksgang.beslutning.Inndata;
import no.saksgang.beslutning.SakFakta;

/** Sakens side av det en regel fikk å se: hvor den er, hvor langt den er kommet, og hva den handler om. */
final class Saksinndata {

    private Saksinndata() {}

    static Map<String, String> av(Sak sak) {
        Map<String, String> m = new LinkedHashMap<>();
        if (!sak.finnes()) {
            return m;
        }
        Inndata.sett(m, "helsefellesskap", sak.helsefellesskapId);
        Inndata.sett(m, "sakstilstand", sak.tilstand());
        sak.behandlinger.values().forEach(b -> Inndata.sett(m, "tilstand." + b.utvalgId, b.tilstand));
        if (sak.klassifisering != null) {
            Inndata.sett(m, "egenskaper", sak.klassifisering.egenskaper());
            Inndata.sett(m, "gjelder", sak.klassifisering.gjelder());
        }
        Inndata.sett(
                m,
                "dokumenter",
                sak.dokumenter.stream().map(SakFakta.Dokument::type).distinct().toList());
        return m;
    }
}
