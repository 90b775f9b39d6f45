package no.saksgang.lesemodell.sak;

import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Konvolutter;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.sak.event.SakEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder saksbildene oppdatert. Samme hendelse to ganger gir samme bilde. */
@Component
@ProcessingGroup(Lesemodeller.SAK)
class SakProjection {

    private static final String SKRIV = """
        insert into lese_sak (sak_id, sekvens, helsefellesskap_id, tilstand, utvalg, tittel, innmeldt, avgjort,
                              avgjort_i, bilde)
        values (?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?::jsonb)
        on conflict (sak_id) do update set sekvens = excluded.sekvens, tilstand = excluded.tilstand,
            utvalg = excluded.utvalg, tittel = excluded.tittel, avgjort = excluded.avgjort,
            avgjort_i = excluded.avgjort_i, bilde = excluded.bilde\
        """;

    private final JdbcTemplate jdbc;
    private final Bunke<Saksbilde> bunke;

    SakProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.bunke = new Bunke<>(
                jdbc,
                Saksbilde.class,
                Saksbilde::new,
                new Bunke.Tabell("lese_sak", "sak_id", SKRIV),
                Bunke.idFra("sak"),
                b -> b.versjon,
                SakProjection::rad);
    }

    @EventHandler
    void on(SakEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        Saksbilde bilde = bunke.dokument(hendelse.sakId().verdi(), sekvens);
        if (sekvens >= bilde.versjon) {
            Sakstegner.TEGNING.tegn(bilde, hendelse, Konvolutter.av(metadata), sekvens);
        }
    }

    @ResetHandler
    void toem() {
        bunke.glem();
        Bunke.toem(jdbc, "lese_sak");
    }

    private static Object[] rad(Saksbilde s) {
        return new Object[] {
            s.sakId,
            s.versjon,
            s.helsefellesskapId,
            s.tilstand,
            String.join(",", Sakstegner.utvalg(s)),
            s.tittel,
            s.innmeldt,
            s.avgjort,
            s.avgjortI,
            Bunke.json(s)
        };
    }
}
