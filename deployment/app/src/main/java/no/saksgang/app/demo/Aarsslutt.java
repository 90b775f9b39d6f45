package no.saksgang.app.demo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.saksnummerserie.Saksnummerserie;
import no.saksgang.saksnummerserie.command.SaksnummerserieCommand;

/** Nummeråret lukkes når året er omme; det som ikke er avgjort, overføres (R114). */
final class Aarsslutt {

    private final Simulering s;

    Aarsslutt(Simulering s) {
        this.s = s;
    }

    void lukkNumrene(UtvalgId utvalg, List<Demomoete> moeter) {
        s.vent();
        // Også avlyste: et innkalt nummer er brukt.
        Stream<MoeteId> avlyste = moeter.stream()
                .filter(m -> m.utvalg.equals(utvalg) && m.dato.getYear() == s.aar && m.avlyst)
                .map(m -> m.id);
        List<SakId> uavgjorte = Stream.concat(s.oppslag.moeterI(utvalg, s.aar).stream(), avlyste)
                .flatMap(id -> s.oppslag.moete(id).punkter().stream())
                .map(MoeteFakta.Punkt::sakId)
                .filter(Objects::nonNull)
                .distinct()
                .filter(x -> s.oppslag.sak(x).i(utvalg).isPresent())
                .toList();
        s.gi(
                s.aktoerer.sekretariat(),
                new SaksnummerserieCommand.LukkNummerperiode(
                        Saksnummerserie.forUtvalg(utvalg, s.aar),
                        s.helsefellesskap,
                        utvalg,
                        s.aar,
                        uavgjorte,
                        "Sakene fortsetter neste år"));
    }
}
