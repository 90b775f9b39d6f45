package no.saksgang.app.atferd;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Benken med en klokke som kan stilles. Én oppstart deles av alle prøvene av frister, venting og oppfølging. */
@Import(StillbarKlokke.Innsatt.class)
abstract class Klokkebenk extends Benk {

    /** Fristen skal være ført så lenge etter at tiden er kommet. */
    static final Duration FRIST = Duration.ofSeconds(5);

    @Autowired
    StillbarKlokke klokke;

    /** Et løp i dag. */
    Loep idag(String helsefellesskap) {
        klokke.stillTil(klokke.dato(), LocalTime.of(15, 0));
        return i(helsefellesskap).den(klokke.dato().toString());
    }

    LocalDate om(int dager) {
        return klokke.dato().plusDays(dager);
    }

    /** En kommando som skjer nå. */
    Svar gi(String aktoer, String sti, Object... par) {
        Map<String, Object> felt = new LinkedHashMap<>();
        for (int i = 0; i < par.length; i += 2) {
            if (par[i + 1] != null) {
                felt.put((String) par[i], par[i + 1]);
            }
        }
        return api.post("/api/v1/" + sti, felt, aktoer);
    }

    Svar sak(String aktoer, String sak, String kommando, Object... par) {
        return gi(aktoer, "saker/" + sak + "/kommandoer/" + kommando, par);
    }

    /** Navnene på hendelsene i strømmen, i rekkefølge. */
    List<String> strom(String aggregat, String id) {
        return jdbc.queryForList(
                "select substring(navn from '[^.]+$') from hendelse where stroem = ? order by sekvens",
                String.class,
                aggregat + ":" + id);
    }

    long antall(String aggregat, String id, String hendelse) {
        return strom(aggregat, id).stream().filter(hendelse::equals).count();
    }

    /** Til det er sant; ellers feiler prøven. */
    static void innen(Duration tid, String hva, BooleanSupplier sant) {
        long slutt = System.nanoTime() + tid.toNanos();
        while (!sant.getAsBoolean()) {
            if (System.nanoTime() > slutt) {
                throw new AssertionError("Ikke innen " + tid + ": " + hva);
            }
            sov(50);
        }
    }

    /** Til registeret har lest alt, og vekkeklokken har gått to runder. */
    void laRundeneGaa() {
        ventPaaRegisteret();
        sov(2500);
        ventPaaRegisteret();
    }

    void ventPaaRegisteret() {
        innen(Duration.ofSeconds(20), "fristregisteret har lest alt", () -> {
            Long slutt = jdbc.queryForObject("select coalesce(max(global_posisjon), 0) from hendelse", Long.class);
            List<String> merker = jdbc.queryForList(
                    "select convert_from(merke, 'UTF8') from lesemerke where prosessor = 'frister'", String.class);
            return !merker.isEmpty()
                    && merker.getFirst()
                            .replaceAll(".*\"index\"\\s*:\\s*(\\d+).*", "$1")
                            .equals(slutt.toString());
        });
    }

    static void sov(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
