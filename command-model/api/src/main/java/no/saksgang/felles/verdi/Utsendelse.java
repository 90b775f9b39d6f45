package no.saksgang.felles.verdi;

import java.util.List;

/**
 * Det som ble sendt, slik det var: saklisten med dokumentversjoner, mottakerne, og hvor langt loggen var kommet.
 * Endres aldri etterpå.
 *
 * @param loggposisjon alt til og med denne posisjonen var synlig da det ble sendt
 */
public record Utsendelse(List<FestetPunkt> punkter, List<Mottaker> mottakere, long loggposisjon) {
    public Utsendelse {
        punkter = punkter == null ? List.of() : List.copyOf(punkter);
        mottakere = mottakere == null ? List.of() : List.copyOf(mottakere);
    }
}
