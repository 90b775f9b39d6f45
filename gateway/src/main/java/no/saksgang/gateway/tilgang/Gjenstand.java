package no.saksgang.gateway.tilgang;

/** Det en adresse peker på, og som tilgangen vurderes mot. */
public enum Gjenstand {
    INGEN(null, null),
    HELSEFELLESSKAP("hf", "Helsefellesskapet"),
    UTVALG("utvalgId", "Utvalget"),
    SAK("sakId", "Saken"),
    MOETE("moeteId", "Møtet"),
    PUBLISERING("id", "Publiseringen"),
    HANDLINGSPLAN("id", "Planen"),
    OPPDRAG("id", "Oppdraget"),
    AARSRAPPORT("id", "Årsrapporten"),
    DOKUMENT("dokumentId", "Dokumentet"),
    VARSELMOTTAKER("id", "Mottakeren"),
    DRIFT(null, null);

    private final String variabel;
    private final String ord;

    Gjenstand(String variabel, String ord) {
        this.variabel = variabel;
        this.ord = ord;
    }

    /** Navnet på variabelen i adressen. */
    public String variabel() {
        return variabel;
    }

    /** Ordet i svaret når gjenstanden ikke finnes. */
    public String ord() {
        return ord;
    }
}
