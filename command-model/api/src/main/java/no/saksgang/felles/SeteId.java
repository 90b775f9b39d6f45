package no.saksgang.felles;

/** En plass i et utvalg. Personen som sitter der, står bare i medlemsregisteret. */
public record SeteId(String verdi) implements Id {
    public SeteId {
        Id.krev(verdi, "seteId");
    }

    @Override
    public String toString() {
        return verdi;
    }
}
