package no.saksgang.felles;

/** Et oppdrag fra et utvalg til et annet (R122). */
public record OppdragId(String verdi) implements Id {
    public OppdragId {
        Id.krev(verdi, "oppdragId");
    }

    @Override
    public String toString() {
        return verdi;
    }
}
