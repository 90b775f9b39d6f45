package no.saksgang.sak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Inndata;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Forklaring;
import no.saksgang.felles.Forklaringsslag;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Opphav;
import no.saksgang.felles.verdi.Loefteaarsak;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Partsstilling;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Samstemmingsutfall;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/**
 * Utfallet av standpunktene: regnet ut, bekreftet av møtelederen, og uten enighet løftet i samme åndedrag
 * (R030, R035, R039, R042, R068).
 */
final class Samstemming {

    private Samstemming() {}

    static Beslutning<SakEvent> bekreft(SakCommand.BekreftSamstemming k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Vedtakssituasjon s = situasjon(sak, b, kontekst);
        krevKanBekreftes(s);
        Samstemmingsregning regnet = Samstemmingsregning.av(s);
        Avslag.med(
                regnet.utfall() != null,
                Avslagskode.KONSENSUS_KREVES,
                regel(s),
                "Standpunkt mangler fra " + regnet.mangler());
        Avslag.med(
                k.utfall() == null || k.utfall() == regnet.utfall(),
                Avslagskode.SAMSTEMMING_AVVIKER,
                regel(s),
                "Standpunktene gir " + regnet.utfall() + ", ikke " + k.utfall());
        if (regnet.utfall() != Samstemmingsutfall.IKKE_ENIGHET) {
            return ferdig(
                    sak, s, List.of(bekreftet(s, regnet.utfall(), Samstemmingsregning.stillinger(s), null, null)));
        }
        return ikkeEnighet(k, sak, s, regnet, kontekst);
    }

    /** Hva det gjelder, hvor partene står, hvem som tar det videre og når; så løftes saken. */
    private static Beslutning<SakEvent> ikkeEnighet(
            SakCommand.BekreftSamstemming k,
            Sak sak,
            Vedtakssituasjon s,
            Samstemmingsregning regnet,
            Kontekst kontekst) {
        Avslag.krevInnhold(k.uenighetOm(), "uenighetOm");
        Avslag.krevInnhold(k.frist(), "frist");
        Utfall.krevFramtidig(k.frist(), kontekst, "R042");
        IngenPasientopplysninger.krev(k.uenighetOm());
        List<Partsstilling> stillinger = medPosisjoner(Samstemmingsregning.stillinger(s), k.posisjoner());
        List<SakEvent> hendelser = new ArrayList<>();
        if (s.modell().konsensusregel() == Konsensusregel.TILSTREBER_KONSENSUS) {
            // Anbefalingen kan gis med dissens; ingen trenger å ta den videre (R068).
            hendelser.add(bekreftet(s, regnet.utfall(), stillinger, k, null));
            return ferdig(sak, s, hendelser);
        }
        hendelser.add(bekreftet(s, regnet.utfall(), stillinger, k, null));
        hendelser.add(new SakEvent.KonsensusMangler(
                sak.sakId,
                s.behandling().utvalgId,
                s.behandling().moeteId,
                Loefteaarsak.KONSENSUS_MANGLER,
                regnet.mot(),
                k.uenighetOm()));
        Sak etter = etter(sak, hendelser);
        krevNesteUtvalg(k, s);
        Beslutning<SakEvent> loeft = Loefting.loeft(
                new SakCommand.LoeftSak(
                        sak.sakId,
                        s.behandling().utvalgId,
                        Loefting.allePaaNivaaet(s.modell(), Loefteaarsak.KONSENSUS_MANGLER, etter, k.nesteUtvalg()),
                        Loefteaarsak.KONSENSUS_MANGLER,
                        k.uenighetOm()),
                etter,
                kontekst);
        hendelser.addAll(loeft.hendelser());
        return ferdig(sak, s, hendelser).medRegler("R011", "R042").medForklaring(loeft.forklaring());
    }

    /** Neste nivå må sies, unntatt der veien videre bare går til partene selv (R006). */
    private static void krevNesteUtvalg(SakCommand.BekreftSamstemming k, Vedtakssituasjon s) {
        boolean barePartene =
                s.modell().eskalering().stream().allMatch(r -> r.til().equals(Loefterute.PARTENE));
        if (!barePartene) {
            Avslag.krevInnhold(k.nesteUtvalg(), "nesteUtvalg");
        }
    }

    /** Alle til stede er enige uten merknad; det som kan avgjøres, avgjøres. */
    static Beslutning<SakEvent> konstater(SakCommand.KonstaterEnighet k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Avslag.krevInnhold(k.vedtak(), "vedtak");
        IngenPasientopplysninger.krev(k.vedtak());
        Vedtakssituasjon s = situasjon(sak, b, kontekst);
        krevKanBekreftes(s);
        List<SakEvent> standpunkter = new ArrayList<>();
        for (UtvalgFakta.Sete sete : Samstemmingsregning.tellende(s)) {
            if (s.standpunkt(sete) == null && s.moete().tilStede().contains(sete.seteId())) {
                standpunkter.add(new SakEvent.StandpunktRegistrert(
                        sak.sakId,
                        b.utvalgId,
                        sete.seteId(),
                        sete.part(),
                        Standpunkt.ENIG,
                        sete.representerer(),
                        null));
            }
        }
        Sak enige = etter(sak, standpunkter);
        Vedtakssituasjon naa = situasjon(enige, enige.behandlinger.get(b.utvalgId), kontekst);
        Samstemmingsregning regnet = Samstemmingsregning.av(naa);
        if (regnet.utfall() != Samstemmingsutfall.ENIGHET) {
            throw new Avslag(
                            Avslagskode.KONSENSUS_KREVES,
                            regel(s),
                            "Det er ikke enighet uten merknad: utfallet er " + regnet.utfall() + ", mot " + regnet.mot()
                                    + ", uten standpunkt " + regnet.mangler())
                    .medInndata(Vaktinndata.av(Vedtaksvakt.V20, naa));
        }
        Enighetsavgjoerelse avgjort = Enighetsavgjoerelse.av(k, enige, b.utvalgId, kontekst);
        List<SakEvent> hendelser = new ArrayList<>(standpunkter);
        hendelser.add(bekreftet(naa, regnet.utfall(), Samstemmingsregning.stillinger(naa), null, avgjort.hindring()));
        hendelser.addAll(avgjort.hendelser());
        return ferdig(sak, naa, hendelser).medRegler(avgjort.regler().toArray(String[]::new));
    }

    /** Situasjonen slik vaktene for vedtak ser den, uten at noe vedtak er foreslått. */
    static Vedtakssituasjon situasjon(Sak sak, Behandling b, Kontekst kontekst) {
        return Vedtak.situasjon(new SakCommand.FattVedtak(sak.sakId, b.utvalgId, null, false, false), sak, b, kontekst);
    }

    private static void krevKanBekreftes(Vedtakssituasjon s) {
        Avslag.med(
                s.moete() != null && s.moete().tilstand() == Moetetilstand.AAPNET,
                Avslagskode.MOETE_IKKE_AAPNET,
                "R115",
                "Møtet er ikke åpent");
        Avslag.med(
                s.modell().konsensusregel() != Konsensusregel.INGEN,
                Avslagskode.RAADGIVENDE_VEDTAR_IKKE,
                "R067",
                s.utvalg().utvalgId() + " har ingen regel for enighet");
        Vedtaksvakt.V19.krev(s);
    }

    private static List<Partsstilling> medPosisjoner(List<Partsstilling> stillinger, Map<?, String> posisjoner) {
        List<Partsstilling> ut = new ArrayList<>();
        for (Partsstilling p : stillinger) {
            String gitt = posisjoner == null ? null : posisjoner.get(p.part());
            String tekst = gitt == null || gitt.isBlank() ? p.begrunnelse() : gitt;
            Avslag.krevInnhold(tekst, "posisjoner." + p.part());
            IngenPasientopplysninger.krev(tekst);
            ut.add(new Partsstilling(p.part(), p.talsperson(), p.standpunkt(), p.representerer(), tekst, p.mandat()));
        }
        return ut;
    }

    private static SakEvent bekreftet(
            Vedtakssituasjon s,
            Samstemmingsutfall utfall,
            List<Partsstilling> stillinger,
            SakCommand.BekreftSamstemming uenighet,
            String hindring) {
        List<SeteId> tilStede = Samstemmingsregning.tellende(s).stream()
                .map(UtvalgFakta.Sete::seteId)
                .toList();
        UtvalgId neste = uenighet == null ? null : uenighet.nesteUtvalg();
        return new SakEvent.SamstemmingBekreftet(
                s.sak().sakId,
                s.behandling().utvalgId,
                s.behandling().moeteId,
                utfall,
                s.modell().konsensusregel(),
                stillinger,
                tilStede,
                uenighet == null ? null : uenighet.uenighetOm(),
                neste,
                uenighet == null ? null : uenighet.frist(),
                hindring);
    }

    private static Beslutning<SakEvent> ferdig(Sak sak, Vedtakssituasjon s, List<SakEvent> hendelser) {
        Map<String, String> inndata = new LinkedHashMap<>();
        Inndata.sett(inndata, "avstaarErEnig", s.samarbeid().avstaarErEnig());
        Samstemmingsregning.tellende(s).forEach(t -> {
            Standpunkt st = s.standpunkt(t);
            inndata.put("standpunkt." + t.seteId(), st == null ? "MANGLER" : st.name());
        });
        s.behandling().partsstemmer.forEach((p, st) -> Inndata.sett(inndata, "partsstandpunkt." + p, st.standpunkt()));
        Forklaring forklaring = new Forklaring(
                Forklaringsslag.SAMSTEMMING,
                String.valueOf(Samstemmingsregning.av(s).utfall()),
                regel(s),
                "konsensusregel " + s.modell().konsensusregel() + " i samarbeidsmodellen: "
                        + s.modell().opphav().getOrDefault("konsensusregel", Opphav.ANTATT),
                inndata);
        return Beslutning.av(sak.helsefellesskapId, hendelser)
                .medModell(s.samarbeid().versjon())
                .medRegler(regel(s), "R137")
                .medForklaring(forklaring);
    }

    private static String regel(Vedtakssituasjon s) {
        return switch (s.modell().konsensusregel()) {
            case KONSENSUS, INGEN -> "R030";
            case ENIGHET_MELLOM_PARTENE -> "R039";
            case AKSEPT_PER_VIRKSOMHET -> "R035";
            case TILSTREBER_KONSENSUS -> "R068";
        };
    }

    static Sak etter(Sak sak, List<SakEvent> hendelser) {
        Sak naa = sak;
        for (SakEvent e : hendelser) {
            naa = SakEvolver.evolve(naa, e);
        }
        return naa;
    }
}
