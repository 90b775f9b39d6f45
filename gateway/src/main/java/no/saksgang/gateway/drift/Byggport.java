package no.saksgang.gateway.drift;

import java.util.List;
import no.saksgang.lesemodell.bygging.Byggjournal.Bygg;

/** Lesemodeller bygd på nytt ved siden av dem som går. Koblet i deployment/app. */
public interface Byggport {

    /**
     * Bestiller modellene, én etter én, og svarer med en gang.
     *
     * @param bedtAv pseudonymet til den som ber om det
     * @throws no.saksgang.lesemodell.bygging.BygningFeil når en annen gjenoppbygging pågår, eller modellen ikke finnes
     */
    List<Bygg> start(List<String> modeller, String bedtAv);

    /** De nyeste først, med framdrift. */
    List<Bygg> nyeste(int antall);

    /** @return usant når den ikke pågår */
    boolean avbryt(long byggId);
}
