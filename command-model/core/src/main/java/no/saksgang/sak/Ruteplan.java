package no.saksgang.sak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Planstopp;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Stopprolle;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.plan.Stopp;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/**
 * Behandlingsplanen: hvem som kan stå i den, og hva den krever før saken går videre. Utfallene av stoppene er ikke
 * kommandoer her; de følger av vedtak, utsettelse, retur og løft.
 */
final class Ruteplan {

    private static final int MAKS_STOPP = 30;

    private Ruteplan() {}

    static Beslutning<SakEvent> fastsett(SakCommand.FastsettBehandlingsplan k, Sak sak, Kontekst kontekst) {
        krevAapenRute(sak);
        Avslag.krevInnhold(k.stopp(), "stopp");
        Avslag.med(
                k.stopp().size() <= MAKS_STOPP,
                Avslagskode.UGYLDIG_INNHOLD,
                "",
                "Planen kan ha høyst " + MAKS_STOPP + " stopp");
        if (sak.plan.behandlet()) {
            Vakter.krevBegrunnelse(k.begrunnelse());
        }
        IngenPasientopplysninger.krev(k.begrunnelse());
        Samarbeidsmodell modell = Vakter.modell(sak, kontekst);
        List<Planstopp> stopp = k.stopp().stream()
                .sorted(Comparator.comparingInt(Planstopp::rekkefoelge))
                .toList();
        for (Planstopp p : stopp) {
            krevGyldig(p, sak, modell, kontekst);
        }
        Avslag.med(
                sak.sluttfase == null || stopp.stream().allMatch(p -> p.rolle() == Stopprolle.ORIENTERES),
                Avslagskode.UGYLDIG_TILSTAND,
                "",
                "Saken er " + sak.tilstand() + "; bare orientering kan gjenstå");
        krevBegynnerDerSakenEr(stopp, sak);
        krevHarRuter(stopp, sak, modell, kontekst);
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId, new SakEvent.BehandlingsplanFastsatt(k.sakId(), stopp, k.begrunnelse()))
                .medModell(modell.versjon())
                .medRegler("R011");
    }

    static Beslutning<SakEvent> orienter(SakCommand.OrienterUtvalg k, Sak sak, Kontekst kontekst) {
        krevAapenRute(sak);
        Avslag.krevInnhold(k.utvalgId(), "utvalgId");
        kontekst.krevEgetUtvalg(k.utvalgId());
        Avslag.med(
                sak.plan.orienteres(k.utvalgId()).isPresent(),
                Avslagskode.IKKE_I_BEHANDLINGSPLAN,
                "",
                "Planen sier ikke at " + k.utvalgId() + " skal orienteres, eller det er alt gjort");
        krevMoeteIUtvalget(k.moeteId() == null ? null : new Planstopp(1, k.utvalgId(), null, k.moeteId()), kontekst);
        IngenPasientopplysninger.krev(k.merknad());
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.UtvalgOrientert(k.sakId(), k.utvalgId(), k.moeteId(), k.merknad()))
                .medRegler("R090");
    }

    static Beslutning<SakEvent> beOmMerInformasjon(SakCommand.BeOmMerInformasjon k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Avslag.krevInnhold(k.etterspurt(), "etterspurt");
        k.etterspurt().forEach(e -> Avslag.krevInnhold(e, "etterspurt"));
        IngenPasientopplysninger.krev(k.etterspurt().toArray(String[]::new));
        IngenPasientopplysninger.krev(k.begrunnelse());
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.MerInformasjonBedtOm(
                                k.sakId(), b.utvalgId, b.moeteId, k.etterspurt(), k.begrunnelse()))
                .medRegler("R109", "R123");
    }

    /** Utvalget har bedt om mer: de gamle papirene kan ikke behandles en gang til. */
    static void krevNyttSaksframlegg(Sak sak, UtvalgId utvalgId) {
        Avslag.med(
                !sak.plan.kreverSaksframlegg(utvalgId),
                Avslagskode.NYTT_SAKSFRAMLEGG_KREVES,
                "R109",
                utvalgId + " ba om mer informasjon; legg ved nytt saksframlegg før saken settes opp igjen");
    }

    /** Et vedtak kan ikke gå forbi utvalg planen sier skal ha saken; et endelig vedtak heller ikke forbi noe annet. */
    static void krevVeienErGaatt(SakCommand.FattVedtak k, Sak sak, Behandling b) {
        // De andre strategiske utvalgene saken ligger i, har V22.
        List<String> gjenstaar = sak.plan.gjenstaarEtter(b.utvalgId).stream()
                .filter(s -> !s.harSaken())
                .filter(s -> k.endelig() || s.rolle().harSaken())
                .map(s -> s.utvalgId() + " " + s.rolle())
                .toList();
        Avslag.med(gjenstaar.isEmpty(), Avslagskode.STOPP_GJENSTAAR, "", "I planen gjenstår " + gjenstaar);
    }

    /** Mottakerne løftet ber om; er ingen nevnt, de neste i planen som har åpen rute. */
    static List<UtvalgId> mottakere(SakCommand.LoeftSak k, Sak sak, List<Loefterute> aapne) {
        if (k.tilUtvalg() != null && !k.tilUtvalg().isEmpty()) {
            return k.tilUtvalg();
        }
        return sak.plan.neste().stream()
                .map(Stopp::utvalgId)
                .filter(u -> aapne.stream().anyMatch(r -> r.til().equals(u.verdi())))
                .toList();
    }

    private static void krevAapenRute(Sak sak) {
        Sakstilstand t = sak.tilstand();
        Avslag.med(
                t != Sakstilstand.TRUKKET && t != Sakstilstand.AVVIST && t != Sakstilstand.RAPPORTERT,
                Avslagskode.UGYLDIG_TILSTAND,
                "",
                "Saken er " + t + " og kan ikke endres");
        Avslag.med(!sak.plan.endelig(), Avslagskode.BEHANDLINGSPLAN_AVSLUTTET, "", "Vedtaket i saken er endelig");
    }

    private static void krevGyldig(Planstopp p, Sak sak, Samarbeidsmodell modell, Kontekst kontekst) {
        Avslag.krevInnhold(p.utvalgId(), "stopp.utvalgId");
        Avslag.krevInnhold(p.rolle(), "stopp.rolle");
        Avslag.med(p.rekkefoelge() >= 1, Avslagskode.UGYLDIG_INNHOLD, "", "rekkefoelge begynner på 1");
        UtvalgFakta utvalg = Vakter.utvalg(sak, p.utvalgId(), kontekst);
        UtvalgModell m = Vakter.utvalgsmodell(modell, utvalg);
        switch (p.rolle()) {
            case AVGJOER ->
                Avslag.med(
                        m.beslutningsmakt().contains(Beslutningsmakt.VEDTAR),
                        Avslagskode.RAADGIVENDE_VEDTAR_IKKE,
                        "R067",
                        p.utvalgId() + " fatter ikke vedtak");
            case RAADGIR -> Forberedelse.krevGirRaad(utvalg, m);
            case FORBEREDER, ORIENTERES -> {
                // Alle utvalg kan forberede og orienteres.
            }
        }
        krevMoeteIUtvalget(p, kontekst);
    }

    private static void krevMoeteIUtvalget(Planstopp p, Kontekst kontekst) {
        Avslag.med(
                p == null
                        || p.moeteId() == null
                        || kontekst.oppslag().moete(p.moeteId()).utvalgId().equals(p.utvalgId()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R109",
                p == null ? "" : "Møtet " + p.moeteId() + " er ikke i " + p.utvalgId());
    }

    /** Planen legges for resten av veien, og den begynner der saken ligger. */
    private static void krevBegynnerDerSakenEr(List<Planstopp> stopp, Sak sak) {
        Set<UtvalgId> her = new LinkedHashSet<>();
        sak.plan.stopp().stream().filter(Stopp::harSaken).forEach(s -> her.add(s.utvalgId()));
        List<Planstopp> medSaken =
                stopp.stream().filter(p -> p.rolle().harSaken()).toList();
        Set<UtvalgId> foerst = new LinkedHashSet<>();
        medSaken.stream().limit(her.size()).forEach(p -> foerst.add(p.utvalgId()));
        Avslag.med(
                foerst.equals(her),
                Avslagskode.UGYLDIG_INNHOLD,
                "",
                "Saken ligger i " + her + "; planen må begynne der");
    }

    /** Hvert stopp kan nås fra det forrige langs en rute i modellen (R011). */
    private static void krevHarRuter(List<Planstopp> stopp, Sak sak, Samarbeidsmodell modell, Kontekst kontekst) {
        List<Planstopp> fra = List.of();
        List<Planstopp> gruppe = new ArrayList<>();
        List<Planstopp> medSaken =
                stopp.stream().filter(p -> p.rolle().harSaken()).toList();
        for (int i = 0; i < medSaken.size(); i++) {
            Planstopp p = medSaken.get(i);
            gruppe.add(p);
            boolean sist = i + 1 == medSaken.size() || medSaken.get(i + 1).rekkefoelge() != p.rekkefoelge();
            if (sist) {
                for (Planstopp til : gruppe) {
                    krevRute(fra, til, sak, modell, kontekst);
                }
                fra = List.copyOf(gruppe);
                gruppe.clear();
            }
        }
    }

    private static void krevRute(
            List<Planstopp> fra, Planstopp til, Sak sak, Samarbeidsmodell modell, Kontekst kontekst) {
        boolean finnes = fra.isEmpty()
                || fra.stream()
                        .map(f -> Vakter.utvalgsmodell(modell, Vakter.utvalg(sak, f.utvalgId(), kontekst)))
                        .flatMap(u -> u.eskalering().stream())
                        .anyMatch(r -> r.til().equals(til.utvalgId().verdi()));
        Avslag.med(
                finnes,
                Avslagskode.FEIL_LOEFTEMOTTAKER,
                "R011",
                "Modellen har ingen rute til " + til.utvalgId() + " fra "
                        + fra.stream().map(Planstopp::utvalgId).toList());
    }
}
