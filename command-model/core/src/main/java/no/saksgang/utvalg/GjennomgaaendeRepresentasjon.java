package no.saksgang.utvalg;

import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.modell.Nivaa;

/** Minst én rolle bør gå igjen i faglig utvalg og det strategiske over det (R126). En advarsel, ikke et krav. */
final class GjennomgaaendeRepresentasjon {

    private GjennomgaaendeRepresentasjon() {}

    /** Sant også når det strategiske utvalget ikke har seter ennå; da er det ingenting å sammenligne med. */
    static boolean finnes(Utvalg u, Kontekst kontekst) {
        if (u.nivaa != Nivaa.FAGLIG) {
            return true;
        }
        Set<String> egne = u.seter.stream().map(UtvalgFakta.Sete::rolle).collect(Collectors.toSet());
        return u.overordnet(kontekst).stream()
                .flatMap(id -> kontekst.oppslag().finnUtvalg(id).stream())
                .filter(over ->
                        over.nivaa() == Nivaa.STRATEGISK && !over.seter().isEmpty())
                .allMatch(over -> over.seter().stream().anyMatch(s -> egne.contains(s.rolle())));
    }
}
