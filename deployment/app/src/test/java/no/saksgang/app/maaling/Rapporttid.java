package no.saksgang.app.maaling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Årsrapporten for 500 saker, over HTTP: tallene, og den trykte rapporten på en posisjon. Den tregeste av tre. */
final class Rapporttid {

    static final int SAKER = 500;
    private static final int KLIENTER = 5;
    static final int AAR = 2024;
    private static final int GANGER = 3;
    private static final double GRENSE = 2.0;

    private final Saksliv liv;
    private final String sti;

    Rapporttid(Saksliv liv, int port, String helsefellesskap) {
        this.liv = liv;
        this.sti = "http://127.0.0.1:" + port + "/api/v1/helsefellesskap/" + helsefellesskap + "/aarsrapporter/" + AAR;
    }

    void skrivSaker() throws Exception {
        Instant nyttaar = LocalDate.of(AAR, 1, 10).atStartOfDay().toInstant(ZoneOffset.UTC);
        Klienter.fart(KLIENTER, SAKER, i -> liv.heltLiv(nyttaar.plus(Duration.ofHours(16L * i))));
    }

    void maal(Resultater ut) throws IOException, InterruptedException {
        double trykt = tregest("?posisjon=siste");
        ut.hoeyst("printed year report of 500 cases, slowest of 3", trykt, GRENSE, "%.2f s");
        double tall = tregest("");
        ut.hoeyst("year figures of 500 cases, slowest of 3", tall, GRENSE, "%.2f s");
    }

    private double tregest(String spoerring) throws IOException, InterruptedException {
        HttpClient klient = HttpClient.newHttpClient();
        double lengst = 0;
        for (int i = 0; i < GANGER; i++) {
            long start = System.nanoTime();
            HttpResponse<String> svar = klient.send(
                    HttpRequest.newBuilder(URI.create(sti + spoerring))
                            .header("Saksgang-Utviklingsaktoer", "rolle=REVISOR; bruker=p-revisor")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            lengst = Math.max(lengst, (System.nanoTime() - start) / 1e9);
            JsonNode kropp = JsonMapper.shared().readTree(svar.body());
            if (svar.statusCode() != 200 || kropp.at("/tall/avgjort").asInt() != SAKER) {
                throw new IllegalStateException("Rapporten har ikke " + SAKER + " avgjorte saker: " + svar.body());
            }
        }
        return lengst;
    }
}
