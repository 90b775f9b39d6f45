package no.saksgang.lesemodell.arkiv;

import java.util.List;
import java.util.function.UnaryOperator;

/** {@code endringslogg.xml}: hvilke felt som skiftet verdi i perioden, når, av hvem, og fra hva til hva. */
final class Endringslogg {

    private Endringslogg() {}

    static List<Endring> iPerioden(Arkivgrunnlag g) {
        return g.endringer().stream().filter(e -> g.periode().har(e.dato())).toList();
    }

    static byte[] skriv(Arkivgrunnlag g, UnaryOperator<String> person) {
        Arkivxml x = new Arkivxml(Arkivfil.ENDRINGSLOGG);
        for (Endring e : iPerioden(g)) {
            x.start("endring")
                    .felt("referanseArkivenhet", Arkivxml.systemId(e.slag(), e.id()))
                    .felt("referanseMetadata", e.metadata())
                    .felt("endretDato", e.dato())
                    .felt("registrertDato", e.registrert())
                    .felt("endretAv", Arkivleser.hvem(e.av(), person))
                    .felt("tidligereVerdi", e.tidligere())
                    .felt("nyVerdi", e.ny())
                    .felt("hendelse", e.hendelseId())
                    .slutt();
        }
        return x.ferdig();
    }
}
