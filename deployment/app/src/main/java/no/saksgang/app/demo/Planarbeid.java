package no.saksgang.app.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import no.saksgang.aarsrapport.command.AarsrapportCommand;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.OppdragId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.verdi.Tiltak;
import no.saksgang.handlingsplan.command.HandlingsplanCommand;
import no.saksgang.oppdrag.command.OppdragCommand;

/** Handlingsplanen som gjelder, den neste, og årsrapporten (R188–R198). */
final class Planarbeid {

    static final String FOERSTE_TILTAK = "tiltak-1";
    private static final List<String> MAAL = List.of(
            "Færre utskrivingsklare døgn",
            "Trygge overganger for barn og unge",
            "Felles kompetanse i psykisk helse",
            "Digital hjemmeoppfølging i alle kommuner");

    private final Simulering s;
    private final Organisasjon org;

    Planarbeid(Simulering s, Organisasjon org) {
        this.s = s;
        this.org = org;
    }

    static HandlingsplanId planId(Simulering s, int aar) {
        return new HandlingsplanId(s.helsefellesskap.verdi() + "-handlingsplan-" + aar);
    }

    static AarsrapportId rapportId(Simulering s) {
        return new AarsrapportId(s.helsefellesskap.verdi() + "-aarsrapport-" + s.aar);
    }

    static boolean harPlan(Simulering s) {
        return s.oppslag.finnHandlingsplan(planId(s, s.aar)).isPresent();
    }

    /** Planen for året, vedtatt høsten før, der partnerskapsmøtet var i drift. */
    void vedtaGjeldende() {
        if (harPlan(s)
                || org.virksomme(Nivaa.PARTNERSKAPSMOETE).isEmpty()
                || org.virksomme(Nivaa.STRATEGISK).isEmpty()) {
            return;
        }
        lag(s.aar);
        leggTilTiltak(s.aar);
        fremm(s.aar);
        vedta(s.aar);
        s.vent();
    }

    /** Oppdragene planen ga, følges opp og rapporteres (R122). */
    void foelgOppdragene() {
        for (int i = 1; i <= MAAL.size(); i++) {
            String tiltak = "tiltak-" + i;
            OppdragId oppdrag = new OppdragId(planId(s, s.aar).verdi() + "-" + tiltak);
            Optional<UtvalgFakta> ansvarlig = ansvarlig(i);
            if (!harPlan(s) || ansvarlig.isEmpty()) {
                continue;
            }
            Aktoer utvalget = s.aktoerer.utvalget(ansvarlig.get().utvalgId());
            s.kalender.den(
                    LocalDate.of(s.aar, Month.APRIL, 20 + i),
                    9,
                    () -> s.proev(utvalget, new OppdragCommand.MeldStatusPaaOppdrag(oppdrag, "I rute")));
            s.kalender.den(LocalDate.of(s.aar, Month.OCTOBER, 2 + i), 9, () -> {
                s.proev(utvalget, new OppdragCommand.RapporterOppdrag(oppdrag, null, "Tiltaket er gjennomført"));
                s.proev(
                        utvalget,
                        new HandlingsplanCommand.MeldTiltakUtfoert(planId(s, s.aar), tiltak, "Gjennomført i året"));
            });
        }
    }

    /** Avtaler arbeidet med neste års plan fram til partnerskapsmøtet. */
    void forbered() {
        int neste = s.aar + 1;
        s.kalender.den(LocalDate.of(s.aar, Month.AUGUST, 20), 10, () -> lag(neste));
        s.kalender.den(LocalDate.of(s.aar, Month.SEPTEMBER, 10), 10, () -> org.virksomme()
                .forEach(u -> s.gi(
                        s.aktoerer.utvalget(u.utvalgId()),
                        new HandlingsplanCommand.GiInnspillTilHandlingsplan(
                                planId(s, neste), u.utvalgId(), "Innspill fra " + u.navn()))));
        s.kalender.den(LocalDate.of(s.aar, Month.OCTOBER, 6), 10, () -> leggTilTiltak(neste));
        s.kalender.den(LocalDate.of(s.aar, Month.NOVEMBER, 10), 10, () -> fremm(neste));
    }

    void vedta(int aar) {
        UtvalgId pm = org.partnerskapsmoetet().utvalgId();
        s.gi(
                s.aktoerer.utvalget(pm),
                new HandlingsplanCommand.VedtaHandlingsplan(
                        planId(s, aar),
                        pm,
                        s.dato(),
                        LocalDate.of(aar, Month.JANUARY, 1),
                        LocalDate.of(aar, Month.DECEMBER, 31)));
        s.offentlig.plan(planId(s, aar), aar);
        s.si(s.dato() + "  Handlingsplanen for " + aar + " er vedtatt");
    }

    /** Avtaler årsrapporten fra delrapporter til den er fremmet. */
    void rapporter() {
        AarsrapportId id = rapportId(s);
        s.kalender.den(
                LocalDate.of(s.aar + 1, Month.JANUARY, 20),
                10,
                () -> s.gi(
                        s.aktoerer.sekretariat(),
                        new AarsrapportCommand.OpprettAarsrapport(id, s.helsefellesskap, s.aar)));
        s.kalender.den(LocalDate.of(s.aar + 1, Month.FEBRUARY, 15), 10, () -> org.virksomme()
                .forEach(u -> {
                    s.gi(
                            s.aktoerer.utvalget(u.utvalgId()),
                            new AarsrapportCommand.LeverDelrapport(id, u.utvalgId(), "Året i " + u.navn()));
                    boolean evaluerer = org.beskrivelse(u).rapportering().stream()
                            .anyMatch(r -> r.form().startsWith("SELVEVALUERING"));
                    if (evaluerer || u.nivaa() == Nivaa.RAADGIVENDE) {
                        s.gi(
                                s.aktoerer.utvalget(u.utvalgId()),
                                new AarsrapportCommand.LeverSelvevaluering(
                                        id, u.utvalgId(), "Rådene ble hørt i de fleste sakene"));
                    }
                }));
        s.kalender.den(
                LocalDate.of(s.aar + 1, Month.MARCH, 1),
                10,
                () -> s.gi(s.aktoerer.sekretariat(), new AarsrapportCommand.FremmAarsrapport(id, null, null)));
    }

    void godkjennRapport() {
        UtvalgId pm = org.partnerskapsmoetet().utvalgId();
        s.gi(s.aktoerer.utvalget(pm), new AarsrapportCommand.GodkjennAarsrapport(rapportId(s), pm, s.dato(), null));
        s.vent();
        s.offentlig.rapport(rapportId(s));
        s.vent();
        if (harPlan(s)) {
            s.gi(s.aktoerer.sekretariat(), new HandlingsplanCommand.AvsluttHandlingsplan(planId(s, s.aar), s.dato()));
        }
        s.vent();
        s.si(s.dato() + "  Årsrapporten for " + s.aar + " er godkjent");
    }

    private void lag(int aar) {
        s.gi(
                s.aktoerer.sekretariat(),
                new HandlingsplanCommand.OpprettHandlingsplan(
                        planId(s, aar),
                        s.helsefellesskap,
                        LocalDate.of(aar, Month.JANUARY, 1),
                        LocalDate.of(aar, Month.DECEMBER, 31)));
    }

    private void leggTilTiltak(int aar) {
        for (int i = 1; i <= MAAL.size(); i++) {
            UtvalgId ansvarlig = ansvarlig(i).map(UtvalgFakta::utvalgId).orElse(null);
            s.gi(
                    s.aktoerer.sekretariat(),
                    new HandlingsplanCommand.LeggTilTiltak(
                            planId(s, aar),
                            new Tiltak(
                                    "tiltak-" + i,
                                    MAAL.get(i - 1),
                                    "Felles tiltak for sykehus og kommuner",
                                    ansvarlig,
                                    ansvarlig == null ? org.virksomheter(true).getFirst() : null,
                                    LocalDate.of(aar, Month.NOVEMBER, 1),
                                    List.of())));
        }
    }

    private void fremm(int aar) {
        UtvalgId ssu = strategisk().utvalgId();
        s.gi(s.aktoerer.utvalget(ssu), new HandlingsplanCommand.FremmHandlingsplan(planId(s, aar), ssu));
    }

    /** Det strategiske utvalget som løfter til partnerskapsmøtet. */
    UtvalgFakta strategisk() {
        List<UtvalgFakta> alle = org.virksomme(Nivaa.STRATEGISK);
        return alle.stream().filter(org::naarToppen).findFirst().orElse(alle.getFirst());
    }

    private Optional<UtvalgFakta> ansvarlig(int i) {
        List<UtvalgFakta> faglige = org.virksomme(Nivaa.FAGLIG);
        return faglige.isEmpty() ? Optional.empty() : Optional.of(faglige.get(i % faglige.size()));
    }
}
