package no.saksgang.lesemodell.felles;

import java.util.List;

/** Navnene på lesemodellene, slik de heter som lesere av loggen. */
public final class Lesemodeller {

    public static final String SAK = "lese-sak";
    public static final String MOETE = "lese-moete";
    public static final String ORGANISASJON = "lese-organisasjon";
    public static final String PLANER = "lese-planer";
    public static final String SPOR = "lese-spor";

    public static final List<String> ALLE = List.of(SAK, MOETE, ORGANISASJON, PLANER, SPOR);

    private Lesemodeller() {}
}
