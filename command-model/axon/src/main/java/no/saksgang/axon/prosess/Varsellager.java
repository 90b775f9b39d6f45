package no.saksgang.axon.prosess;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.json.SaksgangJson;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.prosess.Varsel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Utboksen for varsler. Det som er skrevet, skrives ikke igjen. */
@Component
class Varsellager {

    private final JdbcClient jdbc;
    private final Clock klokke;

    Varsellager(JdbcClient jdbc, Clock klokke) {
        this.jdbc = jdbc;
        this.klokke = klokke;
    }

    /** @return sant første gang hendelsen følges opp */
    boolean erNy(String hendelseId) {
        return jdbc.sql("insert into prosessert (hendelse_id) values (?) on conflict do nothing")
                        .param(hendelseId)
                        .update()
                == 1;
    }

    void skriv(List<Varsel> varsler, String hendelseId, String stroem, Konvolutt k) {
        int skille = stroem.indexOf(':');
        for (Varsel v : varsler) {
            jdbc.sql("insert into varsel (hendelse_id, mottakerslag, mottaker, formaal, tekstnoekkel, felt,"
                            + " helsefellesskap_id, aggregattype, aggregat_id, skjedde, opprettet)"
                            + " values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            hendelseId,
                            v.mottaker().slag().name(),
                            v.mottaker().id(),
                            v.formaal().name(),
                            v.tekstnoekkel(),
                            SaksgangJson.lagret().writeValueAsString(v.felt()),
                            k.helsefellesskapId() == null
                                    ? null
                                    : k.helsefellesskapId().verdi(),
                            stroem.substring(0, skille),
                            stroem.substring(skille + 1),
                            k.skjedde().atOffset(ZoneOffset.UTC),
                            klokke.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Mottakeren har gjort det varselet ba om: rapportert til egen organisasjon (R125), eller gjort seg kjent (R226). */
    void kvitter(Hendelse hendelse, Konvolutt k) {
        if (hendelse instanceof HelsefellesskapEvent.KunngjoeringBekreftet e) {
            boolean plan = e.handlingsplanId() != null;
            jdbc.sql("update varsel set kvittert = ? where helsefellesskap_id = ? and formaal = 'KUNNGJOERING'"
                            + " and tekstnoekkel = ? and felt ->> ? = ? and mottakerslag = 'UTVALG' and mottaker = ?"
                            + " and kvittert is null")
                    .params(
                            k.skjedde().atOffset(ZoneOffset.UTC),
                            e.helsefellesskapId().verdi(),
                            plan ? "KUNNGJOERING.HANDLINGSPLAN" : "KUNNGJOERING.SAMARBEIDSMODELL",
                            plan ? "plan" : "versjon",
                            plan
                                    ? e.handlingsplanId().verdi()
                                    : e.modellversjon().toString(),
                            e.utvalgId().verdi())
                    .update();
        }
        if (hendelse instanceof MoeteEvent.RapporteringBekreftet e) {
            jdbc.sql("update varsel set kvittert = ? where aggregattype = 'moete' and aggregat_id = ?"
                            + " and formaal = 'RAPPORTERING' and mottaker = ? and kvittert is null")
                    .params(
                            k.skjedde().atOffset(ZoneOffset.UTC),
                            e.moeteId().verdi(),
                            e.seteId().verdi())
                    .update();
        }
    }
}
