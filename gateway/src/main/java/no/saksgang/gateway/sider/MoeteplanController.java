package no.saksgang.gateway.sider;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.moete.MoeteQuery;
import no.saksgang.lesemodell.offentlig.OffentligMoeteQuery;
import no.saksgang.lesemodell.offentlig.Offentligmoete;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Møtene i et år (R108), og hva som er publisert til hvert av dem. */
@Side
class MoeteplanController {

    private static final int MANGE = 500;

    /** @param kanLeses om den som spør, kan åpne saklisten */
    record Linje(
            String moeteId,
            String utvalgId,
            LocalDateTime start,
            LocalDateTime slutt,
            String sted,
            String tilstand,
            boolean kanLeses,
            String protokoll) {}

    private final MoeteQuery moeter;
    private final OffentligMoeteQuery offentlige;
    private final Clock klokke;

    MoeteplanController(MoeteQuery moeter, OffentligMoeteQuery offentlige, Clock klokke) {
        this.moeter = moeter;
        this.offentlige = offentlige;
        this.klokke = klokke;
    }

    @GetMapping("/{hf}/moeteplan")
    String plan(
            @PathVariable String hf,
            @RequestParam(required = false) Integer aar,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Model modell) {
        Instant naa = klokke.instant();
        int iaar = Norsktid.dag(naa).getYear();
        int vist = aar == null ? iaar : aar;
        if (vist < 1990 || vist > 2200) {
            throw Funn.ikke("Året");
        }
        HelsefellesskapId id = new HelsefellesskapId(hf);
        Map<String, Offentligmoete> publisert = offentlige
                .liste(
                        id,
                        new OffentligMoeteQuery.Filter(
                                null, LocalDate.of(vist, 1, 1), LocalDate.of(vist, 12, 31), null, MANGE),
                        naa)
                .stream()
                .collect(Collectors.toMap(Offentligmoete::moeteId, Function.identity()));
        List<Linje> linjer = moeter.plan(id, vist, !leser.innsyn().alt()).stream()
                .map(m -> linje(m, publisert.get(m.moeteId()), ramme))
                .toList();
        modell.addAttribute("aar", vist);
        modell.addAttribute(
                "kommende", linjer.stream().filter(l -> kommer(l, naa)).toList());
        modell.addAttribute(
                "tidligere",
                linjer.reversed().stream().filter(l -> !kommer(l, naa)).toList());
        return "moeteplan";
    }

    private static boolean kommer(Linje l, Instant naa) {
        return !l.start().toLocalDate().isBefore(Norsktid.dag(naa));
    }

    private static Linje linje(MoeteQuery.Planlagt m, Offentligmoete o, Ramme ramme) {
        boolean publisert = o != null && o.sakliste() != null;
        return new Linje(
                m.moeteId(),
                m.utvalgId(),
                m.start(),
                m.slutt(),
                m.sted(),
                m.tilstand(),
                publisert || ramme.rekkevidde().naar("GET", MoeteController.STI, m.utvalgId()),
                o == null || o.protokoll() == null ? null : o.protokoll().publiseringId());
    }
}
