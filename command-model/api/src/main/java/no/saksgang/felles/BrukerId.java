package no.saksgang.felles;

/** Pseudonym for en person. Navnet finnes bare utenfor loggen. */
public record BrukerId(String verdi) implements Id {
    public BrukerId {
        Id.krev(verdi, "brukerId");
    }

    @Override
    public String toString() {
        return verdi;
    }
}
