package no.saksgang.lesemodell.moete;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.Id;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.verdi.FestetPunkt;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.lesemodell.felles.Tegning;
import no.saksgang.lesemodell.moete.Moetebilde.Punkt;
import no.saksgang.moete.event.MoeteEvent;

/** Tegner hendelsen inn i møtebildet. */
public final class Moetetegner {

    /** Et annet møte kan ta med et punkt herfra; det vises også her. */
    public static final Tegning<Moetebilde> TEGNING = new Tegning<>(Moetebilde::new, (m, hendelse, k, sekvens) -> {
        if (hendelse instanceof MoeteEvent.PunktTattMed e
                && e.fraMoeteId().verdi().equals(m.moeteId)) {
            tattMed(m, e);
        } else {
            tegn(m, (MoeteEvent) hendelse, k);
            m.versjon = sekvens + 1;
        }
    });

    private Moetetegner() {}

    static void tegn(Moetebilde m, MoeteEvent hendelse, Konvolutt k) {
        k.advarsler().forEach(a -> m.advarsler.add(a.name()));
        switch (hendelse) {
            case MoeteEvent.MoetePlanlagt e -> {
                m.moeteId = e.moeteId().verdi();
                m.helsefellesskapId = e.helsefellesskapId().verdi();
                m.utvalgId = e.utvalgId().verdi();
                m.start = e.start();
                m.slutt = e.slutt();
                m.sted = e.sted();
                m.type = e.type().name();
                m.tilstand = Moetetilstand.PLANLAGT.name();
                m.kalenderEndret = k.registrert();
            }
            case MoeteEvent.MoeteFlyttet e -> {
                m.start = e.start();
                m.slutt = e.slutt();
                m.sted = e.sted() == null ? m.sted : e.sted();
                kalenderendring(m, k);
            }
            case MoeteEvent.MoeteAvlyst e -> {
                m.tilstand = Moetetilstand.AVLYST.name();
                m.avlystGrunn = e.grunn();
                kalenderendring(m, k);
            }
            case MoeteEvent.SaklistepunktLagtTil e -> {
                Punkt p = new Punkt();
                p.punktId = e.punktId();
                p.sakId = verdi(e.sakId());
                p.type = e.type().name();
                p.saksnummer = e.saksnummer();
                p.tittel = e.tittel();
                p.minutter = e.minutter();
                p.ansvarlige = new ArrayList<>(e.ansvarlige());
                p.underpunkter = new ArrayList<>(e.underpunkter());
                p.forretningsorden = e.forretningsorden();
                p.prioriterteGrupper = new ArrayList<>(e.prioriterteGrupper());
                p.opplegg = e.opplegg();
                p.tattMedFra = m.tattMed.get(p.sakId);
                klokke(p, e.start(), e.slutt());
                settInn(m, p, e.plass());
            }
            case MoeteEvent.PauseLagtInn e -> {
                Punkt p = new Punkt();
                p.punktId = e.punktId();
                p.type = Punkttype.PAUSE.name();
                p.tittel = e.tittel();
                p.minutter = e.minutter();
                klokke(p, e.start(), e.slutt());
                settInn(m, p, e.plass());
            }
            case MoeteEvent.SaklistepunktEndret e -> endre(m, e);
            case MoeteEvent.SaklistepunktFjernet e -> m.punkter.removeIf(p -> p.punktId.equals(e.punktId()));
            case MoeteEvent.FagpersonInvitert e ->
                m.inviterte.add(new Moetebilde.Invitert(verdi(e.sakId()), e.rolle(), verdi(e.virksomhetId())));
            case MoeteEvent.MoetefristerFastsatt e ->
                m.frister = new Moetebilde.Frister(e.papirfrist(), e.frys(), e.fraMoeteordning());
            case MoeteEvent.FastPunktLagtInn e -> {
                Punkt p = punkt(m, e.punktId());
                p.fast = e.slag().name();
                p.protokollFra = verdi(e.forrigeMoeteId());
            }
            case MoeteEvent.ForrigeProtokollGodkjent e -> punkt(m, e.punktId()).protokollGodkjent = true;
            case MoeteEvent.PunktUtsatt e -> punkt(m, e.punktId()).utsattFordi = e.grunn();
            case MoeteEvent.UferdigePunkterMeldt e ->
                m.uferdige = new ArrayList<>(e.punkter().stream()
                        .map(u -> new Moetebilde.Uferdig(
                                u.punktId(), verdi(u.sakId()), u.type().name(), u.saksnummer(), u.tittel(), null, null))
                        .toList());
            case MoeteEvent.PunktTattMed e -> {
                if (e.punkt().sakId() != null) {
                    m.tattMed.put(
                            verdi(e.punkt().sakId()),
                            new Moetebilde.Fra(
                                    verdi(e.fraMoeteId()),
                                    e.punkt().punktId(),
                                    e.maate().name()));
                }
            }
            case MoeteEvent.SaklistepunktMeldtSent e -> punkt(m, e.punktId()).sent = true;
            case MoeteEvent.SenSakGodkjent e -> m.senSaker.put(verdi(e.sakId()), e.begrunnelse());
            case MoeteEvent.PunktSattPaaTilleggsliste e -> {
                Punkt p = punkt(m, e.punktId());
                p.sent = true;
                p.tilleggsliste = e.tilleggsliste();
                p.tilleggsbokstav = e.bokstav();
                p.tattInnFordi = e.begrunnelse();
            }
            case MoeteEvent.TilleggslisteSendt e ->
                m.tilleggslister.add(new Moetebilde.Tilleggsliste(
                        e.nummer(),
                        e.bokstav(),
                        e.sendt(),
                        e.foelgebrev(),
                        e.utsendelse().punkter().stream()
                                .map(FestetPunkt::punktId)
                                .toList()));
            case MoeteEvent.InnkallingEttersendt _ -> {
                // Vises i bildet av innkallingen.
            }
            case MoeteEvent.InnkallingSendt e -> {
                m.tilstand = Moetetilstand.INNKALT.name();
                m.innkallingSendt = e.sendt();
            }
            case MoeteEvent.SaklisteFerdigstiltAvSide _ -> {
                // Vises først når begge sider er ferdige.
            }
            case MoeteEvent.SaklisteLaast _ -> {
                m.tilstand = Moetetilstand.SAKLISTE_LAAST.name();
                m.laast = true;
            }
            case MoeteEvent.SaklisteLaastOpp _ -> {
                m.tilstand = Moetetilstand.INNKALT.name();
                m.laast = false;
            }
            case MoeteEvent.ForfallMeldt e -> m.forfall.add(verdi(e.seteId()));
            case MoeteEvent.VaraInnkalt _ -> {
                // Vara møter for setet; oppropet viser hvem som er til stede.
            }
            case MoeteEvent.FullmaktGitt e -> m.fullmakter.put(verdi(e.fraSeteId()), verdi(e.tilSeteId()));
            case MoeteEvent.MoeteAapnet e -> {
                m.tilstand = Moetetilstand.AAPNET.name();
                m.moeteleder = verdi(e.moeteleder());
            }
            case MoeteEvent.OppropGjennomfoert e -> {
                m.tilStede =
                        new ArrayList<>(e.tilStede().stream().map(Id::verdi).toList());
                m.forfall = new ArrayList<>(e.forfall().stream().map(Id::verdi).toList());
            }
            case MoeteEvent.InnkallingOgSaklisteGodkjent _ -> m.innkallingGodkjent = true;
            case MoeteEvent.EventueltMeldt e -> {
                Punkt p = new Punkt();
                p.punktId = e.punktId();
                p.sakId = verdi(e.sakId());
                p.type = Punkttype.EVENTUELT.name();
                p.saksnummer = e.saksnummer();
                p.tittel = e.tittel();
                p.meldtIMoetet = true;
                m.punkter.add(p);
            }
            case MoeteEvent.MoeteGjennomfoert _ -> m.tilstand = Moetetilstand.GJENNOMFOERT.name();
            case MoeteEvent.Protokollhendelse e -> Protokolltegner.tegn(m, e, k);
            case MoeteEvent.ReferatOversendt e -> m.oversendtTil.add(e.mottaker());
            case MoeteEvent.RapporteringBekreftet e -> m.rapportertAv.add(verdi(e.seteId()));
        }
        regnUt(m);
    }

    private static void endre(Moetebilde m, MoeteEvent.SaklistepunktEndret e) {
        Punkt p = punkt(m, e.punktId());
        int plass = e.plass() == null ? m.punkter.indexOf(p) + 1 : e.plass();
        p.tittel = e.tittel() == null ? p.tittel : e.tittel();
        p.minutter = e.minutter() == null ? p.minutter : e.minutter();
        p.ansvarlige = e.ansvarlige().isEmpty() ? p.ansvarlige : new ArrayList<>(e.ansvarlige());
        p.underpunkter = e.underpunkter().isEmpty() ? p.underpunkter : new ArrayList<>(e.underpunkter());
        if (e.start() != null || e.slutt() != null) {
            klokke(p, e.start() == null ? p.start : e.start(), e.slutt() == null ? p.slutt : e.slutt());
        }
        m.punkter.remove(p);
        m.punkter.add(Math.min(Math.max(plass, 1) - 1, m.punkter.size()), p);
    }

    /** I møtet punktet ble tatt med fra. */
    static void tattMed(Moetebilde fra, MoeteEvent.PunktTattMed e) {
        fra.uferdige.replaceAll(u -> u.punktId().equals(e.punkt().punktId())
                ? u.tattMed(verdi(e.moeteId()), e.maate().name())
                : u);
    }

    private static Punkt punkt(Moetebilde m, String punktId) {
        return m.punkter.stream()
                .filter(x -> x.punktId.equals(punktId))
                .findFirst()
                .orElseThrow();
    }

    private static void klokke(Punkt p, LocalTime start, LocalTime slutt) {
        p.start = start;
        p.slutt = slutt;
        p.klokkeslettSatt = start != null && slutt != null;
    }

    /** Samme plass som i møtet: sist, men foran eventuelt, når ingen plass er ønsket. */
    private static void settInn(Moetebilde m, Punkt p, Integer plass) {
        List<Punkt> punkter = m.punkter;
        int indeks = punkter.size();
        if (plass != null) {
            indeks = Math.min(Math.max(plass, 1) - 1, punkter.size());
        } else if (!Punkttype.EVENTUELT.name().equals(p.type)) {
            while (indeks > 0 && Punkttype.EVENTUELT.name().equals(punkter.get(indeks - 1).type)) {
                indeks--;
            }
        }
        punkter.add(indeks, p);
    }

    private static void regnUt(Moetebilde m) {
        LocalTime naa = m.start.toLocalTime();
        m.sumMinutter = 0;
        int nummer = 0;
        for (Punkt p : m.punkter) {
            p.rekkefoelge = ++nummer;
            int minutter = p.minutter == null ? 0 : p.minutter;
            m.sumMinutter += minutter;
            if (!p.klokkeslettSatt) {
                p.start = p.minutter == null ? null : naa;
                p.slutt = p.minutter == null ? null : naa.plusMinutes(minutter);
            }
            naa = p.slutt == null ? naa : p.slutt;
        }
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }

    private static void kalenderendring(Moetebilde m, Konvolutt k) {
        m.kalenderendringer++;
        m.kalenderEndret = k.registrert();
    }
}
