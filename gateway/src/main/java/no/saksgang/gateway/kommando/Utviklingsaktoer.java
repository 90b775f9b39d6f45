package no.saksgang.gateway.kommando;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.gateway.feil.HttpFeil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Hvem som handler, fra headeren {@value #HEADER}. Bare for utvikling, til innlogging finnes: enhver kan påstå
 * hva som helst. Av når {@code saksgang.utviklingsaktoer} ikke er sann.
 */
@Component
public class Utviklingsaktoer {

    /** For eksempel {@code rolle=MOETELEDER; virksomhet=x; bruker=p-1; utvalg=ostfold-fsu}. */
    public static final String HEADER = "Saksgang-Utviklingsaktoer";

    private static final Logger LOGG = LoggerFactory.getLogger(Utviklingsaktoer.class);

    private final boolean paa;

    Utviklingsaktoer(@Value("${saksgang.utviklingsaktoer:false}") boolean paa) {
        this.paa = paa;
        if (paa) {
            LOGG.warn("Aktøren tas fra headeren {}. Bruk det bare til utvikling.", HEADER);
        }
    }

    /** @throws HttpFeil 401 når ingen aktør kan fastslås */
    public Aktoer les(String header) {
        if (!paa) {
            throw new HttpFeil(
                    HttpStatus.UNAUTHORIZED, "INNLOGGING_MANGLER", "Innlogging kreves", "Logg inn og prøv igjen.");
        }
        if (header == null || header.isBlank()) {
            throw new HttpFeil(
                    HttpStatus.UNAUTHORIZED,
                    "INNLOGGING_MANGLER",
                    "Headeren " + HEADER + " mangler",
                    "Oppgi rolle, og virksomhet, bruker og utvalg når de trengs.");
        }
        Map<String, String> felt = new HashMap<>();
        for (String del : header.split(";")) {
            String[] par = del.trim().split("=", 2);
            if (par.length == 2) {
                felt.put(par[0].trim().toLowerCase(Locale.ROOT), par[1].trim());
            }
        }
        try {
            return new Aktoer(
                    Rolle.valueOf(felt.getOrDefault("rolle", "")),
                    felt.containsKey("virksomhet") ? new VirksomhetId(felt.get("virksomhet")) : null,
                    felt.containsKey("bruker") ? new BrukerId(felt.get("bruker")) : null,
                    felt.containsKey("utvalg") ? new UtvalgId(felt.get("utvalg")) : null);
        } catch (IllegalArgumentException e) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST,
                    "UGYLDIG_AKTOER",
                    "Ukjent rolle i " + HEADER,
                    "Bruk en av rollene i dokumentasjonen.");
        }
    }
}
