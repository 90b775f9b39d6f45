package no.saksgang.moete;

import java.util.LinkedHashSet;
import java.util.Set;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.verdi.Medtaking;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.moete.event.MoeteEvent;

/** Hva hver hendelse gjør med møtet. */
final class MoeteEvolver {

    private MoeteEvolver() {}

    static Moete evolve(Moete gammel, MoeteEvent hendelse) {
        Moete m = gammel.kopi();
        switch (hendelse) {
            case MoeteEvent.MoetePlanlagt e -> {
                m.moeteId = e.moeteId();
                m.helsefellesskapId = e.helsefellesskapId();
                m.utvalgId = e.utvalgId();
                m.start = e.start();
                m.slutt = e.slutt();
                m.tilstand = Moetetilstand.PLANLAGT;
            }
            case MoeteEvent.MoeteFlyttet e -> {
                m.start = e.start();
                m.slutt = e.slutt();
            }
            case MoeteEvent.MoeteAvlyst _ -> m.tilstand = Moetetilstand.AVLYST;
            case MoeteEvent.SaklistepunktLagtTil e ->
                m.settInn(
                        new Moete.Punkt(
                                e.punktId(),
                                e.sakId(),
                                e.type(),
                                e.saksnummer(),
                                e.minutter(),
                                e.start(),
                                e.slutt(),
                                e.forretningsorden(),
                                false,
                                false,
                                e.tittel(),
                                0,
                                null,
                                null,
                                false),
                        e.plass());
            case MoeteEvent.PauseLagtInn e ->
                m.settInn(
                        new Moete.Punkt(
                                e.punktId(),
                                null,
                                Punkttype.PAUSE,
                                null,
                                e.minutter(),
                                e.start(),
                                e.slutt(),
                                false,
                                false,
                                false,
                                e.tittel(),
                                0,
                                null,
                                null,
                                false),
                        e.plass());
            case MoeteEvent.SaklistepunktEndret e -> endret(m, e);
            case MoeteEvent.SaklistepunktFjernet e -> m.fjern(e.punktId());
            case MoeteEvent.MoetefristerFastsatt e -> {
                m.papirfrist = e.papirfrist();
                m.frys = e.frys();
                m.fristerFraOrdning = e.fraMoeteordning();
            }
            case MoeteEvent.FastPunktLagtInn e ->
                m.erstatt(m.punkt(e.punktId()).orElseThrow().somFast(e.slag(), e.forrigeMoeteId()));
            case MoeteEvent.PunktTattMed e -> {
                m.tattMed = Moete.med(
                        m.tattMed, Medtak.noekkel(e.fraMoeteId(), e.punkt().punktId()));
                if (e.maate() == Medtaking.FLYTT
                        && e.punkt().sakId() != null
                        && e.punkt().saksnummer() != null) {
                    m.flyttedeNumre = Moete.med(
                            m.flyttedeNumre, e.punkt().sakId(), e.punkt().saksnummer());
                }
            }
            case MoeteEvent.ForrigeProtokollGodkjent e ->
                m.erstatt(m.punkt(e.punktId()).orElseThrow().somAvgjort());
            case MoeteEvent.PunktUtsatt e -> {
                m.erstatt(m.punkt(e.punktId()).orElseThrow().somAvgjort());
                m.utsatte = Moete.med(m.utsatte, e.punktId());
            }
            case MoeteEvent.UferdigePunkterMeldt e -> m.uferdige = e.punkter();
            case MoeteEvent.SaklistepunktMeldtSent _ -> {
                // Merket vises; ingen vakt spør etter det.
            }
            case MoeteEvent.SenSakGodkjent e -> m.seneSaker = Moete.med(m.seneSaker, e.sakId(), e.begrunnelse());
            case MoeteEvent.PunktSattPaaTilleggsliste e ->
                m.erstatt(m.punkt(e.punktId()).orElseThrow().paaTilleggsliste(e.tilleggsliste()));
            case MoeteEvent.TilleggslisteSendt e -> {
                m.tilleggslister = e.nummer();
                m.sendt(e.utsendelse());
            }
            case MoeteEvent.InnkallingSendt e -> {
                m.tilstand = Moetetilstand.INNKALT;
                if (e.utsendelse() != null) {
                    m.sendt(e.utsendelse());
                }
            }
            case MoeteEvent.InnkallingEttersendt e -> {
                m.ettersendinger = e.nummer();
                m.sendt(e.utsendelse());
            }
            case MoeteEvent.SaklisteFerdigstiltAvSide e -> m.ferdigstilt = Moete.med(m.ferdigstilt, e.side());
            case MoeteEvent.SaklisteLaast _ -> m.tilstand = Moetetilstand.SAKLISTE_LAAST;
            case MoeteEvent.SaklisteLaastOpp _ -> {
                m.tilstand = Moetetilstand.INNKALT;
                m.ferdigstilt = Set.of();
            }
            case MoeteEvent.ForfallMeldt e -> m.forfall = Moete.med(m.forfall, e.seteId());
            case MoeteEvent.VaraInnkalt e -> m.vara = Moete.med(m.vara, e.seteId(), e.brukerId());
            case MoeteEvent.FullmaktGitt e -> m.fullmakter = Moete.med(m.fullmakter, e.fraSeteId(), e.tilSeteId());
            case MoeteEvent.MoeteAapnet e -> {
                m.tilstand = Moetetilstand.AAPNET;
                m.moeteleder = e.moeteleder();
            }
            case MoeteEvent.OppropGjennomfoert e -> {
                Set<SeteId> moetende = new LinkedHashSet<>(e.tilStede());
                m.tilStede = moetende;
            }
            case MoeteEvent.InnkallingOgSaklisteGodkjent _ -> m.innkallingGodkjent = true;
            case MoeteEvent.EventueltMeldt e ->
                m.settInn(
                        new Moete.Punkt(
                                e.punktId(),
                                e.sakId(),
                                Punkttype.EVENTUELT,
                                e.saksnummer(),
                                null,
                                null,
                                null,
                                false,
                                true,
                                e.alleSamtykker(),
                                e.tittel(),
                                0,
                                null,
                                null,
                                false),
                        null);
            case MoeteEvent.MoeteGjennomfoert _ -> m.tilstand = Moetetilstand.GJENNOMFOERT;
            case MoeteEvent.Protokollhendelse e -> {
                m.protokoll = m.protokoll.etter(e);
                if (e instanceof MoeteEvent.ReferatGodkjent) {
                    m.tilstand = Moetetilstand.REFERAT_GODKJENT;
                }
            }
            case MoeteEvent.ReferatOversendt e -> m.oversendt = Moete.med(m.oversendt, e.mottaker());
            case MoeteEvent.RapporteringBekreftet e -> m.rapportert = Moete.med(m.rapportert, e.seteId());
            case MoeteEvent.FagpersonInvitert e -> m.inviterte = Moete.med(m.inviterte, e);
        }
        return m;
    }

    private static void endret(Moete m, MoeteEvent.SaklistepunktEndret e) {
        Moete.Punkt gammelt = m.punkt(e.punktId()).orElseThrow();
        Moete.Punkt nytt = new Moete.Punkt(
                gammelt.punktId(),
                gammelt.sakId(),
                gammelt.type(),
                gammelt.saksnummer(),
                e.minutter() == null ? gammelt.minutter() : e.minutter(),
                e.start() == null ? gammelt.start() : e.start(),
                e.slutt() == null ? gammelt.slutt() : e.slutt(),
                gammelt.forretningsorden(),
                gammelt.meldtIMoetet(),
                gammelt.alleSamtykker(),
                e.tittel() == null ? gammelt.tittel() : e.tittel(),
                gammelt.tilleggsliste(),
                gammelt.fast(),
                gammelt.protokollFra(),
                gammelt.avgjort());
        int plass = e.plass() == null ? m.punkter.indexOf(gammelt) + 1 : e.plass();
        m.fjern(e.punktId());
        m.settInn(nytt, plass);
    }
}
