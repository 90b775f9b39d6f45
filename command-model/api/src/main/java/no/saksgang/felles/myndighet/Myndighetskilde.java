package no.saksgang.felles.myndighet;

import java.time.Instant;

/**
 * En hendelse svaret bygger på. Er den registrert senere enn den skjedde, er den etterregistrert.
 *
 * @param stroem strømmen hendelsen står i, for eksempel {@code utvalg:ostfold-fsu}
 */
public record Myndighetskilde(
        String hendelseId, String stroem, long sekvens, String navn, Instant skjedde, Instant registrert) {}
