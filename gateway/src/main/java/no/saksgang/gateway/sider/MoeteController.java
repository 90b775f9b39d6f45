package no.saksgang.gateway.sider;

import java.time.Clock;
import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.moete.MoeteQuery;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.offentlig.OffentligMoeteQuery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Saklisten til et møte: hele for den som behandler den, og den publiserte for alle andre (R111, R219). */
@Side
class MoeteController {

    static final String STI = "/{hf}/moeter/{moeteId}/sakliste";

    private final MoeteQuery moeter;
    private final OffentligMoeteQuery offentlige;
    private final Clock klokke;

    MoeteController(MoeteQuery moeter, OffentligMoeteQuery offentlige, Clock klokke) {
        this.moeter = moeter;
        this.offentlige = offentlige;
        this.klokke = klokke;
    }

    @GetMapping(STI)
    String sakliste(
            @PathVariable String hf,
            @PathVariable String moeteId,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        MoeteId id = new MoeteId(moeteId);
        if (leser.bareOffentlig()) {
            modell.addAttribute(
                    "moete",
                    offentlige
                            .finn(new HelsefellesskapId(hf), id, klokke.instant())
                            .orElseThrow(() -> Funn.ikke("Møtet")));
            return "sakliste-offentlig";
        }
        Moetebilde m =
                moeter.finn(id).filter(x -> x.helsefellesskapId.equals(hf)).orElseThrow(() -> Funn.ikke("Møtet"));
        modell.addAttribute("moete", m);
        modell.addAttribute("overtid", Saklistetid.overtid(m));
        modell.addAttribute("inviterte", List.copyOf(m.inviterte));
        return "sakliste";
    }
}
