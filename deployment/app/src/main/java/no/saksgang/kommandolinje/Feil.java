package no.saksgang.kommandolinje;

/** Noe utenfor kommandoen er i veien. */
final class Feil extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Feil(String melding) {
        super(melding);
    }

    static String tekst(Throwable feil) {
        String melding = feil.getMessage();
        return Tekster.t(
                "feil",
                melding == null ? feil.toString() : melding.lines().findFirst().orElse(""));
    }
}
