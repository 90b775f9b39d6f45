package no.saksgang.gateway.person;

import java.util.Set;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;

/** Hva en person ikke vil ha e-post om. Koblet i deployment/app. */
public interface Epostvalgport {

    Set<Epostslag> av(HelsefellesskapId hf, BrukerId bruker);

    void velg(HelsefellesskapId hf, BrukerId bruker, Set<Epostslag> av);
}
