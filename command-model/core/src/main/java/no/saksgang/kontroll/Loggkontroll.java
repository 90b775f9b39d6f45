package no.saksgang.kontroll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.UferdigPunkt;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.kontroll.Saksspor.Plass;
import no.saksgang.kontroll.Saksspor.Sted;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.saksnummerserie.event.SaksnummerserieEvent;
import no.saksgang.utvalg.event.UtvalgEvent;

/**
 * Det som alltid er sant: intet vedtak uten at enigheten holder, ingen nummer to ganger eller hoppet over, ingen
 * sak borte mellom utvalgene, ingen vedtakssak uten utfall i et hevet møte.
 */
public final class Loggkontroll {

    private final List<String> brudd = new ArrayList<>();
    private final Nummerkontroll numre = new Nummerkontroll(brudd::add);
    private final Enighetskontroll enighet = new Enighetskontroll();
    private final Map<SakId, Saksspor> saker = new LinkedHashMap<>();
    private final Map<MoeteId, Moetespor> moeter = new HashMap<>();
    private final Set<UtvalgId> avviklet = new HashSet<>();

    /** Tar neste hendelse i loggen. */
    public void ta(Hendelse hendelse, Konvolutt konvolutt) {
        switch (hendelse) {
            case SakEvent e -> sak(e, konvolutt);
            case MoeteEvent e -> moete(e);
            case SaksnummerserieEvent e -> numre.ta(e);
            case HelsefellesskapEvent e -> enighet.ta(e);
            case UtvalgEvent e -> {
                enighet.ta(e);
                if (e instanceof UtvalgEvent.UtvalgAvviklet a) {
                    avviklet.add(a.utvalgId());
                }
            }
            default -> {
                // Planer, rapporter og oppdrag har ingen felles sannhet å vokte her.
            }
        }
    }

    /** Det som er brutt til nå. */
    public List<String> brudd() {
        return List.copyOf(brudd);
    }

    /** Saker som er borte, sett når prosessene er ferdige med alt som er skrevet. */
    public List<String> borte() {
        List<String> ut = new ArrayList<>();
        saker.forEach((id, s) -> {
            if (!s.avsluttet) {
                s.plasser.forEach((utvalg, p) -> stedfest(id, utvalg, p, ut));
            }
        });
        return ut;
    }

    private void stedfest(SakId id, UtvalgId utvalg, Plass p, List<String> ut) {
        if (avviklet.contains(utvalg)) {
            ut.add(id + " ligger i " + utvalg + ", som er avviklet");
        }
        Moetespor m = p.moete == null ? null : moeter.get(p.moete);
        if (p.sted == Sted.PAA_SAKLISTE && (m == null || !m.venter(id))) {
            ut.add(id + " skal opp i " + p.moete + ", som er over eller ikke har saken");
        }
        if (p.sted == Sted.AAPNET && !p.delvedtak && m.lukket) {
            ut.add(id + " ble åpnet i " + p.moete + " og fikk ikke utfall");
        }
    }

    private void sak(SakEvent hendelse, Konvolutt konvolutt) {
        if (hendelse instanceof SakEvent.SakInnmeldt e) {
            saker.put(e.sakId(), new Saksspor(e.helsefellesskapId()));
            return;
        }
        Saksspor s = saker.get(hendelse.sakId());
        switch (hendelse) {
            case SakEvent.UtvalgTildelt e -> s.bareI(e.utvalgId());
            case SakEvent.SakSattPaaSakliste e -> {
                Plass p = s.plass(e.utvalgId());
                krev(p.sted != Sted.PAA_SAKLISTE, e.sakId() + " står på to saklister i " + e.utvalgId());
                p.sted = Sted.PAA_SAKLISTE;
                p.moete = e.moeteId();
            }
            case SakEvent.SakTattAvSakliste e -> s.plass(e.utvalgId()).sted = Sted.VENTER;
            case SakEvent.SakBehandlet e -> aapnet(s, e);
            case SakEvent.StandpunktRegistrert e -> {
                Plass p = her(s, e.sakId(), e.utvalgId());
                krev(p.sted == Sted.AAPNET, e.sakId() + ": standpunkt i en sak som ikke er åpnet");
                krev(!p.utestengt(e.seteId()), e.sakId() + ": standpunkt fra inhabil " + e.seteId());
                p.standpunkter.put(e.seteId(), e.standpunkt());
            }
            case SakEvent.PartsstandpunktRegistrert e -> {
                Plass p = her(s, e.sakId(), e.utvalgId());
                krev(p.sted == Sted.AAPNET, e.sakId() + ": partsstandpunkt i en sak som ikke er åpnet");
                p.partsstandpunkter.put(e.part(), e.standpunkt());
            }
            case SakEvent.VaraTraadteInn e ->
                her(s, e.sakId(), e.utvalgId()).varaInne.add(e.seteId());
            case SakEvent.HabilitetMeldt e -> {
                Plass p = her(s, e.sakId(), e.utvalgId());
                p.habilitet(e.seteId(), false);
                p.uavklarte.add(e.seteId());
            }
            case SakEvent.HabilitetAvgjort e -> her(s, e.sakId(), e.utvalgId()).habilitet(e.seteId(), e.inhabil());
            case SakEvent.SakKlassifisert e -> s.bareSide = e.bareSide();
            case SakEvent.ForankringRegistrert e -> {
                Plass p = her(s, e.sakId(), e.utvalgId());
                p.forankret.put(e.virksomhetId(), e.forankret());
                p.sider.put(e.virksomhetId(), e.side());
            }
            case SakEvent.DelvedtakFattet e -> {
                vedtak(s, e.sakId(), e.utvalgId(), e.moeteId(), null, null, konvolutt);
                s.utfall(e.utvalgId(), e.moeteId(), Sted.AAPNET);
                s.plass(e.utvalgId()).delvedtak = true;
            }
            case SakEvent.SakVedtatt e -> {
                vedtak(s, e.sakId(), e.utvalgId(), e.moeteId(), e.konsensusregel(), e.bindendeFor(), konvolutt);
                s.utfall(e.utvalgId(), e.moeteId(), Sted.HAR_UTFALL);
                s.avsluttet = true;
            }
            case SakEvent.SakUtsatt e -> s.utfall(e.utvalgId(), e.moeteId(), Sted.VENTER);
            case SakEvent.SakSendtTilForankring e -> s.utfall(e.utvalgId(), e.moeteId(), Sted.VENTER);
            case SakEvent.KonsensusMangler e -> s.plass(e.utvalgId()).sted = Sted.HAR_UTFALL;
            case SakEvent.InnstillingAvgitt e -> s.utfall(e.utvalgId(), e.moeteId(), Sted.HAR_UTFALL);
            case SakEvent.SakTattTilOrientering e -> {
                s.utfall(e.utvalgId(), e.moeteId(), Sted.HAR_UTFALL);
                s.avsluttet = s.plasser.values().stream().allMatch(p -> p.sted == Sted.HAR_UTFALL);
            }
            case SakEvent.SakLoeftet e -> loeftet(s, e);
            case SakEvent.SakReturnert e -> flyttet(s, e.sakId(), e.fraUtvalgId(), e.tilUtvalgId());
            case SakEvent.SakOverfoert e -> flyttet(s, e.sakId(), e.fraUtvalgId(), e.tilUtvalgId());
            case SakEvent.SakTrukket _, SakEvent.SakAvvist _ -> s.avsluttet = true;
            case SakEvent.SakGjenopptatt e -> {
                krev(s.avsluttet, e.sakId() + " gjenopptatt mens den var åpen");
                s.avsluttet = false;
                s.bareI(e.utvalgId());
            }
            default -> {
                // Opplysninger som ikke flytter saken.
            }
        }
    }

    private void aapnet(Saksspor s, SakEvent.SakBehandlet e) {
        Moetespor m = moeter.get(e.moeteId());
        krev(m != null && m.aapent && !m.lukket, e.sakId() + " åpnet i " + e.moeteId() + ", som ikke pågår");
        krev(m != null && m.har(e.sakId()), e.sakId() + " står ikke på saklisten til " + e.moeteId());
        s.plass(e.utvalgId()).nyttMoete(e.moeteId());
    }

    private void vedtak(
            Saksspor s,
            SakId id,
            UtvalgId utvalg,
            MoeteId moete,
            Konsensusregel regel,
            List<VirksomhetId> bindendeFor,
            Konvolutt konvolutt) {
        Plass p = her(s, id, utvalg);
        Moetespor m = moeter.get(moete);
        krev(m != null && m.aapent && !m.lukket, id + " vedtatt i " + moete + ", som ikke pågår");
        krev(p.sted == Sted.AAPNET, id + " vedtatt uten å være åpnet");
        krev(m != null && m.innkallingGodkjent, id + " vedtatt før innkallingen var godkjent");
        krev(p.uavklarte.isEmpty(), id + " vedtatt med uavklart habilitet: " + p.uavklarte);
        Samarbeidsmodell modell =
                enighet.modell(s.helsefellesskap, konvolutt.modellversjon()).orElse(null);
        if (m == null || modell == null) {
            krev(modell != null, id + " vedtatt etter en ukjent modell");
            return;
        }
        Konsensusregel gjeldende = enighet.regel(s.helsefellesskap, modell, utvalg);
        krev(regel == null || regel == gjeldende, id + " vedtatt med " + regel + ", modellen sier " + gjeldende);
        LocalDate dag = konvolutt.skjedde().atZone(Kontekst.NORSK_TID).toLocalDate();
        krev(
                enighet.gjelder(s.helsefellesskap, modell, dag),
                id + " vedtatt " + dag + " etter modell " + modell.versjon() + ", som ikke gjaldt da");
        enighet.feil(s, p, m, modell, gjeldende, bindendeFor, dag)
                .forEach(f -> brudd.add(id + " i " + utvalg + ": " + f));
    }

    private void loeftet(Saksspor s, SakEvent.SakLoeftet e) {
        Plass fra = s.plasser.get(e.fraUtvalgId());
        if (fra != null && fra.moete != null) {
            s.utfall(e.fraUtvalgId(), fra.moete, Sted.HAR_UTFALL);
        }
        boolean tilTopps =
                e instanceof SakEvent.SakLoeftetTilPartnerskapsmoete || e instanceof SakEvent.SakLoeftetTilPartene;
        if (tilTopps) {
            s.plasser.clear();
        } else {
            s.plasser.remove(e.fraUtvalgId());
        }
        s.plasser.put(e.tilUtvalgId() == null ? e.fraUtvalgId() : e.tilUtvalgId(), new Plass());
    }

    private void flyttet(Saksspor s, SakId id, UtvalgId fra, UtvalgId til) {
        Plass p = her(s, id, fra);
        if (p.moete != null) {
            s.utfall(fra, p.moete, Sted.HAR_UTFALL);
        }
        s.plasser.remove(fra);
        s.plasser.put(til, new Plass());
    }

    private Plass her(Saksspor s, SakId id, UtvalgId utvalg) {
        krev(s.plasser.containsKey(utvalg), id + " er ikke i " + utvalg);
        return s.plass(utvalg);
    }

    private void moete(MoeteEvent hendelse) {
        if (hendelse instanceof MoeteEvent.MoetePlanlagt e) {
            moeter.put(e.moeteId(), new Moetespor(e.utvalgId()));
            return;
        }
        Moetespor m = moeter.get(hendelse.moeteId());
        switch (hendelse) {
            case MoeteEvent.SaklistepunktLagtTil e ->
                m.punkter.put(e.punktId(), new Moetespor.Punkt(e.sakId(), e.type(), e.saksnummer()));
            case MoeteEvent.EventueltMeldt e ->
                m.punkter.put(e.punktId(), new Moetespor.Punkt(e.sakId(), Punkttype.EVENTUELT, e.saksnummer()));
            case MoeteEvent.SaklistepunktFjernet e -> m.punkter.remove(e.punktId());
            case MoeteEvent.FullmaktGitt e -> m.fullmakter.put(e.fraSeteId(), e.tilSeteId());
            case MoeteEvent.OppropGjennomfoert e -> m.tilStede = new HashSet<>(e.tilStede());
            case MoeteEvent.MoeteAapnet _ -> m.aapent = true;
            case MoeteEvent.InnkallingOgSaklisteGodkjent _ -> m.innkallingGodkjent = true;
            case MoeteEvent.UferdigePunkterMeldt e ->
                m.uferdige = e.punkter().stream()
                        .map(UferdigPunkt::sakId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
            case MoeteEvent.MoeteAvlyst _ -> m.avlyst = true;
            case MoeteEvent.MoeteGjennomfoert e -> {
                m.lukket = true;
                m.punkter.values().stream()
                        .filter(p -> p.sakId() != null && p.type() == Punkttype.VEDTAKSSAK)
                        .forEach(p -> utfallIHevet(e.moeteId(), m, p));
            }
            default -> {
                // Det andre endrer verken saklisten eller hvem som er der.
            }
        }
    }

    private void utfallIHevet(MoeteId moete, Moetespor m, Moetespor.Punkt punkt) {
        Saksspor s = saker.get(punkt.sakId());
        boolean borteHerfra = s.avsluttet || !s.plasser.containsKey(m.utvalg);
        krev(
                s.harUtfall(m.utvalg, moete) || borteHerfra,
                moete + " er hevet uten utfall i vedtakssaken " + punkt.sakId());
    }

    private void krev(boolean vilkaar, String melding) {
        if (!vilkaar) {
            brudd.add(melding);
        }
    }
}
