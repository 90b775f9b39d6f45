package no.saksgang.app.epost;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;

/** Tekstene i et språk. En nøkkel som mangler, er en feil. */
final class Eposttekst {

    private static final Map<String, Eposttekst> ALLE =
            Map.of("nb", new Eposttekst("nb"), "nn", new Eposttekst("nn"), "en", new Eposttekst("en"));

    final Properties tekster = new Properties();

    private Eposttekst(String spraak) {
        try (InputStream inn = Eposttekst.class.getResourceAsStream("/epost/tekster_" + spraak + ".properties")) {
            tekster.load(new InputStreamReader(inn, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Personens språk når det er et av våre, ellers målformen. */
    static Eposttekst paa(String spraak, String maalform) {
        Eposttekst egen = spraak == null ? null : ALLE.get(spraak.toLowerCase(java.util.Locale.ROOT));
        return egen != null ? egen : ALLE.get("NYNORSK".equals(maalform) ? "nn" : "nb");
    }

    String tekst(String noekkel, Object... verdier) {
        String ut = tekster.getProperty(noekkel);
        if (ut == null) {
            throw new IllegalArgumentException("Ingen tekst for " + noekkel);
        }
        for (int i = 0; i < verdier.length; i++) {
            ut = ut.replace("{" + i + "}", String.valueOf(verdier[i]));
        }
        return ut;
    }

    /** Tom når det ikke er noe klokkeslett. */
    String klokke(String klokke) {
        if (klokke == null) {
            return "";
        }
        String[] ledd = klokke.split(":");
        return tekst("klokke", ledd[0], ledd[1]);
    }

    String dato(String dato) {
        if (dato == null) {
            return "–";
        }
        LocalDate d = LocalDate.parse(dato);
        String[] maaneder = tekst("maaneder").split(" ");
        return tekst("dato", d.getDayOfMonth(), maaneder[d.getMonthValue() - 1], d.getYear());
    }
}
