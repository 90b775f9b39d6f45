package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Orienteringsutfall;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.moete.MoeteQuery;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.organisasjon.MedlemQuery;
import no.saksgang.lesemodell.sak.SakQuery;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.samstemming.SamstemmingQuery;
import no.saksgang.lesemodell.spor.BehandlingstidQuery;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Møtet mens det holdes: opprop, og punkt for punkt til det heves (R115, R030, R042, R123). */
@Side
class MoetemodusController {

    static final String STI = "/{hf}/moeter/{moeteId}/modus";

    private final MoeteQuery moeter;
    private final SakQuery saker;
    private final MedlemQuery medlemmer;
    private final SamstemmingQuery samstemming;
    private final BehandlingstidQuery tider;
    private final Skjemagiver giver;
    private final Clock klokke;

    MoetemodusController(
            MoeteQuery moeter,
            SakQuery saker,
            MedlemQuery medlemmer,
            SamstemmingQuery samstemming,
            BehandlingstidQuery tider,
            Skjemagiver giver,
            Clock klokke) {
        this.moeter = moeter;
        this.saker = saker;
        this.medlemmer = medlemmer;
        this.samstemming = samstemming;
        this.tider = tider;
        this.giver = giver;
        this.klokke = klokke;
    }

    @GetMapping(STI)
    String moetet(
            @PathVariable String hf,
            @PathVariable String moeteId,
            @RequestParam(required = false) String punkt,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        return vis(krev(hf, moeteId), punkt, Skjema.tomt(), ramme, modell);
    }

    @PostMapping(STI)
    String gi(
            @PathVariable String hf,
            @PathVariable String moeteId,
            @RequestParam MultiValueMap<String, String> felt,
            @ModelAttribute("ramme") Ramme ramme,
            Model modell,
            HttpServletRequest inn,
            HttpServletResponse ut) {
        Moetebilde m = krev(hf, moeteId);
        Skjema skjema = Skjema.med(felt.toSingleValueMap());
        String punkt = skjema.verdi("punktId");
        Moetehandling.Valg valg = Moetehandling.av(skjema, felt.getOrDefault("tilStede", List.of()), m);
        if (valg.mangler().isEmpty()) {
            Skjema.Avslaatt nei = giver.gi(valg.oenske(), skjema.verdi("noekkel"), inn);
            if (nei == null) {
                return "redirect:" + inn.getRequestURI() + (punkt.isEmpty() ? "" : "?punkt=" + punkt + "#valgt");
            }
            skjema = skjema.avslaatt(nei);
        } else {
            skjema = skjema.mangler(valg.mangler());
        }
        ut.setStatus(422);
        return vis(krev(hf, moeteId), punkt, skjema, ramme, modell);
    }

    private Moetebilde krev(String hf, String moeteId) {
        return moeter.finn(new MoeteId(moeteId))
                .filter(m -> m.helsefellesskapId.equals(hf))
                .orElseThrow(() -> Funn.ikke("Møtet"));
    }

    private String vis(Moetebilde m, String punkt, Skjema skjema, Ramme ramme, Model modell) {
        List<MedlemQuery.Medlem> seter = medlemmer
                .medlemmer(new UtvalgId(m.utvalgId), m.start.toLocalDate())
                .map(MedlemQuery.Medlemsliste::medlemmer)
                .orElse(List.of());
        Moetebilde.Punkt valgt = m.punkter.stream()
                .filter(p -> p.punktId.equals(punkt))
                .findFirst()
                .orElse(m.punkter.isEmpty() ? null : m.punkter.getFirst());
        Saksbilde sak = valgt == null || valgt.sakId == null
                ? null
                : saker.finn(new SakId(valgt.sakId)).orElse(null);
        modell.addAttribute("moete", m);
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("seter", seter);
        modell.addAttribute(
                "tilStede",
                seter.stream().filter(s -> m.tilStede.contains(s.seteId())).toList());
        modell.addAttribute("valgt", valgt);
        modell.addAttribute("neste", neste(m, valgt));
        modell.addAttribute("sak", sak);
        modell.addAttribute(
                "stemmer",
                sak == null
                        ? List.of()
                        : samstemming
                                .finn(new SakId(sak.sakId))
                                .map(s -> Standpunktliste.av(s, m.moeteId))
                                .orElse(List.of()));
        // Den avgjorte saken er ferdig her; det er ikke mer å gjøre med den i møtet.
        Saksbilde.Behandling behandling = sak == null || sak.avgjort != null ? null : sak.behandlinger.get(m.utvalgId);
        modell.addAttribute("behandling", behandling);
        modell.addAttribute("tid", tid(m, valgt, behandling));
        modell.addAttribute(
                "parter",
                seter.stream()
                        .filter(s -> "MEDLEM".equals(s.funksjon()))
                        .map(MedlemQuery.Medlem::part)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        modell.addAttribute("standpunkter", List.of(Standpunkt.values()));
        modell.addAttribute("orienteringer", Arrays.asList(Orienteringsutfall.values()));
        modell.addAttribute("leder", ramme.rekkevidde().kan("AapneMoete"));
        return "moetemodus";
    }

    private Punkttid tid(Moetebilde m, Moetebilde.Punkt valgt, Saksbilde.Behandling b) {
        boolean oppe = b != null
                && m.moeteId.equals(b.moeteId)
                && List.of(Sakstilstand.UNDER_BEHANDLING.name(), Sakstilstand.KONSENSUS_MANGLER.name())
                        .contains(b.tilstand);
        return oppe
                ? tider.tattOpp(new SakId(valgt.sakId))
                        .map(t -> Punkttid.av(t, klokke.instant(), valgt.minutter))
                        .orElse(null)
                : null;
    }

    private static Moetebilde.Punkt neste(Moetebilde m, Moetebilde.Punkt valgt) {
        int plass = m.punkter.indexOf(valgt);
        return plass < 0 || plass + 1 >= m.punkter.size() ? null : m.punkter.get(plass + 1);
    }
}
