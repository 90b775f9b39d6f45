package no.saksgang.app.atferd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    /** Klokken går fram til et møte om {@code dager} dager, der saken er vedtakssak. */
    String moeteMed(Loep l, String sak, String utvalg, int dager) {
        klokke.stillTil(om(dager), LocalTime.of(15, 0));
        String dag = klokke.dato().toString();
        String moete = l.moeteMed(sak, utvalg, dag);
        l.den(dag);
        return moete;
    }

    /** Partene i helsefellesskapet på én side, uten dem som er antatt borte. */
    List<String> parter(String helsefellesskap, String part) {
        List<String> ut = new ArrayList<>();
        api.hent("/api/v1/helsefellesskap/" + helsefellesskap)
                .get("helsefellesskap")
                .get("parter")
                .forEach(p -> {
                    if (part.equals(p.get("part").asString())) {
                        ut.add(p.get("virksomhetId").asString());
                    }
                });
        return ut;
    }

    /** Det en aktør får lese. */
    JsonNode les(String sti, String aktoer) {
        api.ventPaaProsesser();
        Long posisjon = jdbc.queryForObject("select coalesce(max(global_posisjon), 0) from hendelse", Long.class);
        try {
            var svar = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + sti + "?vent=" + posisjon))
                                    .header("Saksgang-Utviklingsaktoer", aktoer)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(svar.statusCode()).as(svar.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(svar.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
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
