package no.saksgang.app.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Ansvarlig;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.sak.command.SakCommand;

/** Fra sakliste til låst sakliste: saker, innkalling, sene saker og avlysning (R109–R118, R176). */
final class Moeteforberedelse {

    private static final Set<Sakstilstand> KLAR =
            EnumSet.of(Sakstilstand.TILDELT, Sakstilstand.LOEFTET, Sakstilstand.UTSATT, Sakstilstand.TIL_FORANKRING);
    private static final Set<Sakstilstand> SLUTT =
            EnumSet.of(Sakstilstand.GJENNOMFOERT, Sakstilstand.RAPPORTERT, Sakstilstand.TRUKKET, Sakstilstand.AVVIST);
    private static final int MAKS_MINUTTER = 320;

    private final Simulering s;
    private final Organisasjon org;
    private final List<Demosak> saker;
    private final Sekretariat sekretariat;
    private final Moetegang moetegang;
    private final Deltakelse deltakelse;
    private final Tilleggslister tillegg;

    Moeteforberedelse(
            Simulering s,
            Organisasjon org,
            List<Demosak> saker,
            Sekretariat sekretariat,
            Moetegang moetegang,
            Deltakelse deltakelse) {
        this.s = s;
        this.org = org;
        this.saker = saker;
        this.sekretariat = sekretariat;
        this.moetegang = moetegang;
        this.deltakelse = deltakelse;
        this.tillegg = new Tilleggslister(s);
    }

    /** Avtaler alt som skal skje med møtet. */
    void ta(Demomoete m) {
        s.kalender.den(m.dato.minusDays(21), 11, () -> settOpp(m, iTide(venter(m))));
        avtal(m, 16, 7, 3);
    }

    /** Møtet blir avlyst etter innkallingen; sakene på listen går tilbake til køen. */
    void avlysEtterInnkalling(Demomoete m) {
        s.kalender.den(m.dato.minusDays(10), 10, () -> {
            if (!m.avlyst) {
                s.gi(s.aktoerer.sekretariat(), new MoeteCommand.AvlysMoete(m.id, "For mange forfall"));
                m.avlyst = true;
                s.vent();
            }
        });
    }

    /** Samme dag, senere på dagen. */
    void flytt(Demomoete m) {
        s.kalender.den(
                m.dato.minusDays(30),
                10,
                () -> s.gi(
                        s.aktoerer.sekretariat(),
                        new MoeteCommand.FlyttMoete(
                                m.id, m.dato.atTime(9, 0), m.dato.atTime(16, 0), "Rådhuset", "Salen var opptatt")));
    }

    /** Et møte på kort varsel. */
    void hast(Demomoete m, Demosak sak) {
        settOpp(m, List.of(sak));
        avtal(m, 6, 2, 1);
    }

    private void avtal(Demomoete m, int innkalling, int laas, int forfall) {
        s.kalender.den(m.dato.minusDays(innkalling), 9, () -> kallInn(m));
        s.kalender.den(m.dato.minusDays(laas), 12, () -> laas(m));
        s.kalender.den(m.dato.minusDays(forfall), 13, () -> deltakelse.forfall(m));
        s.kalender.den(m.dato, 9, () -> moetegang.hold(m));
    }

    private void settOpp(Demomoete m, List<Demosak> valgte) {
        boolean tomt = valgte.isEmpty();
        if (tomt && !m.maaHoldes) {
            s.gi(s.aktoerer.sekretariat(), new MoeteCommand.AvlysMoete(m.id, "Ingen saker er klare"));
            m.avlyst = true;
            return;
        }
        punkt(m, "godkjenning", Punkttype.VEDTAKSSAK, "Godkjenning av innkalling og sakliste", 10, true);
        int minutter = 20;
        for (Demosak sak : valgte) {
            int lengde = minutter(sak);
            if (minutter + lengde <= MAKS_MINUTTER) {
                minutter += lengde;
                sett(sak, m, null);
            }
        }
        s.vent();
        if (tomt) {
            punkt(m, "orientering", Punkttype.ORIENTERINGSSAK, "Orientering fra sekretariatet", 20, false);
        }
        if (minutter > 120) {
            s.gi(
                    s.aktoerer.sekretariat(),
                    new MoeteCommand.LeggInnPause(m.id, "pause", "Pause", 15, 2 + valgte.size() / 2, null, null));
        }
        punkt(m, "eventuelt", Punkttype.EVENTUELT, "Eventuelt", 10, false);
        if (s.sjanse(20) && !tomt) {
            Demosak sak = valgte.getFirst();
            if (oppslag(m).punktFor(sak.id).isPresent()) {
                s.gi(
                        s.aktoerer.sekretariat(),
                        new MoeteCommand.InviterFagperson(m.id, sak.id, "fagansvarlig", sak.innmelder));
            }
        }
    }

    /** Sakene som ligger klare i utvalget, vedtakssaker først (R113), så de som har ventet lengst. */
    private List<Demosak> venter(Demomoete m) {
        List<Demosak> ut = new ArrayList<>();
        for (Demosak sak : saker) {
            boolean egenVei = sak.forloep == Forloep.EVENTUELT || sak.forloep == Forloep.HASTER;
            boolean senere = egenVei && sak.innmeldt.isAfter(s.dato().minusDays(12));
            if (sak.ferdig
                    || sak.innmeldt.plusDays(2).isAfter(s.dato())
                    || senere
                    || sak.delvedtak.contains(m.utvalg)) {
                continue;
            }
            SakFakta fakta = s.oppslag.sak(sak.id);
            sak.ferdig = SLUTT.contains(fakta.tilstand());
            if (fakta.behandlendeUtvalg().contains(m.utvalg) && KLAR.contains(fakta.tilstand())) {
                ut.add(sak);
            }
        }
        ut.sort(Comparator.comparing((Demosak x) -> x.type == Punkttype.VEDTAKSSAK ? 0 : 1)
                .thenComparing(x -> x.forloep == Forloep.HANDLINGSPLAN || x.forloep == Forloep.AARSRAPPORT ? 0 : 1)
                .thenComparing(x -> x.innmeldt));
        return ut;
    }

    /** Sakene som skal komme sent, holdes tilbake til saklisten låses. */
    private static List<Demosak> iTide(List<Demosak> klare) {
        return klare.stream().filter(x -> x.forloep != Forloep.TILLEGG).toList();
    }

    private void sett(Demosak sak, Demomoete m, Integer plass) {
        s.proev(
                s.aktoerer.sekretariat(),
                new SakCommand.SettSakPaaSakliste(
                        sak.id,
                        m.utvalg,
                        m.id,
                        sak.type,
                        minutter(sak),
                        List.of(new Ansvarlig("saksansvarlig", null, null)),
                        List.of(),
                        plass,
                        false,
                        null,
                        null,
                        null,
                        null));
    }

    private void kallInn(Demomoete m) {
        if (m.avlyst) {
            return;
        }
        s.gi(s.aktoerer.sekretariat(), new MoeteCommand.SendInnkalling(m.id, s.dato(), List.of()));
        s.offentlig.innkalt(m);
        for (Demosak sak : saker) {
            boolean trekkes = sak.forloep == Forloep.TRUKKET
                    && sak.nummer == 2
                    && oppslag(m).punktFor(sak.id).isPresent();
            if (trekkes) {
                s.kalender.den(m.dato.minusDays(12), 10, () -> sekretariat.trekk(sak));
            }
        }
    }

    /** Sene saker får plass etter vedtakssakene; så låses saklisten. Den som kommer enda senere, må lederen slippe inn. */
    private void laas(Demomoete m) {
        if (m.avlyst) {
            return;
        }
        s.vent();
        List<Demosak> sene = new ArrayList<>(venter(m));
        sene.removeAll(iTide(sene));
        sene.stream().filter(x -> x.nummer == 0).forEach(x -> sett(x, m, sisteVedtakssak(m) + 1));
        s.vent();
        boolean delt = org.beskrivelse(org.utvalg(m.utvalg)).lederregel().type() == Lederregeltype.DELT;
        if (delt) {
            s.gi(s.aktoerer.sekretariat(), new MoeteCommand.FerdigstillSakliste(m.id, Part.KOMMUNE));
            s.gi(s.aktoerer.sekretariat(), new MoeteCommand.FerdigstillSakliste(m.id, Part.SYKEHUS));
        } else {
            s.gi(s.aktoerer.sekretariat(), new MoeteCommand.LaasSakliste(m.id, false));
        }
        sene.stream().filter(x -> x.nummer > 0).forEach(x -> tillegg.slippInn(x, m, () -> sett(x, m, null)));
    }

    private int sisteVedtakssak(Demomoete m) {
        int plass = 0;
        List<MoeteFakta.Punkt> punkter = oppslag(m).punkter();
        for (int i = 0; i < punkter.size(); i++) {
            if (punkter.get(i).type() == Punkttype.VEDTAKSSAK) {
                plass = i + 1;
            }
        }
        return plass;
    }

    private void punkt(Demomoete m, String id, Punkttype type, String tittel, int minutter, boolean forretningsorden) {
        s.gi(
                s.aktoerer.sekretariat(),
                new MoeteCommand.LeggTilSaklistepunkt(
                        m.id,
                        id,
                        null,
                        type,
                        null,
                        tittel,
                        minutter,
                        List.of(),
                        List.of(),
                        null,
                        forretningsorden,
                        List.of(),
                        null,
                        null,
                        null));
    }

    private MoeteFakta oppslag(Demomoete m) {
        return s.oppslag.moete(m.id);
    }

    private static int minutter(Demosak sak) {
        return switch (sak.type) {
            case VEDTAKSSAK -> 20;
            case DROEFTINGSSAK -> 30;
            default -> 15;
        };
    }
}
