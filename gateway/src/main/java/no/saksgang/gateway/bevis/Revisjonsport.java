package no.saksgang.gateway.bevis;

import java.time.Instant;
import java.util.List;

/** Veien til etterprøvingen av hele loggen mens systemet går. Koblet i deployment/app. */
public interface Revisjonsport {

    /**
     * Der etterprøvingen står. Det gjelder hele loggen, for alle helsefellesskapene i installasjonen.
     *
     * @param startet null når ingen har bedt om den
     * @param ferdig null mens den går
     * @param avbrutt sann når den ikke lot seg fullføre
     * @param resultat null til den er fullført
     */
    record Status(
            boolean gaar, long gjort, long av, Instant startet, Instant ferdig, boolean avbrutt, Resultat resultat) {

        /** Hele prosent, 0–100. */
        public int prosent() {
            return av <= 0 ? 0 : (int) Math.min(100, gjort * 100 / av);
        }
    }

    /** @param flere funn det ikke var plass til */
    record Resultat(
            boolean hel, long hendelser, long blader, int sjekkpunkter, long dokumenter, List<Funn> funn, long flere) {}

    /**
     * Noe som ikke stemmer.
     *
     * @param advarsel til opplysning; loggen er ikke motbevist
     * @param tilPosisjon når bare et område kan bevises
     * @param stroem aggregatet og id-en, {@code sak:...}
     */
    record Funn(
            String kode,
            boolean advarsel,
            Long posisjon,
            Long tilPosisjon,
            String hendelseId,
            String stroem,
            Long sekvens,
            String detalj) {

        /** Bare det som ikke sier hva hendelsen hører til. */
        public Funn utenSted() {
            return new Funn(kode, advarsel, posisjon, tilPosisjon, null, null, null, null);
        }
    }

    Status status();

    /** Begynner, om ingen går. */
    void start();
}
