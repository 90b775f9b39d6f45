package no.saksgang.lesemodell.hoering;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Svarsynlighet;
import no.saksgang.lesemodell.felles.Json;
import no.saksgang.lesemodell.hoering.Hoeringsbilde.Hoering;
import no.saksgang.lesemodell.hoering.Hoeringsbilde.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Høringene i en sak, slik den som spør, får se dem. */
@Component
public class HoeringQuery {

    private static final Set<Rolle> SER_ALT = EnumSet.of(Rolle.SEKRETARIAT, Rolle.REVISOR, Rolle.PROSESS);

    /**
     * En part, sett utenfra.
     *
     * @param harSvart om det finnes et svar; er det utdatert, regnes det ikke som svar
     * @param skjult om svaret finnes, men ikke vises for den som spør
     */
    public record Partslinje(
            String id,
            String slag,
            boolean obligatorisk,
            boolean harSvart,
            boolean utdatert,
            boolean skjult,
            int purringer,
            Hoeringsbilde.Svar svar) {}

    /** En høring, med tellingen av svar når alle svar vises. */
    public record Linje(
            String hoeringId,
            String bedtAv,
            String spoersmaal,
            LocalDate aapnet,
            LocalDate frist,
            boolean fristPassert,
            LocalDate lukket,
            String oppsummering,
            String svarsynlighet,
            int spurt,
            int besvart,
            List<String> manglerObligatoriske,
            Map<String, Long> telling,
            List<Partslinje> parter,
            List<Hoeringsbilde.Tekst> tekster,
            List<Hoeringsbilde.Steg> steg) {}

    private final JdbcClient jdbc;

    HoeringQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lesere den som spør, i hver av rollene hun spør i */
    public List<Linje> finn(SakId sak, List<Aktoer> lesere) {
        return jdbc.sql("select bilde::text from lese_hoering where sak_id = ?")
                .param(sak.verdi())
                .query(String.class)
                .optional()
                .map(json -> Json.MAPPER.readValue(json, Hoeringsbilde.class))
                .map(b ->
                        b.hoeringer.values().stream().map(h -> linje(h, lesere)).toList())
                .orElse(List.of());
    }

    private static Linje linje(Hoering h, List<Aktoer> lesere) {
        List<Partslinje> parter =
                h.parter.values().stream().map(p -> part(p, h, lesere)).toList();
        boolean noeSkjult = parter.stream().anyMatch(Partslinje::skjult);
        return new Linje(
                h.hoeringId,
                h.bedtAv,
                h.spoersmaal,
                h.aapnet,
                h.frist,
                h.fristPassert,
                h.lukket,
                h.oppsummering,
                h.svarsynlighet,
                parter.size(),
                (int) parter.stream().filter(Partslinje::harSvart).count(),
                parter.stream()
                        .filter(p -> p.obligatorisk() && !p.harSvart())
                        .map(Partslinje::id)
                        .toList(),
                noeSkjult
                        ? null
                        : parter.stream()
                                .filter(Partslinje::harSvart)
                                .collect(Collectors.groupingBy(p -> p.svar().svar, Collectors.counting())),
                parter,
                h.tekster,
                h.steg);
    }

    private static Partslinje part(Part p, Hoering h, List<Aktoer> lesere) {
        boolean finnes = p.svar != null;
        boolean utdatert = finnes && p.svar.utdatert;
        boolean synlig = ser(p, h, lesere);
        return new Partslinje(
                p.id,
                p.slag,
                p.obligatorisk,
                finnes && !utdatert,
                utdatert,
                finnes && !synlig,
                p.purringer,
                synlig ? p.svar : null);
    }

    /** Den som spør, ser svaret: alltid sitt eget, ellers når høringen sier det, og alltid når fristen er ute. */
    private static boolean ser(Part p, Hoering h, List<Aktoer> lesere) {
        Svarsynlighet synlighet = Svarsynlighet.valueOf(h.svarsynlighet);
        return synlighet == Svarsynlighet.STRAKS
                || h.fristPassert
                || h.lukket != null
                || lesere.stream()
                        .anyMatch(leser -> SER_ALT.contains(leser.rolle())
                                || handlerFor(p, leser)
                                || (synlighet == Svarsynlighet.ETTER_EGET_SVAR
                                        && h.parter.values().stream()
                                                .anyMatch(e -> e.svar != null && handlerFor(e, leser))));
    }

    private static boolean handlerFor(Part p, Aktoer leser) {
        return switch (leser.rolle()) {
            case VIRKSOMHET ->
                "VIRKSOMHET".equals(p.slag)
                        && leser.virksomhetId() != null
                        && p.id.equals(leser.virksomhetId().verdi());
            case UTVALG, MOETELEDER ->
                "UTVALG".equals(p.slag)
                        && leser.utvalgId() != null
                        && p.id.equals(leser.utvalgId().verdi());
            default -> false;
        };
    }
}
