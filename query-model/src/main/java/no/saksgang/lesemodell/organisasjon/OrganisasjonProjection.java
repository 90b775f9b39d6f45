package no.saksgang.lesemodell.organisasjon;

import no.saksgang.felles.Hendelse;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.utvalg.event.UtvalgEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder bildene av helsefellesskap og utvalg oppdatert. */
@Component
@ProcessingGroup(Lesemodeller.ORGANISASJON)
class OrganisasjonProjection {

    private final JdbcTemplate jdbc;
    private final Bunke<Helsefellesskapbilde> helsefellesskap;
    private final Bunke<Utvalgsbilde> utvalg;

    OrganisasjonProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.helsefellesskap = new Bunke<>(
                Lesemodeller.ORGANISASJON,
                jdbc,
                Helsefellesskapbilde.class,
                Helsefellesskapbilde::new,
                "select bilde::text from lese_helsefellesskap where helsefellesskap_id = ?",
                "insert into lese_helsefellesskap (helsefellesskap_id, sekvens, navn, bilde) values (?, ?, ?, ?::jsonb)"
                        + " on conflict (helsefellesskap_id) do update set sekvens = excluded.sekvens,"
                        + " navn = excluded.navn, bilde = excluded.bilde",
                h -> new Object[] {h.helsefellesskapId, h.versjon, h.navn, Bunke.json(h)});
        this.utvalg = new Bunke<>(
                Lesemodeller.ORGANISASJON,
                jdbc,
                Utvalgsbilde.class,
                Utvalgsbilde::new,
                "select bilde::text from lese_utvalg where utvalg_id = ?",
                "insert into lese_utvalg (utvalg_id, sekvens, helsefellesskap_id, bilde) values (?, ?, ?, ?::jsonb)"
                        + " on conflict (utvalg_id) do update set sekvens = excluded.sekvens, bilde = excluded.bilde",
                u -> new Object[] {u.utvalgId, u.versjon, u.helsefellesskapId, Bunke.json(u)});
    }

    @EventHandler
    void on(Hendelse hendelse, @SequenceNumber long sekvens, TrackingToken merke) {
        Bunke.merk(Lesemodeller.ORGANISASJON, merke, jdbc);
        if (hendelse instanceof HelsefellesskapEvent e) {
            Helsefellesskapbilde bilde =
                    helsefellesskap.dokument(e.helsefellesskapId().verdi(), b -> b.versjon, sekvens);
            if (sekvens >= bilde.versjon) {
                Organisasjonstegner.tegn(bilde, e);
                bilde.versjon = sekvens + 1;
            }
        } else if (hendelse instanceof UtvalgEvent e) {
            Utvalgsbilde bilde = utvalg.dokument(e.utvalgId().verdi(), b -> b.versjon, sekvens);
            if (sekvens >= bilde.versjon) {
                Organisasjonstegner.tegn(bilde, e);
                bilde.versjon = sekvens + 1;
            }
        }
    }

    @ResetHandler
    void toem() {
        utvalg.glem();
        helsefellesskap.glem();
        Bunke.toem(Lesemodeller.ORGANISASJON, jdbc, "lese_helsefellesskap", "lese_utvalg");
    }
}
