package no.saksgang.kommandolinje;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import no.saksgang.bevis.kontroll.Fremdrift;

/** Hvor langt det er kommet, hvor fort det går, og hvor lenge det er igjen. Bare på en terminal, og på standard feil. */
final class Fremdriftslinje implements Fremdrift, AutoCloseable {

    private static final int BREDDE = 30;
    private static final long OFTE_NS = 100_000_000;
    private static final String BLANK = "\r\u001b[K";

    private final PrintStream ut;
    private final long start = System.nanoTime();
    private long sist;

    private Fremdriftslinje(PrintStream ut) {
        this.ut = ut;
    }

    static Fremdriftslinje naarTerminal() {
        Console konsoll = System.console();
        return new Fremdriftslinje(konsoll != null && konsoll.isTerminal() ? System.err : null);
    }

    @Override
    public void kom(long ferdig, long totalt) {
        long naa = System.nanoTime();
        if (ut == null || totalt == 0 || naa - sist < OFTE_NS && ferdig < totalt) {
            return;
        }
        sist = naa;
        ut.print(BLANK + linje(ferdig, totalt, (naa - start) / 1e9));
        ut.flush();
    }

    static String linje(long ferdig, long totalt, double sekunder) {
        double del = Math.min(1, (double) ferdig / totalt);
        double fart = ferdig / Math.max(sekunder, 1e-3);
        int fylt = (int) (del * BREDDE);
        return "[" + "#".repeat(fylt) + ".".repeat(BREDDE - fylt) + "] "
                + Tekster.t(
                        "fremdrift",
                        String.format(Locale.ROOT, "%3.0f", del * 100),
                        String.format(Locale.ROOT, "%.0f", fart),
                        String.format(Locale.ROOT, "%.0f", Math.ceil((totalt - ferdig) / Math.max(fart, 1))));
    }

    @Override
    public void close() {
        if (ut != null) {
            ut.print(BLANK);
            ut.flush();
        }
    }
}
