package no.saksgang.lesemodell.publisering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.verdi.Unntak;
import no.saksgang.lesemodell.felles.Json;
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

    private final JdbcClient jdbc;

    PubliseringQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param type null er alle typer */
    public Alt offentlig(HelsefellesskapId id, String type, Instant naa) {
        List<Offentlig> ut = new ArrayList<>();
        List<Gravstein> trukket = new ArrayList<>();
        for (Publiseringsbilde p :
                synlige("p.helsefellesskap_id = ? and (?::text is null or p.type = ?)", id.verdi(), type, type)) {
            Publiseringsbilde.Utgave u = p.gjeldende(naa);
            if (u != null && u.avpublisert == null) {
                ut.add(ut(p, u));
            } else if (u != null) {
                trukket.add(new Gravstein(p.publiseringId, p.type, u.nummer, u.avpublisert, u.begrunnelse));
            }
        }
        ut.sort((a, b) -> b.offentligFra().compareTo(a.offentligFra()));
        trukket.sort((a, b) -> b.trukket().compareTo(a.trukket()));
        return new Alt(ut, trukket);
    }

    /** Det som er offentlig av én ting; tom når den ikke er det. */
    public Optional<Offentlig> finn(HelsefellesskapId hf, PubliseringId id, Instant naa) {
        return synlige("p.helsefellesskap_id = ? and p.publisering_id = ?", hf.verdi(), id.verdi()).stream()
                .findFirst()
                .flatMap(p -> Optional.ofNullable(p.gjeldende(naa))
                        .filter(u -> u.avpublisert == null)
                        .map(u -> ut(p, u)));
    }

    /** Alle utgavene med alt, for sekretariatet og revisor. */
    public Optional<Publiseringsbilde> historikk(PubliseringId id) {
        return jdbc.sql("select bilde::text from lese_publisering where publisering_id = ?")
                .param(id.verdi())
                .query(String.class)
                .optional()
                .map(j -> Json.MAPPER.readValue(j, Publiseringsbilde.class));
    }

    /** Et skjult møte eller en skjult sak tar med seg alt under. */
    private List<Publiseringsbilde> synlige(String vilkaar, Object... verdier) {
        return jdbc
                .sql("select p.bilde::text from lese_publisering p left join lese_publisering f"
                        + " on f.publisering_id = p.forelder where not p.skjult and not coalesce(f.skjult, false)"
                        + " and " + vilkaar + " order by p.publisering_id")
                .params(verdier)
                .query(String.class)
                .list()
                .stream()
                .map(j -> Json.MAPPER.readValue(j, Publiseringsbilde.class))
                .toList();
    }

    private static Offentlig ut(Publiseringsbilde p, Publiseringsbilde.Utgave u) {
        return new Offentlig(
                p.publiseringId,
                p.type,
                u.offentligTittel,
                u.variant,
                u.nummer,
                u.erstatter,
                u.offentligFra,
                u.unntak,
                u.tekst,
                u.dokumentId,
                u.sha256,
                u.rapportSha256);
    }
}
