package no.saksgang.lesemodell.aarsrapport;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.saksgang.felles.Id;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.UtvalgId;
import no.saksgang.sak.event.SakEvent;

/**
 * Én sak, ført av hendelsene som skjedde senest siste dag i året. Bare det rapporten trenger: nye hendelser i saken
 * endrer ikke en rapport som er trykt.
 */
final class Saksregnskap {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    /** Noe som skjedde i et utvalg en dag. */
    record Skjedd(String utvalg, LocalDate dato, String hva) {}

    String sakId;
    String tittel;
    String opphav;
    LocalDate innmeldt;
    LocalDate avgjort;
    String avgjortI;
    String utfall;
    LocalDate gjennomfoert;
    boolean rapportert;
    List<String> grupper = List.of();
    final Set<String> liggerHos = new TreeSet<>();
    private final Set<String> orientert = new TreeSet<>();
    final List<Skjedd> tildelt = new ArrayList<>();
    final List<Skjedd> behandlet = new ArrayList<>();
    final List<Skjedd> loeft = new ArrayList<>();
    final List<Skjedd> mottatt = new ArrayList<>();
    final List<Skjedd> utsatt = new ArrayList<>();
    final List<Skjedd> uenig = new ArrayList<>();

    void foer(SakEvent hendelse, Konvolutt k) {
        LocalDate dato = dato(k);
        switch (hendelse) {
            case SakEvent.SakInnmeldt e -> {
                sakId = e.sakId().verdi();
                tittel = e.tittel();
                opphav = e.opphav().name();
                innmeldt = dato;
            }
            case SakEvent.OpplysningKorrigert e -> tittel = "tittel".equals(e.felt()) ? e.nyVerdi() : tittel;
            case SakEvent.SakKlassifisert e -> grupper = List.copyOf(e.prioriterteGrupper());
            case SakEvent.UtvalgTildelt e -> {
                liggerHos.clear();
                liggerHos.add(verdi(e.utvalgId()));
                tildelt.add(new Skjedd(verdi(e.utvalgId()), dato, null));
            }
            case SakEvent.SakBehandlet e -> behandlet.add(new Skjedd(verdi(e.utvalgId()), e.dato(), null));
            case SakEvent.SakUtsatt e -> utsatt.add(new Skjedd(verdi(e.utvalgId()), dato, null));
            case SakEvent.KonsensusMangler e -> uenig.add(new Skjedd(verdi(e.utvalgId()), dato, null));
            case SakEvent.SakLoeftet e -> loeftet(e, dato);
            case SakEvent.SakReturnert e -> flytt(e.fraUtvalgId(), e.tilUtvalgId());
            case SakEvent.SakOverfoert e -> flytt(e.fraUtvalgId(), e.tilUtvalgId());
            case SakEvent.SakVedtatt e -> avgjoer(dato, e.utvalgId(), "VEDTATT");
            case SakEvent.SakAvvist _ -> avgjoer(dato, null, "AVVIST");
            case SakEvent.SakTrukket _ -> avgjoer(dato, null, "TRUKKET");
            case SakEvent.SakTattTilOrientering e -> {
                orientert.add(verdi(e.utvalgId()));
                if (orientert.containsAll(liggerHos)) {
                    avgjoer(dato, e.utvalgId(), e.utfall().name());
                }
            }
            case SakEvent.SakGjennomfoert _ -> gjennomfoert = dato;
            case SakEvent.SakRapportert e -> rapportert |= e.avsluttet();
            case SakEvent.SakGjenopptatt e -> {
                avgjort = null;
                avgjortI = null;
                utfall = null;
                gjennomfoert = null;
                rapportert = false;
                orientert.clear();
                liggerHos.clear();
                liggerHos.add(verdi(e.utvalgId()));
            }
            default -> {
                // Inngår ikke i rapporten.
            }
        }
    }

    /** Fagdatoen i norsk tid. */
    static LocalDate dato(Konvolutt k) {
        return k.skjedde().atZone(NORSK_TID).toLocalDate();
    }

    private void loeftet(SakEvent.SakLoeftet e, LocalDate dato) {
        boolean tilTopps =
                e instanceof SakEvent.SakLoeftetTilPartnerskapsmoete || e instanceof SakEvent.SakLoeftetTilPartene;
        if (tilTopps) {
            liggerHos.clear();
        } else {
            liggerHos.remove(verdi(e.fraUtvalgId()));
        }
        UtvalgId til = e.tilUtvalgId() == null ? e.fraUtvalgId() : e.tilUtvalgId();
        liggerHos.add(verdi(til));
        loeft.add(new Skjedd(verdi(e.fraUtvalgId()), dato, e.aarsak().name()));
        if (e.tilUtvalgId() != null) {
            mottatt.add(new Skjedd(verdi(til), dato, null));
        }
    }

    private void flytt(UtvalgId fra, UtvalgId til) {
        liggerHos.remove(verdi(fra));
        liggerHos.add(verdi(til));
    }

    private void avgjoer(LocalDate dato, UtvalgId utvalg, String hvordan) {
        avgjort = dato;
        avgjortI = verdi(utvalg);
        utfall = hvordan;
        liggerHos.clear();
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
