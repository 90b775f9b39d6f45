package no.saksgang.gateway.drift;

import java.util.List;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.bygging.Byggjournal.Bygg;
import no.saksgang.lesemodell.bygging.BygningFeil;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gjenoppbygging av lesemodeller, slik driften ber om det: fra siden og fra API-et gjelder de samme kravene. */
@Component
public class Ombygging {

    static final String STI = "/api/v1/drift/gjenoppbygginger";

    private final Byggport port;

    Ombygging(Byggport port) {
        this.port = port;
    }

    /**
     * Bestiller modellene, én etter én, og svarer med en gang.
     *
     * @throws HttpFeil 404 når en av dem ikke finnes, 409 når en gjenoppbygging alt pågår
     */
    public List<Bygg> start(List<String> modeller, Leser leser) {
        try {
            return port.start(
                    modeller,
                    leser.bruker().id() == null ? "-" : leser.bruker().id().verdi());
        } catch (BygningFeil e) {
            throw switch (e.grunn()) {
                case UKJENT ->
                    new HttpFeil(HttpStatus.NOT_FOUND, "IKKE_FUNNET", e.getMessage(), "Se /api/v1/drift/lesemodeller.");
                case PAAGAAR ->
                    new HttpFeil(
                            HttpStatus.CONFLICT,
                            "GJENOPPBYGGING_PAAGAAR",
                            e.getMessage(),
                            "Vent til den er ferdig, eller avbryt den. Se " + STI + ".");
                default -> e;
            };
        }
    }

    /** De nyeste først, med framdrift. */
    public List<Bygg> nyeste(int antall) {
        return port.nyeste(antall);
    }

    /** Ber den stanse. @throws HttpFeil 404 når den ikke pågår */
    public void avbryt(String byggId) {
        if (byggId == null || !byggId.matches("[0-9]{1,18}") || !port.avbryt(Long.parseLong(byggId))) {
            throw new HttpFeil(
                    HttpStatus.NOT_FOUND, "IKKE_FUNNET", "Ingen slik gjenoppbygging pågår", "Se " + STI + ".");
        }
    }
}
