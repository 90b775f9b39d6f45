package no.saksgang.app.demo;

import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.moete.command.MoeteCommand;

/** Protokollen fra utkast til godkjent, og retting av den med to par øyne (R110, R124, R125, R221). */
final class Referatarbeid {

    private final Simulering s;
    private int skrevet;
    private int godkjent;

    Referatarbeid(Simulering s) {
        this.s = s;
    }

    /** Avtaler det som skjer med referatet; annethvert er til gjennomsyn først. */
    void ta(Demomoete m, List<SeteId> tilStede) {
        s.kalender.den(m.dato.plusDays(6), 10, () -> skriv(m, tilStede));
        s.kalender.den(m.dato.plusDays(13), 10, () -> godkjenn(m, tilStede));
    }

    private void skriv(Demomoete m, List<SeteId> tilStede) {
        s.gi(s.aktoerer.sekretariat(), new MoeteCommand.SkrivReferat(m.id, punkter(m, ""), null));
        if (skrevet++ % 2 == 0) {
            s.gi(
                    s.aktoerer.sekretariat(),
                    new MoeteCommand.SendTilGjennomsyn(m.id, m.dato.plusDays(10).atTime(15, 0)));
            SeteId leser = tilStede.getFirst();
            s.kalender.den(
                    m.dato.plusDays(8),
                    13,
                    () -> s.gi(
                            s.aktoerer.medlem(m.utvalg, leser),
                            new MoeteCommand.KommenterReferat(m.id, leser, null, "Ingen merknader til referatet")));
            s.kalender.den(
                    m.dato.plusDays(11),
                    9,
                    () -> s.gi(s.aktoerer.sekretariat(), new MoeteCommand.PubliserForeloepigReferat(m.id)));
        }
    }

    private void godkjenn(Demomoete m, List<SeteId> tilStede) {
        s.gi(s.aktoerer.leder(m.utvalg), new MoeteCommand.GodkjennReferat(m.id, s.dato()));
        s.offentlig.referat(m);
        tilStede.stream()
                .limit(2)
                .forEach(sete ->
                        s.gi(s.aktoerer.medlem(m.utvalg, sete), new MoeteCommand.BekreftRapportert(m.id, sete)));
        s.vent();
        if (godkjent++ % 5 == 2) {
            boolean godtas = godkjent % 2 == 1;
            s.kalender.den(s.dato().plusDays(9), 14, () -> rett(m, godtas));
        }
    }

    /** Sekretariatet foreslår, møtelederen godkjenner eller avslår. */
    private void rett(Demomoete m, boolean godtas) {
        s.gi(
                s.aktoerer.sekretariat(),
                new MoeteCommand.KorrigerReferat(m.id, punkter(m, " Rettet oppmøte."), "Oppmøtet var ført feil"));
        s.gi(
                s.aktoerer.leder(m.utvalg),
                godtas
                        ? new MoeteCommand.GodkjennRettelse(m.id)
                        : new MoeteCommand.AvslaaRettelse(m.id, "Oppmøtet var riktig ført"));
    }

    private List<Referatpunkt> punkter(Demomoete m, String tillegg) {
        List<Referatpunkt> ut = new ArrayList<>();
        for (MoeteFakta.Punkt p : s.oppslag.moete(m.id).punkter()) {
            String utfall = p.sakId() == null ? "Gjennomført." : m.utfall.getOrDefault(p.sakId(), "Ikke behandlet.");
            boolean vedtak = utfall.startsWith("Vedtatt");
            ut.add(new Referatpunkt(p.punktId(), utfall + tillegg, vedtak ? utfall : null, null));
        }
        return ut;
    }
}
