package no.saksgang.felles.hvaom;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;

/**
 * Et sted der en sak ville gått en annen vei.
 *
 * @param hendelse hendelsen i loggen som ville vært en annen
 * @param utvalgId utvalget saken lå i; null når den ikke var tildelt
 * @param gikkTil dit saken gikk, eller utvalget som ble foreslått eller vedtok
 * @param villeGaattTil dit den ville gått; tom når den ville blitt værende, eller modellen ikke har noe sted
 * @param kode avslaget vakten gir i den modellen der den ikke holder; null når ingen vakt er spurt
 * @param regel regelen som avgjør
 * @param foer det regelen så i modellen som gjaldt
 * @param etter det samme i den andre modellen
 */
public record Hvaomavvik(
        SakId sakId,
        String tittel,
        Slag slag,
        LocalDate dato,
        String hendelse,
        UtvalgId utvalgId,
        List<String> gikkTil,
        List<String> villeGaattTil,
        Avslagskode kode,
        String regel,
        String forklaring,
        Map<String, String> foer,
        Map<String, String> etter) {

    /** Hva som ville vært annerledes. */
    public enum Slag {
        /** Motoren ville foreslått et annet utvalg. */
        ANNET_FORSLAG,
        /** Utvalget som vedtok, kunne ikke ha vedtatt. */
        VEDTAK_STANSET,
        /** Utvalget som løftet, kunne ha vedtatt selv. */
        KUNNE_VEDTATT,
        /** Løftet ville gått et annet sted. */
        ANNEN_MOTTAKER,
        /** Utvalget finnes ikke i den andre modellen. */
        UTVALGET_FINNES_IKKE
    }
}
