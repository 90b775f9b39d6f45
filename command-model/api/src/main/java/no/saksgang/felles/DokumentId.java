package no.saksgang.felles;

/** Et saksdokument, pekt på med innholdets kontrollsum. */
public record DokumentId(String verdi) implements Id {
    public DokumentId {
        Id.krev(verdi, "dokumentId");
    }

    @Override
    public String toString() {
        return verdi;
    }
}
