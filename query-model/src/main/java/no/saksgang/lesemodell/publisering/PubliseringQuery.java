package no.saksgang.lesemodell.publisering;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Unntak;
import no.saksgang.lesemodell.felles.Json;
import no.saksgang.lesemodell.offentlig.Utgave;
import no.saksgang.lesemodell.offentlig.Utgaver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hva som er offentlig på et tidspunkt. Bare offentlige felt kommer ut herfra. */
@Component
public class PubliseringQuery {

    /**
     * Noe som er offentlig.
     *
     * @param erstatter nummeret på utgaven denne avløste, eller null
     * @param dokumentId det publiserte dokumentet; null når utgaven er en tekst
     */
    public record Offentlig(
            String publiseringId,
            String type,
            String tittel,
            String variant,
            int nummer,
            Integer erstatter,
            Instant offentligFra,
            List<Unntak> unntak,
            String tekst,
            String dokumentId,
            String sha256,
            String rapportSha256) {}

    /** Noe som var offentlig, men er trukket tilbake. Tittelen er borte, for den kan være grunnen. */
    public record Gravstein(String publiseringId, String type, int nummer, Instant trukket, String begrunnelse) {}

    /** Alt som er offentlig i et helsefellesskap, nyeste først, og gravsteinene. */
    public record Alt(List<Offentlig> publisert, List<Gravstein> trukket) {}

    private static final int FLEST = 10_000;

    private final JdbcClient jdbc;
    private final Utgaver utgaver;

    PubliseringQuery(JdbcClient jdbc, Utgaver utgaver) {
        this.jdbc = jdbc;
        this.utgaver = utgaver;
    }

    /** @param type null er alle typer */
    public Alt offentlig(HelsefellesskapId id, String type, Instant naa) {
        List<String> typer = type == null
                ? Arrays.stream(Publiseringstype.values()).map(Enum::name).toList()
                : List.of(type);
        return new Alt(
                utgaver.liste(new Utgaver.Utvalg(id, typer, null, null, FLEST), naa).stream()
                        .map(PubliseringQuery::ut)
                        .toList(),
                utgaver.gravsteiner(id, typer, FLEST, naa).stream()
                        .map(g -> new Gravstein(g.publiseringId(), g.type(), g.nummer(), g.trukket(), g.begrunnelse()))
                        .toList());
    }

    /** Det som er offentlig av én ting; tom når den ikke er det. */
    public Optional<Offentlig> finn(HelsefellesskapId hf, PubliseringId id, Instant naa) {
        return utgaver.finn(hf, id, naa).map(PubliseringQuery::ut);
    }

    /** Alle utgavene med alt, for sekretariatet og revisor. */
    public Optional<Publiseringsbilde> historikk(PubliseringId id) {
        return jdbc.sql("select bilde::text from lese_publisering where publisering_id = ?")
                .param(id.verdi())
                .query(String.class)
                .optional()
                .map(j -> Json.MAPPER.readValue(j, Publiseringsbilde.class));
    }

    private static Offentlig ut(Utgave u) {
        return new Offentlig(
                u.publiseringId(),
                u.type(),
                u.tittel(),
                u.variant(),
                u.nummer(),
                u.erstatter(),
                u.offentligFra(),
                u.unntak(),
                u.tekst(),
                u.dokumentId(),
                u.sha256(),
                u.rapportSha256());
    }
}
