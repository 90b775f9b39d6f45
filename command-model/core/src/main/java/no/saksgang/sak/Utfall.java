package no.saksgang.sak;

import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Beslutningsmodell;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Loefteaarsak;
import no.saksgang.felles.verdi.Orienteringsutfall;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.rule.Sider;

/** Utfall i møtet uten vedtak: forankring (R040, R095), manglende konsensus, innstilling, utsettelse, orientering. */
final class Utfall {

    private Utfall() {}

    static Beslutning<SakEvent> sendTilForankring(SakCommand.SendTilForankring k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Samarbeidsmodell modell = Vakter.modell(sak, kontekst);
        UtvalgModell utvalg = Vakter.utvalgsmodell(modell, Vakter.utvalg(sak, b.utvalgId, kontekst));
        boolean totrinn = modell.beslutningsmodell() == Beslutningsmodell.TO_TRINN_DROEFTING_SAA_BESLUTNING;
        Avslag.med(
                totrinn || utvalg.forankringKreves(),
                Avslagskode.UGYLDIG_TILSTAND,
                "R056",
                "Modellen har verken totrinnsbehandling eller krav om forankring");
        krevFramtidig(k.frist(), kontekst, "R040");
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.SakSendtTilForankring(
                                k.sakId(),
                                b.utvalgId,
                                b.moeteId,
                                modell.konsensusparter(),
                                Ventefrist.ellers(k.frist(), kontekst)))
                .medModell(modell.versjon())
                .medRegler("R040", "R056");
    }

    static Beslutning<SakEvent> registrerForankring(SakCommand.RegistrerForankring k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(
                sak,
                k.utvalgId(),
                Sakstilstand.TIL_FORANKRING,
                Sakstilstand.UTSATT,
                Sakstilstand.PAA_SAKLISTE,
                Sakstilstand.UNDER_BEHANDLING);
        Avslag.krevInnhold(k.side(), "side");
        Avslag.krevInnhold(k.virksomhetId(), "virksomhetId");
        if (kontekst.aktoer().rolle() == Rolle.VIRKSOMHET) {
            Avslag.med(
                    k.virksomhetId().equals(kontekst.aktoer().virksomhetId()),
                    Avslagskode.IKKE_TILGANG,
                    "R040",
                    "En virksomhet forankrer bare for seg selv");
        }
        if (kontekst.aktoer().rolle() == Rolle.UTVALG) {
            Avslag.med(
                    kontekst.aktoer().utvalgId() != null,
                    Avslagskode.IKKE_TILGANG,
                    "R163",
                    "Rollen UTVALG må si hvilket utvalg");
            Nivaa nivaa =
                    Vakter.utvalg(sak, kontekst.aktoer().utvalgId(), kontekst).nivaa();
            Avslag.med(
                    nivaa == Nivaa.KOMMUNALT && Sider.erKommuneside(k.side()),
                    Avslagskode.IKKE_TILGANG,
                    "R028",
                    "Bare et kommunalt organ kan forankre som utvalg, og bare for kommunesiden");
        }
        Partsinfo part = Vakter.helsefellesskap(sak, kontekst).parter().stream()
                .filter(p -> p.virksomhetId().equals(k.virksomhetId()))
                .findFirst()
                .orElseThrow(() -> new Avslag(
                        Avslagskode.PART_IKKE_TILSLUTTET,
                        "R033",
                        k.virksomhetId() + " er ikke part i helsefellesskapet"));
        Avslag.med(
                Sider.erKommuneside(part.part()) == Sider.erKommuneside(k.side()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R040",
                k.virksomhetId() + " hører ikke til siden " + k.side());
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.ForankringRegistrert(
                                k.sakId(), b.utvalgId, k.side(), k.virksomhetId(), k.forankret(), k.merknad()))
                .medRegler("R040");
    }

    static Beslutning<SakEvent> fastslaaManglendeKonsensus(
            SakCommand.FastslaaManglendeKonsensus k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        List<SeteId> uenige = new java.util.ArrayList<>(b.stemmer.entrySet().stream()
                .filter(s -> s.getValue().standpunkt() == Standpunkt.UENIG)
                .map(java.util.Map.Entry::getKey)
                .toList());
        b.partsstemmer.values().stream()
                .filter(p -> p.standpunkt() == Standpunkt.UENIG && !uenige.contains(p.talsperson()))
                .forEach(p -> uenige.add(p.talsperson()));
        Samarbeidsmodell modell = Vakter.modell(sak, kontekst);
        UtvalgModell utvalg = Vakter.utvalgsmodell(modell, Vakter.utvalg(sak, b.utvalgId, kontekst));
        boolean forankringMangler = (utvalg.forankringKreves() || b.sendtTilForankring)
                && !Sider.forankret(b.forankringer.stream()
                        .map(f -> new Sider.Svar(f.side(), f.forankret()))
                        .toList());
        Avslag.med(
                !uenige.isEmpty() || forankringMangler,
                Avslagskode.KONSENSUS_FINNES,
                "R042",
                "Ingen har standpunkt UENIG, og forankring mangler ikke");
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.KonsensusMangler(
                                k.sakId(),
                                b.utvalgId,
                                b.moeteId,
                                uenige.isEmpty() ? Loefteaarsak.FORANKRING_MANGLER : Loefteaarsak.KONSENSUS_MANGLER,
                                uenige,
                                k.merknad()))
                .medModell(modell.versjon())
                .medRegler("R042");
    }

    static Beslutning<SakEvent> avgiInnstilling(SakCommand.AvgiInnstilling k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Avslag.krevInnhold(k.innstilling(), "innstilling");
        UtvalgFakta utvalg = Vakter.utvalg(sak, b.utvalgId, kontekst);
        Samarbeidsmodell modell = Vakter.modell(sak, kontekst);
        List<Beslutningsmakt> makt = Vakter.utvalgsmodell(modell, utvalg).beslutningsmakt();
        Avslag.med(
                makt.contains(Beslutningsmakt.FORBEREDER)
                        || makt.contains(Beslutningsmakt.RAADGIVENDE)
                        || makt.contains(Beslutningsmakt.DROEFTER),
                Avslagskode.UTENFOR_MYNDIGHET,
                "R052",
                b.utvalgId + " verken forbereder saker eller gir råd");
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.InnstillingAvgitt(k.sakId(), b.utvalgId, b.moeteId, k.innstilling(), k.dissens()))
                .medModell(modell.versjon())
                .medRegler("R052", "R067");
    }

    static Beslutning<SakEvent> utsett(SakCommand.UtsettSak k, Sak sak, Kontekst kontekst) {
        Behandling b =
                Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.UNDER_BEHANDLING, Sakstilstand.KONSENSUS_MANGLER);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Avslag.krevInnhold(k.grunn(), "grunn");
        if (k.nyttMoeteId() != null) {
            Avslag.med(
                    kontekst.oppslag().moete(k.nyttMoeteId()).utvalgId().equals(b.utvalgId),
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R123",
                    "Det nye møtet er ikke i " + b.utvalgId);
        }
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.SakUtsatt(
                                k.sakId(),
                                b.utvalgId,
                                b.moeteId,
                                k.grunn(),
                                k.nyttMoeteId(),
                                Ventefrist.nesteMoete(k.nyttMoeteId(), b.utvalgId, kontekst)))
                .medRegler("R123");
    }

    static Beslutning<SakEvent> taTilOrientering(SakCommand.TaTilOrientering k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Avslag.med(
                b.punkttype != Punkttype.VEDTAKSSAK,
                Avslagskode.UGYLDIG_TILSTAND,
                "R123",
                "En vedtakssak krever vedtak, utsettelse eller løft");
        Orienteringsutfall utfall = k.utfall() != null
                ? k.utfall()
                : b.punkttype == Punkttype.DROEFTINGSSAK ? Orienteringsutfall.DROEFTET : Orienteringsutfall.ORIENTERT;
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.SakTattTilOrientering(k.sakId(), b.utvalgId, b.moeteId, utfall, k.merknad()))
                .medRegler("R090", "R091", "R123");
    }

    static void krevFramtidig(java.time.LocalDate frist, Kontekst kontekst, String regel) {
        Avslag.med(
                frist == null || !frist.isBefore(kontekst.dato()),
                Avslagskode.UGYLDIG_INNHOLD,
                regel,
                "Fristen " + frist + " er før " + kontekst.dato());
    }
}
