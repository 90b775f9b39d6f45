package no.saksgang.bevis.kvittering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.saksgang.bevis.hendelse.Blad;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Det som står i en kvittering. Formatet er for alltid; et felt til er et nytt format.
 *
 * @param noekkel nøkkelen sjekkpunktet er signert med; den som etterprøver, bør ha den fra et annet sted
 * @param sjekkpunkt det signerte notatet
 * @param antall hvor mange hendelser kvitteringen har
 * @param ikkeDekket hendelser som var lagret da kvitteringen ble laget, men ikke var med i noe sjekkpunkt
 */
public record Kvitteringsfil(
        String format,
        Gjelder gjelder,
        String noekkel,
        String sjekkpunkt,
        int antall,
        int ikkeDekket,
        List<Bevist> hendelser,
        List<Vedlegg> dokumenter) {

    public static final String FORMAT = "saksgang-kvittering-2";

    /** Som nå, men uten nøkler til fri tekst. Leses fortsatt. */
    static final String FOERSTE_FORMAT = "saksgang-kvittering-1";

    /** Leser tall nøyaktig, og godtar ikke ukjente eller doble felt, eller noe etter slutten. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Hva kvitteringen gjelder: {@code SAK}, {@code PROTOKOLL} eller {@code AARSRAPPORT}. */
    public record Gjelder(String slag, String id, String stroem) {}

    /**
     * En hendelse og beviset for den.
     *
     * @param indeks plassen i treet
     * @param blad det treet lover om hendelsen
     * @param konvolutt det som står utenpå; utelatt i en kvittering uten innhold
     * @param data innholdet; utelatt i en kvittering uten innhold
     * @param noekkel den som åpner fri tekst i innholdet, base64; utelatt når innholdet er det, ikke har fri tekst eller
     *     er maskert
     * @param bevis summene fra bladet til roten, base64
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Bevist(
            long indeks, Blad blad, JsonNode konvolutt, JsonNode data, String noekkel, List<String> bevis) {

        /** Innholdet med fri tekst åpnet; som det er lagret når nøkkelen ikke passer eller mangler. */
        public JsonNode lesbart() {
            return data == null ? null : Fritekstaapner.aapne(data, noekkel).orElse(data);
        }
    }

    /** Et dokument hendelsene viser til. Innholdet er bundet av kontrollsummen. */
    public record Vedlegg(String sha256, String tittel, String dokumentId) {}

    public byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }
}
