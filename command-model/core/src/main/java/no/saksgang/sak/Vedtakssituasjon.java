package no.saksgang.sak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.BindendeFor;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Vedtaksgrense;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.felles.verdi.Vedtaksgrunnlag;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.rule.Sider;

/** Alt vaktene for vedtak spør om, slått opp én gang. */
record Vedtakssituasjon(
        SakCommand.FattVedtak kommando,
        Sak sak,
        Behandling behandling,
        MoeteFakta moete,
        UtvalgFakta utvalg,
        UtvalgModell modell,
        Samarbeidsmodell samarbeid,
        HelsefellesskapFakta helsefellesskap,
        Kontekst kontekst) {

    LocalDate dato() {
        return kontekst.dato();
    }

    Vedtaksgrense grense() {
        return modell.vedtaksgrense() == null
                ? new Vedtaksgrense(List.of(), List.of(), Map.of(), false)
                : modell.vedtaksgrense();
    }

    Set<Saksegenskap> egenskaper() {
        return sak.klassifisering == null ? EnumSet.noneOf(Saksegenskap.class) : sak.klassifisering.aktive();
    }

    /** Setene som teller: medlemmer fra konsensuspartene som er til stede eller har gitt fullmakt, og er habile. */
    List<UtvalgFakta.Sete> tellende() {
        return utvalg.seter().stream()
                .filter(s -> s.funksjon() == Funksjon.MEDLEM)
                .filter(s -> teller(s.part()))
                .filter(s -> s.gjelder(dato()))
                .filter(s -> deltar(s.seteId()))
                .filter(s -> !behandling.erInhabil(s.seteId()))
                .toList();
    }

    /** Om parten er konsensuspart i saken; angår saken bare én side, teller bare den (R092). */
    private boolean teller(Part part) {
        return samarbeid.konsensusparter().contains(part) && angaar(Sider.erKommuneside(part));
    }

    /** Om saken angår kommunesiden eller sykehussiden. */
    boolean angaar(boolean kommuneside) {
        Part bare = sak.klassifisering == null ? null : sak.klassifisering.bareSide();
        return bare == null || Sider.erKommuneside(bare) == kommuneside;
    }

    /** Konsensuspartene utvalget har medlemmer fra. */
    Set<Part> parterIUtvalget() {
        Set<Part> parter = EnumSet.noneOf(Part.class);
        utvalg.seter().stream()
                .filter(s -> s.funksjon() == Funksjon.MEDLEM)
                .map(UtvalgFakta.Sete::part)
                .filter(this::teller)
                .forEach(parter::add);
        return parter;
    }

    private boolean deltar(SeteId sete) {
        SeteId fullmektig = moete.fullmakter().get(sete);
        return moete.tilStede().contains(sete)
                || (fullmektig != null && moete.tilStede().contains(fullmektig));
    }

    /** Setets eget standpunkt, ellers fullmektigens, ellers partens; null når ingen av dem har tatt standpunkt. */
    Standpunkt standpunkt(UtvalgFakta.Sete sete) {
        Behandling.Stemme egen = behandling.stemmer.get(sete.seteId());
        if (egen != null) {
            return egen.standpunkt();
        }
        SeteId fullmektig = moete.fullmakter().get(sete.seteId());
        Behandling.Stemme annens = fullmektig == null ? null : behandling.stemmer.get(fullmektig);
        if (annens != null) {
            return annens.standpunkt();
        }
        Behandling.Partsstemme partens = behandling.partsstemmer.get(sete.part());
        return partens == null ? null : partens.standpunkt();
    }

    boolean regnesSomEnig(Standpunkt standpunkt) {
        return standpunkt == Standpunkt.ENIG
                || standpunkt == Standpunkt.ENIG_MED_MERKNAD
                || (standpunkt == Standpunkt.AVSTAAR && samarbeid.avstaarErEnig());
    }

    /** Om konsensusregelen er oppfylt (R030, R035, R039). */
    boolean konsensus() {
        return switch (modell.konsensusregel()) {
            case KONSENSUS -> !tellende().isEmpty() && tellende().stream().allMatch(s -> regnesSomEnig(standpunkt(s)));
            case ENIGHET_MELLOM_PARTENE -> sideErEnig(true) && sideErEnig(false);
            case AKSEPT_PER_VIRKSOMHET -> !aksepterende().isEmpty();
            case TILSTREBER_KONSENSUS, INGEN -> false;
        };
    }

    private boolean sideErEnig(boolean kommuneside) {
        if (!angaar(kommuneside)) {
            return true;
        }
        List<Standpunkt> side = tellende().stream()
                .filter(s -> Sider.erKommuneside(s.part()) == kommuneside)
                .map(this::standpunkt)
                .filter(s -> s != null)
                .toList();
        return side.stream().anyMatch(this::regnesSomEnig) && side.stream().noneMatch(s -> s == Standpunkt.UENIG);
    }

    /** Virksomhetene i avtalen som saken angår, og som har sagt ENIG gjennom et medlem eller partens talsperson. */
    Set<VirksomhetId> aksepterende() {
        Set<VirksomhetId> ja = new LinkedHashSet<>();
        behandling.stemmer.values().stream()
                .filter(s -> regnesSomEnig(s.standpunkt()))
                .forEach(s -> ja.addAll(s.representerer()));
        behandling.partsstemmer.values().stream()
                .filter(s -> regnesSomEnig(s.standpunkt()))
                .forEach(s -> ja.addAll(s.representerer()));
        ja.removeAll(ikkeAksepterende());
        ja.retainAll(beroerte());
        return ja;
    }

    /** Virksomhetene som uttrykkelig ikke har sagt ENIG. */
    Set<VirksomhetId> ikkeAksepterende() {
        Set<VirksomhetId> nei = new LinkedHashSet<>();
        behandling.stemmer.values().stream()
                .filter(s -> !regnesSomEnig(s.standpunkt()))
                .forEach(s -> nei.addAll(s.representerer()));
        behandling.partsstemmer.values().stream()
                .filter(s -> !regnesSomEnig(s.standpunkt()))
                .forEach(s -> nei.addAll(s.representerer()));
        return nei;
    }

    /** Hvem vedtaket binder på vedtakstidspunktet (R032, R033, R035, R064, R092). */
    List<VirksomhetId> bindendeFor() {
        if (utvalg.nivaa() == Nivaa.PARTNERSKAPSMOETE && egenskaper().contains(Saksegenskap.NASJONALT_INNSPILL)) {
            return List.of();
        }
        List<VirksomhetId> tilsluttede = beroerte();
        if (modell.konsensusregel() == Konsensusregel.AKSEPT_PER_VIRKSOMHET
                || modell.bindendeFor() == BindendeFor.AKSEPTERENDE_PARTER) {
            return tilsluttede.stream().filter(aksepterende()::contains).toList();
        }
        return switch (modell.bindendeFor()) {
            case ALLE_VIRKSOMHETER_I_AVTALEN -> tilsluttede;
            case REPRESENTERTE_PARTER -> {
                Set<VirksomhetId> representerte = new LinkedHashSet<>();
                tellende().forEach(s -> representerte.addAll(s.representerer()));
                yield tilsluttede.stream().filter(representerte::contains).toList();
            }
            case AKSEPTERENDE_PARTER, INGEN -> List.of();
        };
    }

    /** De tilsluttede virksomhetene på siden eller sidene saken angår (R092). */
    private List<VirksomhetId> beroerte() {
        return helsefellesskap.tilsluttede(dato()).stream()
                .filter(v -> helsefellesskap.parter().stream()
                        .filter(p -> p.virksomhetId().equals(v))
                        .allMatch(p -> angaar(Sider.erKommuneside(p.part()))))
                .toList();
    }

    /** De andre strategiske utvalgene saken ligger i, og som ennå ikke har fattet delvedtak (R011). */
    List<UtvalgId> venterPaa() {
        List<UtvalgId> venter = new ArrayList<>();
        for (Behandling b : sak.behandlinger.values()) {
            if (!b.utvalgId.equals(behandling.utvalgId) && !b.delvedtak) {
                venter.add(b.utvalgId);
            }
        }
        return venter;
    }

    /** Det vedtaket bygger på, slik det er kjent nå. */
    Vedtaksgrunnlag grunnlag() {
        var mandat = utvalg.mandatPaa(dato());
        var myndighet = utvalg.myndighetPaa(dato());
        return new Vedtaksgrunnlag(
                dato(),
                samarbeid.gjelderFra(),
                mandat.map(UtvalgFakta.Mandat::versjon).orElse(null),
                mandat.map(UtvalgFakta.Mandat::gjelderFra)
                        .filter(d -> !d.equals(LocalDate.MIN))
                        .orElse(null),
                myndighet.map(UtvalgFakta.Periode::fra).orElse(null),
                myndighet.map(UtvalgFakta.Periode::til).orElse(null),
                moete.moeteleder(),
                tellende().stream().map(UtvalgFakta.Sete::seteId).toList());
    }
}
