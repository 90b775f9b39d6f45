package no.saksgang.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.verdi.Aarsaktivitet;
import no.saksgang.felles.verdi.Moetetype;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.moete.command.MoeteCommand;

/** Årshjul, møteplan og møter for alle utvalg i drift (R099–R108, R127). */
final class Moeteplanlegging {

    private final Simulering s;
    private final Organisasjon org;
    private final Moetedatoer datoer;

    Moeteplanlegging(Simulering s, Organisasjon org) {
        this.s = s;
        this.org = org;
        this.datoer = new Moetedatoer(s.aar);
    }

    void fastsettAarshjul() {
        s.gi(
                s.aktoerer.sekretariat(),
                new HelsefellesskapCommand.FastsettAarshjul(
                        s.helsefellesskap,
                        List.of(
                                new Aarsaktivitet(1, "Møteplan fastsettes", null),
                                new Aarsaktivitet(2, "Delrapporter til årsrapporten", Nivaa.FAGLIG),
                                new Aarsaktivitet(4, "Årsrapporten godkjennes", Nivaa.PARTNERSKAPSMOETE),
                                new Aarsaktivitet(8, "Arbeidet med neste års handlingsplan begynner", Nivaa.STRATEGISK),
                                new Aarsaktivitet(9, "Innspill til handlingsplanen fra alle utvalg", null),
                                new Aarsaktivitet(11, "Handlingsplanen vedtas", Nivaa.PARTNERSKAPSMOETE))));
    }

    /** Fastsetter planen og planlegger møtene, første møte i hvert utvalg holdes uansett. */
    List<Demomoete> planlegg() {
        List<Demomoete> ut = new ArrayList<>();
        int plass = 0;
        for (UtvalgFakta u : org.virksomme()) {
            List<LocalDate> dager = datoer.datoer(org.beskrivelse(u), plass++);
            fastsett(u.utvalgId(), s.aar, dager);
            for (LocalDate dag : dager) {
                boolean foerste = dag.equals(dager.getFirst());
                Moetetype type = u.nivaa() == Nivaa.ARENA ? Moetetype.SEMINAR : Moetetype.ORDINAERT;
                ut.add(nytt(u.utvalgId(), dag, foerste, type));
            }
        }
        return ut;
    }

    /** Det strategiske utvalgets første møte og partnerskapsmøtet våren etter, i neste års plan. */
    List<Demomoete> vaarmoeter(UtvalgFakta strategisk, UtvalgFakta partnerskapsmoete) {
        List<LocalDate> dager = new Moetedatoer(s.aar + 1).datoer(org.beskrivelse(strategisk), 0);
        fastsett(strategisk.utvalgId(), s.aar + 1, dager);
        LocalDate vaar = datoer.vaarmoete();
        fastsett(partnerskapsmoete.utvalgId(), s.aar + 1, List.of(vaar));
        return List.of(
                nytt(strategisk.utvalgId(), dager.getFirst(), true, Moetetype.ORDINAERT),
                nytt(partnerskapsmoete.utvalgId(), vaar, true, Moetetype.ORDINAERT));
    }

    Demomoete nytt(UtvalgId utvalg, LocalDate dag, boolean maaHoldes, Moetetype type) {
        MoeteId id = new MoeteId(utvalg.verdi() + "-" + dag);
        s.gi(
                s.aktoerer.sekretariat(),
                new MoeteCommand.PlanleggMoete(
                        id,
                        s.helsefellesskap,
                        utvalg,
                        dag.atTime(9, 0),
                        dag.atTime(15, 0),
                        s.sjanse(50) ? "Digitalt" : "Sykehuset, møterom 2",
                        type));
        return new Demomoete(id, utvalg, dag, maaHoldes);
    }

    private void fastsett(UtvalgId utvalg, int aar, List<LocalDate> dager) {
        s.gi(
                s.aktoerer.sekretariat(),
                new HelsefellesskapCommand.FastsettMoeteplan(s.helsefellesskap, utvalg, aar, dager, List.of()));
    }
}
