package no.saksgang.app;

import java.util.List;
import no.saksgang.axon.Navnevakt;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.navnevakt.Navnevaktport;
import org.springframework.stereotype.Component;

/** Kobler vaktlisten til HTTP. */
@Component
class Navnevaktkobling implements Navnevaktport {

    private final Navnevakt vakt;

    Navnevaktkobling(Navnevakt vakt) {
        this.vakt = vakt;
    }

    @Override
    public List<Linje> liste(HelsefellesskapId id) {
        return vakt.liste(id).stream().map(Navnevaktkobling::linje).toList();
    }

    @Override
    public Linje leggTil(HelsefellesskapId id, String navn) {
        return linje(vakt.leggTil(id, navn));
    }

    @Override
    public boolean taUt(HelsefellesskapId id, String navn) {
        return vakt.taUt(id, navn);
    }

    private static Linje linje(Navnevakt.Linje l) {
        return new Linje(l.merke(), l.ord(), l.lagtTil());
    }
}
