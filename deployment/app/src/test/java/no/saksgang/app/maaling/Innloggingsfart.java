package no.saksgang.app.maaling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import no.saksgang.felles.SakId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hva innloggingen koster: tokenet (signatur, utsteder, publikum, nivå), setene og tildelingene det gir, og vurderingen. Den
 * samme forespørselen sendes på fire måter etter hverandre, i ny rekkefølge hver gang.
 */
final class Innloggingsfart {

    static final String HF = "ostfold";
    private static final String UTVALG = HF + "-fsu";
    private static final int SAKER = 200;
    private static final int GANGER = 2000;
    private static final double GRENSE = 1.10;

    /** Måtene en forespørsel sendes på. */
    private enum Maate {
        TOKEN_OG_TILGANG(true, true),
        TOKEN(true, false),
        TILGANG(false, true),
        INGEN(false, false);

        private final boolean token;
        private final boolean vurderes;

        Maate(boolean token, boolean vurderes) {
            this.token = token;
            this.vurderes = vurderes;
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<SakId> saker = new ArrayList<>();
    private final Saksliv liv;
    private final String rot;

    Innloggingsfart(Saksliv liv, int port) {
        this.liv = liv;
        this.rot = "http://127.0.0.1:" + port;
    }

    void skrivSaker() {
        for (int i = 0; i < SAKER; i++) {
            saker.add(liv.tildelt(null));
        }
    }

    void maal(Resultater ut) throws IOException, InterruptedException {
        String api = rot + "/api/v1/";
        IntFunction<HttpRequest.Builder> sak =
                i -> HttpRequest.newBuilder(URI.create(api + "saker/" + saker.get(i % SAKER)));
        IntFunction<HttpRequest.Builder> oversikt =
                i -> HttpRequest.newBuilder(URI.create(api + "helsefellesskap/" + HF + "/saksoversikt?antall=20"));
        IntFunction<HttpRequest.Builder> innspill = i -> HttpRequest.newBuilder(
                        URI.create(api + "saker/" + saker.get(i % SAKER) + "/kommandoer/GiInnspill"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"utvalgId\":\"" + UTVALG + "\",\"tekst\":\"Støttes; ta med kommunenes erfaringer.\"}"));
        String felles = "; helsefellesskap=" + HF;
        String medlem = "rolle=MEDLEM; bruker=p-2" + felles + "; utvalg=" + UTVALG;
        forhold(ut, "a command, member", innspill, "medlem-" + HF, medlem);
        forhold(ut, "reading a case, member", sak, "medlem-" + HF, medlem);
        forhold(ut, "reading a case, secretariat", sak, "sekretariat-" + HF, "rolle=SEKRETARIAT; bruker=p-3" + felles);
        forhold(
                ut,
                "reading the overview, secretariat",
                oversikt,
                "sekretariat-" + HF,
                "rolle=SEKRETARIAT; bruker=p-3" + felles);
    }

    private void forhold(
            Resultater ut, String hva, IntFunction<HttpRequest.Builder> foresp, String bruker, String aktoer)
            throws IOException, InterruptedException {
        String token = token(bruker);
        Maate[] maater = Maate.values();
        double[][] ms = new double[maater.length][GANGER];
        for (int i = -GANGER / 4; i < GANGER; i++) {
            for (int k = 0; k < maater.length; k++) {
                Maate m = maater[Math.floorMod(i + k, maater.length)];
                double tok = ms(foresp.apply(Math.abs(i)), m, token, aktoer);
                if (i >= 0) {
                    ms[m.ordinal()][i] = tok;
                }
            }
        }
        double[] median = new double[maater.length];
        for (int m = 0; m < maater.length; m++) {
            Arrays.sort(ms[m]);
            median[m] = ms[m][GANGER / 2];
        }
        ut.tall(
                hva + ": median with token and access check, token only, check only, neither",
                String.format(Locale.ROOT, "%.2f, %.2f, %.2f, %.2f ms", median[0], median[1], median[2], median[3]));
        ut.hoeyst(hva + ": authorisation (seats, grants, check), with a token", median[0] / median[1], GRENSE, "%.2f");
        ut.tall(
                hva + ": the token itself, and all of sign-in together",
                String.format(Locale.ROOT, "%.2f, %.2f", median[1] / median[3], median[0] / median[3]));
    }

    private double ms(HttpRequest.Builder b, Maate m, String token, String aktoer)
            throws IOException, InterruptedException {
        if (m.token) {
            b.header("Authorization", "Bearer " + token);
        } else {
            b.header("Saksgang-Utviklingsaktoer", aktoer);
        }
        if (!m.vurderes) {
            b.header(Tilgangsbryter.AV, UTVALG);
        }
        HttpRequest r = b.build();
        long start = System.nanoTime();
        HttpResponse<String> svar = http.send(r, HttpResponse.BodyHandlers.ofString());
        double tok = (System.nanoTime() - start) / 1e6;
        if (svar.statusCode() != 200) {
            throw new IllegalStateException(m + " " + r.uri() + " ga " + svar.statusCode() + ": " + svar.body());
        }
        return tok;
    }

    /** Et token fra den lokale utstederen, som ved innlogging i en maskin. */
    private String token(String bruker) throws IOException, InterruptedException {
        URI dit = URI.create(http.send(
                        HttpRequest.newBuilder(URI.create(rot + "/innlogging/start/lokal"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow());
        String par = Base64.getEncoder().encodeToString((bruker + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> svar = http.send(
                HttpRequest.newBuilder(URI.create("http://" + dit.getAuthority() + "/oauth2/token"))
                        .header("Authorization", "Basic " + par)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JsonMapper.shared().readTree(svar.body()).get("access_token").asString();
    }
}
