package no.saksgang.felles;

/** Publiseringene av én ting: {@code protokoll-<møte>}, {@code vedtak-<sak>}, {@code saksdokument-<dokument>}. */
public record PubliseringId(String verdi) implements Id {
    public PubliseringId {
        Id.krev(verdi, "publiseringId");
    }

    @Override
    public String toString() {
        return verdi;
    }
}
