package no.saksgang.felles.verdi;

import java.util.List;
import no.saksgang.felles.DokumentId;

/**
 * Det ved et punkt som holdes utenfor den offentlige utgaven.
 *
 * @param offentligTittel tittelen i den offentlige utgaven; null når tittelen er offentlig
 * @param dokumenter dokumentene som ikke er offentlige
 * @param hjemmel lovhjemmelen
 */
public record Skjerming(String punktId, String offentligTittel, List<DokumentId> dokumenter, String hjemmel) {
    public Skjerming {
        dokumenter = dokumenter == null ? List.of() : List.copyOf(dokumenter);
    }
}
