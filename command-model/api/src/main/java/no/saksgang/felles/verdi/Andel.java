package no.saksgang.felles.verdi;

import no.saksgang.felles.VirksomhetId;

/** En parts andel av kostnaden, mellom 0 og 1 (R202). */
public record Andel(VirksomhetId virksomhetId, java.math.BigDecimal andel) {}
