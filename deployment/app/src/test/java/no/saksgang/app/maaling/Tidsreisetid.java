package no.saksgang.app.maaling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import no.saksgang.felles.SakId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gamle bilder over HTTP: en sak med 1 000 hendelser midt i livet, og oversikten midt i et år med 500 saker. */
final class Tidsreisetid {

    private static final int HENDELSER = 1000;
    private static final int OPPVARMING = 150;
    private static final int PROEVER = 50;
    private static final int GANGER = 5;
    private static final double SAK_MS = 50;
    private static final double OVERSIKT_S = 2.0;

    private final Saksliv liv;
    private final String rot;
    private final String helsefellesskap;
    private final HttpClient klient = HttpClient.newHttpClient();

    Tidsreisetid(Saksliv liv, int port, String helsefellesskap) {
        this.liv = liv;
        this.rot = "http://127.0.0.1:" + port + "/api/v1/";
        this.helsefellesskap = helsefellesskap;
    }

    void maal(Resultater ut) throws IOException, InterruptedException {
        Instant begynte = Instant.now().minus(Duration.ofDays(400));
        SakId sak = liv.tildelt(begynte);
        for (int i = 3; i < HENDELSER; i++) {
            liv.innspill(sak, begynte.plus(Duration.ofHours(i)));
        }
        String midt = "?utgave=FULL&sann=" + begynte.plus(Duration.ofHours(HENDELSER / 2));
        String sti = "saker/" + sak.verdi() + "/slik-det-var" + midt;
        JsonNode svar = hent(sti);
        krev(svar.get("hendelser").asInt() + svar.get("senere").asInt() == HENDELSER, svar);
        for (int i = 0; i < OPPVARMING; i++) {
            hent(sti);
        }
        double[] ms = new double[PROEVER];
        for (int i = 0; i < PROEVER; i++) {
            long start = System.nanoTime();
            hent(sti);
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ms);
        ut.tall(
                "a case with 1,000 events as it was, median of 50",
                String.format(Locale.ROOT, "%.1f ms", ms[PROEVER / 2]));
        ut.hoeyst("a case with 1,000 events as it was, p95 of 50", ms[PROEVER * 95 / 100], SAK_MS, "%.1f ms");

        double lengst = 0;
        for (int i = 0; i < GANGER; i++) {
            long start = System.nanoTime();
            JsonNode oversikt =
                    hent("helsefellesskap/" + helsefellesskap + "/saksoversikt/slik-det-var?aar=2024&sann=2024-12-31");
            lengst = Math.max(lengst, (System.nanoTime() - start) / 1e9);
            krev(oversikt.get("bilde").size() == Rapporttid.SAKER, oversikt);
        }
        ut.hoeyst("overview of a year with 500 cases as it was, slowest of 5", lengst, OVERSIKT_S, "%.2f s");
    }

    private JsonNode hent(String sti) throws IOException, InterruptedException {
        HttpResponse<String> svar = klient.send(
                HttpRequest.newBuilder(URI.create(rot + sti))
                        .header("Saksgang-Utviklingsaktoer", "rolle=REVISOR; bruker=p-revisor")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        krev(svar.statusCode() == 200, svar.body());
        return JsonMapper.shared().readTree(svar.body());
    }

    private static void krev(boolean sant, Object svar) {
        if (!sant) {
            throw new IllegalStateException("Uventet svar: " + svar);
        }
    }
}
