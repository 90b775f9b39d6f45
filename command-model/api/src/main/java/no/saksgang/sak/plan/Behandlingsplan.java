package no.saksgang.sak.plan;

import java.util.List;
import java.util.Optional;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Stopprolle;
import no.saksgang.sak.event.SakEvent;

/**
 * Sakens rute: stoppene den har vært på, er på og skal til. Planen er ikke en sannhet ved siden av saken: det som
 * har skjedd, leses av sakens egne hendelser, og det som gjenstår, av den siste planen. Går saken en annen vei
 * enn planlagt, er det planen som følger etter.
 *
 * @param fastsatt om noen har lagt en plan; ellers er ruten bare det som har skjedd
 * @param behandlet om saken har vært åpnet i et møte; da må endringer begrunnes
 * @param endelig om ruten er avsluttet
 * @param papirer utgavene som hører til saken nå
 */
public record Behandlingsplan(
        List<Stopp> stopp, boolean fastsatt, boolean behandlet, boolean endelig, List<Saksdokument> papirer) {

    /** Saken før første hendelse. */
    public static final Behandlingsplan TOM = new Behandlingsplan(List.of(), false, false, false, List.of());

    public Behandlingsplan {
        stopp = stopp == null ? List.of() : List.copyOf(stopp);
        papirer = papirer == null ? List.of() : List.copyOf(papirer);
    }

    /** Planen etter hendelsen. */
    public Behandlingsplan etter(SakEvent hendelse) {
        return Planfoering.foer(this, hendelse);
    }

    /** Stoppet der saken ligger i utvalget nå. */
    public Optional<Stopp> hos(UtvalgId utvalgId) {
        return stopp.stream()
                .filter(s -> s.harSaken() && s.utvalgId().equals(utvalgId))
                .findFirst();
    }

    /** Det som ikke er lukket, unntatt der saken ligger i utvalget. */
    public List<Stopp> gjenstaarEtter(UtvalgId utvalgId) {
        return stopp.stream()
                .filter(Stopp::gjenstaar)
                .filter(s -> !(s.harSaken() && s.utvalgId().equals(utvalgId)))
                .toList();
    }

    /** De neste planlagte stoppene der saken selv skal ligge; flere når de er side om side. */
    public List<Stopp> neste() {
        Optional<Stopp> foerste = stopp.stream()
                .filter(s -> s.er(Stopptilstand.KOMMENDE) && s.rolle().harSaken())
                .findFirst();
        return foerste.map(f -> stopp.stream()
                        .filter(s -> s.er(Stopptilstand.KOMMENDE)
                                && s.rolle().harSaken()
                                && s.rekkefoelge() == f.rekkefoelge())
                        .toList())
                .orElse(List.of());
    }

    /** Stoppet der utvalget skal orienteres og ikke er det. */
    public Optional<Stopp> orienteres(UtvalgId utvalgId) {
        return stopp.stream()
                .filter(s -> s.rolle() == Stopprolle.ORIENTERES
                        && s.gjenstaar()
                        && s.utvalgId().equals(utvalgId))
                .findFirst();
    }

    /** Om saken må ha nytt saksframlegg før utvalget kan behandle den. */
    public boolean kreverSaksframlegg(UtvalgId utvalgId) {
        return hos(utvalgId).map(Stopp::kreverSaksframlegg).orElse(false);
    }

    /** Hvor mange ganger saken er kommet til behandling. */
    public int behandlinger() {
        return stopp.stream().mapToInt(Stopp::behandling).max().orElse(0);
    }
}
