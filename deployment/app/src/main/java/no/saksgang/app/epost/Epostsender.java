package no.saksgang.app.epost;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.saksgang.gateway.person.Epostslag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sender det som venter, samlet for hver person. Radene holdes låst mens det sendes, så to noder aldri sender det samme; er
 * tjeneren nede, prøves det igjen, sjeldnere og sjeldnere. Dør programmet mellom tjenerens ja og vår bekreftelse, sendes det
 * en gang til med samme Message-ID.
 */
class Epostsender {

    private static final Logger LOGG = LoggerFactory.getLogger(Epostsender.class);
    private static final Duration OPPGIS_ETTER = Duration.ofDays(3);
    private static final Duration LENGST_PAUSE = Duration.ofHours(1);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> FELT = new TypeReference<>() {};

    private record Person(String helsefellesskapId, String brukerId) {}

    private record Rad(long varselId, String slag, String felt, int forsoek, Instant opprettet) {}

    private record Adresse(String epost, String spraak) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaksjon;
    private final JavaMailSender tjener;
    private final Epostinnhold innhold;
    private final Clock klokke;
    private final Epostoppsett oppsett;

    Epostsender(
            JdbcClient jdbc,
            TransactionTemplate transaksjon,
            JavaMailSender tjener,
            Epostinnhold innhold,
            Clock klokke,
            Epostoppsett oppsett) {
        this.jdbc = jdbc;
        this.transaksjon = transaksjon;
        this.tjener = tjener;
        this.innhold = innhold;
        this.klokke = klokke;
        this.oppsett = oppsett;
    }

    void send() {
        Instant naa = klokke.instant();
        List<Person> klare = jdbc.sql("select helsefellesskap_id, bruker_id from epost where status = 'VENTER'"
                        + " group by helsefellesskap_id, bruker_id having min(opprettet) <= ? and max(neste) <= ?"
                        + " order by min(opprettet) limit 200")
                .params(naa.minus(oppsett.samle()).atOffset(ZoneOffset.UTC), naa.atOffset(ZoneOffset.UTC))
                .query(Person.class)
                .list();
        for (Person p : klare) {
            if (Boolean.FALSE.equals(transaksjon.execute(s -> sendTil(p)))) {
                return;
            }
        }
    }

    /** @return usant når tjeneren ikke svarte; da er det ingen grunn til å prøve flere nå */
    private boolean sendTil(Person p) {
        List<Rad> rader = jdbc.sql(
                        "select e.varsel_id, e.slag, v.felt::text as felt, e.forsoek, e.opprettet from epost e"
                                + " join varsel v on v.varsel_id = e.varsel_id where e.status = 'VENTER'"
                                + " and e.helsefellesskap_id = ? and e.bruker_id = ? order by e.varsel_id limit 100"
                                + " for update of e skip locked")
                .params(p.helsefellesskapId(), p.brukerId())
                .query((rs, n) -> new Rad(
                        rs.getLong("varsel_id"),
                        rs.getString("slag"),
                        rs.getString("felt"),
                        rs.getInt("forsoek"),
                        rs.getTimestamp("opprettet").toInstant()))
                .list();
        if (rader.isEmpty()) {
            return true;
        }
        Adresse til = jdbc.sql("select epost, spraak from person.person where helsefellesskap_id = ? and bruker_id = ?"
                        + " and epost <> ''")
                .params(p.helsefellesskapId(), p.brukerId())
                .query(Adresse.class)
                .optional()
                .orElse(null);
        if (til == null) {
            avslutt(p, rader, "OPPGITT");
            return true;
        }
        try {
            tjener.send(melding(p, til, rader));
            avslutt(p, rader, "SENDT");
            return true;
        } catch (MailException | MessagingException e) {
            // Adressen skal ikke i programmets logg; det kan feilen fra tjeneren ha med.
            LOGG.warn("E-post ble ikke sendt, prøves igjen: {}", e.getClass().getSimpleName());
            utsett(p, rader);
            return false;
        }
    }

    private MimeMessage melding(Person p, Adresse til, List<Rad> rader) throws MessagingException {
        Epostinnhold.Melding m = innhold.av(
                p.helsefellesskapId(),
                til.spraak(),
                rader.stream()
                        .map(r -> new Epostinnhold.Varsel(Epostslag.valueOf(r.slag()), JSON.readValue(r.felt(), FELT)))
                        .toList(),
                oppsett.adresse());
        String id = UUID.nameUUIDFromBytes(
                        (p + rader.stream().map(Rad::varselId).toList().toString()).getBytes(StandardCharsets.UTF_8))
                .toString();
        MimeMessage ut = new MedId(tjener.createMimeMessage(), "<" + id + "@saksgang>");
        MimeMessageHelper h = new MimeMessageHelper(ut, false, "UTF-8");
        h.setFrom(oppsett.fra());
        h.setTo(til.epost());
        h.setSubject(m.emne());
        h.setText(m.tekst(), false);
        ut.setHeader("Auto-Submitted", "auto-generated");
        return ut;
    }

    private void avslutt(Person p, List<Rad> rader, String status) {
        for (Rad r : rader) {
            jdbc.sql("update epost set status = ?, avsluttet = ? where varsel_id = ? and bruker_id = ?")
                    .params(status, klokke.instant().atOffset(ZoneOffset.UTC), r.varselId(), p.brukerId())
                    .update();
        }
    }

    private void utsett(Person p, List<Rad> rader) {
        Instant naa = klokke.instant();
        for (Rad r : rader) {
            boolean oppgitt = r.opprettet().isBefore(naa.minus(OPPGIS_ETTER));
            Duration pause = oppsett.foersteForsoek().multipliedBy(1L << Math.min(r.forsoek(), 12));
            jdbc.sql("update epost set forsoek = forsoek + 1, neste = ?, status = ? where varsel_id = ? and"
                            + " bruker_id = ?")
                    .params(
                            naa.plus(pause.compareTo(LENGST_PAUSE) > 0 ? LENGST_PAUSE : pause)
                                    .atOffset(ZoneOffset.UTC),
                            oppgitt ? "OPPGITT" : "VENTER",
                            r.varselId(),
                            p.brukerId())
                    .update();
        }
    }

    /** En melding som beholder sin egen Message-ID når den sendes. */
    private static final class MedId extends MimeMessage {

        private final String id;

        MedId(MimeMessage mal, String id) {
            super(mal.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
