package no.saksgang.gateway.innlogging;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.BrukerId;
import no.saksgang.gateway.kommando.Utviklingsaktoer;
import no.saksgang.gateway.tilgang.Bruker;
import no.saksgang.gateway.tilgang.Brukerkilde;
import no.saksgang.gateway.tilgang.Rolleport;
import no.saksgang.gateway.tilgang.Tildeling;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Den som spør: etter sesjonen eller bearer-tokenet, med rollene hun har i øyeblikket. Under utvikling kan headeren si det
 * i stedet; følger begge med, gjelder innloggingen.
 */
@Component
@Primary
class Innloggingskilde implements Brukerkilde {

    private final Brukerregister brukere;
    private final Rolleport roller;
    private final Utstederregister utstedere;
    private final Utviklingsaktoer utvikling;

    Innloggingskilde(Brukerregister brukere, Rolleport roller, Utstederregister utstedere, Utviklingsaktoer utvikling) {
        this.brukere = brukere;
        this.roller = roller;
        this.utstedere = utstedere;
        this.utvikling = utvikling;
    }

    @Override
    public Bruker hvem(HttpServletRequest inn) {
        Identitet identitet = Identitet.naa();
        if (identitet != null) {
            BrukerId id = brukere.bruker(identitet.issuer(), identitet.subject());
            List<Tildeling> naa = new ArrayList<>(roller.roller(id));
            utstedere
                    .medIssuer(identitet.issuer())
                    .filter(u -> u.drift().contains(identitet.subject()))
                    .ifPresent(u -> naa.add(new Tildeling(Tilgangsrolle.DRIFT, null, null, null, null)));
            return new Bruker(id, naa);
        }
        return utvikling.hvem(inn);
    }
}
