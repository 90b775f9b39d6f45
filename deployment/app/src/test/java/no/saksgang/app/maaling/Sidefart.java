package no.saksgang.app.maaling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.app.sider.Foerstebesoek;
import no.saksgang.felles.SakId;
import no.saksgang.gateway.tilgang.Regel;
import no.saksgang.gateway.tilgang.Tilgangspolicy;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sidene med 100 000 saker lagret: tiden for hver av dem, og det første besøket. Sidene finnes i tilgangstabellen, så en ny
 * side måles uten at noen sier fra.
 */
final class Sidefart {

    /** Helsefellesskapet sidene leses i; det har like mange saker som de andre. */
    static final String HF = "ostfold";

    private static final String FSU = HF + "-fsu";
    private static final int SAKER = 100_000;
    private static final int AAPNE = 200;
    private static final int PUNKTER = 20;
    private static final int GANGER = 100;
    private static final double GRENSE_MS = 100;
    private static final double GRENSE_KB = 250;
    private static final Pattern VARIABEL = Pattern.compile("\\{([^}]*)}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Saksliv liv;
    private final List<Saksliv> alle;
    private final String rot;
    private final List<SakId> aapne = new ArrayList<>();
    private String moete;

    Sidefart(Saksliv liv, List<Saksliv> alle, int port) {
        this.liv = liv;
        this.alle = alle;
        this.rot = "http://127.0.0.1:" + port;
    }

    void skriv() throws Exception {
        Instant start =
                LocalDate.of(2015, 1, 2).atStartOfDay(ZoneId.of("Europe/Oslo")).toInstant();
        Klienter.fart(8, SAKER - AAPNE, i -> alle.get(i % alle.size()).avvist(start.plusSeconds(3600L * i)));
        for (int i = 0; i < AAPNE; i++) {
            aapne.add(liv.tildelt(null));
        }
        LocalDate dag = LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(60);
        moete = JsonMapper.shared()
                .readTree(send(
                        "/api/v1/helsefellesskap/" + HF + "/moeter",
                        Map.of("utvalgId", FSU, "start", dag + "T09:00", "slutt", dag + "T15:00", "sted", "Digitalt")))
                .get("aggregatId")
                .asString();
        for (int i = 0; i < PUNKTER; i++) {
            send(
                    "/api/v1/saker/" + aapne.get(i) + "/kommandoer/SettSakPaaSakliste",
                    Map.of("moeteId", moete, "type", "ORIENTERINGSSAK", "minutter", 10));
        }
    }

    void maal(Resultater ut) throws IOException, InterruptedException {
        Map<String, String> verdier =
                Map.of("hf", HF, "moeteId", moete, "sakId", aapne.getFirst().verdi(), "utvalgId", FSU);
        Map<String, String> adresser = new LinkedHashMap<>();
        for (Regel r : Tilgangspolicy.regler()) {
            String m = r.moenster();
            if (r.metode().equals("GET") && (m.equals("/") || m.startsWith("/{hf}"))) {
                String sti = VARIABEL.matcher(m)
                        .replaceAll(v -> Matcher.quoteReplacement(verdier.getOrDefault(v.group(1), "?")));
                if (sti.contains("?")) {
                    ut.tall("page " + m, "not measured: nothing to show");
                } else {
                    adresser.put(m, sti);
                }
            }
        }
        for (Map.Entry<String, String> a : adresser.entrySet()) {
            side(ut, a.getKey(), a.getValue());
        }
        foersteBesoek(ut);
    }

    private void side(Resultater ut, String moenster, String sti) throws IOException, InterruptedException {
        double[] ms = new double[GANGER];
        for (int i = -GANGER / 2; i < GANGER; i++) {
            long start = System.nanoTime();
            HttpResponse<byte[]> svar = hent(sti);
            double tok = (System.nanoTime() - start) / 1e6;
            if (svar.statusCode() != 200) {
                ut.tall("page " + moenster, "not measured: " + svar.statusCode());
                return;
            }
            if (i >= 0) {
                ms[i] = tok;
            }
        }
        Arrays.sort(ms);
        ut.hoeyst("page " + moenster + ", p95 of " + GANGER, ms[GANGER * 95 / 100 - 1], GRENSE_MS, "%.1f ms");
    }

    private void foersteBesoek(Resultater ut) throws IOException, InterruptedException {
        for (String sti : List.of("/", "/" + HF)) {
            Map<URI, Integer> hentet = Foerstebesoek.paa(rot + sti);
            ut.hoeyst(
                    "first visit to " + sti + ", page and " + (hentet.size() - 1) + " files, transferred",
                    hentet.values().stream().mapToInt(Integer::intValue).sum() / 1000.0,
                    GRENSE_KB,
                    "%.0f kB");
        }
    }

    private HttpResponse<byte[]> hent(String sti) throws IOException, InterruptedException {
        HttpRequest.Builder b = HttpRequest.newBuilder(URI.create(rot + sti))
                .header("Accept", "text/html,*/*")
                .header("Accept-Encoding", "gzip")
                .header(
                        "Saksgang-Utviklingsaktoer",
                        "rolle=SEKRETARIAT; bruker=p-1; helsefellesskap=" + HF
                                + "|rolle=MOETELEDER; bruker=p-1; helsefellesskap=" + HF + "; utvalg=" + FSU);
        return http.send(b.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String send(String sti, Map<String, Object> felt) throws IOException, InterruptedException {
        HttpResponse<String> svar = http.send(
                HttpRequest.newBuilder(URI.create(rot + sti))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Saksgang-Utviklingsaktoer", "rolle=SEKRETARIAT; bruker=p-1; helsefellesskap=" + HF)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JsonMapper.shared().writeValueAsString(felt)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (svar.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%s ga %d: %s", sti, svar.statusCode(), svar.body()));
        }
        return svar.body();
    }
}
