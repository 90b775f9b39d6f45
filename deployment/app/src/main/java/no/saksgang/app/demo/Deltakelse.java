package no.saksgang.app.demo;

import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.moete.command.MoeteCommand;

/** Hvem som møter: forfall, vara og fullmakt (R038, R115). */
final class Deltakelse {

    private final Simulering s;
    private final Organisasjon org;
    private final Etablering etablering;
    private int forfall;

    Deltakelse(Simulering s, Organisasjon org, Etablering etablering) {
        this.s = s;
        this.org = org;
        this.etablering = etablering;
    }

    /** Noen melder forfall; vara, fullmakt og tom stol skifter på. */
    void forfall(Demomoete m) {
        if (m.avlyst || (forfall > 3 && !s.sjanse(45))) {
            return;
        }
        SeteId leder = etablering.sikreLeder(m.utvalg, m.dato);
        List<UtvalgFakta.Sete> tellende = org.tellende(m.utvalg, m.dato);
        List<UtvalgFakta.Sete> kanMangle = tellende.stream()
                .filter(t -> !t.seteId().equals(leder))
                .filter(t -> tellende.stream().filter(a -> a.part() == t.part()).count() > 2)
                .toList();
        if (kanMangle.isEmpty()) {
            return;
        }
        UtvalgFakta.Sete borte = org.en(kanMangle);
        s.gi(
                s.aktoerer.medlem(m.utvalg, borte.seteId()),
                new MoeteCommand.MeldForfall(m.id, borte.seteId(), "Opptatt i annet møte"));
        switch (forfall++ % 3) {
            case 0 ->
                s.gi(
                        s.aktoerer.sekretariat(),
                        new MoeteCommand.InnkallVara(
                                m.id,
                                borte.seteId(),
                                Aktoerer.bruker(borte.seteId().verdi() + "-vara")));
            case 1 -> {
                m.borte.add(borte.seteId());
                SeteId fullmektig = tellende.stream()
                        .filter(t -> t.part() == borte.part() && !t.equals(borte))
                        .findFirst()
                        .orElseThrow()
                        .seteId();
                s.gi(
                        s.aktoerer.medlem(m.utvalg, borte.seteId()),
                        new MoeteCommand.GiFullmakt(m.id, borte.seteId(), fullmektig));
            }
            default -> m.borte.add(borte.seteId());
        }
    }

    /** Setene som er der når møtet åpnes. */
    List<SeteId> tilStede(Demomoete m) {
        List<SeteId> ut = new ArrayList<>();
        org.seter(m.utvalg, m.dato).forEach(t -> ut.add(t.seteId()));
        ut.removeAll(m.borte);
        return ut;
    }

    SeteId leder(UtvalgId utvalg, Demomoete m) {
        return etablering.sikreLeder(utvalg, m.dato);
    }
}
