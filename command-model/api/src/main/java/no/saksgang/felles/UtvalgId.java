package no.saksgang.felles;

/** Et utvalg, slik det heter i samarbeidsmodellen. */
public record UtvalgId(String verdi) implements Id {
    public UtvalgId {
        Id.krev(verdi, "utvalgId");
    }

    @Override
    public String toString() {
        return verdi;
    }
}
