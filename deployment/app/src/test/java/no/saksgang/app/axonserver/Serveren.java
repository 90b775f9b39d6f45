package no.saksgang.app.axonserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Axon Server prøvene går mot: en som alt går ({@code AXON_SERVER_URL=vert:port}, eventuelt {@code AXON_SERVER_TOKEN}),
 * eller en prøven selv starter, dreper og starter igjen ({@code AXONSERVER_JAR=/sti/axonserver.jar}).
 */
final class Serveren {

    private static final String URL = System.getenv("AXON_SERVER_URL");
    private static final String JAR = System.getenv("AXONSERVER_JAR");

    private final Path mappe;
    private final int http;
    private final int grpc;
    private Process prosess;

    private Serveren(Path mappe, int http, int grpc) {
        this.mappe = mappe;
        this.http = http;
        this.grpc = grpc;
    }

    /** Kalles av JUnit. Sier fra med én linje når prøvene ikke går. */
    static boolean erGitt() {
        if (URL == null && JAR == null) {
            System.out.println(
                    "Axon Server suite NOT run: set AXON_SERVER_URL=host:port or AXONSERVER_JAR=/path/axonserver.jar");
            return false;
        }
        return true;
    }

    static Serveren start(Path mappe) throws Exception {
        if (JAR == null) {
            return new Serveren(mappe, 0, 0);
        }
        Serveren s = new Serveren(mappe, ledigPort(), ledigPort());
        s.start();
        return s;
    }

    String adresse() {
        return JAR == null ? URL : "127.0.0.1:" + grpc;
    }

    String token() {
        String token = System.getenv("AXON_SERVER_TOKEN");
        return token == null ? "" : token;
    }

    boolean kanDrepes() {
        return JAR != null;
    }

    void drep() throws InterruptedException {
        prosess.destroyForcibly().waitFor();
    }

    void start() throws Exception {
        prosess = new ProcessBuilder(List.of(
                        "java",
                        "-Xmx512m",
                        "-jar",
                        Path.of(JAR).toAbsolutePath().toString(),
                        "--server.port=" + http,
                        "--server.address=127.0.0.1",
                        "--axoniq.axonserver.port=" + grpc,
                        "--axoniq.axonserver.hostname=127.0.0.1",
                        "--axoniq.axonserver.standalone=true",
                        "--axoniq.axonserver.event.storage=" + mappe.resolve("events"),
                        "--axoniq.axonserver.snapshot.storage=" + mappe.resolve("events"),
                        "--axoniq.axonserver.controldb-path=" + mappe))
                .directory(Files.createDirectories(mappe).toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        mappe.resolve("server.log").toFile()))
                .start();
        long frist = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!svarer()) {
            if (System.nanoTime() > frist || !prosess.isAlive()) {
                throw new AssertionError("Axon Server startet ikke:\n" + Files.readString(mappe.resolve("server.log")));
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private boolean svarer() {
        try (Socket s = new Socket()) {
            s.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), grpc), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void stopp() throws InterruptedException {
        if (prosess != null) {
            drep();
        }
    }

    private static int ledigPort() throws IOException {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        }
    }
}
