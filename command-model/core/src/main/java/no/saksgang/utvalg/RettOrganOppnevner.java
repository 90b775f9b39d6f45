package no.saksgang.utvalg;

import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.modell.Part;

/**
 * Rett organ oppnevner: det modellen nevner (R144), og for fastleger og brukere etter forslag fra deres egne
 * (R157, R158). Forslaget står i {@code oppnevntAv}.
 */
final class RettOrganOppnevner {

    private RettOrganOppnevner() {}

    /** @throws Avslag {@code FEIL_OPPNEVNER} */
    static void krev(Utvalg u, Part part, String oppnevntAv, Aktoer aktoer) {
        if (aktoer.erProsess()) {
            return;
        }
        String krav = u.modell
                .oppnevnesAv()
                .getOrDefault(part.name(), u.modell.oppnevnesAv().get("ALLE"));
        boolean oppgitt = oppnevntAv != null && !oppnevntAv.isBlank();
        if (krav != null) {
            boolean organetSelv =
                    aktoer.utvalgId() != null && krav.equals(aktoer.utvalgId().verdi());
            Avslag.med(
                    organetSelv || (oppgitt && krav.equals(oppnevntAv)),
                    Avslagskode.FEIL_OPPNEVNER,
                    "R144",
                    part + " oppnevnes av " + krav);
        }
        boolean utvalgetSelv = (aktoer.rolle() == Rolle.UTVALG || aktoer.rolle() == Rolle.MOETELEDER)
                && u.utvalgId.equals(aktoer.utvalgId());
        boolean etterForslag = part == Part.FASTLEGE || part == Part.BRUKER;
        Avslag.med(
                !(utvalgetSelv && etterForslag) || oppgitt,
                Avslagskode.FEIL_OPPNEVNER,
                part == Part.FASTLEGE ? "R157" : "R158",
                part + " oppnevnes etter forslag; oppgi oppnevntAv");
    }
}
