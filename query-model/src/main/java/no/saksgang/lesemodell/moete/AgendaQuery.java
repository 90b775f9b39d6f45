package no.saksgang.lesemodell.moete;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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

    /** Møtene i kalenderåret, eldst først. Avlyste er med; de har ingen saker. */
    public List<Moete> aar(UtvalgId utvalgId, int aar) {
        return jdbc
                .sql("select bilde::text from lese_moete where utvalg_id = ? and start >= ? and start < ?"
                        + " order by start, moete_id")
                .params(utvalgId.verdi(), LocalDate.of(aar, 1, 1), LocalDate.of(aar + 1, 1, 1))
                .query(String.class)
                .list()
                .stream()
                .map(j -> Json.MAPPER.readValue(j, Moetebilde.class))
                .map(AgendaQuery::moete)
                .toList();
    }

    private static Moete moete(Moetebilde m) {
        return new Moete(
                m.moeteId,
                m.start,
                m.tilstand,
                m.innkallingSendt,
                m.referater.isEmpty() ? null : m.referater.getLast().status(),
                m.punkter.stream()
                        .filter(p -> p.sakId != null)
                        .map(p -> new Sak(p.saksnummer, p.tittel, p.type, p.sakId))
                        .toList());
    }
}
