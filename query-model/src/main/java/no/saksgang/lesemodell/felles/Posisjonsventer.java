package no.saksgang.lesemodell.felles;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hvor ferske lesemodellene er, og venting til de har nådd en posisjon. */
@Component
public class Posisjonsventer {

    private static final long PAUSE_MS = 5;

    private final JdbcClient jdbc;

    Posisjonsventer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Posisjonen lesemodellen er kommet til; 0 før den har lest noe. */
    public long posisjon(String prosessor) {
        return jdbc.sql("select posisjon from lese_posisjon where prosessor = ?")
                .param(prosessor)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Om hendelsen på posisjonen er lest: merket er kommet forbi, og den er ikke et hull bak det. */
    private boolean harLest(String prosessor, long posisjon) {
        return jdbc.sql("select posisjon >= ? and not (? = any(hull)) from lese_posisjon where prosessor = ?")
                .params(posisjon, posisjon, prosessor)
                .query(Boolean.class)
                .optional()
                .orElse(posisjon == 0);
    }

    /** Den laveste posisjonen blant lesemodellene. */
    public long laveste() {
        return Lesemodeller.ALLE.stream().mapToLong(this::posisjon).min().orElse(0);
    }

    /** @return usant når tiden gikk ut */
    public boolean vent(String prosessor, long posisjon, Duration lengst) {
        return vent(List.of(prosessor), posisjon, lengst);
    }

    public boolean vent(List<String> prosessorer, long posisjon, Duration lengst) {
        long frist = System.nanoTime() + lengst.toNanos();
        for (String prosessor : prosessorer) {
            while (!harLest(prosessor, posisjon)) {
                if (System.nanoTime() > frist) {
                    return false;
                }
                try {
                    Thread.sleep(PAUSE_MS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return true;
    }
}
