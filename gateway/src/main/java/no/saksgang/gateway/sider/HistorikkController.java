package no.saksgang.gateway.sider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import no.saksgang.felles.SakId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.sak.SakQuery;
import no.saksgang.lesemodell.spor.Spraak;
import no.saksgang.lesemodell.spor.Tidslinje;
import no.saksgang.lesemodell.spor.TidslinjeQuery;
import no.saksgang.lesemodell.tidsreise.Oeyeblikk;
import no.saksgang.lesemodell.tidsreise.Sakdifferanse;
import no.saksgang.lesemodell.tidsreise.SakdifferanseQuery;
import no.saksgang.lesemodell.tidsreise.TidsreiseQuery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** Sakens historikk: hva som hendte, og saken slik den var etter hver hendelse (R221). */
@Side
class HistorikkController {

    static final String STI = "/{hf}/saker/{sakId}/historikk";

    private final SakQuery saker;
    private final TidslinjeQuery tidslinjer;
    private final TidsreiseQuery tidsreise;
    private final SakdifferanseQuery differanser;
    private final JsonMapper json;

    HistorikkController(
            SakQuery saker,
            TidslinjeQuery tidslinjer,
            TidsreiseQuery tidsreise,
            SakdifferanseQuery differanser,
            JsonMapper json) {
        this.saker = saker;
        this.tidslinjer = tidslinjer;
        this.tidsreise = tidsreise;
        this.differanser = differanser;
        this.json = json;
    }

    @GetMapping(STI)
    String historikk(
            @PathVariable String hf,
            @PathVariable String sakId,
            Historikkvalg valg,
            @ModelAttribute("ramme") Ramme ramme,
            Leser leser,
            Locale locale,
            Model modell) {
        SakId id = new SakId(sakId);
        modell.addAttribute(
                "sak",
                saker.finn(id).filter(s -> s.helsefellesskapId.equals(hf)).orElseThrow(() -> Funn.ikke("Saken")));
        Spraak spraak = Spraak.med(locale.getLanguage()).orElse(Spraak.NB);
        Tidslinje linje = linjer(id, Tidslinje.Utvalg.ALT, spraak);
        Tidsreise.Stige stige = Tidsreise.stige(linje, valg.steg());
        boolean offentlig = !leser.innsyn().skjermet();
        TidsreiseQuery.SakDa da = tidsreise
                .sak(id, Oeyeblikk.paa(stige.valgt().linje().posisjon()), offentlig)
                .orElseThrow(() -> Funn.ikke("Saken"))
                .bilde();
        Tidsreise.Steg mot = stige.mot(valg.mot());
        modell.addAttribute("stige", stige);
        modell.addAttribute(
                "linjer", valg.begrenset() ? stige.bare(linjer(id, valg.utvalget(), spraak)) : stige.linjer());
        modell.addAttribute("valg", valg);
        modell.addAttribute("mulig", Historikkvalg.mulig(linje));
        modell.addAttribute("mot", mot);
        modell.addAttribute("da", da.sak());
        modell.addAttribute("endringer", endringer(id, mot, stige.valgt(), spraak, offentlig));
        modell.addAttribute("raa", offentlig ? null : raa(stige.valgt().linje().posisjon()));
        modell.addAttribute("kontrollsum", kontrollsum(json.writeValueAsString(da.sak())));
        return "historikk";
    }

    private Tidslinje linjer(SakId id, Tidslinje.Utvalg utvalg, Spraak spraak) {
        return tidslinjer.finn(id, utvalg, spraak, false).orElseThrow(() -> Funn.ikke("Saken"));
    }

    private String raa(long posisjon) {
        return tidslinjer
                .raa(posisjon)
                .map(r -> json.writerWithDefaultPrettyPrinter().writeValueAsString(r))
                .orElse(null);
    }

    private List<Sakdifferanse.Endring> endringer(
            SakId id, Tidsreise.Steg mot, Tidsreise.Steg valgt, Spraak spraak, boolean offentlig) {
        if (mot == null) {
            return List.of();
        }
        boolean framover = mot.nummer() < valgt.nummer();
        return differanser
                .finn(
                        id,
                        Oeyeblikk.paa((framover ? mot : valgt).linje().posisjon()),
                        Oeyeblikk.paa((framover ? valgt : mot).linje().posisjon()),
                        spraak,
                        offentlig)
                .map(Sakdifferanse::endringer)
                .orElse(List.of());
    }

    /** Er den lik hos to som ser på samme øyeblikk, ser de det samme. */
    private static String kontrollsum(String bilde) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bilde.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
