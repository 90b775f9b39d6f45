package no.saksgang.gateway.sider;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import no.saksgang.gateway.tilgang.Leser;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Hjelpen: hva et helsefellesskap er, veien en sak går, og hva hver rolle gjør. */
@Side
class HjelpController {

    static final List<Del> DELER = List.of(
            new Del("hva", Form.AVSNITT, null),
            new Del("veien", Form.STEG, null),
            new Del("roller", Form.ORD, "rolle"),
            new Del("aaret", Form.STEG, null),
            new Del("moetet", Form.STEG, null),
            new Del("tastatur", Form.AVSNITT, null),
            new Del("avslag", Form.AVSNITT, null),
            new Del("ord", Form.ORD, "ordliste"));

    /** Hvordan en del er satt opp. */
    enum Form {
        AVSNITT,
        STEG,
        ORD
    }

    /** @param ord der ordene og forklaringene står, for en del som er en liste over ord */
    record Del(String navn, Form form, String ord) {
        public String noekkel() {
            return "hjelp." + (ord == null ? navn : ord);
        }
    }

    /** @param tekster nøklene til det som står i den */
    record Vist(Del del, List<String> tekster) {}

    private final MessageSource tekster;

    HjelpController(MessageSource tekster) {
        this.tekster = tekster;
    }

    @GetMapping("/hjelp")
    String hjelp(Leser leser, Locale spraak, Model modell) {
        modell.addAttribute(
                "deler",
                DELER.stream().map(d -> new Vist(d, noekler(d, spraak))).toList());
        return "hjelp";
    }

    /** Så mange som er skrevet; språkene har de samme. */
    private List<String> noekler(Del d, Locale spraak) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> d.noekkel() + "." + i)
                .takeWhile(n -> tekster.getMessage(n, null, null, spraak) != null)
                .toList();
    }
}
