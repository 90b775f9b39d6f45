package no.saksgang.bevis.eksport;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * En tabell som følger med loggen fordi den ikke kan regnes ut av hendelsene.
 *
 * @param navn med skjema når det ikke er {@code public}
 * @param orden så samme data gir samme fil
 * @param rad raden som JSON; {@code ?} er navnene på felt med fri tekst
 * @param erstatter om radene kommer i stedet for dem uten tekst
 */
public record Eksporttabell(String navn, String orden, String rad, boolean erstatter) {

    private static final String HEL = "to_jsonb(t)";

    /** Det som er fri tekst etter navnet, og det som ikke ser ut som en kode, er maskert. */
    private static final String MASKERT = "(select coalesce(jsonb_object_agg(key, case when key = any (?) or value #>>"
            + " '{}' !~ '^[A-Za-z0-9_.:+/-]*$' then to_jsonb('[maskert]'::text) else value end), '{}') from"
            + " jsonb_each(%s))";

    Eksporttabell(String navn, String orden) {
        this(navn, orden, HEL, false);
    }

    boolean medFelt() {
        return rad.contains("?");
    }

    /** Det som kan sees av den som kan se loggen. */
    public static final List<Eksporttabell> AAPNE = List.of(
            new Eksporttabell("sjekkpunkt", "stoerrelse"),
            new Eksporttabell("kommandologg", "kommando_id"),
            new Eksporttabell(
                    "avslagslogg",
                    "avslag_id",
                    HEL + " || jsonb_build_object('detalj', '[maskert]', 'inndata', " + MASKERT.formatted("inndata")
                            + ")",
                    false),
            new Eksporttabell("prosessert", "hendelse_id"),
            new Eksporttabell(
                    "varsel",
                    "varsel_id",
                    HEL + " || jsonb_build_object('felt', " + MASKERT.formatted("felt") + ")",
                    false),
            new Eksporttabell("rolletildeling", "id"),
            new Eksporttabell("maskering", "nr"),
            new Eksporttabell("leselogg", "nr"),
            new Eksporttabell("dokumentinnhold", "sha256"),
            new Eksporttabell("dokumentdel", "sha256, nr"),
            new Eksporttabell("dokument", "dokument_id"));

    /** Navn og nøkler: hvem pseudonymene er, og det som gjør fri tekst og dokumenter leselige. Til slutt det som gjengir tekst. */
    public static final List<Eksporttabell> HEMMELIGE = List.of(
            new Eksporttabell("innlogging", "issuer, subject"),
            new Eksporttabell("person.person", "helsefellesskap_id, bruker_id"),
            new Eksporttabell("person.kalenderadresse", "helsefellesskap_id, bruker_id"),
            new Eksporttabell("person.epostvalg", "helsefellesskap_id, bruker_id"),
            new Eksporttabell("person.kommando", "helsefellesskap_id, kommando_id"),
            new Eksporttabell("person.navnevakt", "helsefellesskap_id, merke"),
            new Eksporttabell("person.navnevakt_noekkel", "en"),
            new Eksporttabell("noekkel.hendelse", "global_posisjon"),
            new Eksporttabell("noekkel.dokument", "gjelder"),
            new Eksporttabell("avslagslogg", "avslag_id", HEL, true),
            new Eksporttabell("varsel", "varsel_id", HEL, true),
            new Eksporttabell("hoppet_over", "hopp_id"));

    /** Regnes ut av hendelsene igjen. I tillegg: alt som heter {@code lese_…}. */
    public static final Set<String> UTLEDET = Set.of(
            "hendelse",
            "bevis_blad",
            "bevis_node",
            "saksregister",
            "moeteregister",
            "moeteplandato",
            "frist",
            "noekkel.lesbar_hendelse");

    /** Hvor langt denne installasjonen er kommet med sitt eget arbeid; det den har sendt e-post om, sender ingen annen. */
    public static final Set<String> DRIFT = Set.of(
            "lesemerke",
            "doedbrev",
            "planlagt_oppgave",
            "flyway_schema_history",
            "modellbygg",
            "epost",
            "epost_fordelt",
            "epost_start");

    static Optional<Eksporttabell> finn(Eksportslag slag, String navn) {
        return slag.tabeller().stream().filter(t -> t.navn().equals(navn)).findFirst();
    }
}
