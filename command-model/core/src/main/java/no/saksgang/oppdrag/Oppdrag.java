package no.saksgang.oppdrag;

import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.frist.Fristbok;

/** Et oppdrag lever på tvers av møter (R122). */
public record Oppdrag(
        HelsefellesskapId helsefellesskapId, UtvalgId fra, UtvalgId til, Tilstand tilstand, Fristbok frister) {

    static final Oppdrag INGEN = new Oppdrag(null, null, null, null, Fristbok.TOM);

    /** Oppdragets tilstand. */
    public enum Tilstand {
        GITT,
        UNDER_ARBEID,
        RAPPORTERT,
        AVSLUTTET
    }

    boolean finnes() {
        return tilstand != null;
    }

    Oppdrag blir(Tilstand ny) {
        return new Oppdrag(helsefellesskapId, fra, til, ny, frister);
    }

    Oppdrag med(Fristbok nye) {
        return new Oppdrag(helsefellesskapId, fra, til, tilstand, nye);
    }
}
