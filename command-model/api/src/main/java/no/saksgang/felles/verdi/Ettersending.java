package no.saksgang.felles.verdi;

/** En mottaker av en ettersending, og hvorfor. */
public record Ettersending(Mottaker mottaker, Ettersendingsgrunn grunn) {}
