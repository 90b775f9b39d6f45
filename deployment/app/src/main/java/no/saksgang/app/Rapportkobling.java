package no.saksgang.app;

import no.saksgang.axon.Rapportkilde;
import no.saksgang.beslutning.RapportFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.lesemodell.aarsrapport.RapportQuery;
import no.saksgang.lesemodell.aarsrapport.Rapportregner;
import no.saksgang.lesemodell.aarsrapport.Trykk;
import org.springframework.stereotype.Component;

/** Lar beslutningen om årsrapporten vite hva som står i den. Tallene kommer av loggen, ikke av en lesemodell. */
@Component
class Rapportkobling implements Rapportkilde {

    private final RapportQuery rapporter;

    Rapportkobling(RapportQuery rapporter) {
        this.rapporter = rapporter;
    }

    @Override
    public RapportFakta regn(HelsefellesskapId id, int aar, Long posisjon) {
        try {
            Trykk t = rapporter.trykk(id, aar, posisjon);
            return new RapportFakta(t.rapport().mal(), t.rapport().posisjon(), t.sha256());
        } catch (IllegalArgumentException e) {
            throw new Avslag(Avslagskode.UGYLDIG_INNHOLD, "R198", e.getMessage());
        } catch (Rapportregner.IkkeAvsluttet e) {
            throw new Avslag(Avslagskode.VERSJONSKONFLIKT, "R198", "Noe lagres akkurat nå");
        }
    }
}
