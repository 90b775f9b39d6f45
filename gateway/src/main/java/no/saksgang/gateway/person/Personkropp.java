package no.saksgang.gateway.person;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.json.SaksgangJson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Leser kroppen strengt, og sier hvilket felt som er galt. Verdien gjengis aldri. */
@Component
class Personkropp {

    private static final int MAKS_BYTE = 64 * 1024;
    private static final int MAKS_LISTE = 1000;

    <T> T les(HttpServletRequest inn, Class<T> type) throws IOException {
        byte[] bytes = inn.getInputStream().readNBytes(MAKS_BYTE + 1);
        if (bytes.length > MAKS_BYTE) {
            throw feil("kropp", "Kroppen er for stor");
        }
        try {
            T lest = SaksgangJson.kommando().readValue(bytes, type);
            if (lest != null) {
                return lest;
            }
        } catch (JacksonException e) {
            // Svaret er det samme; det som ble sendt, skal ikke i en feilmelding.
        }
        throw feil("kropp", "Kroppen er ikke JSON med de feltene som er beskrevet");
    }

    void krev(String verdi, String felt, int maks) {
        if (verdi == null || verdi.isBlank()) {
            throw feil(felt, "Feltet " + felt + " mangler");
        }
        hoeyst(verdi, felt, maks);
    }

    void hoeyst(String verdi, String felt, int maks) {
        if (verdi != null && (verdi.length() > maks || verdi.chars().anyMatch(Character::isISOControl))) {
            throw feil(felt, "Feltet " + felt + " er for langt eller har tegn som ikke hører hjemme i tekst");
        }
    }

    void kode(String verdi, String felt, Set<String> lovlige) {
        if (verdi == null || !lovlige.contains(verdi)) {
            throw feil(felt, "Feltet " + felt + " må være en av " + String.join(", ", lovlige));
        }
    }

    List<String> liste(List<String> verdier, String felt) {
        List<String> liste = verdier == null ? List.of() : verdier;
        if (liste.size() > MAKS_LISTE || liste.stream().anyMatch(v -> v == null || v.length() > 200)) {
            throw feil(felt, "Feltet " + felt + " har for mange eller ugyldige verdier");
        }
        return liste;
    }

    private static HttpFeil feil(String felt, String melding) {
        return new HttpFeil(
                HttpStatus.BAD_REQUEST,
                "UGYLDIG_INNHOLD",
                melding,
                "Se beskrivelsen i /v3/api-docs.",
                List.of(new HttpFeil.Feltfeil("/" + felt, melding)));
    }
}
