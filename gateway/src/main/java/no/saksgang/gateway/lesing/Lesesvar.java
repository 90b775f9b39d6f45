package no.saksgang.gateway.lesing;

import java.time.Duration;
import java.util.List;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.KommandoController;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Det som er likt for alle lesinger: venting på en posisjon, ETag, og svaret når noe ikke finnes. */
@Component
class Lesesvar {

    private static final Duration LENGST = Duration.ofSeconds(5);

    private final Posisjonsventer venter;

    Lesesvar(Posisjonsventer venter) {
        this.venter = venter;
    }

    /** Posisjonen lesemodellen er kommet til, etter å ha ventet på den ønskede. */
    long fersk(String lesemodell, Long vent) {
        if (vent != null && !venter.vent(lesemodell, vent, LENGST)) {
            throw hengerEtter(vent);
        }
        return venter.posisjon(lesemodell);
    }

    static HttpFeil hengerEtter(long posisjon) {
        return new HttpFeil(
                HttpStatus.SERVICE_UNAVAILABLE,
                "LESEMODELL_HENGER_ETTER",
                "Lesemodellen har ikke nådd posisjon " + posisjon,
                "Prøv igjen om litt.");
    }

    <T> ResponseEntity<T> svar(T kropp, String etag, long posisjon, WebRequest forespoersel) {
        String merke = "\"" + etag + Leser.merke(forespoersel) + "\"";
        if (forespoersel.checkNotModified(merke)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(merke).build();
        }
        return ResponseEntity.ok()
                .eTag(merke)
                .header(KommandoController.POSISJON, Long.toString(posisjon))
                .body(kropp);
    }

    static HttpFeil ikkeFunnet(String hva, String id) {
        return new HttpFeil(
                HttpStatus.NOT_FOUND, "IKKE_FUNNET", hva + " " + id + " finnes ikke", "Kontroller identifikatoren.");
    }

    static HttpFeil ugyldig(String felt, String melding) {
        return new HttpFeil(
                HttpStatus.BAD_REQUEST,
                "UGYLDIG_PARAMETER",
                melding,
                "Rett " + felt + ".",
                List.of(new HttpFeil.Feltfeil(felt, melding)));
    }
}
