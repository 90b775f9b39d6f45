package no.saksgang.app.maaling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import no.saksgang.felles.SakId;

/** Hva tilgangen koster en kommando og en lesing over HTTP. Med og uten veksler for hver forespørsel; medianen gjelder. */
final class Tilgangsfart {

    private static final String UTVALG = "bergen-fsu";
    private static final int SAKER = 200;
    private static final int GANGER = 2000;
    private static final double GRENSE = 1.10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<SakId> saker = new ArrayList<>();
    private final Saksliv liv;
    private final String rot;

    Tilgangsfart(Saksliv liv, int port) {
        this.liv = liv;
        this.rot = "http://127.0.0.1:" + port + "/api/v1/";
    }

    void skrivSaker() {
        for (int i = 0; i < SAKER; i++) {
            saker.add(liv.tildelt(null));
        }
    }

    void maal(Resultater ut) throws IOException, InterruptedException {
        String utvalget = "rolle=UTVALG; bruker=p-1; helsefellesskap=bergen; utvalg=" + UTVALG;
        String medlem = "rolle=MEDLEM; bruker=p-2; helsefellesskap=bergen; utvalg=" + UTVALG;
        String sekretariat = "rolle=SEKRETARIAT; bruker=p-3; helsefellesskap=bergen";
        IntFunction<HttpRequest.Builder> sak =
                i -> HttpRequest.newBuilder(URI.create(rot + "saker/" + saker.get(i % SAKER)));
        IntFunction<HttpRequest.Builder> oversikt =
                i -> HttpRequest.newBuilder(URI.create(rot + "helsefellesskap/bergen/saksoversikt?antall=20"));
        IntFunction<HttpRequest.Builder> innspill = i -> HttpRequest.newBuilder(
                        URI.create(rot + "saker/" + saker.get(i % SAKER) + "/kommandoer/GiInnspill"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"utvalgId\":\"" + UTVALG + "\",\"tekst\":\"Støttes; ta med kommunenes erfaringer.\"}"));
        forhold(ut, "a command", innspill, utvalget);
        forhold(ut, "reading a case, as the secretariat", sak, sekretariat);
        forhold(ut, "reading a case, as a member of its committee", sak, medlem);
        forhold(ut, "reading the overview, as the secretariat", oversikt, sekretariat);
    }

    private void forhold(Resultater ut, String hva, IntFunction<HttpRequest.Builder> foresp, String aktoer)
            throws IOException, InterruptedException {
        double[] med = new double[GANGER];
        double[] uten = new double[GANGER];
        for (int i = -GANGER / 4; i < GANGER; i++) {
            boolean medFoerst = i % 2 == 0;
            for (int k = 0; k < 2; k++) {
                boolean vurderes = (k == 0) == medFoerst;
                double ms = ms(foresp.apply(Math.abs(i)), aktoer, vurderes);
                if (i >= 0) {
                    (vurderes ? med : uten)[i] = ms;
                }
            }
        }
        Arrays.sort(med);
        Arrays.sort(uten);
        double m = med[GANGER / 2];
        double u = uten[GANGER / 2];
        ut.tall(hva + ": median with and without the access check", String.format(Locale.ROOT, "%.2f, %.2f ms", m, u));
        ut.hoeyst(hva + ": with / without the access check", m / u, GRENSE, "%.2f");
    }

    private double ms(HttpRequest.Builder b, String aktoer, boolean vurderes) throws IOException, InterruptedException {
        b.header("Saksgang-Utviklingsaktoer", aktoer);
        if (!vurderes) {
            b.header(Tilgangsbryter.AV, UTVALG);
        }
        HttpRequest r = b.build();
        long start = System.nanoTime();
        HttpResponse<String> svar = http.send(r, HttpResponse.BodyHandlers.ofString());
        double ms = (System.nanoTime() - start) / 1e6;
        if (svar.statusCode() != 200) {
            throw new IllegalStateException(r.uri() + " ga " + svar.statusCode() + ": " + svar.body());
        }
        return ms;
    }
}
