package no.saksgang.app.demo;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Leser hvor langt prosessene er kommet, og venter til de har lest alt, også det de selv la til. */
@Component
class Prosessmerke implements Prosessventer {

    private static final Duration LENGST = Duration.ofSeconds(60);
    private static final long PAUSE_MS = 2;

    /** Lengste kjede av prosesser som utløser hverandre. */
    private static final int LEDD = 4;

    private final JdbcClient jdbc;

    Prosessmerke(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void vent() {
        long frist = System.nanoTime() + LENGST.toNanos();
        long naadd = -1;
        for (int ledd = 0; ledd < LEDD; ledd++) {
            long slutt = slutt();
            if (slutt == naadd) {
                return;
            }
            while (posisjon() < slutt) {
                if (System.nanoTime() > frist) {
                    throw new IllegalStateException("Prosessene ble ikke ferdige på " + LENGST.toSeconds() + " s");
                }
                sov();
            }
            naadd = slutt;
        }
    }

    private long slutt() {
        return jdbc.sql("select coalesce(max(global_posisjon), 0) from hendelse")
                .query(Long.class)
                .single();
    }

    private long posisjon() {
        List<String> merker = jdbc.sql("select convert_from(merke, 'UTF8') from lesemerke"
                        + " where prosessor = 'prosesser' and merke is not null")
                .query(String.class)
                .list();
        return merker.isEmpty()
                ? -1
                : JsonMapper.shared().readTree(merker.getFirst()).path("index").asLong(-1);
    }

    private static void sov() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Avbrutt", e);
        }
    }
}
