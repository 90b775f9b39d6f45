package no.saksgang.felles;

/** En kommune, bydel, etat eller et helseforetak. */
public record VirksomhetId(String verdi) implements Id {
    public VirksomhetId {
        Id.krev(verdi, "virksomhetId");
    }

    @Override
    public String toString() {
        return verdi;
    }
}
