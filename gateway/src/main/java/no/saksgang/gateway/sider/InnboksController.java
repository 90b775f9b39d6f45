package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.sak.SakQuery;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.spor.ForslagQuery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Innboksen til sekretariatet: nye saker, hva de gjelder, utvalget motoren foreslår og hvorfor (R008, R009, R024–R026). */
@Side
class InnboksController {

    static final String STI = "/{hf}/innboks";
    static final String SAK = "/{hf}/innboks/{sakId}";

    private static final int PER_SIDE = 50;
    private static final List<Saksegenskap> KONSEKVENSER =
            List.of(Saksegenskap.OEKONOMISK_KONSEKVENS, Saksegenskap.ADMINISTRATIV_KONSEKVENS);

    private final SakQuery saker;
    private final ForslagQuery forslag;
    private final Skjemagiver giver;

    InnboksController(SakQuery saker, ForslagQuery forslag, Skjemagiver giver) {
        this.saker = saker;
        this.forslag = forslag;
        this.giver = giver;
    }

    @GetMapping(STI)
    String nye(
            @PathVariable String hf,
            @RequestParam(required = false) String ok,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        modell.addAttribute("ok", "TildelUtvalg".equals(ok) || "AvvisSak".equals(ok) ? ok : null);
        modell.addAttribute(
                "saker",
                saker.oversikt(
                                new HelsefellesskapId(hf),
                                new SakQuery.Filter(
                                        null, Sakstilstand.INNMELDT.name(), null, null, null, PER_SIDE, false),
                                leser.innsyn())
                        .saker());
        return "innboks";
    }

    @GetMapping(SAK)
    String sak(@PathVariable String hf, @PathVariable String sakId, Leser leser, Model modell) {
        return vis(krev(hf, sakId), Skjema.tomt(), modell);
    }

    @PostMapping(SAK)
    String behandle(
            @PathVariable String hf,
            @PathVariable String sakId,
            @RequestParam Map<String, String> felt,
            @ModelAttribute("ramme") Ramme ramme,
            Model modell,
            HttpServletRequest inn,
            HttpServletResponse ut) {
        Saksbilde sak = krev(hf, sakId);
        Skjema skjema = Skjema.med(felt);
        String kommando = skjema.verdi("kommando");
        Map<String, Object> innhold =
                switch (kommando) {
                    case "KlassifiserSak" -> Map.of("egenskaper", egenskaper(felt));
                    case "TildelUtvalg" -> Map.of("utvalgId", skjema.verdi("utvalgId"));
                    case "AvvisSak" ->
                        Map.of("begrunnelse", skjema.verdi("begrunnelse").strip());
                    default -> throw Funn.ikke("Skjemaet");
                };
        Map<String, String> mangler = mangler(kommando, skjema, innhold);
        if (mangler.isEmpty()) {
            Skjema.Avslaatt nei = giver.gi(
                    new Skjemagiver.Oenske("sak", kommando, sakId, innhold, null), skjema.verdi("noekkel"), inn);
            if (nei == null) {
                return "redirect:/" + hf + "/innboks"
                        + (kommando.equals("KlassifiserSak") ? "/" + sakId : "?ok=" + kommando);
            }
            skjema = skjema.avslaatt(nei);
        } else {
            skjema = skjema.mangler(mangler);
        }
        ut.setStatus(422);
        return vis(sak, skjema, modell);
    }

    private static Map<String, String> mangler(String kommando, Skjema s, Map<String, Object> innhold) {
        Map<String, String> ut = new LinkedHashMap<>();
        if (kommando.equals("KlassifiserSak") && ((Map<?, ?>) innhold.get("egenskaper")).isEmpty()) {
            ut.put("egenskaper", "innboks.egenskapermangler");
        } else if (kommando.equals("TildelUtvalg") && s.verdi("utvalgId").isBlank()) {
            ut.put("utvalgId", "innboks.utvalgmangler");
        } else if (kommando.equals("AvvisSak") && s.verdi("begrunnelse").isBlank()) {
            ut.put("begrunnelse", "felles.begrunnelsemangler");
        }
        return ut;
    }

    /** Avkryssede egenskaper, og graden av konsekvens når den er valgt. */
    private static Map<String, String> egenskaper(Map<String, String> felt) {
        Map<String, String> ut = new LinkedHashMap<>();
        for (Saksegenskap e : Saksegenskap.values()) {
            String verdi = felt.getOrDefault("egenskap-" + e, "");
            if (!verdi.isEmpty()) {
                ut.put(e.name(), KONSEKVENSER.contains(e) ? verdi : Konsekvensgrad.INGEN.name());
            }
        }
        return ut;
    }

    private Saksbilde krev(String hf, String sakId) {
        return saker.finn(new SakId(sakId))
                .filter(s -> s.helsefellesskapId.equals(hf))
                .orElseThrow(() -> Funn.ikke("Saken"));
    }

    private String vis(Saksbilde sak, Skjema skjema, Model modell) {
        modell.addAttribute("sak", sak);
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("forslag", forslag.finn(new SakId(sak.sakId)).orElse(null));
        modell.addAttribute("egenskaper", egenskaperUtenGrad());
        modell.addAttribute("konsekvenser", KONSEKVENSER);
        modell.addAttribute("grader", List.of(Konsekvensgrad.NOE, Konsekvensgrad.STOR));
        return "innboks-sak";
    }

    private static List<Saksegenskap> egenskaperUtenGrad() {
        return java.util.Arrays.stream(Saksegenskap.values())
                .filter(e -> !KONSEKVENSER.contains(e))
                .toList();
    }
}
