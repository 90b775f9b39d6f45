package no.saksgang.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.saksgang.gateway.drift.Doedbrevport;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Det leserne har parkert. Den første i en strøm stanser resten av den. */
@Component
class Parkerte implements Doedbrevport {

    private static final int MAKS = 1000;
    /** Så lenge en annen holder et brev den prøver; slik Axon regner. */
    private static final int HOLDES_SEKUNDER = 30;

    private final EventProcessingConfiguration lesere;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaksjon;

    Parkerte(EventProcessingConfiguration lesere, JdbcClient jdbc, TransactionTemplate transaksjon) {
        this.lesere = lesere;
        this.jdbc = jdbc;
        this.transaksjon = transaksjon;
    }

    @Override
    public boolean finnes(String leser) {
        return lesere.sequencedDeadLetterProcessor(leser).isPresent();
    }

    @Override
    public List<Parkert> parkerte() {
        return jdbc.sql("select gruppe, hendelse_id, rekke, sekvens, navn, aarsakstype, aarsak, parkert, sist_roert,"
                        + " rekkenummer = min(rekkenummer) over (partition by gruppe, rekke) as foerst from doedbrev"
                        + " order by gruppe, rekke, rekkenummer limit ?")
                .param(MAKS)
                .query((rs, n) -> new Parkert(
                        rs.getString("gruppe"),
                        rs.getString("hendelse_id"),
                        rs.getString("rekke"),
                        rs.getObject("sekvens", Long.class),
                        rs.getString("navn"),
                        rs.getBoolean("foerst"),
                        rs.getString("aarsakstype"),
                        rs.getString("aarsak"),
                        Instant.parse(rs.getString("parkert")),
                        rs.getString("sist_roert") == null ? null : Instant.parse(rs.getString("sist_roert"))))
                .list();
    }

    @Override
    public Forsoek proevAlle(String leser) {
        List<String> foerste = jdbc.sql("select distinct on (rekke) hendelse_id from doedbrev where gruppe = ?"
                        + " order by rekke, rekkenummer")
                .param(leser)
                .query(String.class)
                .list();
        foerste.forEach(id -> proev(leser, id));
        return new Forsoek(
                foerste.size(),
                jdbc.sql("select count(*) from doedbrev where gruppe = ?")
                        .param(leser)
                        .query(Integer.class)
                        .single());
    }

    private void proev(String leser, String hendelseId) {
        lesere.sequencedDeadLetterProcessor(leser)
                .ifPresent(p -> p.process(b -> b.message().getIdentifier().equals(hendelseId)));
    }

    @Override
    public Optional<HoppetOver> hoppOver(
            String leser, String hendelseId, String begrunnelse, String rolle, String brukerId) {
        Long id = transaksjon.execute(t -> noter(leser, hendelseId, begrunnelse, rolle, brukerId));
        if (id == null) {
            return Optional.empty();
        }
        HoppetOver over = hoppetOver("where hopp_id = " + id).getFirst();
        jdbc.sql("select hendelse_id from doedbrev where gruppe = ? and rekke = ? order by rekkenummer limit 1")
                .params(leser, over.stroem())
                .query(String.class)
                .optional()
                .ifPresent(neste -> proev(leser, neste));
        return Optional.of(over);
    }

    /** Brevet tas og beslutningen står, eller ingen av delene. Årsaken er bare arten: en melding kan gjengi fri tekst. */
    private Long noter(String leser, String hendelseId, String begrunnelse, String rolle, String brukerId) {
        return jdbc.sql("with tatt as (delete from doedbrev d where gruppe = ? and hendelse_id = ? and rekkenummer ="
            + " (select min(rekkenummer) from doedbrev f where f.gruppe = d.gruppe and f.rekke = d.rekke) and (startet"
            + " is null or startet::timestamptz < now() - make_interval(secs => ?)) returning *) insert into"
            + " hoppet_over (leser, hendelse_id, stroem, sekvens, navn, aarsak, begrunnelse, rolle, bruker_id) select"
            + " gruppe, hendelse_id, rekke, coalesce(sekvens, 0), navn, aarsakstype, ?, ?, ? from tatt returning"
            + " hopp_id")
                .params(leser, hendelseId, HOLDES_SEKUNDER, begrunnelse, rolle, brukerId)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    @Override
    public List<HoppetOver> hoppetOver() {
        return hoppetOver("");
    }

    private List<HoppetOver> hoppetOver(String hvilke) {
        return jdbc.sql("select * from hoppet_over " + hvilke + " order by hopp_id desc limit " + MAKS)
                .query((rs, n) -> new HoppetOver(
                        rs.getLong("hopp_id"),
                        rs.getString("leser"),
                        rs.getString("hendelse_id"),
                        rs.getString("stroem"),
                        rs.getLong("sekvens"),
                        rs.getString("navn"),
                        rs.getString("aarsak"),
                        rs.getString("begrunnelse"),
                        rs.getString("rolle"),
                        rs.getString("bruker_id"),
                        rs.getTimestamp("tidspunkt").toInstant()))
                .list();
    }
}
