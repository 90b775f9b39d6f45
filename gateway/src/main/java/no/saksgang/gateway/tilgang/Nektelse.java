package no.saksgang.gateway.tilgang;

import no.saksgang.gateway.feil.HttpFeil;
import org.springframework.http.HttpStatus;

/** Svarene når noe nektes. Ingen av dem sier noe om hva som finnes. */
final class Nektelse {

    private Nektelse() {}

    static HttpFeil innlogging() {
        return new HttpFeil(
                HttpStatus.UNAUTHORIZED, "INNLOGGING_MANGLER", "Innlogging kreves", "Logg inn og prøv igjen.");
    }

    static HttpFeil ikkeTilgang(String detalj) {
        return new HttpFeil(HttpStatus.FORBIDDEN, "IKKE_TILGANG", detalj, "Be noen med riktig rolle gjøre det.");
    }

    static HttpFeil ikkeFunnet(String ord, String id) {
        return new HttpFeil(
                HttpStatus.NOT_FOUND, "IKKE_FUNNET", ord + " " + id + " finnes ikke", "Kontroller identifikatoren.");
    }
}
