package no.saksgang.bevis.eksport;

import java.sql.SQLException;
import no.saksgang.bevis.hendelse.LagretHendelse;

/** Får det som er kontrollert, i filens rekkefølge. */
interface Importmottaker {

    /** Bare kontroll. */
    Importmottaker INGEN = new Importmottaker() {
        @Override
        public void hendelse(LagretHendelse h, byte[] blad) {}

        @Override
        public void rad(Eksporttabell tabell, String json) {}
    };

    void hendelse(LagretHendelse h, byte[] blad) throws SQLException;

    /** @throws Linje.Skadet når raden ikke kan tas inn her */
    void rad(Eksporttabell tabell, String json) throws SQLException, Linje.Skadet;
}
