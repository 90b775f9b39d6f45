package no.saksgang.egenskap;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Vilkaar;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.Konsekvenser;
import no.saksgang.felles.verdi.Loefteaarsak;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Raadutfall;
import no.saksgang.felles.verdi.Rapportform;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.sak.command.SakCommand;

/** En tilfeldig kommando til en tilfeldig sak. */
final class Sakskommandoer {

    private static final Set<Moetetilstand> KAN_ENDRES = Set.of(Moetetilstand.PLANLAGT, Moetetilstand.INNKALT);

    private final Verden v;

    Sakskommandoer(Verden v) {
        this.v = v;
    }

    void meldInn() {
        SakId sak = new SakId("sak-" + v.saker.size());
        UtvalgId u = v.en(v.utvalg);
        boolean fraUtvalg = v.sjanse(20);
        if (v.gi(
                v.rolle(fraUtvalg ? Rolle.UTVALG : Rolle.INNMELDER, fraUtvalg ? u : null),
                new SakCommand.MeldInnSak(sak, Verden.HF, "Sak", null, v.en(v.virksomheter), "rolle", null))) {
            v.saker.add(sak);
            if (v.sjanse(85)) {
                klassifiser(sak);
                v.gi(v.sekretariat(), new SakCommand.TildelUtvalg(sak, u));
                leggVed(sak);
            }
        }
    }

    void klassifiser(SakId sak) {
        Map<Saksegenskap, Konsekvensgrad> egenskaper = new EnumMap<>(Saksegenskap.class);
        egenskaper.put(v.sjanse(90) ? Saksegenskap.FAGLIG : v.en(Saksegenskap.class), Konsekvensgrad.INGEN);
        if (v.sjanse(20)) {
            egenskaper.put(Saksegenskap.OEKONOMISK_KONSEKVENS, v.en(Konsekvensgrad.class));
        }
        List<Vilkaar> gjelder = v.sjanse(50)
                ? List.of(Vilkaar.SAKEN_GJELDER_NEDRE_TELEMARK, Vilkaar.SAKEN_GJELDER_OEVRE_TELEMARK)
                : List.of(Vilkaar.SAKEN_GJELDER_NEDRE_TELEMARK);
        v.gi(
                v.sekretariat(),
                new SakCommand.KlassifiserSak(
                        sak,
                        egenskaper,
                        List.of(),
                        gjelder,
                        null,
                        null,
                        null,
                        v.sjanse(10) ? v.en(Tilfeldigmodell.PARTER) : null));
    }

    void leggVed(SakId sak) {
        v.gi(
                v.sekretariat(),
                new SakCommand.LeggVedSaksdokument(
                        sak, v.dokument(), Dokumenttype.SAKSFRAMLEGG, "Framlegg", null, null, 0, null));
    }

    void settPaa(SakId sak) {
        UtvalgId u = v.utvalgFor(sak);
        v.moeteI(u, KAN_ENDRES)
                .ifPresent(m -> v.gi(
                        v.sekretariat(),
                        new SakCommand.SettSakPaaSakliste(
                                sak,
                                u,
                                m,
                                v.sjanse(75) ? Punkttype.VEDTAKSSAK : v.en(Punkttype.class),
                                20,
                                List.of(),
                                List.of(),
                                null,
                                false,
                                null,
                                null,
                                null,
                                null)));
    }

    void behandle(SakId sak) {
        UtvalgId u = v.utvalgFor(sak);
        v.moeteI(u, Set.of(Moetetilstand.AAPNET))
                .ifPresent(m -> v.gi(
                        v.rolle(Rolle.MOETELEDER, u), new SakCommand.BehandleSak(sak, u, v.sjanse(60) ? m : null)));
    }

    /** Alle som teller tar standpunkt, oftest enig. */
    void stem(SakId sak) {
        UtvalgId u = v.utvalgFor(sak);
        boolean enighet = v.sjanse(70);
        v.oppslag().utvalg(u).seter().forEach(s -> {
            Standpunkt standpunkt = enighet && v.sjanse(97) ? Standpunkt.ENIG : v.en(Standpunkt.class);
            if (v.sjanse(95)) {
                v.gi(
                        v.rolle(Rolle.MEDLEM, u),
                        new SakCommand.RegistrerStandpunkt(sak, u, s.seteId(), standpunkt, List.of(), "Merknad"));
            }
        });
    }

    void vedta(SakId sak) {
        UtvalgId u = v.utvalgFor(sak);
        v.gi(v.rolle(Rolle.MOETELEDER, u), new SakCommand.FattVedtak(sak, u, "Vedtatt", v.sjanse(20), v.sjanse(20)));
    }

    void forankre(SakId sak) {
        UtvalgId u = v.utvalgFor(sak);
        for (VirksomhetId virksomhet : v.virksomheter) {
            if (v.sjanse(80)) {
                v.gi(
                        v.sekretariat(),
                        new SakCommand.RegistrerForankring(
                                sak, u, Verden.side(virksomhet), virksomhet, v.sjanse(90), null));
            }
        }
    }

    /** En av de andre kommandoene. */
    void annet(SakId sak) {
        UtvalgId u = v.utvalgFor(sak);
        var leder = v.rolle(Rolle.MOETELEDER, u);
        LocalDate frist = v.naa.toLocalDate().plusDays(20);
        switch (v.r.nextInt(34)) {
            case 0 -> v.gi(v.rolle(Rolle.INNMELDER, null), new SakCommand.TrekkSak(sak, "Trukket"));
            case 1 -> v.gi(v.sekretariat(), new SakCommand.AvvisSak(sak, "Avvist"));
            case 2, 3 -> v.gi(v.sekretariat(), new SakCommand.TaSakAvSakliste(sak, u, null, "Av"));
            case 4, 5, 6 -> v.gi(leder, new SakCommand.UtsettSak(sak, u, "Utsatt", null));
            case 7 -> v.gi(leder, new SakCommand.SendTilForankring(sak, u, frist));
            case 8, 9 -> v.gi(leder, new SakCommand.FastslaaManglendeKonsensus(sak, u, null));
            case 10 -> v.gi(leder, new SakCommand.AvgiInnstilling(sak, u, "Tilrår", null));
            case 11, 12, 13 -> v.gi(leder, new SakCommand.LoeftSak(sak, u, List.of(), v.en(Loefteaarsak.class), "Opp"));
            case 14 -> v.gi(leder, new SakCommand.ReturnerSak(sak, u, "Tilbake", List.of()));
            case 15, 16 -> v.gi(leder, new SakCommand.TaTilOrientering(sak, u, null, null));
            case 17 ->
                v.gi(
                        v.sekretariat(),
                        new SakCommand.BeOmRaad(sak, "r-" + v.r.nextInt(3), new UtvalgId("raad"), null, frist));
            case 18 ->
                v.gi(
                        v.rolle(Rolle.UTVALG, new UtvalgId("raad")),
                        new SakCommand.GiRaad(
                                sak,
                                null,
                                new UtvalgId("raad"),
                                Raadutfall.GJENNOMFOERBART,
                                "Begrunnet",
                                new Konsekvenser("a", "b", "c", "d"),
                                null,
                                null));
            case 19 -> habilitet(sak, u);
            case 20 ->
                v.gi(
                        v.rolle(Rolle.UTVALG, u),
                        new SakCommand.AvgjoerHabilitet(sak, u, v.sete(u), v.sjanse(60), "Vurdert"));
            case 21 ->
                v.gi(
                        v.sekretariat(),
                        new SakCommand.TildelGjennomfoering(sak, null, null, v.en(v.virksomheter), "Gjør", frist));
            case 22 -> v.gi(v.sekretariat(), new SakCommand.MeldGjennomfoert(sak, null, null));
            case 23 -> v.gi(v.sekretariat(), new SakCommand.RapporterSak(sak, v.en(Rapportform.class), "pm", 2025));
            case 24, 25 -> v.gi(leder, new SakCommand.KonstaterEnighet(sak, u, "Vedtatt", v.sjanse(20)));
            case 26 -> v.gi(v.sekretariat(), new SakCommand.TaSakUtAvKoe(sak, u, "Venter"));
            case 27 -> v.gi(v.sekretariat(), new SakCommand.LeggSakIKoe(sak, u, "Klar"));
            case 28, 29 ->
                v.gi(
                        leder,
                        new SakCommand.BekreftSamstemming(
                                sak,
                                u,
                                null,
                                "Kostnadene",
                                Map.of(Part.KOMMUNE, "Nei", Part.SYKEHUS, "Ja"),
                                v.sjanse(70) ? v.en(v.utvalg) : null,
                                frist));
            case 30 -> v.gi(v.sekretariat(), new SakCommand.LaVaraTreInn(sak, u, v.sete(u), new BrukerId("p-vara")));
            case 31, 32 -> {
                SeteId talsperson = v.sete(u);
                v.gi(
                        v.rolle(Rolle.MEDLEM, u),
                        new SakCommand.RegistrerPartsstandpunkt(
                                sak,
                                u,
                                v.en(Tilfeldigmodell.PARTER),
                                talsperson,
                                v.sjanse(70) ? Standpunkt.ENIG : v.en(Standpunkt.class),
                                List.of(),
                                "Begrunnet",
                                "Mandat"));
            }
            default ->
                v.gi(
                        v.sekretariat(),
                        new SakCommand.GjenopptaSak(sak, v.en(v.virksomheter), null, "Nytt", "Begrunnet"));
        }
    }

    /** Det som ligger nærmest for saken i møtet den står på. */
    void iMoetet(MoeteFakta moete) {
        for (MoeteFakta.Punkt p : moete.punkter()) {
            if (p.sakId() == null || v.sjanse(15)) {
                continue;
            }
            UtvalgId u = moete.utvalgId();
            if (!aapnet(p.sakId(), u) || v.sjanse(5)) {
                v.gi(v.rolle(Rolle.MOETELEDER, u), new SakCommand.BehandleSak(p.sakId(), u, moete.moeteId()));
            }
            if (!aapnet(p.sakId(), u) && v.sjanse(90)) {
                continue;
            }
            if (v.sjanse(15)) {
                habilitet(p.sakId(), u);
            }
            stem(p.sakId());
            if (v.sjanse(60)) {
                forankre(p.sakId());
            }
            vedta(p.sakId());
            annet(p.sakId());
            if (aapnet(p.sakId(), u) && v.sjanse(75)) {
                v.gi(v.rolle(Rolle.MOETELEDER, u), new SakCommand.UtsettSak(p.sakId(), u, "Utsatt", null));
            }
        }
    }

    private void habilitet(SakId sak, UtvalgId u) {
        SeteId sete = v.sete(u);
        v.gi(v.rolle(Rolle.MEDLEM, u), new SakCommand.MeldHabilitet(sak, u, sete, "Nær"));
        if (v.sjanse(70)) {
            v.gi(v.rolle(Rolle.UTVALG, u), new SakCommand.AvgjoerHabilitet(sak, u, sete, v.sjanse(70), "Vurdert"));
            if (v.sjanse(40)) {
                v.gi(v.sekretariat(), new SakCommand.LaVaraTreInn(sak, u, sete, new BrukerId("p-vara")));
            }
        }
    }

    private boolean aapnet(SakId sak, UtvalgId u) {
        return v.oppslag().sak(sak).i(u).stream().anyMatch(b -> b.tilstand() == Sakstilstand.UNDER_BEHANDLING);
    }
}
