package no.saksgang.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.felles.verdi.Underutvalgstype;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.utvalg.command.UtvalgCommand;

/** Et tidsbegrenset underutvalg: nedsatt i møtet, konstituert, rapportert tilbake og avviklet (R013–R019). */
final class Underutvalgsarbeid {

    private final Simulering s;
    private final Organisasjon org;

    Underutvalgsarbeid(Simulering s, Organisasjon org) {
        this.s = s;
        this.org = org;
    }

    void nedsett(Demosak sak, Demomoete m) {
        UtvalgId id = new UtvalgId("utredning-" + sak.id.verdi());
        sak.underutvalg = id;
        List<Seteregel> seter = new ArrayList<>();
        for (Part part : org.modell().konsensusparter()) {
            seter.add(new Seteregel(Funksjon.MEDLEM, part, "utreder", 2, null));
        }
        LocalDate frist = m.dato.plusDays(50);
        s.gi(
                s.aktoerer.leder(m.utvalg),
                new UtvalgCommand.NedsettUnderutvalg(
                        id,
                        s.helsefellesskap,
                        m.utvalg,
                        sak.nummer % 2 == 0 ? Underutvalgstype.UNDERUTVALG : Underutvalgstype.FAGGRUPPE,
                        "Utredning: " + sak.tittel,
                        List.of("Utrede saken og tilrå en løsning"),
                        frist,
                        sak.id,
                        m.id,
                        seter));
        s.kalender.den(m.dato.plusDays(5), 10, () -> konstituer(id, m.utvalg));
        s.kalender.den(m.dato.plusDays(45), 10, () -> rapporter(sak, id, m.utvalg));
    }

    private void konstituer(UtvalgId id, UtvalgId nedsatt) {
        SeteId leder = null;
        for (Part part : org.modell().konsensusparter()) {
            for (int i = 1; i <= 2; i++) {
                SeteId sete = new SeteId(id.verdi() + "-"
                        + part.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + i);
                VirksomhetId virksomhet = org.fakta().parter().stream()
                        .filter(p -> Organisasjon.kommuneside(p.part()) == Organisasjon.kommuneside(part))
                        .map(Partsinfo::virksomhetId)
                        .findFirst()
                        .orElseThrow();
                s.gi(
                        s.aktoerer.leder(nedsatt),
                        new UtvalgCommand.OppnevnMedlem(
                                id,
                                sete,
                                Aktoerer.bruker(sete.verdi()),
                                "utreder",
                                Funksjon.MEDLEM,
                                part,
                                virksomhet,
                                List.of(virksomhet),
                                true,
                                s.dato(),
                                null,
                                null));
                leder = leder == null ? sete : leder;
            }
        }
        s.gi(s.aktoerer.leder(nedsatt), new UtvalgCommand.VelgLeder(id, leder, s.dato(), null));
        s.gi(s.aktoerer.leder(nedsatt), new UtvalgCommand.KonstituerUtvalg(id, s.dato()));
    }

    private void rapporter(Demosak sak, UtvalgId id, UtvalgId nedsatt) {
        Aktoer leder = s.aktoerer.utvalget(id);
        s.gi(
                leder,
                new SakCommand.RapporterTilbake(
                        sak.id, id, "Utredningen viser at løsningen er mulig", "Innfør den fra neste halvår"));
        s.kalender.den(
                s.dato().plusDays(3),
                10,
                () -> s.gi(
                        s.aktoerer.leder(nedsatt), new UtvalgCommand.AvviklUtvalg(id, null, "Utredningen er levert")));
    }
}
