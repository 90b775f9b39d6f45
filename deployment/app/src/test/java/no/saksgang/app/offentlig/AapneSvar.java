package no.saksgang.app.offentlig;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.app.loep.Klient;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Alle svarene den som ikke er innlogget kan få, funnet av seg selv: hver adresse applikasjonen har for GET, med hver kjent
 * identifikator på hver plass, med og uten parametrene, og alt svarene selv peker på.
 */
final class AapneSvar {

    private static final Pattern VARIABEL = Pattern.compile("\\{(\\w+)(?::([^}]*))?}");
    private static final Pattern PEKER =
            Pattern.compile("/api/v1/[A-Za-z0-9_./?=&%-]+|(?<=href=\")/(?!innlogging|assets)[A-Za-z0-9_./-]*(?=\")");

    private static final Pattern SOEK = Pattern.compile("[?&]soek=([^&]+)");

    /** @param moenster adressen slik den er deklarert */
    record Svar(String moenster, String adresse, int status, String kropp) {}

    private final RequestMappingHandlerMapping adresser;
    private final Klient api;
    private final Map<String, Collection<String>> kjente;

    /** @param kjente verdiene for hver variabel; tom nøkkel er de som prøves når navnet er ukjent */
    AapneSvar(RequestMappingHandlerMapping adresser, Klient api, Map<String, Collection<String>> kjente) {
        this.adresser = adresser;
        this.api = api;
        this.kjente = kjente;
    }

    /** Mønstrene for GET som er med. */
    Set<String> moenstre(Predicate<String> hvilke) {
        Set<String> ut = new LinkedHashSet<>();
        adresser.getHandlerMethods().forEach((info, metode) -> {
            Set<RequestMethod> metoder = info.getMethodsCondition().getMethods();
            if (metoder.isEmpty() || metoder.contains(RequestMethod.GET)) {
                info.getPatternValues().stream().filter(hvilke).forEach(ut::add);
            }
        });
        return ut;
    }

    List<Svar> hent(Predicate<String> hvilke, Map<String, Collection<String>> parametre) {
        List<Svar> ut = new ArrayList<>();
        Map<String, Svar> sett = new LinkedHashMap<>();
        Map<String, List<String>> navn = parametre();
        for (String moenster : moenstre(hvilke)) {
            for (String adresse : utfylt(moenster)) {
                ta(moenster, adresse, sett, ut);
                for (String p : navn.getOrDefault(moenster, List.of())) {
                    for (String verdi : parametre.getOrDefault(p, List.of())) {
                        ta(moenster, adresse + "?" + p + "=" + verdi, sett, ut);
                    }
                }
            }
        }
        return ut;
    }

    /** Svaret, og alt det peker på som ikke er hentet før. */
    private void ta(String moenster, String adresse, Map<String, Svar> sett, List<Svar> ut) {
        Svar kjent = sett.get(adresse);
        if (kjent != null) {
            ut.add(new Svar(moenster, adresse, kjent.status(), kjent.kropp()));
            return;
        }
        Deque<String> koe = new ArrayDeque<>(List.of(adresse));
        while (!koe.isEmpty()) {
            String naa = koe.pop();
            if (sett.containsKey(naa)) {
                continue;
            }
            HttpResponse<byte[]> svar = api.hentAapent(naa);
            String kropp = utenSpoersmaalet(naa, tekst(svar)) + svar.headers();
            Svar funnet = new Svar(naa.equals(adresse) ? moenster : "", naa, svar.statusCode(), kropp);
            sett.put(naa, funnet);
            ut.add(funnet);
            if (svar.statusCode() == 200) {
                Matcher m = PEKER.matcher(kropp);
                while (m.find()) {
                    koe.add(m.group());
                }
            }
        }
    }

    /** En side viser det hun selv skrev i søkefeltet, og i lenkene til det samme søket. Det er ikke noe den røper. */
    private static String utenSpoersmaalet(String adresse, String kropp) {
        Matcher m = SOEK.matcher(adresse);
        return m.find() ? kropp.replace("value=\"" + m.group(1) + "\"", "").replace("soek=" + m.group(1), "") : kropp;
    }

    /** Det som kan leses i svaret; i en PDF også uten linjeskift, så ikke et brutt ord gjemmer noe, og i en pakke alle filene. */
    private static String tekst(HttpResponse<byte[]> svar) {
        String type = svar.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("application/vnd.openxmlformats") || type.startsWith("application/zip")) {
            return pakket(svar.body());
        }
        if (!type.startsWith("application/pdf")) {
            String tekst = new String(svar.body(), StandardCharsets.UTF_8);
            // En lang linje i en kalender er brettet.
            return tekst.startsWith("BEGIN:VCALENDAR") ? tekst.replaceAll("\r?\n[ \t]", "") : tekst;
        }
        try (PDDocument d = Loader.loadPDF(svar.body())) {
            String tekst = new PDFTextStripper().getText(d);
            return tekst + "\n" + tekst.replaceAll("\\s+", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String pakket(byte[] zip) {
        StringBuilder ut = new StringBuilder();
        try (ZipFile fil = ZipFile.builder().setByteArray(zip).get()) {
            for (ZipArchiveEntry e : Collections.list(fil.getEntries())) {
                String tekst = new String(fil.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8);
                ut.append(e.getName())
                        .append('\n')
                        .append(tekst)
                        .append('\n')
                        .append(tekst.replaceAll("<[^>]+>|\\s+", ""));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        if (ut.isEmpty()) {
            throw new AssertionError("En tom pakke");
        }
        return ut.toString();
    }

    /** Navnene på spørreparametrene, etter mønster. */
    private Map<String, List<String>> parametre() {
        Map<String, List<String>> ut = new LinkedHashMap<>();
        adresser.getHandlerMethods().forEach((info, metode) -> {
            for (var p : metode.getMethodParameters()) {
                RequestParam r = p.getParameterAnnotation(RequestParam.class);
                if (r != null) {
                    String navn = r.name().isEmpty() ? p.getParameter().getName() : r.name();
                    info.getPatternValues().forEach(m -> ut.computeIfAbsent(m, x -> new ArrayList<>())
                            .add(navn));
                }
            }
        });
        return ut;
    }

    private List<String> utfylt(String moenster) {
        Matcher m = VARIABEL.matcher(moenster);
        if (!m.find()) {
            return List.of(moenster);
        }
        Collection<String> verdier =
                m.group(2) != null ? List.of(m.group(2).split("\\|")) : kjente.getOrDefault(m.group(1), kjente.get(""));
        List<String> ut = new ArrayList<>();
        for (String v : verdier) {
            ut.addAll(utfylt(moenster.substring(0, m.start()) + v + moenster.substring(m.end())));
        }
        return ut;
    }
}
