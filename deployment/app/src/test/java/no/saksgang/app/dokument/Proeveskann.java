package no.saksgang.app.dokument;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.saksgang.axon.dokument.Virusskann;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Virusskanner for testene: finner EICAR-strengen, og kan late som den ikke svarer. */
@Primary
@Component
public class Proeveskann implements Virusskann {

    /** I to deler, så ikke kildekoden selv blir tatt av en skanner. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    public static final String NEDE = "skanneren er nede";

    @Override
    public Optional<String> skann(InputStream innhold) throws IOException {
        String tekst = new String(innhold.readAllBytes(), StandardCharsets.ISO_8859_1);
        if (tekst.contains(NEDE)) {
            throw new IOException("Ingen forbindelse");
        }
        return tekst.contains(EICAR) ? Optional.of("Eicar-Test-Signature") : Optional.empty();
    }
}
