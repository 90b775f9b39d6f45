package no.saksgang.gateway.papir;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import no.saksgang.lesemodell.spor.Koder;
import no.saksgang.lesemodell.spor.Spraak;

/**
 * Ledetekstene i en målform. En nøkkel som mangler, er en feil og ikke en tom plass. Dager og måneder står her og ikke hos
 * Java, så papiret er det samme på en nyere Java.
 */
public final class Papirtekst {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");
    private static final Papirtekst NB = new Papirtekst(les("nb"), Spraak.NB);
    private static final Papirtekst NN = new Papirtekst(les("nn"), Spraak.NN);

    private final Map<String, String> tekster;
    private final Spraak spraak;
    private final String[] dager;
    private final String[] maaneder;

    private Papirtekst(Map<String, String> tekster, Spraak spraak) {
        this.tekster = tekster;
        this.spraak = spraak;
        this.dager = tekst("dager").split(" ");
        this.maaneder = tekst("maaneder").split(" ");
    }

    static Papirtekst paa(String maalform) {
        return "NYNORSK".equals(maalform) ? NN : NB;
    }

    /** Teksten, med {@code {0}} og utover byttet ut. */
    String tekst(String noekkel, Object... verdier) {
        String mal = tekster.get(noekkel);
        if (mal == null) {
            throw new IllegalArgumentException("Ingen tekst for " + noekkel + " på " + spraak);
        }
        for (int i = 0; i < verdier.length; i++) {
            mal = mal.replace("{" + i + "}", String.valueOf(verdier[i]));
        }
        return mal;
    }

    /** Ordet for en kode; har den ikke noe eget, skrives koden som vanlige ord. */
    String kode(String slag, String kode) {
        if (kode == null) {
            return "–";
        }
        String egen = tekster.get(slag + "." + kode);
        return egen != null ? egen : Koder.lesbar(kode, spraak);
    }

    String dato(LocalDate d) {
        return d == null ? "–" : d.getDayOfMonth() + ". " + maaneder[d.getMonthValue() - 1] + " " + d.getYear();
    }

    String kortDato(LocalDate d) {
        return d == null ? "–" : "%02d.%02d.%d".formatted(d.getDayOfMonth(), d.getMonthValue(), d.getYear());
    }

    String klokke(LocalTime t) {
        return t == null ? "" : "%02d.%02d".formatted(t.getHour(), t.getMinute());
    }

    /** Som «onsdag 2. desember 2026 kl. 09.00–11.30». */
    String tid(LocalDateTime fra, LocalDateTime til) {
        String dag = dager[fra.getDayOfWeek().getValue() - 1] + " " + dato(fra.toLocalDate()) + " kl. "
                + klokke(fra.toLocalTime());
        if (til == null) {
            return dag;
        }
        return fra.toLocalDate().equals(til.toLocalDate())
                ? dag + "–" + klokke(til.toLocalTime())
                : dag + " – " + dato(til.toLocalDate()) + " kl. " + klokke(til.toLocalTime());
    }

    /** Når noe ble registrert, i norsk tid. */
    String registrert(Instant t) {
        LocalDateTime norsk = LocalDateTime.ofInstant(t, NORSK_TID);
        return dato(norsk.toLocalDate()) + " kl. " + klokke(norsk.toLocalTime());
    }

    static Map<String, String> les(String spraak) {
        Properties p = new Properties();
        try (InputStream inn = Papirtekst.class.getResourceAsStream("/papir/tekster_" + spraak + ".properties")) {
            p.load(new InputStreamReader(inn, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return p.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(k -> k, p::getProperty));
    }
}
