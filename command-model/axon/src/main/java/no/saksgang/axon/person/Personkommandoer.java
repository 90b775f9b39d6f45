package no.saksgang.axon.person;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.json.SaksgangJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Samme nøkkel gir samme svar og én virkning, også her. Det som ble sendt, huskes bare som en sum med salt. */
@Component
public class Personkommandoer {

    private record Linje(String fingeravtrykk, String salt, String svar) {}

    private final JdbcClient jdbc;
    private final Clock klokke;

    Personkommandoer(JdbcClient jdbc, Clock klokke) {
        this.jdbc = jdbc;
        this.klokke = klokke;
    }

    /** @param brukerId den det gjelder; svaret slettes med henne. null når svaret ikke sier noe om noen */
    @Transactional
    public <T> T utfoer(
            HelsefellesskapId hf, String noekkel, String brukerId, Object innhold, Class<T> type, Supplier<T> arbeid) {
        // Den samme nøkkelen samtidig venter på den første.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(hf + "/" + noekkel)
                .query((rs, n) -> true)
                .single();
        Optional<Linje> foer = jdbc.sql("select fingeravtrykk, salt, svar from person.kommando"
                        + " where helsefellesskap_id = ? and kommando_id = ?")
                .params(hf.verdi(), noekkel)
                .query(Linje.class)
                .optional();
        if (foer.isPresent()) {
            Avslag.med(
                    foer.get().fingeravtrykk().equals(sum(foer.get().salt(), innhold)),
                    Avslagskode.KOMMANDO_GJENBRUKT,
                    "",
                    "Nøkkelen er brukt til noe annet");
            return SaksgangJson.lagret().readValue(foer.get().svar(), type);
        }
        T svar = arbeid.get();
        String salt = UUID.randomUUID().toString();
        jdbc.sql("insert into person.kommando (kommando_id, helsefellesskap_id, bruker_id, fingeravtrykk, salt, svar,"
                        + " utfoert) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        noekkel,
                        hf.verdi(),
                        brukerId,
                        sum(salt, innhold),
                        salt,
                        SaksgangJson.lagret().writeValueAsString(svar),
                        klokke.instant().atOffset(ZoneOffset.UTC))
                .update();
        return svar;
    }

    private static String sum(String salt, Object innhold) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(SaksgangJson.lagret().writeValueAsBytes(innhold)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
