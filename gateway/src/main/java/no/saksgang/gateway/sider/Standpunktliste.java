package no.saksgang.gateway.sider;

import java.util.ArrayList;
import java.util.List;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.samstemming.Samstemmingsbilde;

/** Det som er ført av standpunkt i ett møte: partenes, gjennom talspersonene, og medlemmenes egne (R030, R036, R041). */
final class Standpunktliste {

    private Standpunktliste() {}

    static List<Saksbilde.Stemme> av(Samstemmingsbilde samstemming, String moeteId) {
        List<Saksbilde.Stemme> ut = new ArrayList<>();
        for (Samstemmingsbilde.Punkt p : samstemming.punkter) {
            if (moeteId.equals(p.moeteId)) {
                p.parter.forEach((part, s) ->
                        ut.add(new Saksbilde.Stemme(s.standpunkt(), part, s.representerer(), s.begrunnelse())));
                p.medlemmer
                        .values()
                        .forEach(s ->
                                ut.add(new Saksbilde.Stemme(s.standpunkt(), s.part(), s.representerer(), s.merknad())));
            }
        }
        return ut;
    }
}
