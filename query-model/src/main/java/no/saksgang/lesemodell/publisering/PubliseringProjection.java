package no.saksgang.lesemodell.publisering;

import java.util.ArrayList;
import no.saksgang.felles.Id;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.publisering.event.PubliseringEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder utgavene oppdatert. Leses sammen med planene. */
@Component
@ProcessingGroup(Lesemodeller.PLANER)
class PubliseringProjection {

    private static final String SKRIV = """
        insert into lese_publisering (publisering_id, sekvens, helsefellesskap_id, type, forelder, skjult, bilde)
        values (?, ?, ?, ?, ?, ?, ?::jsonb)
        on conflict (publisering_id) do update set sekvens = excluded.sekvens, type = excluded.type,
            forelder = excluded.forelder, skjult = excluded.skjult, bilde = excluded.bilde\
        """;

    private final JdbcTemplate jdbc;
    private final Bunke<Publiseringsbilde> bunke;

    PubliseringProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.bunke = new Bunke<>(
                jdbc,
                Publiseringsbilde.class,
                Publiseringsbilde::new,
                new Bunke.Tabell("lese_publisering", "publisering_id", SKRIV),
                Bunke.idFra("publisering"),
                p -> p.versjon,
                p -> new Object[] {
                    p.publiseringId, p.versjon, p.helsefellesskapId, p.type, p.forelder, p.skjult, Bunke.json(p)
                });
    }

    @EventHandler
    void on(PubliseringEvent hendelse, MetaData metadata, @SequenceNumber long sekvens) {
        Publiseringsbilde p = bunke.dokument(hendelse.publiseringId().verdi(), sekvens);
        if (sekvens < p.versjon) {
            return;
        }
        Konvolutt k = Konvolutt.fra(metadata);
        p.publiseringId = hendelse.publiseringId().verdi();
        p.helsefellesskapId = k.helsefellesskapId().verdi();
        tegn(p, hendelse, k);
        p.versjon = sekvens + 1;
    }

    private static void tegn(Publiseringsbilde p, PubliseringEvent hendelse, Konvolutt k) {
        switch (hendelse) {
            case PubliseringEvent.Publisert e -> {
                p.type = e.type().name();
                p.objektId = e.objektId();
                p.forelder = forelder(e);
                p.utgaver.add(utgave(e));
            }
            case PubliseringEvent.Avpublisert e ->
                p.utgaver.stream().filter(u -> e.numre().contains(u.nummer)).forEach(u -> {
                    u.avpublisert = k.registrert();
                    u.begrunnelse = e.begrunnelse();
                });
            case PubliseringEvent.SkjultForOffentligheten e -> {
                p.type = e.type().name();
                p.objektId = e.objektId();
                p.skjult = true;
                p.skjultGrunn = e.begrunnelse();
            }
            case PubliseringEvent.VistForOffentligheten _ -> {
                p.skjult = false;
                p.skjultGrunn = null;
            }
        }
    }

    private static Publiseringsbilde.Utgave utgave(PubliseringEvent.Publisert e) {
        Publiseringsbilde.Utgave u = new Publiseringsbilde.Utgave();
        u.nummer = e.nummer();
        u.erstatter = e.erstatter();
        u.variant = e.variant().name();
        u.offentligTittel = e.offentligTittel();
        u.tekst = e.tekst();
        u.dokumentId = verdi(e.dokumentId());
        u.sha256 = e.sha256();
        u.unntak = new ArrayList<>(e.unntak());
        u.offentligFra = e.offentligFra();
        u.rapportSha256 = e.rapportSha256();
        return u;
    }

    /** Det som kan skjule dette: saken for vedtak og dokumenter, møtet for sakliste og protokoll. */
    private static String forelder(PubliseringEvent.Publisert e) {
        return switch (e.type()) {
            case VEDTAK -> Publiseringstype.SAK.idFor(e.objektId());
            case SAKSDOKUMENT -> Publiseringstype.SAK.idFor(e.sakId().verdi());
            case SAKLISTE, PROTOKOLL -> Publiseringstype.MOETE.idFor(e.objektId());
            case AARSRAPPORT, SAK, MOETE -> null;
        };
    }

    @ResetHandler
    void toem() {
        bunke.glem();
        Bunke.toem(jdbc, "lese_publisering");
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
