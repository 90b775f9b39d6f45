package no.saksgang.gateway.innlogging;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.gateway.tilgang.Bruker;
import no.saksgang.gateway.tilgang.Brukerkilde;
import no.saksgang.gateway.tilgang.Tildeling;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hvem jeg er, hva jeg er det for, og hvor jeg logger ut. */
@RestController
public class MegController {

    /** En rolle, hvor den gjelder, og siste dag; til er null når ingen slutt er bestemt. */
    record Rolle(
            Tilgangsrolle rolle,
            HelsefellesskapId helsefellesskapId,
            UtvalgId utvalgId,
            VirksomhetId virksomhetId,
            SakId sakId,
            LocalDate fra,
            LocalDate til) {}

    /** Headeren en skriving fra nettleseren må ha. */
    record Csrf(String header, String token) {}

    record Meg(
            boolean innlogget,
            BrukerId brukerId,
            String utsteder,
            String organisasjon,
            List<Rolle> roller,
            String innlogging,
            String utlogging,
            Csrf csrf) {}

    private final Brukerkilde kilde;
    private final Rolleoversikt oversikt;
    private final Utstederregister utstedere;
    private final Clock klokke;

    MegController(Brukerkilde kilde, Rolleoversikt oversikt, Utstederregister utstedere, Clock klokke) {
        this.kilde = kilde;
        this.oversikt = oversikt;
        this.utstedere = utstedere;
        this.klokke = klokke;
    }

    @GetMapping(path = "/api/v1/meg", produces = MediaType.APPLICATION_JSON_VALUE)
    Meg meg(HttpServletRequest inn) {
        Bruker bruker = kilde.hvem(inn);
        Identitet identitet = Identitet.naa();
        boolean sesjon = identitet != null && identitet.sesjon();
        Utsteder utsteder = identitet == null
                ? null
                : utstedere.medIssuer(identitet.issuer()).orElse(null);
        return new Meg(
                bruker.innlogget(),
                bruker.id(),
                utsteder == null ? null : utsteder.navn(),
                utsteder == null
                        ? null
                        : Tokenkontroll.orgnummer(utsteder, identitet.claims()).orElse(null),
                roller(bruker),
                InnloggingController.STI,
                sesjon ? Sikkerhetskjede.UTLOGGING : null,
                sesjon ? csrf(inn) : null);
    }

    private List<Rolle> roller(Bruker bruker) {
        List<Rolleoversikt.Linje> linjer =
                bruker.id() == null ? List.of() : oversikt.linjer(bruker.id(), klokke.instant());
        return bruker.tildelinger().stream()
                .map(t -> linjer.stream()
                        .filter(l -> l.tildeling().equals(t))
                        .findFirst()
                        .map(l -> rolle(t, l.fra(), l.til()))
                        .orElseGet(() -> rolle(t, null, null)))
                .toList();
    }

    private static Rolle rolle(Tildeling t, LocalDate fra, LocalDate til) {
        return new Rolle(t.rolle(), t.helsefellesskapId(), t.utvalgId(), t.virksomhetId(), t.sakId(), fra, til);
    }

    static Csrf csrf(HttpServletRequest inn) {
        return inn.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken t
                ? new Csrf(t.getHeaderName(), t.getToken())
                : null;
    }
}
