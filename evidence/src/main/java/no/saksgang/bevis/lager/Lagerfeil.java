package no.saksgang.bevis.lager;

import java.sql.SQLException;

/** Databasen svarte ikke som ventet. */
public final class Lagerfeil extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Lagerfeil(SQLException aarsak) {
        super(aarsak.getMessage(), aarsak);
    }
}
