package no.saksgang.gateway.innlogging;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.KommandoController;
import no.saksgang.gateway.tilgang.Bruker;
import no.saksgang.gateway.tilgang.Brukerkilde;
import no.saksgang.gateway.tilgang.Tildeling;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Roller som ikke følger av et sete: hvem som har dem, fra når og til når. */
@RestController
@RequestMapping("/api/v1/drift/rolletildelinger")
public class RolletildelingController {

    private static final Logger LOGG = LoggerFactory.getLogger(RolletildelingController.class);
    private static final int MAKS_KROPP = 8192;

    /** Rollen som skal gis. Uten fra gjelder den fra i dag; uten til gjelder den til den avsluttes. */
    record Ny(
            String brukerId,
            String rolle,
            String helsefellesskapId,
            String utvalgId,
            String virksomhetId,
            String sakId,
            LocalDate fra,
            LocalDate til) {}

    private final Tildelingsregister register;
    private final Tildelingsregel regel;
    private final Brukerkilde kilde;
    private final JsonMapper json;
    private final Clock klokke;

    RolletildelingController(
            Tildelingsregister register, Tildelingsregel regel, Brukerkilde kilde, JsonMapper json, Clock klokke) {
        this.register = register;
        this.regel = regel;
        this.kilde = kilde;
        this.json = json;
        this.klokke = klokke;
    }

    /** Gi noen en rolle. */
    @PostMapping
    ResponseEntity<Tildelingsregister.Rad> gi(
            @RequestHeader(name = KommandoController.NOEKKEL, required = false) String noekkel, HttpServletRequest inn)
            throws IOException {
        Bruker giver = kilde.hvem(inn);
        regel.krevAdministrator(giver);
        String id = id(giver, KommandoController.krevNoekkel(noekkel));
        Tildelingsregister.Rad rad = rad(id, les(inn), giver);
        regel.krevLov(giver, rad);
        Tildelingsregister.Rad foer = register.gi(rad).orElse(null);
        if (foer == null) {
            LOGG.info("Rollen {} ble gitt til {} av {} ({})", rad.tildeling(), rad.brukerId(), rad.gittAv(), id);
        } else if (!lik(foer, rad)) {
            throw new HttpFeil(
                    HttpStatus.CONFLICT,
                    "KOMMANDO_GJENBRUKT",
                    "Nøkkelen er brukt til en annen tildeling",
                    "Send en ny UUID for hver ny tildeling.");
        }
        return ResponseEntity.created(URI.create("/api/v1/drift/rolletildelinger/" + id))
                .body(foer == null ? rad : foer);
    }

    /** Avslutt tildelingen straks. Gjentatt er den fortsatt avsluttet. */
    @PostMapping("/{id}/avslutning")
    Tildelingsregister.Rad avslutt(@PathVariable String id, HttpServletRequest inn) {
        Bruker hvem = kilde.hvem(inn);
        regel.krevAdministrator(hvem);
        Tildelingsregister.Rad rad = register.finn(id)
                .filter(r -> regel.kanSe(hvem, r))
                .orElseThrow(() -> new HttpFeil(
                        HttpStatus.NOT_FOUND, "IKKE_FUNNET", "Tildelingen finnes ikke", "Se listen over tildelinger."));
        Tildelingsregister.Rad etter = register.avslutt(rad.id(), hvem.id(), klokke.instant());
        LOGG.info("Rollen {} ble tatt fra {} av {} ({})", rad.tildeling(), rad.brukerId(), hvem.id(), id);
        return etter;
    }

    /** Rollene én bruker har eller har hatt. */
    @GetMapping
    List<Tildelingsregister.Rad> alle(@RequestParam String bruker, HttpServletRequest inn) {
        Bruker hvem = kilde.hvem(inn);
        regel.krevAdministrator(hvem);
        return register.alle(new BrukerId(bruker)).stream()
                .filter(r -> regel.kanSe(hvem, r))
                .toList();
    }

    private Ny les(HttpServletRequest inn) throws IOException {
        byte[] kropp = inn.getInputStream().readNBytes(MAKS_KROPP + 1);
        if (kropp.length > MAKS_KROPP) {
            throw new HttpFeil(HttpStatus.CONTENT_TOO_LARGE, "FOR_STORT", "Kroppen er for stor", "Send bare feltene.");
        }
        try {
            Ny ny = json.readerFor(Ny.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(kropp);
            Avslag.krevInnhold(ny, "kroppen");
            return ny;
        } catch (JacksonException e) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST,
                    "UGYLDIG_JSON",
                    "Kroppen kan ikke leses som en tildeling",
                    "Se /v3/api-docs.");
        }
    }

    private Tildelingsregister.Rad rad(String id, Ny ny, Bruker giver) {
        Avslag.krevInnhold(ny.rolle(), "rolle");
        Tilgangsrolle rolle;
        try {
            rolle = Tilgangsrolle.valueOf(ny.rolle());
        } catch (IllegalArgumentException e) {
            throw new HttpFeil(HttpStatus.BAD_REQUEST, "UGYLDIG_ROLLE", "Ukjent rolle", "Bruk en av rollene i docs.");
        }
        Tildeling tildeling = new Tildeling(
                rolle,
                ny.helsefellesskapId() == null ? null : new HelsefellesskapId(ny.helsefellesskapId()),
                ny.utvalgId() == null ? null : new UtvalgId(ny.utvalgId()),
                ny.virksomhetId() == null ? null : new VirksomhetId(ny.virksomhetId()),
                ny.sakId() == null ? null : new SakId(ny.sakId()));
        LocalDate fra = ny.fra() == null ? Tildelingsregel.dato(klokke.instant()) : ny.fra();
        return new Tildelingsregister.Rad(
                id,
                new BrukerId(ny.brukerId()),
                tildeling,
                fra,
                ny.til(),
                giver.id(),
                klokke.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null);
    }

    /** Samme nøkkel fra samme giver er samme tildeling. */
    private static String id(Bruker giver, String noekkel) {
        return "rolle-" + UUID.nameUUIDFromBytes((giver.id() + "/" + noekkel).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean lik(Tildelingsregister.Rad a, Tildelingsregister.Rad b) {
        return a.brukerId().equals(b.brukerId())
                && a.tildeling().equals(b.tildeling())
                && java.util.Objects.equals(a.til(), b.til());
    }
}
