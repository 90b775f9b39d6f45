package no.saksgang.felles.hvaom;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import no.saksgang.felles.HelsefellesskapId;

/**
 * Sakene i en periode, regnet om med en annen modell. Ingenting er lagret.
 *
 * @param saker hvor mange saker som er regnet om
 * @param dommer hvor mange forslag, vedtak og løft som er prøvd på nytt
 * @param ikkeProevd de som ikke lot seg prøve, fordi noe de bygger på, ikke var kjent
 * @param modellene versjonene sakene ble dømt etter
 * @param perSlag hvor mange avvik det er av hvert slag
 * @param saksandel sakene med minst ett avvik
 */
public record Hvaomsvar(
        HelsefellesskapId helsefellesskapId,
        LocalDate fra,
        LocalDate til,
        int saker,
        int dommer,
        int ikkeProevd,
        SortedSet<Integer> modellene,
        int saksandel,
        Map<Hvaomavvik.Slag, Long> perSlag,
        List<Hvaomavvik> avvik) {}
