package no.saksgang.axon;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import no.saksgang.felles.Kommando;
import no.saksgang.json.SaksgangJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hvilke kommandoer som er utført. Skrives i samme transaksjon som hendelsene. */
@Component
public class Kommandologg {

    /** En utført kommando. */
    public record Linje(String stroem, String kommando, String fingeravtrykk, String svar) {}

    private final JdbcClient jdbc;

    Kommandologg(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException når kommando-id-en er brukt */
    public void skriv(String kommandoId, String stroem, Kommando kommando, String svar, Instant registrert) {
        jdbc.sql("insert into kommandologg (kommando_id, stroem, kommando, fingeravtrykk, svar, registrert)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        kommandoId,
                        stroem,
                        kommando.getClass().getSimpleName(),
                        fingeravtrykk(kommando),
                        svar,
                        registrert.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Linje> finn(String kommandoId) {
        return jdbc.sql("select stroem, kommando, fingeravtrykk, svar from kommandologg where kommando_id = ?")
                .param(kommandoId)
                .query(Linje.class)
                .optional();
    }

    /** Kontrollsum av kommandoens navn og innhold. */
    public static String fingeravtrykk(Kommando kommando) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(kommando.getClass().getSimpleName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(SaksgangJson.lagret().writeValueAsBytes(kommando)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
