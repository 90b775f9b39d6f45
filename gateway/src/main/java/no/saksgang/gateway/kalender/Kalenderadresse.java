package no.saksgang.gateway.kalender;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.tilgang.Leser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Den hemmelige adressen til egen kalender. Hemmeligheten lages her, vises én gang, og lagres bare som en sum. */
@Component
public class Kalenderadresse {

    private static final Pattern HEMMELIGHET = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** @param adresse vises bare denne ene gangen */
    public record Ny(Instant gitt, String adresse) {}

    private final Kalenderport port;
    private final Clock klokke;
    private final SecureRandom tilfeldig = new SecureRandom();

    Kalenderadresse(Kalenderport port, Clock klokke) {
        this.port = port;
        this.klokke = klokke;
    }

    /** Når hun fikk den hun har; tom når hun ingen har. */
    public Optional<Instant> gitt(String hf, Leser leser) {
        BrukerId bruker = leser.bruker().id();
        return bruker == null ? Optional.empty() : port.gitt(new HelsefellesskapId(hf), bruker);
    }

    /**
     * Gir en ny; den hun hadde, slutter å virke.
     *
     * @throws HttpFeil 403 når det ikke er kjent hvem hun er
     */
    public Ny gi(String hf, Leser leser) {
        byte[] hemmelig = new byte[32];
        tilfeldig.nextBytes(hemmelig);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(hemmelig);
        Instant naa = klokke.instant();
        port.gi(new HelsefellesskapId(hf), hvem(leser), sum(token), naa);
        return new Ny(
                naa,
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + "/api/v1/helsefellesskap/" + hf
                        + "/kalender/" + token + "/moeter.ics");
    }

    /** Tar bort den hun har. @throws HttpFeil 403 når det ikke er kjent hvem hun er */
    public void taBort(String hf, Leser leser) {
        port.taBort(new HelsefellesskapId(hf), hvem(leser));
    }

    /** Hvem hemmeligheten gjelder i helsefellesskapet. */
    Optional<BrukerId> hvem(HelsefellesskapId hf, String hemmelighet) {
        return HEMMELIGHET.matcher(hemmelighet).matches() ? port.hvem(hf, sum(hemmelighet)) : Optional.empty();
    }

    private static BrukerId hvem(Leser leser) {
        if (leser.bruker().id() == null) {
            throw new HttpFeil(
                    HttpStatus.FORBIDDEN, "IKKE_TILGANG", "Det er ikke kjent hvem du er", "Logg inn som deg selv.");
        }
        return leser.bruker().id();
    }

    private static String sum(String token) {
        return Kalendersvar.sum(token.getBytes(StandardCharsets.US_ASCII));
    }
}
