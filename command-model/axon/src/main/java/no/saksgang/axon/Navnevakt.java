package no.saksgang.axon;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Vaktlisten: navn som ikke skal stå i noe et helsefellesskap publiserer. Listen ligger utenfor loggen, og bare som nøklede
 * fingeravtrykk: den kan kjenne igjen et navn, men ikke lese dem opp. Teksten deles i ord, og hver rekke på like mange ord
 * som navnene på listen har, får sitt fingeravtrykk.
 */
@Component
public class Navnevakt {

    private static final Pattern ORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int FAERREST = 2;
    private static final int FLEST = 6;

    /** Et navn på listen, slik det kan vises: fingeravtrykket, og når det kom. */
    public record Linje(String merke, int ord, Instant lagtTil) {}

    private final JdbcClient jdbc;
    private final Clock klokke;
    private final String oppsatt;
    private volatile byte[] noekkel;

    Navnevakt(JdbcClient jdbc, Clock klokke, @Value("${saksgang.publisering.navnenoekkel:}") String oppsatt) {
        this.jdbc = jdbc;
        this.klokke = klokke;
        this.oppsatt = oppsatt;
    }

    public List<Linje> liste(HelsefellesskapId id) {
        return jdbc.sql("select merke, ord, lagt_til from person.navnevakt where helsefellesskap_id = ? order by"
                        + " lagt_til, merke")
                .param(id.verdi())
                .query((rs, n) -> new Linje(
                        rs.getString("merke"),
                        rs.getInt("ord"),
                        rs.getTimestamp("lagt_til").toInstant()))
                .list();
    }

    /**
     * Legger navnet til; står det der, skjer ingenting.
     *
     * @throws Avslag {@code UGYLDIG_INNHOLD} når navnet ikke har mellom to og seks ord
     */
    public Linje leggTil(HelsefellesskapId id, String navn) {
        List<String> ord = delt(navn);
        String merke = merke(mac(), id, ord);
        jdbc.sql("insert into person.navnevakt (helsefellesskap_id, merke, ord, lagt_til) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(id.verdi(), merke, ord.size(), klokke.instant().atOffset(ZoneOffset.UTC))
                .update();
        return liste(id).stream()
                .filter(l -> l.merke().equals(merke))
                .findFirst()
                .orElseThrow();
    }

    /** @return om navnet sto der */
    public boolean taUt(HelsefellesskapId id, String navn) {
        return jdbc.sql("delete from person.navnevakt where helsefellesskap_id = ? and merke = ?")
                        .params(id.verdi(), merke(mac(), id, delt(navn)))
                        .update()
                > 0;
    }

    /** Nummeret på ordet det første navnet begynner på, fra 1, uansett store bokstaver, skilletegn og eieform. */
    Optional<Integer> finn(HelsefellesskapId id, String tekst) {
        Map<Integer, Set<String>> liste = new TreeMap<>();
        liste(id).forEach(l -> liste.computeIfAbsent(l.ord(), n -> new TreeSet<>())
                .add(l.merke()));
        if (liste.isEmpty() || tekst == null) {
            return Optional.empty();
        }
        List<String> ord = ord(tekst);
        Mac mac = mac();
        for (int i = 0; i < ord.size(); i++) {
            for (var lengde : liste.entrySet()) {
                int n = lengde.getKey();
                if (i + n <= ord.size() && staar(mac, id, ord.subList(i, i + n), lengde.getValue())) {
                    return Optional.of(i + 1);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean staar(Mac mac, HelsefellesskapId id, List<String> ord, Set<String> merker) {
        if (merker.contains(merke(mac, id, ord))) {
            return true;
        }
        String siste = ord.getLast();
        if (!siste.endsWith("s") || siste.length() < 3) {
            return false;
        }
        List<String> utenEieform = new ArrayList<>(ord);
        utenEieform.set(ord.size() - 1, siste.substring(0, siste.length() - 1));
        return merker.contains(merke(mac, id, utenEieform));
    }

    private static List<String> delt(String navn) {
        List<String> ord = ord(navn == null ? "" : navn);
        Avslag.med(
                ord.size() >= FAERREST && ord.size() <= FLEST,
                Avslagskode.UGYLDIG_INNHOLD,
                "R218",
                "Et navn på vaktlisten har mellom " + FAERREST + " og " + FLEST + " ord");
        return ord;
    }

    private static List<String> ord(String tekst) {
        return ORD.matcher(Normalizer.normalize(tekst, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .results()
                .map(r -> r.group())
                .toList();
    }

    /** Fingeravtrykket er eget for hvert helsefellesskap, så listene ikke kan sammenlignes. */
    private static String merke(Mac mac, HelsefellesskapId id, List<String> ord) {
        mac.update((id.verdi() + "\n" + String.join(" ", ord)).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac.doFinal());
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(noekkel(), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] noekkel() {
        if (noekkel == null) {
            noekkel = oppsatt.isBlank() ? lagret() : oppsatt.getBytes(StandardCharsets.UTF_8);
        }
        return noekkel;
    }

    private byte[] lagret() {
        byte[] ny = new byte[32];
        new SecureRandom().nextBytes(ny);
        jdbc.sql("insert into person.navnevakt_noekkel (noekkel) values (?) on conflict do nothing")
                .param(ny)
                .update();
        return jdbc.sql("select noekkel from person.navnevakt_noekkel")
                .query(byte[].class)
                .single();
    }
}
