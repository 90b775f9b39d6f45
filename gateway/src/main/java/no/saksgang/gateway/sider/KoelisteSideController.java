package no.saksgang.gateway.sider;

import java.time.Clock;
import java.util.List;
import no.saksgang.felles.UtvalgId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.behandlingsplan.KoelisteQuery;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Køen til et utvalg: sakene som venter på møte, i den rekkefølgen de bør opp. */
@Side
class KoelisteSideController {

    static final String STI = "/{hf}/koeliste";

    private final KoelisteQuery koer;
    private final Clock klokke;

    KoelisteSideController(KoelisteQuery koer, Clock klokke) {
        this.koer = koer;
        this.klokke = klokke;
    }

    /** Uten valg er det det første utvalget hun når, helst det faglige. */
    @GetMapping(STI)
    String koe(
            @PathVariable String hf,
            @RequestParam(required = false) String utvalg,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        List<NavnQuery.Utvalg> mulige = ramme.navn().utvalg().values().stream()
                .filter(u -> ramme.rekkevidde().naar("GET", STI, u.id()))
                .toList();
        NavnQuery.Utvalg valgt = mulige.stream()
                .filter(u -> utvalg == null || utvalg.isBlank() ? "FAGLIG".equals(u.nivaa()) : u.id().equals(utvalg))
                .findFirst()
                .or(() -> utvalg == null || utvalg.isBlank() ? mulige.stream().findFirst() : java.util.Optional.empty())
                .orElseThrow(() -> Funn.ikke("Utvalget"));
        modell.addAttribute("mulige", mulige);
        modell.addAttribute("valgt", valgt);
        modell.addAttribute("koe", koer.finn(new UtvalgId(valgt.id()), Norsktid.dag(klokke.instant())));
        return "koeliste";
    }
}
