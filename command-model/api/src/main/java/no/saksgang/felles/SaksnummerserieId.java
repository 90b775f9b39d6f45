package no.saksgang.felles;

/** Saksnumrene i ett utvalg og ett år (R114). */
public record SaksnummerserieId(String verdi) implements Id {
    public SaksnummerserieId {
        Id.krev(verdi, "serieId");
    }

    @Override
    public String toString() {
        return verdi;
    }
}
