package no.saksgang.gateway.kommando;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.tilgang.Bruker;
import no.saksgang.gateway.tilgang.Brukerkilde;
import no.saksgang.gateway.tilgang.Tildeling;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Hvem som spør, fra headeren {@value #HEADER}. Bare for utvikling: enhver kan påstå hva som helst. Av når
 * {@code saksgang.utviklingsaktoer} ikke er sann; da er alle publikum.
 */
@Component
public class Utviklingsaktoer implements Brukerkilde {

    /**
     * For eksempel {@code rolle=MOETELEDER; virksomhet=x; bruker=p-1; utvalg=ostfold-fsu; helsefellesskap=ostfold}. Uten
     * helsefellesskap gjelder rollen overalt. Flere roller skilles med loddrett strek.
     */
    public static final String HEADER = "Saksgang-Utviklingsaktoer";

    private static final Logger LOGG = LoggerFactory.getLogger(Utviklingsaktoer.class);

    private final boolean paa;

    Utviklingsaktoer(@Value("${saksgang.utviklingsaktoer:false}") boolean paa) {
        this.paa = paa;
        if (paa) {
            LOGG.warn("Aktøren tas fra headeren {}. Bruk det bare til utvikling.", HEADER);
        }
    }

    @Override
    public Bruker hvem(HttpServletRequest forespoersel) {
        String header = paa ? forespoersel.getHeader(HEADER) : null;
        if (header == null || header.isBlank()) {
            return Bruker.publikum();
        }
        List<Map<String, String>> roller =
                Arrays.stream(header.split("\\|")).map(Utviklingsaktoer::felt).toList();
        try {
            return new Bruker(
                    id(roller.getFirst(), "bruker", BrukerId::new),
                    roller.stream().map(Utviklingsaktoer::tildeling).toList());
        } catch (IllegalArgumentException e) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST,
                    "UGYLDIG_AKTOER",
                    "Ukjent rolle i " + HEADER,
                    "Bruk en av rollene i dokumentasjonen.");
        }
    }

    private static Tildeling tildeling(Map<String, String> felt) {
        return new Tildeling(
                Tilgangsrolle.valueOf(felt.getOrDefault("rolle", "")),
                id(felt, "helsefellesskap", HelsefellesskapId::new),
                id(felt, "utvalg", UtvalgId::new),
                id(felt, "virksomhet", VirksomhetId::new),
                id(felt, "sak", SakId::new));
    }

    private static Map<String, String> felt(String rolle) {
        Map<String, String> ut = new HashMap<>();
        for (String del : rolle.split(";")) {
            String[] par = del.trim().split("=", 2);
            if (par.length == 2) {
                ut.put(par[0].trim().toLowerCase(Locale.ROOT), par[1].trim());
            }
        }
        return ut;
    }

    private static <T> T id(Map<String, String> felt, String navn, Function<String, T> lag) {
        return felt.containsKey(navn) ? lag.apply(felt.get(navn)) : null;
    }
}
