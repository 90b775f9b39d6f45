package no.saksgang.bevis.kontroll;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Raden i {@code bevis_blad}. */
record Bladrad(long indeks, long posisjon, String hendelseId, String stroem, long sekvens, byte[] hash) {

    static final String SQL =
            "select indeks, posisjon, hendelse_id, stroem, sekvens, hash from bevis_blad order by indeks";

    static Bladrad les(ResultSet rad) throws SQLException {
        return new Bladrad(
                rad.getLong(1), rad.getLong(2), rad.getString(3), rad.getString(4), rad.getLong(5), rad.getBytes(6));
    }

    Funn funn(Funnkode kode, String detalj) {
        return new Funn(kode, posisjon, null, hendelseId, stroem, sekvens, detalj);
    }
}
