package no.saksgang.lesemodell.behandlingsplan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.plan.Behandlingsplan;
import no.saksgang.sak.plan.Stopp;
import no.saksgang.sak.plan.Stopptilstand;

/** Planen til én sak, med dagene stoppene ble åpnet og lukket. */
public class Rutebilde {

    /** Dagene til ett stopp. */
    public record Dager(LocalDate aapnet, LocalDate lukket) {}

    public String sakId;
    public long versjon;
    public Behandlingsplan plan = Behandlingsplan.TOM;

    /** Etter stoppets faste nummer. */
    public Map<Integer, Dager> dager = new LinkedHashMap<>();

    void foer(SakEvent hendelse, LocalDate dato) {
        sakId = hendelse.sakId().verdi();
        plan = plan.etter(hendelse);
        dager.keySet().removeIf(nr -> plan.stopp().stream().noneMatch(s -> s.nr() == nr));
        for (Stopp s : plan.stopp()) {
            Dager d = dager.getOrDefault(s.nr(), new Dager(null, null));
            LocalDate aapnet = d.aapnet() == null && !s.er(Stopptilstand.KOMMENDE) ? dato : d.aapnet();
            LocalDate lukket = s.gjenstaar() ? null : d.lukket() == null ? dato : d.lukket();
            if (s.er(Stopptilstand.KOMMENDE)) {
                dager.remove(s.nr());
            } else {
                dager.put(s.nr(), new Dager(aapnet, lukket));
            }
        }
    }
}
