package no.saksgang.kommandolinje;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Kjører kommandolinjen i prøvens egen prosess. */
public final class Kjoering {

    private Kjoering() {}

    public static int kjoer(PrintWriter ut, String... args) {
        Locale.setDefault(Tekster.spraak(args, Map.of()));
        return Saksgang.linje().setOut(ut).setErr(ut).execute(args);
    }
}
