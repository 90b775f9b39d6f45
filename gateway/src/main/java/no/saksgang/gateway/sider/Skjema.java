package no.saksgang.gateway.sider;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.gateway.feil.Avslagstekst;
import no.saksgang.gateway.feil.HttpFeil;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Et skjema slik det vises: det hun har skrevet, og det som er galt med det.
 *
 * @param verdier det som står i feltene
 * @param feil nøkkelen til teksten om hva som er galt, etter felt
 * @param avslag hvorfor kommandoen ble avslått; null når den ikke er det
 */
public record Skjema(Map<String, String> verdier, Map<String, String> feil, Avslaatt avslag) {

    /**
     * Avslaget.
     *
     * @param hva hva som ikke ble gjort, på språket til den som leser
     * @param detalj det nøyaktige, på bokmål slik motoren ga det; null når {@code hva} sier alt
     * @param konflikt om noen andre har endret det samme
     */
    public record Avslaatt(String hva, String detalj, String hvaNaa, String regel, boolean konflikt) {

        static Avslaatt av(Avslag nei) {
            return av(nei.kode(), nei.detalj(), nei.kode().hvaNaa(), nei.regel());
        }

        /** Noe i skjemaet er galt på en måte feltene selv ikke sa fra om. */
        static Avslaatt av(HttpFeil nei) {
            return av(
                    Avslagskode.UGYLDIG_INNHOLD,
                    nei.felt().isEmpty()
                            ? nei.getMessage()
                            : nei.felt().getFirst().melding(),
                    nei.hvaNaa(),
                    "");
        }

        private static Avslaatt av(Avslagskode kode, String detalj, String hvaNaa, String regel) {
            Locale spraak = LocaleContextHolder.getLocale();
            Avslagstekst tekst = Avslagstekst.av(kode, spraak);
            boolean bokmaal = spraak.getLanguage().equals("nb");
            return new Avslaatt(
                    bokmaal ? detalj : tekst.tittel(),
                    bokmaal || detalj.equals(kode.tittel()) ? null : detalj,
                    bokmaal ? hvaNaa : tekst.hvaNaa(),
                    regel,
                    kode == Avslagskode.VERSJONSKONFLIKT);
        }
    }

    static Skjema tomt() {
        return med(Map.of());
    }

    static Skjema med(Map<String, String> verdier) {
        return new Skjema(verdier, Map.of(), null);
    }

    /** Det hun skrev, med det som mangler. */
    Skjema mangler(Map<String, String> feil) {
        return new Skjema(verdier, new LinkedHashMap<>(feil), null);
    }

    /** Avslått; det hun skrev, står. */
    Skjema avslaatt(Avslaatt hvorfor) {
        return new Skjema(verdier, Map.of(), hvorfor);
    }

    public String verdi(String felt) {
        return verdier.getOrDefault(felt, "");
    }

    public boolean feiler() {
        return !feil.isEmpty() || avslag != null;
    }

    /** En ny idempotensnøkkel til hvert skjema på siden; den samme sendt to ganger har virkning én gang. */
    public String noekkel() {
        return UUID.randomUUID().toString();
    }
}
