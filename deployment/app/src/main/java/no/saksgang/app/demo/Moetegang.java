package no.saksgang.app.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.saksnummerserie.command.SaksnummerserieCommand;

/** Møtet fra det åpnes til det er hevet (R115, R117, R123). */
final class Moetegang {

    private final Simulering s;
    private final List<Demosak> saker;
    private final Deltakelse deltakelse;
    private final Sakbehandling behandling;
    private final Referatarbeid referater;
    private int holdt;

    Moetegang(Simulering s, List<Demosak> saker, Deltakelse deltakelse, Sakbehandling behandling) {
        this.s = s;
        this.saker = saker;
        this.deltakelse = deltakelse;
        this.behandling = behandling;
        this.referater = new Referatarbeid(s);
    }

    int holdt() {
        return holdt;
    }

    void hold(Demomoete m) {
        if (m.avlyst) {
            return;
        }
        holdt++;
        Aktoer leder = s.aktoerer.leder(m.utvalg);
        SeteId ledersete = deltakelse.leder(m.utvalg, m);
        List<SeteId> tilStede = deltakelse.tilStede(m);
        s.gi(leder, new MoeteCommand.AapneMoete(m.id, ledersete, tilStede, m.dato.atTime(9, 0)));
        s.gi(leder, new MoeteCommand.GodkjennInnkallingOgSakliste(m.id, null));
        Map<Object, Demosak> kjente =
                saker.stream().collect(Collectors.toMap(x -> x.id, Function.identity(), (a, b) -> a));
        for (MoeteFakta.Punkt p : s.oppslag.moete(m.id).punkter()) {
            boolean liggerHer = p.sakId() != null
                    && kjente.containsKey(p.sakId())
                    && s.oppslag.sak(p.sakId()).behandlendeUtvalg().contains(m.utvalg);
            if (liggerHer) {
                behandling.behandle(kjente.get(p.sakId()), m);
            }
        }
        eventuelt(m);
        s.gi(leder, new MoeteCommand.LukkMoete(m.id, m.dato.atTime(14, 45)));
        s.vent();
        referater.ta(m, tilStede);
        s.si(m.dato + "  " + m.utvalg + ": " + m.utfall.size() + " saker");
    }

    /** Saker som er kommet til de siste dagene, meldes i møtet; noen ganger uten at alle samtykker i vedtak. */
    private void eventuelt(Demomoete m) {
        for (Demosak sak : List.copyOf(saker)) {
            boolean fersk = sak.forloep == Forloep.EVENTUELT
                    && sak.start.equals(m.utvalg)
                    && sak.innmeldt.plusDays(1).isBefore(m.dato)
                    && sak.innmeldt.isAfter(m.dato.minusDays(10));
            if (!fersk || s.oppslag.sak(sak.id).tilstand() != Sakstilstand.TILDELT) {
                continue;
            }
            String punktId = "eventuelt-" + sak.id.verdi();
            SaksnummerserieId serie = new SaksnummerserieId(m.utvalg.verdi() + "-" + m.dato.getYear());
            s.gi(
                    s.aktoerer.sekretariat(),
                    new SaksnummerserieCommand.TildelSaksnummer(
                            serie, s.helsefellesskap, m.utvalg, m.dato.getYear(), m.id, punktId, sak.id, null));
            s.gi(
                    s.aktoerer.leder(m.utvalg),
                    new MoeteCommand.MeldSakTilEventuelt(
                            m.id,
                            sak.id,
                            punktId,
                            s.oppslag.saksnummer(serie, punktId).orElseThrow(),
                            sak.tittel,
                            sak.nummer % 2 == 0));
            behandling.behandle(sak, m);
        }
    }
}
