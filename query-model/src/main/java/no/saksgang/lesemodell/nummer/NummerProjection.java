package no.saksgang.lesemodell.nummer;

import no.saksgang.felles.Id;
import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.saksnummerserie.event.SaksnummerserieEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder numrene oppdatert. */
@Component
@ProcessingGroup(Lesemodeller.MOETE)
class NummerProjection {

    private static final String SKRIV = """
        insert into lese_nummer (serie_id, slag, noekkel, loepenummer, nummer, moete_id, sak_id)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (serie_id, slag, noekkel) do update set loepenummer = excluded.loepenummer,
            nummer = excluded.nummer, moete_id = excluded.moete_id, sak_id = excluded.sak_id\
        """;

    private final JdbcTemplate jdbc;

    NummerProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(SaksnummerserieEvent hendelse) {
        String serie = hendelse.serieId().verdi();
        switch (hendelse) {
            case SaksnummerserieEvent.SaksnummerTildelt e ->
                nummer(serie, "SAKSNUMMER", e.punktId(), e.loepenummer(), e.saksnummer(), e.moeteId(), e.sakId());
            case SaksnummerserieEvent.SaksnummerFrigitt e ->
                jdbc.update(
                        "delete from lese_nummer where serie_id = ? and slag = 'SAKSNUMMER' and noekkel = ?",
                        serie,
                        e.punktId());
            case SaksnummerserieEvent.MoetenummerTildelt e ->
                nummer(serie, "MOETENUMMER", e.moeteId().verdi(), e.loepenummer(), e.moetenummer(), e.moeteId(), null);
            case SaksnummerserieEvent.VedtaksnummerTildelt e ->
                nummer(
                        serie,
                        "VEDTAKSNUMMER",
                        e.moeteId() + "/" + e.sakId(),
                        e.loepenummer(),
                        e.vedtaksnummer(),
                        e.moeteId(),
                        e.sakId());
            case SaksnummerserieEvent.JournalnummerTildelt e ->
                nummer(serie, "JOURNALNUMMER", e.sakId().verdi(), e.loepenummer(), e.journalnummer(), null, e.sakId());
            case SaksnummerserieEvent.SaksjournalAapnet _ ->
                jdbc.update("insert into lese_nummerserie (serie_id) values (?) on conflict do nothing", serie);
            case SaksnummerserieEvent.NummerperiodeLukket e ->
                jdbc.update(
                        "insert into lese_nummerserie (serie_id, lukket, overfoert, ubrukte, begrunnelse)"
                                + " values (?, true, ?, ?, ?) on conflict (serie_id) do update set lukket = true,"
                                + " overfoert = excluded.overfoert, ubrukte = excluded.ubrukte,"
                                + " begrunnelse = excluded.begrunnelse",
                        serie,
                        e.overfoert().stream().map(Id::verdi).toArray(String[]::new),
                        e.ubrukte().toArray(Integer[]::new),
                        e.begrunnelse());
        }
    }

    private void nummer(String serie, String slag, String noekkel, int loepenummer, String nummer, Id moete, Id sak) {
        jdbc.update(
                SKRIV,
                serie,
                slag,
                noekkel,
                loepenummer,
                nummer,
                moete == null ? null : moete.verdi(),
                sak == null ? null : sak.verdi());
    }

    @ResetHandler
    void toem() {
        Bunke.toem(jdbc, "lese_nummer", "lese_nummerserie");
    }
}
