package no.saksgang.sak.rule;

import no.saksgang.beslutning.Oppslag;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.sak.Klassifisering;

/**
 * Der mandatet sier at fagutvalget arbeider etter føringer, bør en prosedyre eller tjenestemodell vise til et tiltak, eller
 * det strategiske utvalget ha gitt en føring (R062). Sekretariatet advares; saken stanses ikke.
 */
public final class FoeringForProsedyre {

    private FoeringForProsedyre() {}

    public static boolean mangler(Klassifisering sak, UtvalgFakta utvalg, Oppslag oppslag) {
        boolean gjelder = utvalg.nivaa() == Nivaa.FAGLIG
                && (sak.har(Saksegenskap.PROSEDYRE) || sak.har(Saksegenskap.TJENESTEMODELL))
                && utvalg.modell().mandat().stream().anyMatch(m -> m.contains("føring"));
        return gjelder
                && sak.tiltakId() == null
                && utvalg.modell().overordnet().stream()
                        .flatMap(id -> oppslag.finnUtvalg(id).stream())
                        .noneMatch(over -> over.nivaa() == Nivaa.STRATEGISK && over.harGittFoering());
    }
}
