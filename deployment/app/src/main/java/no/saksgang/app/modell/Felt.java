package no.saksgang.app.modell;

import java.util.Optional;
import no.saksgang.felles.modell.Opphav;
import tools.jackson.databind.JsonNode;

/**
 * Den effektive verdien av et felt i modellfilen: faktum når kilden sier det helt ut, ellers antatt, ellers nasjonal
 * standard når feltet står i {@code fra_standard}.
 *
 * @param peker stedet i filen verdien står
 */
record Felt(JsonNode verdi, String peker, Opphav opphav) {

    /**
     * @param eier helsefellesskapet eller utvalget
     * @param eierpeker stedet eieren står
     * @param standard standarden for nivået; null når den ikke finnes
     * @param standardpeker stedet standarden står
     */
    static Optional<Felt> finn(JsonNode eier, String eierpeker, String felt, JsonNode standard, String standardpeker) {
        JsonNode faktum = eier.get("fakta").get(felt);
        if (faktum != null && !faktum.path("delvis").asBoolean(false)) {
            return Optional.of(new Felt(faktum.get("verdi"), eierpeker + "/fakta/" + felt + "/verdi", Opphav.FAKTA));
        }
        JsonNode antatt = eier.get("antatt").get(felt);
        if (antatt != null) {
            return Optional.of(new Felt(antatt.get("verdi"), eierpeker + "/antatt/" + felt + "/verdi", Opphav.ANTATT));
        }
        for (JsonNode f : eier.get("antatt").path("fra_standard")) {
            if (f.asString().equals(felt) && standard != null && standard.get(felt) != null) {
                return Optional.of(new Felt(standard.get(felt), standardpeker + "/" + felt, Opphav.STANDARD));
            }
        }
        return Optional.empty();
    }
}
