package no.saksgang.lesemodell.offentlig;

import java.sql.Timestamp;
import no.saksgang.felles.Id;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Unntaksperiode;
import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Konvolutter;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.publisering.event.PubliseringEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder utgavene og unntakene. Hver hendelse setter bare det den sier, så en gjentatt hendelse gir det samme. */
@Component
@ProcessingGroup(Lesemodeller.PLANER)
class UtgaveProjection {

    private final JdbcTemplate jdbc;

    UtgaveProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(PubliseringEvent hendelse, MetaData metadata) {
        Konvolutt k = Konvolutter.av(metadata);
        Timestamp registrert = Timestamp.from(k.registrert());
        String id = hendelse.publiseringId().verdi();
        switch (hendelse) {
            case PubliseringEvent.Publisert e -> publisert(e, registrert);
            case PubliseringEvent.Avpublisert e ->
                e.numre()
                        .forEach(nr -> jdbc.update(
                                "update lese_utgave set avpublisert = ?, begrunnelse = ?"
                                        + " where publisering_id = ? and nummer = ?",
                                registrert,
                                e.begrunnelse(),
                                id,
                                nr));
            case PubliseringEvent.SkjultForOffentligheten e -> {
                rad(id, e.type(), e.objektId(), registrert);
                jdbc.update(
                        "update lese_unntak set skjult = true, skjult_paragraf = ?, registrert = ?"
                                + " where publisering_id = ?",
                        e.paragraf(),
                        registrert,
                        id);
            }
            case PubliseringEvent.VistForOffentligheten _ ->
                jdbc.update(
                        "update lese_unntak set skjult = false, skjult_paragraf = null where publisering_id = ?", id);
            case PubliseringEvent.UnntattFraOffentlighet e -> {
                rad(id, e.type(), e.objektId(), registrert);
                unntatt(id, e.unntak(), registrert);
            }
            case PubliseringEvent.OffentlighetsunntakOpphevet _ ->
                jdbc.update("update lese_unntak set omfang = null where publisering_id = ?", id);
        }
    }

    private void publisert(PubliseringEvent.Publisert e, Timestamp registrert) {
        boolean moete = e.type() == Publiseringstype.SAKLISTE || e.type() == Publiseringstype.PROTOKOLL;
        boolean sak = e.type() == Publiseringstype.VEDTAK || e.type() == Publiseringstype.INNSTILLING;
        jdbc.update(
                "insert into lese_utgave (publisering_id, nummer, helsefellesskap_id, type, objekt_id, sak_id,"
                    + " moete_id, variant, tittel, tekst, dokument_id, sha256, rapport_sha256, unntak, erstatter,"
                    + " offentlig_fra, registrert) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)"
                    + " on conflict (publisering_id, nummer) do nothing",
                e.publiseringId().verdi(),
                e.nummer(),
                e.helsefellesskapId().verdi(),
                e.type().name(),
                e.objektId(),
                sak ? e.objektId() : e.type() == Publiseringstype.SAKSDOKUMENT ? verdi(e.sakId()) : null,
                moete ? e.objektId() : null,
                e.variant().name(),
                e.offentligTittel(),
                e.tekst(),
                verdi(e.dokumentId()),
                e.sha256(),
                e.rapportSha256(),
                Bunke.json(e.unntak()),
                e.erstatter(),
                Timestamp.from(e.offentligFra()),
                registrert);
    }

    private void rad(String id, Publiseringstype type, String objektId, Timestamp registrert) {
        jdbc.update(
                "insert into lese_unntak (publisering_id, type, objekt_id, registrert) values (?, ?, ?, ?)"
                        + " on conflict (publisering_id) do nothing",
                id,
                type.name(),
                objektId,
                registrert);
    }

    private void unntatt(String id, Unntaksperiode u, Timestamp registrert) {
        jdbc.update(
                "update lese_unntak set omfang = ?, offentlig_tittel = ?, paragraf = ?, tilleggshjemmel = ?, fra = ?,"
                        + " til = ?, registrert = ? where publisering_id = ?",
                u.omfang().name(),
                u.offentligTittel(),
                u.paragraf(),
                u.tilleggshjemmel(),
                u.fra(),
                u.til(),
                registrert,
                id);
    }

    @ResetHandler
    void toem() {
        Bunke.toem(jdbc, "lese_utgave", "lese_unntak");
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
