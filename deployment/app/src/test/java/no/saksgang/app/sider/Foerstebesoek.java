package no.saksgang.app.sider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** En side og alt nettleseren henter med den første gangen, i byte slik det kommer over nettet. */
public final class Foerstebesoek {

    private static final Pattern I_HTML = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern I_CSS = Pattern.compile("url\\(\"?([^\")]+\\.woff2[^\")]*)\"?\\)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<URI, Integer> hentet = new LinkedHashMap<>();

    private Foerstebesoek() {}

    /** Adressene i den rekkefølgen de ble hentet, med antall byte. */
    public static Map<URI, Integer> paa(String adresse) throws IOException, InterruptedException {
        Foerstebesoek b = new Foerstebesoek();
        b.hent(URI.create(adresse), I_HTML);
        return b.hentet;
    }

    private void hent(URI adresse, Pattern mer) throws IOException, InterruptedException {
        if (hentet.containsKey(adresse)) {
            return;
        }
        HttpResponse<byte[]> svar = http.send(
                HttpRequest.newBuilder(adresse)
                        .header("Accept", "text/html,*/*")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (svar.statusCode() != 200) {
            throw new IllegalStateException(adresse + " ga " + svar.statusCode());
        }
        hentet.put(adresse, svar.body().length);
        if (mer != null) {
            Matcher m = mer.matcher(tekst(svar));
            while (m.find()) {
                String fil = m.group(1).replace("&amp;", "&");
                hent(adresse.resolve(fil), fil.contains(".css") ? I_CSS : null);
            }
        }
    }

    private static String tekst(HttpResponse<byte[]> svar) throws IOException {
        if (!svar.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return new String(svar.body(), StandardCharsets.UTF_8);
        }
        try (GZIPInputStream inn = new GZIPInputStream(new ByteArrayInputStream(svar.body()))) {
            return new String(inn.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
