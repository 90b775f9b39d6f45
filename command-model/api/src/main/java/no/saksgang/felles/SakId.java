package no.saksgang.felles;

/** Saken. Følger saken gjennom alle utvalg, også når den får nytt saksnummer (R114). */
public record SakId(String verdi) implements Id {
    public SakId {
        Id.krev(verdi, "sakId");
    }

    @Override
    public String toString() {
        return verdi;
    }
}
