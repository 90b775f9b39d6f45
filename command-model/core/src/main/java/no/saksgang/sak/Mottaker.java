package no.saksgang.sak;

import java.util.HashSet;
import java.util.Set;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.verdi.Utvalgstilstand;

/**
 * Hvem som faktisk tar imot en sak til et utvalg: utvalget selv når det virker, ellers den som har oppgavene
 * eller erstatter det (R184, R185), ellers utvalget selv i kø (R230).
 */
final class Mottaker {

    private Mottaker() {}

    static UtvalgFakta finn(Sak sak, UtvalgFakta oensket, Samarbeidsmodell modell, Kontekst kontekst) {
        Set<UtvalgId> besoekt = new HashSet<>();
        UtvalgFakta naa = oensket;
        while (!naa.tilstand().virker() && naa.tilstand() != Utvalgstilstand.PAA_PAUSE && besoekt.add(naa.utvalgId())) {
            UtvalgId neste = neste(naa, modell);
            if (neste == null) {
                Avslag.med(
                        naa.tilstand() != Utvalgstilstand.AVVIKLET,
                        Avslagskode.UTVALG_IKKE_I_DRIFT,
                        "R229",
                        naa.utvalgId() + " er avviklet, og ingen har tatt over");
                return oensket;
            }
            naa = Vakter.utvalg(sak, neste, kontekst);
        }
        // I kø hos et utvalg på pause, men aldri hos ett som er avviklet.
        return naa.tilstand().virker() || oensket.tilstand() == Utvalgstilstand.AVVIKLET ? naa : oensket;
    }

    private static UtvalgId neste(UtvalgFakta utvalg, Samarbeidsmodell modell) {
        if (utvalg.tilstand() == Utvalgstilstand.AVVIKLET) {
            return utvalg.avloestAv();
        }
        return utvalg.oppgaverHos() != null
                ? utvalg.oppgaverHos()
                : Vakter.utvalgsmodell(modell, utvalg).erstattesAv();
    }
}
