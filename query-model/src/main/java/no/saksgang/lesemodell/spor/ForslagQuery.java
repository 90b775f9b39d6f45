package no.saksgang.lesemodell.spor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.saksgang.felles.Forklaring;
import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.felles.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Utvalget motoren foreslo for en sak, og hvorfor (R008, R009, R024–R026). */
@Component
public class ForslagQuery {

    /**
     * Det siste forslaget.
     *
     * @param utvalgId null når modellen ikke har noe utvalg for saken
     * @param alternativer andre utvalg regelen ga, når den ikke var entydig
     * @param vurdert utvalgene som ble vurdert, og hva som ble funnet om hvert
     * @param tildelt utvalget sekretariatet valgte; null før saken er tildelt
     * @param fulgt om sekretariatet fulgte forslaget; null før saken er tildelt
     */
    public record Forslag(
            String sakId,
            String utvalgId,
            List<String> alternativer,
            String regel,
            String kilde,
            int modellversjon,
            Map<String, String> inndata,
            Map<String, String> vurdert,
            String tildelt,
            Boolean fulgt,
            Instant skjedde) {}

    private record Rad(String forklaring, int modellversjon, Instant skjedde) {}

    private static final String VURDERT = "vurdert.";

    private final JdbcClient jdbc;

    ForslagQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Forslag> finn(SakId id) {
        return jdbc.sql("select forklaring::text, modellversjon, skjedde from lese_spor where sak_id = ?"
                        + " and forklaring ->> 'slag' = 'UTVALGSFORSLAG' order by posisjon desc limit 1")
                .param(id.verdi())
                .query((rs, n) -> new Rad(
                        rs.getString("forklaring"),
                        rs.getInt("modellversjon"),
                        rs.getTimestamp("skjedde").toInstant()))
                .optional()
                .map(r -> forslag(id, r));
    }

    private static Forslag forslag(SakId id, Rad rad) {
        Forklaring f = Json.MAPPER.readValue(rad.forklaring(), Forklaring.class);
        Map<String, String> inndata = new TreeMap<>(f.inndata());
        Map<String, String> vurdert = new TreeMap<>();
        f.inndata().forEach((felt, verdi) -> {
            if (felt.startsWith(VURDERT)) {
                vurdert.put(felt.substring(VURDERT.length()), verdi);
                inndata.remove(felt);
            }
        });
        String alternativer = inndata.remove("alternativer");
        String valgt = inndata.remove("valgt");
        String fulgt = inndata.remove("fulgt");
        return new Forslag(
                id.verdi(),
                f.svar().isEmpty() ? null : f.svar(),
                alternativer == null ? List.of() : List.of(alternativer.split(", ")),
                f.regel(),
                f.kilde(),
                rad.modellversjon(),
                inndata,
                vurdert,
                valgt,
                fulgt == null ? null : Boolean.valueOf(fulgt),
                rad.skjedde());
    }
}
