package no.saksgang.app.demo;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.verdi.Hoeringspart;
import no.saksgang.felles.verdi.Hoeringssvar;
import no.saksgang.felles.verdi.Svarsynlighet;
import no.saksgang.sak.command.SakCommand;

/** En sak på høring hos en kommune og et sykehus: de svarer, og sekretariatet lukker og oppsummerer. */
final class Hoeringsarbeid {

    private static final String HOERING = "hoering-1";

    private final Simulering s;
    private final Organisasjon org;

    Hoeringsarbeid(Simulering s, Organisasjon org) {
        this.s = s;
        this.org = org;
    }

    void send(Demosak sak) {
        LocalDate dag = s.dato();
        VirksomhetId kommune = org.virksomheter(true).getFirst();
        VirksomhetId sykehus = org.virksomheter(false).getFirst();
        s.gi(
                s.aktoerer.sekretariat(),
                new SakCommand.AapneHoering(
                        sak.id,
                        HOERING,
                        "Kan forslaget gjennomføres hos dere?",
                        List.of(new Hoeringspart(null, kommune, true), new Hoeringspart(null, sykehus, false)),
                        dag.plusDays(8),
                        null,
                        null,
                        List.of(),
                        Svarsynlighet.ETTER_EGET_SVAR));
        s.kalender.den(dag.plusDays(4), 10, () -> svar(sak, kommune, Hoeringssvar.STOETTER, null));
        s.kalender.den(
                dag.plusDays(6),
                10,
                () -> svar(sak, sykehus, Hoeringssvar.STOETTER_MED_MERKNAD, "Opplæringen må komme først"));
        s.kalender.den(
                dag.plusDays(9),
                9,
                () -> s.gi(
                        s.aktoerer.sekretariat(),
                        new SakCommand.LukkHoering(sak.id, HOERING, "Begge støtter forslaget")));
    }

    private void svar(Demosak sak, VirksomhetId hvem, Hoeringssvar svar, String merknad) {
        s.gi(s.aktoerer.virksomhet(hvem), new SakCommand.BesvarHoering(sak.id, HOERING, svar, merknad));
    }
}
