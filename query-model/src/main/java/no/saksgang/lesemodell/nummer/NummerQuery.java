package no.saksgang.lesemodell.nummer;

import java.util.List;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numrene i et utvalgs år, i en saksjournal, og for ett møte eller én sak. */
@Component
public class NummerQuery {

    /** Et nummer; slag er SAKSNUMMER, MOETENUMMER, VEDTAKSNUMMER eller JOURNALNUMMER. */
    public record Nummer(String serieId, String slag, int loepenummer, String nummer, String moeteId, String sakId) {}

    /**
     * Et nummerår.
     *
     * @param overfoert sakene som ble overført da året ble lukket
     * @param ubrukte løpenumre som ble lagt tilbake og ikke brukt igjen
     */
    public record Nummeraar(
            String serieId,
            boolean lukket,
            List<String> overfoert,
            List<Integer> ubrukte,
            String begrunnelse,
            List<Nummer> numre) {}

    private static final String VELG = "select serie_id, slag, loepenummer, nummer, moete_id, sak_id from lese_nummer ";

    private final JdbcClient jdbc;

    NummerQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Nummeraar utvalg(UtvalgId id, int aar) {
        return aar(id.verdi() + "-" + aar);
    }

    public Nummeraar saksjournal(HelsefellesskapId id, int aar) {
        return aar(id.verdi() + "-saksjournal-" + aar);
    }

    public List<Nummer> sak(SakId id) {
        return jdbc.sql(VELG + "where sak_id = ? order by slag, serie_id, loepenummer")
                .param(id.verdi())
                .query(Nummer.class)
                .list();
    }

    /** Nummeret møtet fikk da det var holdt. */
    public Optional<String> moetenummer(MoeteId id) {
        return jdbc.sql("select nummer from lese_nummer where moete_id = ? and slag = 'MOETENUMMER'")
                .param(id.verdi())
                .query(String.class)
                .optional();
    }

    private Nummeraar aar(String serie) {
        List<Nummer> numre = jdbc.sql(VELG + "where serie_id = ? order by slag, loepenummer")
                .param(serie)
                .query(Nummer.class)
                .list();
        return jdbc.sql("select lukket, overfoert, ubrukte, begrunnelse from lese_nummerserie where serie_id = ?")
                .param(serie)
                .query((rs, n) -> new Nummeraar(
                        serie,
                        rs.getBoolean("lukket"),
                        List.of((String[]) rs.getArray("overfoert").getArray()),
                        List.of((Integer[]) rs.getArray("ubrukte").getArray()),
                        rs.getString("begrunnelse"),
                        numre))
                .optional()
                .orElse(new Nummeraar(serie, false, List.of(), List.of(), null, numre));
    }
}
