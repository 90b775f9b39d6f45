package no.saksgang.felles;

/** En identifikator i domenet. Lagres og sendes som ren tekst. */
public interface Id {

    /** Lengste tillatte identifikator, i tegn. */
    int MAKS_LENGDE = 120;

    String verdi();

    /**
     * Krever små bokstaver a–z, sifre og bindestrek, slik identifikatorene i modellene er.
     *
     * @throws Avslag {@link Avslagskode#UGYLDIG_INNHOLD} når teksten ikke kan være en identifikator
     */
    static String krev(String verdi, String hva) {
        if (verdi == null || verdi.isEmpty() || verdi.length() > MAKS_LENGDE || !gyldig(verdi)) {
            throw new Avslag(Avslagskode.UGYLDIG_INNHOLD, hva + " er ikke en gyldig identifikator");
        }
        return verdi;
    }

    private static boolean gyldig(String verdi) {
        for (int i = 0; i < verdi.length(); i++) {
            char c = verdi.charAt(i);
            boolean tillatt = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && i > 0);
            if (!tillatt) {
                return false;
            }
        }
        return true;
    }
}
