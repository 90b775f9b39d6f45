package no.saksgang.felles.verdi;

/** Fast opplegg for innlegg (R120). */
public record Opplegg(int innleggMinutter, int spoersmaalMinutter, String per, int antallInnlegg) {}
