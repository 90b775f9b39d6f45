package no.saksgang.lesemodell.behandlingsplan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.Konvolutt;
import no.saksgang.lesemodell.felles.Tegning;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.plan.Behandlingsplan;
import no.saksgang.sak.plan.Stopp;
import no.saksgang.sak.plan.Stopptilstand;

/** Ruten til én sak, dagene stoppene ble åpnet og lukket, og det køen viser. */
public class Rutebilde {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    public static final Tegning<Rutebilde> TEGNING = new Tegning<>(Rutebilde::new, (r, hendelse, k, sekvens) -> {
        r.foer((SakEvent) hendelse, k, k.skjedde().atZone(NORSK_TID).toLocalDate());
        r.versjon = sekvens + 1;
    });

    /** Dagene til ett stopp. */
    public record Dager(LocalDate aapnet, LocalDate lukket) {}

    public String sakId;
    public long versjon;
    public Behandlingsplan plan = Behandlingsplan.TOM;

    /** Etter stoppets faste nummer. */
    public Map<Integer, Dager> dager = new LinkedHashMap<>();

    public Koeinfo koe = new Koeinfo();

    /** Utvalgene saken står i køen til: den ligger der, og er verken satt opp eller tatt ut. */
    List<String> iKoe() {
        return plan.stopp().stream()
                .filter(s -> s.harSaken() && !koe.satt.contains(s.nr()))
                .map(s -> s.utvalgId().verdi())
                .filter(u -> !koe.ute.containsKey(u))
                .distinct()
                .toList();
    }

    void foer(SakEvent hendelse, Konvolutt konvolutt, LocalDate dato) {
        sakId = hendelse.sakId().verdi();
        plan = plan.etter(hendelse);
        Koefoering.foer(koe, plan, hendelse, konvolutt, dato);
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
