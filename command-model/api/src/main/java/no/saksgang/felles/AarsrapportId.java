package no.saksgang.felles;

/** Årsrapporten for ett helsefellesskap og ett år (R197). */
public record AarsrapportId(String verdi) implements Id {
    public AarsrapportId {
        Id.krev(verdi, "aarsrapportId");
    }

    @Override
    public String toString() {
        return verdi;
    }
}
