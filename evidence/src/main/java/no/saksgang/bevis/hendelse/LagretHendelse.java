package no.saksgang.bevis.hendelse;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Raden i {@code hendelse}, uten at innholdet er tolket. */
public record LagretHendelse(
        long posisjon,
        String hendelseId,
        String stroem,
        long sekvens,
        String aggregattype,
        String navn,
        String versjon,
        String tidspunkt,
        byte[] konvolutt,
        byte[] data) {

    /** Kolonnene, i den rekkefølgen {@link #les} venter. */
    public static final String KOLONNER = "global_posisjon, hendelse_id, stroem, sekvens, aggregattype, navn, versjon,"
            + " tidspunkt, konvolutt, data";

    public static LagretHendelse les(ResultSet rad) throws SQLException {
        return new LagretHendelse(
                rad.getLong(1),
                rad.getString(2),
                rad.getString(3),
                rad.getLong(4),
                rad.getString(5),
                rad.getString(6),
                rad.getString(7),
                rad.getString(8),
                rad.getBytes(9),
                rad.getBytes(10));
    }
}
