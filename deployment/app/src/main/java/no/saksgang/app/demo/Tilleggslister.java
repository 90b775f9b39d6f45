package no.saksgang.app.demo;

import java.util.List;
import no.saksgang.felles.Aktoer;
import no.saksgang.moete.command.MoeteCommand;

/** Saken som kommer etter at saklisten er låst: lederen slipper den inn, og tilleggslisten sendes (R109). */
final class Tilleggslister {

    private final Simulering s;

    Tilleggslister(Simulering s) {
        this.s = s;
    }

    /** @param sett setter saken på saklisten */
    void slippInn(Demosak sak, Demomoete m, Runnable sett) {
        Aktoer leder = s.aktoerer.leder(m.utvalg);
        s.gi(leder, new MoeteCommand.GodkjennSenSak(m.id, sak.id, "Saken kan ikke vente til neste møte"));
        sett.run();
        s.vent();
        boolean kom = s.oppslag.moete(m.id).punktFor(sak.id).isPresent();
        if (kom) {
            s.gi(
                    s.aktoerer.sekretariat(),
                    new MoeteCommand.SendTilleggsliste(m.id, s.dato(), "En sak til, med saksframlegg", List.of()));
        }
    }
}
