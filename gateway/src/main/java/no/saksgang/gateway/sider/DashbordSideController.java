package no.saksgang.gateway.sider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.dashbord.DashbordQuery;
import no.saksgang.lesemodell.dashbord.DashbordtallQuery;
import no.saksgang.lesemodell.moete.MoeteQuery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Det sekretariatet ser på om morgenen: hva som haster, hva som kommer, og hvordan det går (R094). */
@Side
class DashbordSideController {

    /** Så gamle kan tallene være. De regnes av alt i helsefellesskapet, og siden sier når. */
    private static final Duration GAMLE = Duration.ofMinutes(1);

    private static final int MOETER = 5;
    private static final int FORFALTE = 8;

    /** @param regnet når tallene ble regnet ut */
    record Tall(DashbordQuery.Dashbord naa, DashbordtallQuery.Tall over, Instant regnet) {}

    private record Noekkel(String helsefellesskap, LocalDate dag) {}

    private final DashbordQuery dashbord;
    private final DashbordtallQuery tall;
    private final MoeteQuery moeter;
    private final Clock klokke;
    // De samme for alle som når siden: den er bare for dem som ser alt i helsefellesskapet.
    private final Cache<Noekkel, Tall> regnet =
            Caffeine.newBuilder().maximumSize(100).expireAfterWrite(GAMLE).build();

    DashbordSideController(DashbordQuery dashbord, DashbordtallQuery tall, MoeteQuery moeter, Clock klokke) {
        this.dashbord = dashbord;
        this.tall = tall;
        this.moeter = moeter;
        this.klokke = klokke;
    }

    @GetMapping("/{hf}/dashbord")
    String vis(@PathVariable String hf, Leser leser, Model modell) {
        Instant naa = klokke.instant();
        LocalDate idag = Norsktid.dag(naa);
        HelsefellesskapId id = new HelsefellesskapId(hf);
        Tall t = regnet.get(new Noekkel(hf, idag), _ -> new Tall(dashbord.finn(id, idag), tall.finn(id, idag), naa));
        modell.addAttribute("tall", t.naa());
        modell.addAttribute("regnet", t.regnet().atZone(Norsktid.SONE).toLocalTime());
        modell.addAttribute("innmeldte", t.naa().sakerPerTilstand().getOrDefault("INNMELDT", 0));
        modell.addAttribute(
                "forfalte", t.naa().forfalteFrister().stream().limit(FORFALTE).toList());
        modell.addAttribute("lengst", t.over().lengst());
        modell.addAttribute(
                "tilstander",
                Diagram.av(List.copyOf(t.naa().sakerPerTilstand().entrySet()), List.of(Map.Entry::getValue)));
        modell.addAttribute(
                "maaneder",
                Diagram.av(
                        t.over().maaneder(),
                        List.of(DashbordtallQuery.Maaned::innmeldt, DashbordtallQuery.Maaned::avgjort)));
        modell.addAttribute(
                "tider",
                Diagram.av(t.over().tider(), List.of(DashbordtallQuery.Tid::median, DashbordtallQuery.Tid::nittiende)));
        modell.addAttribute(
                "kvartaler",
                Diagram.stablet(
                        t.over().kvartaler(),
                        DashbordtallQuery.Kvartal::utenLoeft,
                        DashbordtallQuery.Kvartal::medLoeft));
        modell.addAttribute("moeter", kommende(id, idag));
        return "dashbord";
    }

    private List<MoeteQuery.Planlagt> kommende(HelsefellesskapId id, LocalDate idag) {
        return java.util.stream.Stream.of(idag.getYear(), idag.getYear() + 1)
                .flatMap(aar -> moeter.plan(id, aar, false).stream())
                .filter(m -> !m.start().toLocalDate().isBefore(idag) && !"AVLYST".equals(m.tilstand()))
                .limit(MOETER)
                .toList();
    }
}
