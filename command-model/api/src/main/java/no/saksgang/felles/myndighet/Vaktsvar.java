package no.saksgang.felles.myndighet;

import java.util.List;
import java.util.Map;
import no.saksgang.felles.Avslagskode;

/**
 * Hva én vakt sier.
 *
 * @param vakt vaktens nummer i livsløpet (2.5)
 * @param holder om vakten slapp gjennom
 * @param kode avslaget vakten gir når den ikke holder
 * @param inndata opplysningene som avgjorde, og om modellen har dem fra en kilde eller antar dem
 */
public record Vaktsvar(
        String vakt,
        boolean holder,
        Avslagskode kode,
        String regel,
        String forklaring,
        Map<String, String> inndata,
        List<Myndighetskilde> kilder) {}
