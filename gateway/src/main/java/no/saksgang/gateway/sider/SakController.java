package no.saksgang.gateway.sider;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.offentlig.Offentligsak;
import no.saksgang.lesemodell.offentlig.Saksliste;
import no.saksgang.lesemodell.sak.SakQuery;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.tilgang.TilgangQuery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** En sak: alt om den for den som behandler den, og det publiserte for alle andre. */
@Side
class SakController {

    private final SakQuery saker;
    private final TilgangQuery tilgang;
    private final Saksliste offentlige;
    private final Clock klokke;

    SakController(SakQuery saker, TilgangQuery tilgang, Saksliste offentlige, Clock klokke) {
        this.saker = saker;
        this.tilgang = tilgang;
        this.offentlige = offentlige;
        this.klokke = klokke;
    }

    @GetMapping("/{hf}/saker/{sakId}")
    String sak(
            @PathVariable String hf,
            @PathVariable String sakId,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        SakId id = new SakId(sakId);
        if (leser.bareOffentlig()) {
            modell.addAttribute("plasser", offentlige(new HelsefellesskapId(hf), id));
            return "sak-offentlig";
        }
        Saksbilde s = saker.finn(id).filter(x -> x.helsefellesskapId.equals(hf)).orElseThrow(() -> Funn.ikke("Saken"));
        if (!leser.innsyn().skjermet()) {
            s.utenSkjermet(tilgang.skjermede(id));
        }
        modell.addAttribute("sak", s);
        modell.addAttribute("harHistorikk", ramme.rekkevidde().naar("GET", HistorikkController.STI));
        modell.addAttribute("kanFoelgeOpp", ramme.rekkevidde().naar("GET", OppfoelgingController.SAK));
        return "sak";
    }

    /** Plassene på publiserte saklister, og i køen; ingen er ikke offentlig. */
    private List<Offentligsak> offentlige(HelsefellesskapId hf, SakId id) {
        Instant naa = klokke.instant();
        List<Offentligsak> alle = Stream.concat(
                        offentlige.enSak(hf, id, naa).stream(),
                        offentlige.kommer(hf, null, naa).stream()
                                .filter(s -> s.sakId().equals(id.verdi())))
                .toList();
        if (alle.isEmpty()) {
            throw Funn.ikke("Saken");
        }
        return alle;
    }
}
