package no.saksgang.lesemodell.moete;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.UtvalgId;
import no.saksgang.lesemodell.felles.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Utvalgets år: sakene på hvert møte, og hva som finnes av innkalling og referat (R111, R219). */
@Component
public class AgendaQuery {

    /** En sak på et møte. */
    public record Sak(String saksnummer, String tittel, String type, String sakId) {}

    /**
     * Et møte i året.
     *
     * @param referatstatus status for siste versjon av referatet; null når det ikke er skrevet
     */
    public record Moete(
            String moeteId,
            LocalDateTime start,
            String tilstand,
            LocalDate innkallingSendt,
            String referatstatus,
            List<Sak> saker) {}

    private final JdbcClient jdbc;

    AgendaQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Møtene i kalenderåret, eldst først. Avlyste er med; de har ingen saker. Utad bare det som er sendt. */
    public List<Moete> aar(UtvalgId utvalgId, int aar, boolean offentlig) {
        Map<String, String> titler = offentlig ? offentligeTitler(utvalgId, aar) : null;
        return jdbc
                .sql("select bilde::text from lese_moete where utvalg_id = ? and start >= ? and start < ?"
                        + " and (not ? or " + MoeteQuery.IKKE_SKJULT + ") order by start, moete_id")
                .params(utvalgId.verdi(), LocalDate.of(aar, 1, 1), LocalDate.of(aar + 1, 1, 1), offentlig)
                .query(String.class)
                .list()
                .stream()
                .map(j -> Json.MAPPER.readValue(j, Moetebilde.class))
                .map(m -> moete(m, titler))
                .toList();
    }

    /** Titlene enhver får se, for sakene på utvalgets møter i året. */
    private Map<String, String> offentligeTitler(UtvalgId utvalgId, int aar) {
        Map<String, String> ut = new HashMap<>();
        jdbc.sql("select o.sak_id, o.tittel from lese_sak_offentlig o where o.sak_id in (select p ->> 'sakId' from"
                        + " lese_moete, jsonb_array_elements(bilde -> 'punkter') p where utvalg_id = ? and start >= ?"
                        + " and start < ?)")
                .params(utvalgId.verdi(), LocalDate.of(aar, 1, 1), LocalDate.of(aar + 1, 1, 1))
                .query((rs, n) -> ut.put(rs.getString(1), rs.getString(2)))
                .list();
        return ut;
    }

    /** @param titler titlene som kan vises; null når alle kan det, slik de står på saklisten */
    private static Moete moete(Moetebilde m, Map<String, String> titler) {
        return new Moete(
                m.moeteId,
                m.start,
                m.tilstand,
                m.innkallingSendt,
                m.referater.isEmpty() ? null : m.referater.getLast().status(),
                m.punkter.stream()
                        .filter(p -> p.sakId != null)
                        .filter(p -> titler == null || (m.innkallingSendt != null && titler.containsKey(p.sakId)))
                        .map(p ->
                                new Sak(p.saksnummer, titler == null ? p.tittel : titler.get(p.sakId), p.type, p.sakId))
                        .toList());
    }
}
