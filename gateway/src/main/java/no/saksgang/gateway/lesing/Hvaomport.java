package no.saksgang.gateway.lesing;

import java.time.LocalDate;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.hvaom.Hvaomsvar;
import no.saksgang.felles.modell.Samarbeidsmodell;

/** Veien fra HTTP til reglene, for spørsmål om hva som ville skjedd. Koblet i deployment/app. */
public interface Hvaomport {

    /**
     * @param versjon null er den nyeste
     * @throws no.saksgang.felles.Avslag når helsefellesskapet eller versjonen ikke finnes
     */
    Samarbeidsmodell modell(HelsefellesskapId id, Integer versjon);

    /** @throws no.saksgang.felles.Avslag når modellen ikke henger sammen */
    Hvaomsvar regn(HelsefellesskapId id, LocalDate fra, LocalDate til, Samarbeidsmodell annen);
}
