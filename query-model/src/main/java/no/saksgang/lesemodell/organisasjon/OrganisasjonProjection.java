package no.saksgang.lesemodell.organisasjon;

import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Konvolutter;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.utvalg.event.UtvalgEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder bildene av helsefellesskap og utvalg oppdatert. */
@Component
@ProcessingGroup(Lesemodeller.ORGANISASJON)
class OrganisasjonProjection {

    private static final String SKRIV_HELSEFELLESSKAP = """
        insert into lese_helsefellesskap (helsefellesskap_id, sekvens, navn, bilde) values (?, ?, ?, ?::jsonb)
        on conflict (helsefellesskap_id) do update set sekvens = excluded.sekvens, navn = excluded.navn,
            bilde = excluded.bilde\
        """;

    private static final String SKRIV_UTVALG = """
        insert into lese_utvalg (utvalg_id, sekvens, helsefellesskap_id, bilde) values (?, ?, ?, ?::jsonb)
        on conflict (utvalg_id) do update set sekvens = excluded.sekvens, bilde = excluded.bilde\
        """;

    private final JdbcTemplate jdbc;
    private final Bunke<Helsefellesskapbilde> helsefellesskap;
    private final Bunke<Utvalgsbilde> utvalg;

    OrganisasjonProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.helsefellesskap = new Bunke<>(
                jdbc,
                Helsefellesskapbilde.class,
                Helsefellesskapbilde::new,
                new Bunke.Tabell("lese_helsefellesskap", "helsefellesskap_id", SKRIV_HELSEFELLESSKAP),
                Bunke.idFra("helsefellesskap"),
                b -> b.versjon,
                h -> new Object[] {h.helsefellesskapId, h.versjon, h.navn, Bunke.json(h)});
        this.utvalg = new Bunke<>(
                jdbc,
                Utvalgsbilde.class,
                Utvalgsbilde::new,
                new Bunke.Tabell("lese_utvalg", "utvalg_id", SKRIV_UTVALG),
                Bunke.idFra("utvalg"),
                b -> b.versjon,
                u -> new Object[] {u.utvalgId, u.versjon, u.helsefellesskapId, Bunke.json(u)});
    }

    @EventHandler
    void on(HelsefellesskapEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        Helsefellesskapbilde bilde =
                helsefellesskap.dokument(hendelse.helsefellesskapId().verdi(), sekvens);
        if (sekvens >= bilde.versjon) {
            Organisasjonstegner.HELSEFELLESSKAP.tegn(bilde, hendelse, Konvolutter.av(metadata), sekvens);
        }
    }

    @EventHandler
    void on(UtvalgEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        Utvalgsbilde bilde = utvalg.dokument(hendelse.utvalgId().verdi(), sekvens);
        if (sekvens >= bilde.versjon) {
            Organisasjonstegner.UTVALG.tegn(bilde, hendelse, Konvolutter.av(metadata), sekvens);
        }
    }

    @ResetHandler
    void toem() {
        utvalg.glem();
        helsefellesskap.glem();
        Bunke.toem(jdbc, "lese_helsefellesskap", "lese_utvalg");
    }
}
