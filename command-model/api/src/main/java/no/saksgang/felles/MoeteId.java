package no.saksgang.felles;

/** Et møte i et utvalg. */
public record MoeteId(String verdi) implements Id {
    public MoeteId {
        Id.krev(verdi, "moeteId");
    }

    @Override
    public String toString() {
        return verdi;
    }
}
