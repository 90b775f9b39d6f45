package no.saksgang.gateway.sider;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Et skjema som ble sendt da innloggingen var borte, så det kan sendes på nytt uten at noe av det må skrives igjen. Feltene
 * står bare i svaret; ingenting lagres. Bare et skjema fra våre egne sider: et fremmed skal ikke bli vårt ved et klikk.
 *
 * @param til adressen det ble sendt til
 */
public record Gjenopptak(String til, List<Felt> felt) {

    private static final String BEVIS = "_csrf";

    /** Et felt, også det som ikke var synlig. */
    public record Felt(String navn, String verdi) {
        /** Om det er noe hun selv har skrevet, og ikke et valg eller en id. */
        public boolean skrevet() {
            return verdi.strip().contains(" ");
        }
    }

    /** Null når det ikke er noe å sende på nytt. */
    static Gjenopptak av(HttpServletRequest inn) {
        // Når en feil sendes videre til siden om den, er forespørselen blitt en GET.
        Object metode = Objects.requireNonNullElse(inn.getAttribute(RequestDispatcher.ERROR_METHOD), inn.getMethod());
        if (!metode.equals("POST") || !"same-origin".equals(inn.getHeader("Sec-Fetch-Site"))) {
            return null;
        }
        List<Felt> felt = inn.getParameterMap().entrySet().stream()
                .filter(e -> !e.getKey().equals(BEVIS))
                .flatMap(Gjenopptak::verdiene)
                .toList();
        Object foer = inn.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return felt.isEmpty() ? null : new Gjenopptak(foer instanceof String s ? s : inn.getRequestURI(), felt);
    }

    private static Stream<Felt> verdiene(Map.Entry<String, String[]> e) {
        return Arrays.stream(e.getValue()).map(v -> new Felt(e.getKey(), v));
    }

    /** Det hun skrev. */
    public List<Felt> tekster() {
        return felt.stream().filter(Felt::skrevet).toList();
    }
}
