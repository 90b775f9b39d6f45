package no.saksgang.axon.person;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import no.saksgang.axon.dokument.Dokumenttekst;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.json.Hendelsesinnhold;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Leter etter en person i helsefellesskapets hendelser og dokumenter. Leser alt, så det tar tid; det spørres sjelden. */
@Component
public class Navnesoek {

    /**
     * Et sted personen er nevnt.
     *
     * @param posisjon hendelsens; 0 for dokumenter
     */
    public record Funn(
            String slag,
            String id,
            String hvor,
            String navn,
            List<String> felt,
            boolean sikkert,
            boolean kanMaskeres,
            long posisjon) {}

    private static final int HENT = 500;

    private final JdbcTemplate jdbc;
    private final Dokumenttekst dokumenter;

    Navnesoek(JdbcTemplate jdbc, Dokumenttekst dokumenter) {
        this.jdbc = jdbc;
        this.dokumenter = dokumenter;
    }

    public List<Funn> finn(HelsefellesskapId hf, Navnefinner person) {
        List<Funn> ut = new ArrayList<>();
        jdbc.query(
                c -> {
                    var p = c.prepareStatement("select global_posisjon, hendelse_id, stroem, navn, data"
                            + " from noekkel.lesbar_hendelse where hendelse_helsefellesskap(konvolutt) = ?"
                            + " order by global_posisjon");
                    p.setString(1, hf.verdi());
                    p.setFetchSize(HENT);
                    return p;
                },
                rs -> {
                    byte[] data = rs.getBytes("data");
                    TreeSet<String> felt = new TreeSet<>();
                    boolean sikkert = false;
                    for (Hendelsesinnhold.Tekst t : Hendelsesinnhold.tekster(data)) {
                        Navnefinner.Treff treff = person.i(t.tekst());
                        if (treff != Navnefinner.Treff.INGEN) {
                            felt.add(t.felt());
                            sikkert |= treff == Navnefinner.Treff.SIKKERT;
                        }
                    }
                    if (!felt.isEmpty()) {
                        ut.add(new Funn(
                                "HENDELSE",
                                rs.getString("hendelse_id"),
                                rs.getString("stroem"),
                                rs.getString("navn"),
                                List.copyOf(felt),
                                sikkert,
                                Hendelsesinnhold.noekkel(data) != null,
                                rs.getLong("global_posisjon")));
                    }
                });
        iDokumenter(hf, person, ut);
        return ut;
    }

    private void iDokumenter(HelsefellesskapId hf, Navnefinner person, List<Funn> ut) {
        for (String id : jdbc.queryForList(
                "select dokument_id from dokument where helsefellesskap_id = ? order by registrert, dokument_id",
                String.class,
                hf.verdi())) {
            dokumenter.les(new DokumentId(id)).ifPresent(d -> {
                Navnefinner.Treff innhold = person.i(d.tekst());
                Navnefinner.Treff filnavn = person.i(d.filnavn());
                if (innhold != Navnefinner.Treff.INGEN || filnavn != Navnefinner.Treff.INGEN) {
                    ut.add(new Funn(
                            "DOKUMENT",
                            id,
                            innhold != Navnefinner.Treff.INGEN ? "innhold" : "filnavn",
                            null,
                            List.of(),
                            innhold == Navnefinner.Treff.SIKKERT || filnavn == Navnefinner.Treff.SIKKERT,
                            d.kryptert(),
                            0));
                }
            });
        }
    }
}
