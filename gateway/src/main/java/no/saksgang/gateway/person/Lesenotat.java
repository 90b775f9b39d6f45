package no.saksgang.gateway.person;

import jakarta.servlet.http.HttpServletRequest;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.tilgang.Bruker;
import no.saksgang.gateway.tilgang.Brukerkilde;
import org.springframework.stereotype.Component;

/** Fører lesinger av dokumenter, også dem som ikke er skjermet: hva et dokument røper, vet bare den som har lest det. */
@Component
public class Lesenotat {

    private final Personport port;
    private final Brukerkilde kilde;

    Lesenotat(Personport port, Brukerkilde kilde) {
        this.port = port;
        this.kilde = kilde;
    }

    /** Føres før innholdet sendes. */
    public void dokument(HttpServletRequest forespoersel, HelsefellesskapId hf, String dokumentId) {
        Bruker bruker = kilde.hvem(forespoersel);
        String rolle = bruker.tildelinger().stream()
                .filter(t -> t.helsefellesskapId() == null || hf.equals(t.helsefellesskapId()))
                .findFirst()
                .map(t -> t.rolle().name())
                .orElse("PUBLIKUM");
        port.lest(hf, bruker.id(), rolle, "DOKUMENT", dokumentId, null);
    }
}
