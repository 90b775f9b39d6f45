package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.Avslag;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.importering.Importering;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Sekretariatet flytter inn en sakliste fra et annet system: først ser hun hva filen blir til, og kan rette den der, så
 * gjennomfører hun. Filen er i skjemaet og ikke hos oss, så det er ingenting å rydde opp i.
 */
@Side
class ImportSideController {

    static final String STI = "/{hf}/import";

    private static final Duration LENGST = Duration.ofSeconds(10);

    private final Importering importering;
    private final Posisjonsventer venter;

    ImportSideController(Importering importering, Posisjonsventer venter) {
        this.importering = importering;
        this.venter = venter;
    }

    @GetMapping(STI)
    String skjema(Leser leser, Model modell) {
        return vis(Skjema.tomt(), null, modell);
    }

    @PostMapping(STI)
    String les(
            @PathVariable String hf,
            @RequestParam Map<String, String> felt,
            @RequestParam(required = false) MultipartFile fil,
            Leser leser,
            Model modell,
            HttpServletRequest inn,
            HttpServletResponse ut)
            throws IOException {
        boolean ny = fil != null && !fil.isEmpty();
        boolean gjennomfoer = !ny && "gjennomfoer".equals(felt.get("modus"));
        String tekst = "";
        if (!ny) {
            tekst = felt.getOrDefault("innhold", "").replace("\r\n", "\n");
        } else if (fil.getSize() <= Importering.MAKS_FIL) {
            tekst = new String(fil.getBytes(), StandardCharsets.UTF_8);
        }
        if (ny && tekst.isEmpty() || tekst.getBytes(StandardCharsets.UTF_8).length > Importering.MAKS_FIL) {
            ut.setStatus(422);
            return vis(Skjema.med(felt).mangler(Map.of("fil", "import.forstor")), null, modell);
        }
        Skjema skjema = Skjema.med(Map.of("innhold", tekst));
        if (tekst.isBlank()) {
            ut.setStatus(422);
            return vis(skjema.mangler(Map.of("fil", "import.filmangler")), null, modell);
        }
        try {
            Importering.Svar svar = importering.forhaandsvis(tekst, hf, inn);
            if (gjennomfoer && svar.kanGjennomfoeres()) {
                Importering.Svar gjort = importering.gjennomfoer(tekst, hf, inn);
                venter.vent(Lesemodeller.ALLE, gjort.posisjon(), LENGST);
                return "redirect:/" + hf + "/moeter/" + gjort.moeteId() + "/sakliste";
            }
            if (!svar.kanGjennomfoeres()) {
                ut.setStatus(422);
            }
            return vis(skjema, svar, modell);
        } catch (Avslag nei) {
            ut.setStatus(422);
            return vis(skjema.avslaatt(Skjema.Avslaatt.av(nei)), null, modell);
        } catch (HttpFeil nei) {
            if (nei.status().value() != 400) {
                throw nei;
            }
            ut.setStatus(422);
            return vis(skjema.avslaatt(Skjema.Avslaatt.av(nei)), null, modell);
        }
    }

    private static String vis(Skjema skjema, Importering.Svar svar, Model modell) {
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("svar", svar);
        modell.addAttribute("hindrer", bare(svar, true));
        modell.addAttribute("merknader", bare(svar, false));
        return "import";
    }

    private static List<Importering.Funn> bare(Importering.Svar svar, boolean hindrer) {
        return svar == null
                ? List.of()
                : svar.funn().stream().filter(f -> f.hindrer() == hindrer).toList();
    }
}
