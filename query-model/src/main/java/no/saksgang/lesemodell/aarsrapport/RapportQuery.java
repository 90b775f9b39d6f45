package no.saksgang.lesemodell.aarsrapport;

import no.saksgang.felles.HelsefellesskapId;
import org.springframework.stereotype.Component;

/** Årsrapporten på en posisjon, som innhold, bytes, side og differanse. */
@Component
public class RapportQuery {

    private final Rapportregner regner;

    RapportQuery(Rapportregner regner) {
        this.regner = regner;
    }

    /** @param posisjon null er den siste i loggen */
    public Trykk trykk(HelsefellesskapId id, int aar, Long posisjon) {
        return Trykk.av(regner.regn(id, aar, posisjon));
    }

    public String side(Trykk trykk) {
        return Rapportside.av(trykk);
    }

    public Differanse differanse(HelsefellesskapId id, int aar, long fra, Long til) {
        return Differanse.mellom(trykk(id, aar, fra), trykk(id, aar, til));
    }
}
