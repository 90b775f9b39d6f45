package no.saksgang.felles.verdi;

/**
 * Den som varsles: et sete, et utvalg, en virksomhet, sekretariatet i et helsefellesskap, eller en rolle uten sete.
 * Aldri et navn.
 */
public record Varselmottaker(Slag slag, String id) {

    /** Hva id peker på. */
    public enum Slag {
        SETE,
        UTVALG,
        VIRKSOMHET,
        SEKRETARIAT,
        ROLLE
    }

    public static Varselmottaker av(Adressat a) {
        return new Varselmottaker(a.utvalgId() != null ? Slag.UTVALG : Slag.VIRKSOMHET, a.id());
    }
}
