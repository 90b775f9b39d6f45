package no.saksgang.kommandolinje;

import java.sql.Connection;
import no.saksgang.axon.lagring.HendelseSerializer;
import no.saksgang.lesemodell.tidsreise.Tidslogg;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Loggen lest av dagens kode, uten applikasjonen rundt. */
final class Loggleser {

    private Loggleser() {}

    static Tidslogg av(Connection db) {
        return new Tidslogg(new JdbcTemplate(new SingleConnectionDataSource(db, true)), new HendelseSerializer());
    }
}
