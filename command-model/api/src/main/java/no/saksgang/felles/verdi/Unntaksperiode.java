package no.saksgang.felles.verdi;

import java.time.LocalDate;

/**
 * At noe er unntatt offentlighet i en periode, etter en hjemmel. Når perioden er over, er det offentlig uten at noe må gjøres.
 *
 * @param offentligTittel tittelen utad så lenge bare tittelen er unntatt; ellers null
 * @param paragraf paragrafen i offentleglova, bare tallet: 5 eller 13–26
 * @param tilleggshjemmel annen lov, leddet eller taushetsplikten det bygger på; kan mangle
 * @param fra første dag
 * @param til siste dag; null når det gjelder til det oppheves
 */
public record Unntaksperiode(
        Unntaksomfang omfang,
        String offentligTittel,
        int paragraf,
        String tilleggshjemmel,
        LocalDate fra,
        LocalDate til) {

    /** Om det gjelder på datoen, begge dagene medregnet. */
    public boolean gjelder(LocalDate dato) {
        return !dato.isBefore(fra) && (til == null || !dato.isAfter(til));
    }
}
