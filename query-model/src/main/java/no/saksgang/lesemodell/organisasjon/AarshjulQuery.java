package no.saksgang.lesemodell.organisasjon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hele året på én liste: faste aktiviteter, møter, seminarer og frister (R127, R183). */
@Component
public class AarshjulQuery {

    /**
     * Noe som skal skje. En aktivitet har bare måned; resten har dato.
     *
     * @param slag AKTIVITET, MOETE, SEMINAR, OPPDRAGSFRIST, UTREDNINGSFRIST, EVALUERING, SEKRETARIAT_SLUTT,
     *     LEDERSKIFTE eller MYNDIGHET_SLUTT
     */
    public record Post(int maaned, LocalDate dato, String slag, String tekst, String utvalgId, String nivaa) {}

    private final OrganisasjonQuery organisasjon;
    private final JdbcClient jdbc;

    AarshjulQuery(OrganisasjonQuery organisasjon, JdbcClient jdbc) {
        this.organisasjon = organisasjon;
        this.jdbc = jdbc;
    }

    /** Tom når helsefellesskapet ikke finnes. */
    public Optional<List<Post>> finn(HelsefellesskapId id, int aar) {
        return organisasjon.finn(id).map(d -> {
            List<Post> ut = new ArrayList<>();
            fraHelsefellesskapet(d.helsefellesskap(), aar, ut);
            d.utvalg().forEach(u -> fraUtvalget(u, aar, ut));
            oppdrag(id, aar, ut);
            ut.sort(Comparator.comparingInt(Post::maaned)
                    .thenComparing(Post::dato, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Post::slag)
                    .thenComparing(Post::tekst));
            return ut;
        });
    }

    private static void fraHelsefellesskapet(Helsefellesskapbilde h, int aar, List<Post> ut) {
        h.aarshjul.forEach(a -> ut.add(new Post(a.maaned(), null, "AKTIVITET", a.aktivitet(), null, a.nivaa())));
        h.moeteplan
                .getOrDefault(Integer.toString(aar), Map.of())
                .forEach((utvalg, datoer) -> datoer.forEach(d -> ut.add(dag(d, "MOETE", "Planlagt møte", utvalg))));
        h.seminarer.stream().filter(s -> s.aar() == aar).forEach(s -> s.datoer()
                .forEach(d -> ut.add(dag(d, "SEMINAR", "Seminar", s.utvalgId()))));
        for (Helsefellesskapbilde.Sekretariat s : h.sekretariater) {
            String hva = "Sekretariatet" + (s.form() == null ? "" : " " + s.form());
            iAaret(s.evalueringsfrist(), aar, "EVALUERING", hva + " skal være evaluert", s.utvalgId(), ut);
            iAaret(s.til(), aar, "SEKRETARIAT_SLUTT", hva + " er slutt", s.utvalgId(), ut);
        }
    }

    private static void fraUtvalget(Utvalgsbilde u, int aar, List<Post> ut) {
        iAaret(u.frist, aar, "UTREDNINGSFRIST", u.navn + " skal ha rapportert tilbake", u.utvalgId, ut);
        u.historie.lederperioder.forEach(
                p -> iAaret(p.til(), aar, "LEDERSKIFTE", "Ledelsen av " + u.navn + " går videre", u.utvalgId, ut));
        u.historie.myndigheter.forEach(
                p -> iAaret(p.til(), aar, "MYNDIGHET_SLUTT", "Myndigheten til " + u.navn + " er ute", u.utvalgId, ut));
    }

    private void oppdrag(HelsefellesskapId id, int aar, List<Post> ut) {
        jdbc.sql("select (bilde ->> 'frist')::date as frist, bilde ->> 'tilUtvalg' as utvalg,"
                        + " coalesce(bilde ->> 'beskrivelse', plan_id) as tekst from lese_plan"
                        + " where helsefellesskap_id = ? and slag = 'OPPDRAG'"
                        + " and extract(year from (bilde ->> 'frist')::date) = ?")
                .params(id.verdi(), aar)
                .query((rs, n) -> dag(
                        rs.getDate("frist").toLocalDate(),
                        "OPPDRAGSFRIST",
                        rs.getString("tekst"),
                        rs.getString("utvalg")))
                .list()
                .forEach(ut::add);
    }

    private static void iAaret(LocalDate dato, int aar, String slag, String tekst, String utvalg, List<Post> ut) {
        if (dato != null && dato.getYear() == aar) {
            ut.add(dag(dato, slag, tekst, utvalg));
        }
    }

    private static Post dag(LocalDate dato, String slag, String tekst, String utvalg) {
        return new Post(dato.getMonthValue(), dato, slag, tekst, utvalg, null);
    }
}
