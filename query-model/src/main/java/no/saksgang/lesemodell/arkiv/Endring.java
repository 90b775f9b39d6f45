package no.saksgang.lesemodell.arkiv;

import java.time.Instant;
import java.time.LocalDate;

/**
 * At et felt fikk en annen verdi (Noark 5 M680–M685).
 *
 * @param slag møtet eller saken: {@code moete} eller {@code sak}
 * @param metadata feltets navn
 * @param dato dagen endringen gjelder, norsk tid
 */
record Endring(
        String hendelseId,
        long posisjon,
        String slag,
        String id,
        String metadata,
        LocalDate dato,
        Instant registrert,
        String av,
        String tidligere,
        String ny) {}
