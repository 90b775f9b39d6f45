package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.saksgang.felles.Avslag;
import no.saksgang.gateway.drift.Doedbrevpleie;
import no.saksgang.gateway.drift.Doedbrevport;
import no.saksgang.gateway.drift.Driftsport;
import no.saksgang.gateway.drift.Ombygging;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.bygging.Byggjournal.Bygg;
import no.saksgang.lesemodell.felles.Lesemodeller;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Driftens side: hvor leserne er, gjenoppbygging med framdrift, og hendelsene en leser ikke klarte. Det som bygges, bygges i
 * tjeneren; en kan gå fra siden og komme tilbake.
 */
@Side
class DriftSideController {

    static final String STI = "/drift";

    private static final int NYESTE = 12;
    private static final int LENGST_TILBAKE = 100;
    private static final Set<String> HANDLINGER = Set.of("BYGG", "ALLE", "AVBRYT", "PROEV", "HOPP");

    private final Driftsport lesere;
    private final Ombygging ombygging;
    private final Doedbrevpleie doedbrev;
    private final MessageSource tekster;

    DriftSideController(Driftsport lesere, Ombygging ombygging, Doedbrevpleie doedbrev, MessageSource tekster) {
        this.lesere = lesere;
        this.ombygging = ombygging;
        this.doedbrev = doedbrev;
        this.tekster = tekster;
    }

    @GetMapping(STI)
    String side(@RequestParam(required = false) String ok, Leser leser, Model modell) {
        modell.addAttribute("ok", HANDLINGER.contains(Objects.toString(ok)) ? ok : null);
        return vis(Skjema.tomt(), modell);
    }

    @PostMapping(STI)
    String gjoer(
            @RequestParam Map<String, String> felt, Leser leser, Locale spraak, Model modell, HttpServletResponse ut) {
        Skjema skjema = Skjema.med(felt);
        String hva = skjema.verdi("handling");
        try {
            switch (hva) {
                case "BYGG" -> ombygging.start(List.of(skjema.verdi("navn")), leser);
                case "ALLE" -> ombygging.start(Lesemodeller.ALLE, leser);
                case "AVBRYT" -> ombygging.avbryt(skjema.verdi("byggId"));
                case "PROEV" -> doedbrev.proevAlle(skjema.verdi("leser"));
                case "HOPP" ->
                    doedbrev.hoppOver(
                            skjema.verdi("leser"), skjema.verdi("hendelseId"), skjema.verdi("begrunnelse"), leser);
                default -> throw Funn.ikke("Handlingen");
            }
            return "redirect:" + STI + "?ok=" + hva;
        } catch (HttpFeil nei) {
            if (erGjort(hva, skjema)) {
                // Et dobbeltklikk, eller knappen på en side som var gammel.
                return "redirect:" + STI + "?ok=" + hva;
            }
            ut.setStatus(nei.status().value());
            return vis(skjema.avslaatt(avslaatt(nei, spraak)), modell);
        } catch (Avslag nei) {
            ut.setStatus(422);
            return vis(skjema.mangler(Map.of("begrunnelse", "drift.begrunnelsemangler")), modell);
        }
    }

    private boolean erGjort(String hva, Skjema skjema) {
        return switch (hva) {
            case "BYGG" -> bygges().contains(skjema.verdi("navn"));
            case "ALLE" -> bygges().size() > 1;
            case "AVBRYT" ->
                ombygging.nyeste(LENGST_TILBAKE).stream()
                        .anyMatch(b -> Long.toString(b.byggId()).equals(skjema.verdi("byggId"))
                                && b.tilstand().equals("AVBRUTT"));
            case "HOPP" ->
                doedbrev.hoppetOver().stream()
                        .anyMatch(h -> h.leser().equals(skjema.verdi("leser"))
                                && h.hendelseId().equals(skjema.verdi("hendelseId")));
            default -> false;
        };
    }

    private List<String> bygges() {
        return ombygging.nyeste(LENGST_TILBAKE).stream()
                .filter(DriftSideController::gaar)
                .map(Bygg::modell)
                .toList();
    }

    private static boolean gaar(Bygg b) {
        return b.tilstand().equals("PAAGAAR");
    }

    private Skjema.Avslaatt avslaatt(HttpFeil nei, Locale spraak) {
        return new Skjema.Avslaatt(
                tekster.getMessage("drift.feil." + nei.kode(), null, spraak),
                null,
                tekster.getMessage("drift.naa." + nei.kode(), null, spraak),
                "",
                false);
    }

    private String vis(Skjema skjema, Model modell) {
        List<Bygg> nyeste = ombygging.nyeste(LENGST_TILBAKE);
        List<Bygg> paagaar = nyeste.stream().filter(DriftSideController::gaar).toList();
        List<Doedbrevport.Parkert> parkerte = doedbrev.parkerte();
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("lesere", lesere.lesere());
        modell.addAttribute("kanbygges", Lesemodeller.ALLE);
        // Den som sto først i køen, først.
        modell.addAttribute("paagaar", paagaar.reversed());
        modell.addAttribute(
                "ferdige", nyeste.stream().filter(b -> !gaar(b)).limit(NYESTE).toList());
        modell.addAttribute("parkerte", parkerte);
        modell.addAttribute(
                "stanset",
                parkerte.stream().map(Doedbrevport.Parkert::leser).distinct().toList());
        modell.addAttribute(
                "hoppet", doedbrev.hoppetOver().stream().limit(NYESTE).toList());
        return "drift";
    }
}
