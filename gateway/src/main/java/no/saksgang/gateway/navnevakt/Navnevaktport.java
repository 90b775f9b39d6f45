package no.saksgang.gateway.navnevakt;

import java.time.Instant;
import java.util.List;
import no.saksgang.felles.HelsefellesskapId;

/** Veien fra HTTP til vaktlisten. Koblet i deployment/app. */
public interface Navnevaktport {

    /** Et navn på listen. Navnet selv er ikke lagret og kan ikke vises; merket er et nøklet fingeravtrykk. */
    record Linje(String merke, int ord, Instant lagtTil) {}

    List<Linje> liste(HelsefellesskapId id);

    /** @throws no.saksgang.felles.Avslag når navnet ikke har mellom to og seks ord */
    Linje leggTil(HelsefellesskapId id, String navn);

    /** @return om navnet sto der */
    boolean taUt(HelsefellesskapId id, String navn);
}
