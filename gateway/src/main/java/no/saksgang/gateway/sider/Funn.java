package no.saksgang.gateway.sider;

import no.saksgang.gateway.feil.HttpFeil;
import org.springframework.http.HttpStatus;

/** Svaret når det siden skulle vise, ikke finnes for den som spør. */
final class Funn {

    private Funn() {}

    static HttpFeil ikke(String hva) {
        return new HttpFeil(HttpStatus.NOT_FOUND, "IKKE_FUNNET", hva + " finnes ikke", "Kontroller adressen.");
    }
}
