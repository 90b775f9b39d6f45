package no.saksgang.gateway.feil;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import no.saksgang.felles.Avslagskode;

/**
 * Hva et avslag sier til den som leser, på hennes språk. Bokmål står i koden selv; nynorsk og engelsk i {@code avslag/}.
 *
 * @param tittel hva som ikke ble gjort, og hvorfor
 * @param hvaNaa hva en kan gjøre
 */
public record Avslagstekst(String tittel, String hvaNaa) {

    static final String FILER = "avslag.avslag";

    private static final Locale BOKMAAL = Locale.of("nb");
    private static final List<Locale> SPRAAK = List.of(BOKMAAL, Locale.of("nn"), Locale.of("en"));
    private static final ResourceBundle.Control UTEN_RESERVE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Teksten på språket; bokmål når det ikke er ett av våre. */
    public static Avslagstekst av(Avslagskode kode, Locale spraak) {
        if (!SPRAAK.contains(spraak) || spraak.equals(BOKMAAL)) {
            return new Avslagstekst(kode.tittel(), kode.hvaNaa());
        }
        ResourceBundle tekster = ResourceBundle.getBundle(FILER, spraak, UTEN_RESERVE);
        return new Avslagstekst(tekster.getString(kode + ".tittel"), tekster.getString(kode + ".hvaNaa"));
    }

    /** Språket i headeren {@code Accept-Language}; bokmål når den mangler, ikke kan leses eller ikke ber om noe vi har. */
    static Locale oensket(String header) {
        if (header == null) {
            return BOKMAAL;
        }
        try {
            Locale funnet = Locale.lookup(Locale.LanguageRange.parse(header), SPRAAK);
            return funnet == null ? BOKMAAL : funnet;
        } catch (IllegalArgumentException ulesbar) {
            return BOKMAAL;
        }
    }
}
