package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.behandlingsplan.KoelisteQuery;
import no.saksgang.lesemodell.moete.MoeteQuery;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.tidsreise.TidsreiseQuery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sekretariatet setter opp saklisten, punkt for punkt, og sender innkallingen (R109, R112–R116, R119). */
@Side
class SaklisteredigeringController {

    static final String STI = "/{hf}/moeter/{moeteId}/sakliste/rediger";

    private static final List<Punkttype> SAKSTYPER =
            List.of(Punkttype.VEDTAKSSAK, Punkttype.DROEFTINGSSAK, Punkttype.ORIENTERINGSSAK);

    /** Så mange fra køen vises, i den rekkefølgen de bør opp; resten er på kølisten. */
    private static final int FRA_KOEN = 30;

    private final MoeteQuery moeter;
    private final KoelisteQuery koer;
    private final TidsreiseQuery tidsreise;
    private final Skjemagiver giver;
    private final Clock klokke;

    SaklisteredigeringController(
            MoeteQuery moeter, KoelisteQuery koer, TidsreiseQuery tidsreise, Skjemagiver giver, Clock klokke) {
        this.moeter = moeter;
        this.koer = koer;
        this.tidsreise = tidsreise;
        this.giver = giver;
        this.klokke = klokke;
    }

    @GetMapping(STI)
    String rediger(
            @PathVariable String hf,
            @PathVariable String moeteId,
            @RequestParam(required = false) String ok,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        modell.addAttribute("ok", "SendInnkalling".equals(ok) ? ok : null);
        return vis(krev(hf, moeteId), Skjema.tomt(), modell);
    }

    @PostMapping(STI)
    String endre(
            @PathVariable String hf,
            @PathVariable String moeteId,
            @RequestParam Map<String, String> felt,
            @ModelAttribute("ramme") Ramme ramme,
            Model modell,
            HttpServletRequest inn,
            HttpServletResponse ut) {
        Moetebilde m = krev(hf, moeteId);
        Skjema skjema = Skjema.med(felt);
        Saklistehandling.Valg valg = Saklistehandling.av(skjema, m, Norsktid.dag(klokke.instant()));
        if (valg.mangler().isEmpty()) {
            Skjema.Avslaatt nei = giver.gi(valg.oenske(), skjema.verdi("noekkel"), inn);
            if (nei == null) {
                ventTilDetSynes(m, valg);
                return "redirect:" + inn.getRequestURI() + "?ok="
                        + valg.oenske().navn() + valg.anker();
            }
            skjema = skjema.avslaatt(nei);
        } else {
            skjema = skjema.mangler(valg.mangler());
        }
        ut.setStatus(422);
        if (skjema.avslag() != null
                && skjema.avslag().konflikt()
                && valg.oenske().versjon() != null) {
            tidsreise
                    .moeteEtter(new MoeteId(moeteId), valg.oenske().versjon())
                    .ifPresent(saa -> modell.addAttribute("saa", saa.punkter));
        }
        return vis(krev(hf, moeteId), skjema, modell);
    }

    /** En sak settes på listen, og tas av, av saken; punktet på listen følger etter. */
    private void ventTilDetSynes(Moetebilde m, Saklistehandling.Valg valg) {
        String sakId = valg.oenske().aggregat().equals("sak") ? valg.oenske().id() : null;
        if (sakId != null) {
            boolean skalStaa = valg.oenske().navn().equals("SettSakPaaSakliste");
            Skjemagiver.ventPaa(() -> moeter.finn(new MoeteId(m.moeteId)).orElseThrow().punkter.stream()
                            .anyMatch(p -> sakId.equals(p.sakId))
                    == skalStaa);
        }
    }

    private Moetebilde krev(String hf, String moeteId) {
        return moeter.finn(new MoeteId(moeteId))
                .filter(m -> m.helsefellesskapId.equals(hf))
                .orElseThrow(() -> Funn.ikke("Møtet"));
    }

    private String vis(Moetebilde m, Skjema skjema, Model modell) {
        KoelisteQuery.Koeliste koe = koer.finn(new UtvalgId(m.utvalgId), Norsktid.dag(klokke.instant()));
        List<String> paaListen =
                m.punkter.stream().map(p -> p.sakId).filter(Objects::nonNull).toList();
        boolean aapen = !m.laast
                && List.of(Moetetilstand.PLANLAGT.name(), Moetetilstand.INNKALT.name())
                        .contains(m.tilstand);
        modell.addAttribute("moete", m);
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("aapen", aapen);
        modell.addAttribute("overtid", Saklistetid.overtid(m));
        modell.addAttribute("moeteminutter", Saklistetid.minutter(m));
        var venter = Stream.concat(koe.klare().stream(), koe.underForberedelse().stream())
                .filter(p -> !paaListen.contains(p.sakId()))
                .toList();
        modell.addAttribute("koe", venter.subList(0, Math.min(FRA_KOEN, venter.size())));
        modell.addAttribute("flere", Math.max(0, venter.size() - FRA_KOEN));
        modell.addAttribute("typer", SAKSTYPER);
        return "sakliste-rediger";
    }
}
