package no.saksgang.felles.verdi;

import java.time.LocalTime;
import java.util.List;
import no.saksgang.felles.SakId;

/**
 * Et saklistepunkt slik det ble sendt.
 *
 * @param skjerming hva som ikke er med i den offentlige utgaven; null når alt er offentlig
 */
public record FestetPunkt(
        String punktId,
        SakId sakId,
        Punkttype type,
        String saksnummer,
        String tittel,
        Integer minutter,
        LocalTime start,
        LocalTime slutt,
        List<FestetDokument> dokumenter,
        Skjerming skjerming) {
    public FestetPunkt {
        dokumenter = dokumenter == null ? List.of() : List.copyOf(dokumenter);
    }

    /** Om hele punktet er skjermet, ikke bare tittelen eller noen dokumenter. */
    public boolean heltSkjermet() {
        return skjerming != null
                && skjerming.offentligTittel() == null
                && skjerming.dokumenter().isEmpty();
    }

    /** Tittelen i den offentlige utgaven; null når hele punktet er skjermet. */
    public String tittelUtad() {
        if (heltSkjermet()) {
            return null;
        }
        return skjerming == null || skjerming.offentligTittel() == null ? tittel : skjerming.offentligTittel();
    }
}
