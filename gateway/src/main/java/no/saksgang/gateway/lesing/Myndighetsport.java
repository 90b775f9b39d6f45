package no.saksgang.gateway.lesing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.myndighet.Myndighetssvar;

/** Veien fra HTTP til loggen, for spørsmål om myndighet. Koblet i deployment/app. */
@FunctionalInterface
public interface Myndighetsport {

    /** @throws no.saksgang.felles.Avslag når utvalget eller saken ikke var kjent */
    Myndighetssvar svar(
            UtvalgId utvalgId,
            LocalDate dato,
            Instant kjent,
            Map<Saksegenskap, Konsekvensgrad> egenskaper,
            SakId sakId);
}
