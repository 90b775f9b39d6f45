package no.saksgang.app.bevis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** En eksport til å tukle med, linje for linje. Linjene telles fra 1, som i funnene. */
final class Eksportfil {

    final List<String> linjer;

    Eksportfil(Path fil) throws IOException {
        linjer = new ArrayList<>(Files.readAllLines(fil));
    }

    Path skriv(Path til) throws IOException {
        return Files.writeString(til, String.join("\n", linjer) + "\n");
    }

    String linje(int nummer) {
        return linjer.get(nummer - 1);
    }

    ObjectNode json(int nummer) {
        return (ObjectNode) JsonMapper.shared().readTree(linje(nummer));
    }

    void sett(int nummer, String linje) {
        linjer.set(nummer - 1, linje);
    }

    /** Bytter tekst på en linje; den må stå der. */
    void bytt(int nummer, String fra, String til) {
        if (!linje(nummer).contains(fra)) {
            throw new AssertionError("«" + fra + "» står ikke på linje " + nummer + ": " + linje(nummer));
        }
        sett(nummer, linje(nummer).replace(fra, til));
    }

    int foerste(Predicate<String> p) {
        return IntStream.rangeClosed(1, linjer.size())
                .filter(n -> p.test(linje(n)))
                .findFirst()
                .orElseThrow();
    }

    /** Den n-te hendelsen i filen. */
    int hendelse(int n) {
        return IntStream.rangeClosed(1, linjer.size())
                .filter(i -> linje(i).contains("\"posisjon\":\""))
                .skip(n - 1L)
                .findFirst()
                .orElseThrow();
    }

    int rad(String tabell) {
        return foerste(l -> l.contains("\"subject\":\"" + tabell + "\""));
    }

    /** Setter linjens egen sum til det innholdet nå er; slik en som kjente formen, ville gjort det. */
    void nySum(int nummer) {
        String l = linje(nummer);
        byte[] data = l.substring(l.indexOf("\"data\":") + 7, l.length() - 1).getBytes(StandardCharsets.UTF_8);
        sett(
                nummer,
                l.replaceFirst(
                        "\"sum\":\"[^\"]*\"", "\"sum\":\"" + Base64.getEncoder().encodeToString(sha(data)) + "\""));
    }

    /** Retter slutten så den stemmer med linjene foran. */
    void nySlutt() {
        int siste = linjer.size();
        StringBuilder foran = new StringBuilder();
        for (int i = 1; i < siste; i++) {
            foran.append(linje(i)).append('\n');
        }
        String sum = HexFormat.of().formatHex(sha(foran.toString().getBytes(StandardCharsets.UTF_8)));
        sett(siste, linje(siste).replaceFirst("\"sha256\":\"[^\"]*\"", "\"sha256\":\"" + sum + "\""));
        nySum(siste);
    }

    static byte[] sha(byte[] b) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(b);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
