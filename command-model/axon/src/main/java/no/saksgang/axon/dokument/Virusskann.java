package no.saksgang.axon.dokument;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Ser etter skadelig innhold før et dokument lagres. Hvilken skanner som brukes, er oppsett. */
@FunctionalInterface
public interface Virusskann {

    /**
     * @return navnet på det som ble funnet; tomt når innholdet er rent
     * @throws IOException når skanneren ikke svarer; dokumentet lagres da ikke
     */
    Optional<String> skann(InputStream innhold) throws IOException;
}
