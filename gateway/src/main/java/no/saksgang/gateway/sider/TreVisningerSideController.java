package no.saksgang.gateway.sider;

import no.saksgang.felles.MoeteId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.moete.MoeteQuery;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.tidsreise.Oeyeblikk;
import no.saksgang.lesemodell.tidsreise.TreVisningerQuery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Saklisten som innkalt, holdt og referert, ved siden av hverandre, med det som er forskjellig. */
@Side
class TreVisningerSideController {

    static final String STI = "/{hf}/moeter/{moeteId}/tre-visninger";

    private final MoeteQuery moeter;
    private final TreVisningerQuery visninger;

    TreVisningerSideController(MoeteQuery moeter, TreVisningerQuery visninger) {
        this.moeter = moeter;
        this.visninger = visninger;
    }

    @GetMapping(STI)
    String vis(@PathVariable String hf, @PathVariable String moeteId, Leser leser, Model modell) {
        MoeteId id = new MoeteId(moeteId);
        Moetebilde m =
                moeter.finn(id).filter(x -> x.helsefellesskapId.equals(hf)).orElseThrow(() -> Funn.ikke("Møtet"));
        modell.addAttribute("moete", m);
        modell.addAttribute(
                "tre",
                visninger.finn(id, Oeyeblikk.NAA, !leser.innsyn().skjermet()).orElseThrow(() -> Funn.ikke("Møtet")));
        return "tre-visninger";
    }
}
