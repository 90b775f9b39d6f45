package no.saksgang.app.tilgang;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** En nettleser uten skjerm: husker kapsler, og følger videresendinger ett skritt av gangen. */
final class Nettleser {

    /** Svaret på ett skritt, og adressen det kom fra. */
    record Svar(URI fra, int status, Map<String, List<String>> hoder, String kropp) {

        String hode(String navn) {
            return hoder.getOrDefault(navn.toLowerCase(java.util.Locale.ROOT), List.of()).stream()
                    .findFirst()
                    .orElse(null);
        }

        URI videre() {
            String sted = hode("location");
            return sted == null ? null : fra.resolve(sted);
        }
    }

    private static final String ACCEPT = "text/html, */*;q=0.8";

    final CookieManager kapsler = new CookieManager();
    final List<URI> veien = new ArrayList<>();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(kapsler)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Svar hent(URI adresse) {
        return send(HttpRequest.newBuilder(adresse).header("Accept", ACCEPT).GET());
    }

    Svar skjema(URI adresse, Map<String, String> felt) {
        String kropp = felt.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(adresse)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", ACCEPT)
                .POST(HttpRequest.BodyPublishers.ofString(kropp)));
    }

    Svar send(HttpRequest.Builder b) {
        try {
            HttpResponse<String> r = http.send(b.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, List<String>> hoder = r.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().toLowerCase(java.util.Locale.ROOT), Map.Entry::getValue));
            return new Svar(r.uri(), r.statusCode(), hoder, r.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Følger videresendingene til en side, eller til adressen begynner slik; den siste hentes da ikke. */
    Svar foelg(Svar svar, String stoppFoer) {
        Svar naa = svar;
        while (naa.status() / 100 == 3) {
            veien.add(naa.videre());
            if (stoppFoer != null && naa.videre().toString().startsWith(stoppFoer)) {
                return naa;
            }
            naa = hent(naa.videre());
        }
        return naa;
    }

    /** Logger inn som testbrukeren, og ender på siden applikasjonen sender henne til. */
    Svar loggInn(String app, String bruker) {
        return foelg(tilSvaret(app, bruker), null);
    }

    /** Til utstederens svar er på vei tilbake til applikasjonen. */
    Svar tilSvaret(String app, String bruker) {
        return tilSvaret(app, bruker, "");
    }

    Svar tilSvaret(String app, String bruker, String tillegg) {
        String svarsti = app + "/innlogging/svar/";
        Svar naa = foelg(hent(URI.create(app + "/innlogging/start/lokal" + tillegg)), svarsti);
        if (naa.status() == 200) {
            naa = foelg(skjema(naa.fra(), Map.of("username", bruker, "_csrf", skjult(naa.kropp()))), svarsti);
        }
        return naa;
    }

    static String skjult(String side) {
        Matcher m = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(side);
        if (!m.find()) {
            throw new AssertionError("Ikke noe skjema på siden:\n" + side);
        }
        return m.group(1);
    }
}
