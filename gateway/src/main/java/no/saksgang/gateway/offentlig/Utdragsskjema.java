package no.saksgang.gateway.offentlig;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hva et utdrag skal følge når det skrives som JSON. Skjemaene er våre, skrevet etter feltlistene i eInnsyns API og KS Fiks. */
public enum Utdragsskjema {
    EINNSYN("einnsyn.schema.json"),
    FIKS("fiks.schema.json");

    private static final int MEST = 20;

    private final String fil;

    Utdragsskjema(String fil) {
        this.fil = fil;
    }

    /** Skjemaet (JSON Schema 2020-12). */
    public String tekst() {
        try (var inn = Utdragsskjema.class.getResourceAsStream(fil)) {
            return new String(inn.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Det som ikke er etter skjemaet, med stedet; tom når alt er det. */
    public List<String> kontroller(byte[] json) {
        Schema skjema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tekst());
        return skjema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                .map(f -> f.getInstanceLocation() + ": " + f.getMessage())
                .limit(MEST)
                .toList();
    }
}
