package no.saksgang.beslutning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.kalender.Arbeidskalender;

/**
 * Det en beslutning trenger å vite utenom tilstanden.
 *
 * @param skjedde fagtidspunktet
 * @param registrert når kommandoen ble mottatt
 */
public record Kontekst(Instant skjedde, Instant registrert, Aktoer aktoer, Oppslag oppslag) {

    /** Alle datoer og klokkeslett er norske. */
    public static final ZoneId NORSK_TID = Arbeidskalender.NORSK_TID;

    /** Fagtidspunktets dato i norsk tid. */
    public LocalDate dato() {
        return skjedde.atZone(NORSK_TID).toLocalDate();
    }

    /** Om klokken på fagtidspunktet var minst så mye i Norge; usant når det ikke er noen frist. */
    public boolean erPassert(LocalDateTime frist) {
        return frist != null && !skjedde.isBefore(frist.atZone(NORSK_TID).toInstant());
    }

    /**
     * Møteleder og utvalg handler bare for sitt eget utvalg (R163).
     *
     * @throws Avslag {@code IKKE_TILGANG} når aktøren handler for et annet utvalg, {@code UGYLDIG_INNHOLD} når utvalget
     *     mangler
     */
    public void krevEgetUtvalg(UtvalgId utvalgId) {
        switch (aktoer.rolle()) {
            case MOETELEDER, UTVALG -> {
                Avslag.krevInnhold(utvalgId, "utvalgId");
                Avslag.med(
                        utvalgId.equals(aktoer.utvalgId()),
                        Avslagskode.IKKE_TILGANG,
                        "R163",
                        "Rollen gjelder " + aktoer.utvalgId() + ", ikke " + utvalgId);
            }
            default -> {
                // Andre roller er ikke bundet til ett utvalg.
            }
        }
    }
}
