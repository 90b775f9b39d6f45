package no.saksgang.app.maaling;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import no.saksgang.app.SaksgangApplication;

/** Applikasjonen startet i egen prosess på dataene som er der: tid til den er klar, og minnet den holder. */
final class Oppstart {

    private static final double GRENSE_SEKUNDER = 20;
    private static final double GRENSE_MB = 600;

    private final Path data;

    Oppstart(Path data) {
        this.data = data;
    }

    void maal(Resultater ut, int saker) throws Exception {
        int port = ledigPort();
        Path logg = data.resolve("oppstart.log");
        long start = System.nanoTime();
        Process prosess = new ProcessBuilder(
                        Maaling.java(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SaksgangApplication.class.getName(),
                        "--server.port=" + port,
                        "--saksgang.data=" + data)
                .redirectErrorStream(true)
                .redirectOutput(logg.toFile())
                .start();
        try {
            while (!klar(port)) {
                if (!prosess.isAlive()) {
                    throw new IllegalStateException(Files.readString(logg));
                }
                Thread.sleep(50);
            }
            double sekunder = (System.nanoTime() - start) / 1e9;
            double prosessortid = Prosessortid.av(prosess.pid());
            Thread.sleep(5000);
            ut.hoeyst("start to ready with %d cases".formatted(saker), sekunder, GRENSE_SEKUNDER, "%.1f s");
            ut.tall("processor time until ready", String.format(Locale.ROOT, "%.1f s", prosessortid));
            ut.hoeyst("resident memory 5 s after start, without the database", rss(prosess), GRENSE_MB, "%.0f MB");
        } finally {
            prosess.destroy();
            if (!prosess.waitFor(20, TimeUnit.SECONDS)) {
                prosess.destroyForcibly().waitFor();
            }
        }
    }

    private static boolean klar(int port) throws InterruptedException {
        try (HttpClient klient = HttpClient.newHttpClient()) {
            return klient.send(
                                    HttpRequest.newBuilder(URI.create(
                                                    "http://127.0.0.1:" + port + "/actuator/health/readiness"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static double rss(Process prosess) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + prosess.pid() + "/status")).stream()
                .filter(l -> l.startsWith("VmRSS:"))
                .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static int ledigPort() throws IOException {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        }
    }
}
