package no.saksgang.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;

/** Rollene i året. Brukerne er pseudonymer regnet ut av rollen. */
final class Aktoerer {

    private final HelsefellesskapId helsefellesskap;

    Aktoerer(HelsefellesskapId helsefellesskap) {
        this.helsefellesskap = helsefellesskap;
    }

    Aktoer sekretariat() {
        return new Aktoer(
                Rolle.SEKRETARIAT,
                new VirksomhetId(helsefellesskap.verdi() + "-sekretariat"),
                bruker(helsefellesskap.verdi() + "-sekretariat"),
                null);
    }

    Aktoer leder(UtvalgId utvalg) {
        return new Aktoer(Rolle.MOETELEDER, null, bruker(utvalg.verdi() + "-leder"), utvalg);
    }

    Aktoer utvalget(UtvalgId utvalg) {
        return new Aktoer(Rolle.UTVALG, null, bruker(utvalg.verdi() + "-leder"), utvalg);
    }

    Aktoer medlem(UtvalgId utvalg, SeteId sete) {
        return new Aktoer(Rolle.MEDLEM, null, bruker(sete.verdi()), utvalg);
    }

    Aktoer virksomhet(VirksomhetId virksomhet) {
        return new Aktoer(Rolle.VIRKSOMHET, virksomhet, bruker(virksomhet.verdi()), null);
    }

    Aktoer innmelder(VirksomhetId virksomhet) {
        return new Aktoer(Rolle.INNMELDER, virksomhet, bruker(virksomhet.verdi() + "-innmelder"), null);
    }

    static BrukerId bruker(String hvem) {
        return new BrukerId("p-" + UUID.nameUUIDFromBytes(hvem.getBytes(StandardCharsets.UTF_8)));
    }
}
