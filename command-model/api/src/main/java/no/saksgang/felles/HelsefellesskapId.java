package no.saksgang.felles;

/** Et av de 19 helsefellesskapene (R001). */
public record HelsefellesskapId(String verdi) implements Id {
    public HelsefellesskapId {
        Id.krev(verdi, "helsefellesskapId");
    }

    @Override
    public String toString() {
        return verdi;
    }
}
