package no.saksgang.gateway.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.tilgang.Bruker;
import no.saksgang.gateway.tilgang.Brukerkilde;
import no.saksgang.gateway.tilgang.Tildeling;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Rollen den som spør, har i helsefellesskapet; uten den får hun ikke vite om noe finnes. */
@Component
class Persontilgang {

    /** Den som spør, i rollen hun spør i. */
    record Hvem(BrukerId bruker, Tilgangsrolle rolle) {}

    private final Brukerkilde kilde;

    Persontilgang(Brukerkilde kilde) {
        this.kilde = kilde;
    }

    Hvem krev(HttpServletRequest forespoersel, HelsefellesskapId hf, Set<Tilgangsrolle> roller) {
        Bruker bruker = kilde.hvem(forespoersel);
        if (!bruker.innlogget()) {
            throw new HttpFeil(
                    HttpStatus.UNAUTHORIZED,
                    "INNLOGGING_MANGLER",
                    "Dette krever innlogging",
                    "Logg inn og prøv igjen.");
        }
        return bruker.tildelinger().stream()
                .filter(t -> roller.contains(t.rolle()) && gjelder(t, hf))
                .findFirst()
                .map(t -> new Hvem(bruker.id(), t.rolle()))
                .orElseThrow(() -> new HttpFeil(
                        HttpStatus.FORBIDDEN,
                        "IKKE_TILGANG",
                        "Rollene dine gir ikke tilgang til dette",
                        "Det krever " + roller + " i helsefellesskapet."));
    }

    private static boolean gjelder(Tildeling t, HelsefellesskapId hf) {
        return t.helsefellesskapId() == null || t.helsefellesskapId().equals(hf);
    }
}
