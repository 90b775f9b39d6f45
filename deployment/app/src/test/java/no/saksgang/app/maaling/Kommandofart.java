package no.saksgang.app.maaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import no.saksgang.felles.SakId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Kommandoer mot håndskrevet JDBC i samme kjøring. Runder av begge slag veksler; medianen gjelder. */
final class Kommandofart {

    private static final int RUNDER = 5;
    private static final int PER_RUNDE = 1500;
    private static final int SAKER = 2000;
    private static final double GRENSE = 4.0;

    private final List<SakId> saker = Collections.synchronizedList(new ArrayList<>());
    private final Saksliv liv;
    private final Haandskrevet haandskrevet;
    private final JdbcTemplate superbruker;

    Kommandofart(Saksliv liv, DataSource kilde, JdbcTemplate superbruker) {
        this.liv = liv;
        this.haandskrevet = new Haandskrevet(kilde);
        this.superbruker = superbruker;
    }

    void maal(Resultater ut) throws Exception {
        // Lik hendelse, med de samme nøklene, uten å endre loggen selv.
        superbruker.execute("create table hendelse_maaling (like hendelse including all)");
        superbruker.execute("grant select, insert on hendelse_maaling to saksgang_app");
        Klienter.fart(8, SAKER, i -> saker.add(liv.tildelt(null)));
        for (int klienter : new int[] {1, 8}) {
            IntConsumer vi = i -> liv.innspill(saker.get(i % SAKER), null);
            IntConsumer de = i -> haandskrevet.leggTil(saker.get(i % SAKER));
            double[] vaare = new double[RUNDER];
            double[] deres = new double[RUNDER];
            Klienter.fart(klienter, PER_RUNDE, vi);
            Klienter.fart(klienter, PER_RUNDE, de);
            for (int r = 0; r < RUNDER; r++) {
                vaare[r] = Klienter.fart(klienter, PER_RUNDE, vi);
                deres[r] = Klienter.fart(klienter, PER_RUNDE, de);
            }
            ut.tall(
                    "commands/s, %d client(s): Saksgang, hand-written JDBC".formatted(klienter),
                    String.format(Locale.ROOT, "%.0f, %.0f", median(vaare), median(deres)));
            ut.hoeyst(
                    "hand-written JDBC / Saksgang, %d client(s)".formatted(klienter),
                    median(deres) / median(vaare),
                    GRENSE,
                    "%.2f");
        }
        superbruker.execute("drop table hendelse_maaling");
    }

    private static double median(double[] verdier) {
        double[] kopi = verdier.clone();
        Arrays.sort(kopi);
        return kopi[kopi.length / 2];
    }
}
