package no.saksgang.lesemodell.behandlingsplan;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import no.saksgang.felles.Forklaring;
import no.saksgang.felles.Forklaringsslag;
import no.saksgang.felles.Id;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.lesemodell.behandlingsplan.Koeinfo.Oenske;
import no.saksgang.lesemodell.behandlingsplan.Koeinfo.Prioritering;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.plan.Behandlingsplan;
import no.saksgang.sak.plan.Stopp;

/** Hva hver hendelse gjør med det køen viser. Hvor saken ligger, leses av ruten. */
final class Koefoering {

    private Koefoering() {}

    static void foer(Koeinfo k, Behandlingsplan plan, SakEvent hendelse, Konvolutt konvolutt, LocalDate dato) {
        switch (hendelse) {
            case SakEvent.SakInnmeldt e -> {
                k.helsefellesskapId = e.helsefellesskapId().verdi();
                k.tittel = e.tittel();
                k.innmeldt = dato;
            }
            case SakEvent.OpplysningKorrigert e -> {
                if ("tittel".equals(e.felt())) {
                    k.tittel = e.nyVerdi();
                }
            }
            case SakEvent.SakKlassifisert e -> {
                k.haster = e.egenskaper().containsKey(Saksegenskap.HASTER);
                k.foreslaatt = plan.stopp().stream().anyMatch(Stopp::harSaken) ? null : foreslaatt(konvolutt);
            }
            case SakEvent.SakTrukket _, SakEvent.SakAvvist _ -> k.foreslaatt = null;
            case SakEvent.UtvalgTildelt _, SakEvent.SakGjenopptatt _ -> {
                k.foreslaatt = null;
                k.ute.clear();
                k.prioritert.clear();
                k.forankring.clear();
            }
            case SakEvent.SakLoeftet e -> forlat(k, e.fraUtvalgId());
            case SakEvent.OffentligTittelSatt e -> k.offentligTittel = e.offentligTittel();
            case SakEvent.MoeteOensket e ->
                k.oenske = new Oenske(
                        verdi(e.utvalgId()), verdi(e.moeteId()), e.tidligst(), verdi(e.oensketAv()), e.merknad(), dato);
            case SakEvent.SakPrioritert e ->
                k.prioritert.put(
                        e.utvalgId().verdi(), new Prioritering(e.prioritet().name(), e.tidligst(), e.begrunnelse()));
            case SakEvent.SakTattUtAvKoe e -> k.ute.put(e.utvalgId().verdi(), e.grunn());
            case SakEvent.SakLagtIKoe e -> {
                k.ute.remove(e.utvalgId().verdi());
                omkoe(k, e.utvalgId());
            }
            case SakEvent.SakSattPaaSakliste e -> {
                k.foreslaatt = null;
                satt(k, plan, e.utvalgId());
            }
            case SakEvent.SakBehandlet e -> satt(k, plan, e.utvalgId());
            case SakEvent.SakTattAvSakliste e -> {
                plan.hos(e.utvalgId()).ifPresent(s -> k.satt.remove(s.nr()));
                omkoe(k, e.utvalgId());
            }
            case SakEvent.SakUtsatt e -> {
                omkoe(k, e.utvalgId());
                if (e.nyttMoeteId() != null) {
                    k.oenske = new Oenske(verdi(e.utvalgId()), verdi(e.nyttMoeteId()), null, null, e.grunn(), dato);
                }
            }
            case SakEvent.MerInformasjonBedtOm e -> omkoe(k, e.utvalgId());
            case SakEvent.SakReturnert e -> {
                forlat(k, e.fraUtvalgId());
                omkoe(k, e.tilUtvalgId());
            }
            case SakEvent.SakSendtTilForankring e -> {
                omkoe(k, e.utvalgId());
                Set<String> sider = new LinkedHashSet<>();
                e.sider().forEach(s -> sider.add(s.name()));
                k.forankring.put(e.utvalgId().verdi(), sider);
            }
            case SakEvent.ForankringRegistrert e -> {
                Set<String> venter = k.forankring.get(e.utvalgId().verdi());
                if (venter != null) {
                    venter.remove(e.side().name());
                    if (venter.isEmpty()) {
                        k.forankring.remove(e.utvalgId().verdi());
                    }
                }
            }
            case SakEvent.SakOverfoert e -> {
                // Saken begynner på nytt i utvalget som overtok; var den satt opp, er den det ikke lenger.
                plan.hos(e.tilUtvalgId()).ifPresent(s -> k.satt.remove(s.nr()));
                Prioritering prioritet = k.prioritert.get(e.fraUtvalgId().verdi());
                forlat(k, e.fraUtvalgId());
                if (prioritet != null) {
                    k.prioritert.put(e.tilUtvalgId().verdi(), prioritet);
                }
            }
            default -> {
                // Endrer ikke det køen viser.
            }
        }
    }

    private static void satt(Koeinfo k, Behandlingsplan plan, UtvalgId utvalg) {
        plan.hos(utvalg).ifPresent(s -> k.satt.add(s.nr()));
        k.forankring.remove(utvalg.verdi());
    }

    private static void omkoe(Koeinfo k, UtvalgId utvalg) {
        k.omkoet.merge(utvalg.verdi(), 1, Integer::sum);
    }

    /** Det som ble bestemt om plassen i én kø, følger ikke saken ut av den. */
    private static void forlat(Koeinfo k, UtvalgId utvalg) {
        k.ute.remove(utvalg.verdi());
        k.prioritert.remove(utvalg.verdi());
        k.forankring.remove(utvalg.verdi());
    }

    private static String foreslaatt(Konvolutt konvolutt) {
        Forklaring f = konvolutt.forklaring();
        return f == null
                        || f.slag() != Forklaringsslag.UTVALGSFORSLAG
                        || f.svar().isEmpty()
                ? null
                : f.svar();
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
