package no.saksgang.felles;

/** En handlingsplan for en periode (R189). */
public record HandlingsplanId(String verdi) implements Id {
    public HandlingsplanId {
        Id.krev(verdi, "handlingsplanId");
    }

    @Override
    public String toString() {
        return verdi;
    }
}
