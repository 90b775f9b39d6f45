package no.saksgang.sak;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;

/** Vedtaket og aksepten etterpå (R030–R035, R011). */
final class Vedtak {

    private Vedtak() {}

    static Beslutning<SakEvent> fatt(SakCommand.FattVedtak k, Sak sak, Kontekst kontekst) {
        Vakter.krevAapen(sak);
        if (k.utvalgId() != null && !sak.behandlinger.containsKey(k.utvalgId())) {
            // Saken kan alt være flyttet fra et avviklet utvalg; grunnen er likevel at utvalget ikke virker.
            UtvalgFakta utvalg = Vakter.utvalg(sak, k.utvalgId(), kontekst);
            Avslag.med(
                    utvalg.tilstand().virker(),
                    Avslagskode.UTVALG_IKKE_I_DRIFT,
                    "R128",
                    k.utvalgId() + " er " + utvalg.tilstand());
        }
        Behandling b = Vakter.finn(sak, k.utvalgId());
        kontekst.krevEgetUtvalg(b.utvalgId);
        Avslag.krevInnhold(k.vedtak(), "vedtak");
        Ventinger.krevIngen(sak);
        Vedtakssituasjon s = situasjon(k, sak, b, kontekst);
        Set<String> regler = new LinkedHashSet<>();
        for (Vedtaksvakt vakt : Vedtaksvakt.values()) {
            try {
                vakt.krev(s);
            } catch (Avslag avslag) {
                throw avslag.medInndata(Vaktinndata.av(vakt, s));
            }
            if (!vakt.regel.isEmpty()) {
                regler.add(vakt.regel);
            }
        }
        Ruteplan.krevVeienErGaatt(k, sak, b);
        List<SakEvent> hendelser = new ArrayList<>();
        boolean flereStrategiske = s.utvalg().nivaa() == Nivaa.STRATEGISK && sak.behandlinger.size() > 1;
        if (flereStrategiske) {
            hendelser.add(new SakEvent.DelvedtakFattet(k.sakId(), b.utvalgId, b.moeteId, k.vedtak()));
        }
        if (!flereStrategiske || s.venterPaa().isEmpty()) {
            hendelser.add(new SakEvent.SakVedtatt(
                    k.sakId(),
                    b.utvalgId,
                    b.moeteId,
                    k.vedtak(),
                    s.modell().konsensusregel(),
                    s.bindendeFor(),
                    s.samarbeid().versjon(),
                    s.grunnlag(),
                    sak.innmeldere()));
            if (s.modell().konsensusregel() == Konsensusregel.AKSEPT_PER_VIRKSOMHET) {
                s.ikkeAksepterende().forEach(v -> hendelser.add(new SakEvent.VedtakIkkeAkseptert(k.sakId(), v)));
            }
            hendelser.addAll(Oppfoelgingspunkter.fra(k.oppfoelging(), sak, kontekst));
            if (k.endelig()) {
                hendelser.add(new SakEvent.BehandlingsplanAvsluttet(k.sakId(), b.utvalgId, b.moeteId));
            }
        }
        return Beslutning.av(sak.helsefellesskapId, hendelser)
                .medModell(s.samarbeid().versjon())
                .medRegler(regler.toArray(String[]::new))
                .medRegler("R032");
    }

    static Vedtakssituasjon situasjon(SakCommand.FattVedtak k, Sak sak, Behandling b, Kontekst kontekst) {
        MoeteFakta moete = b.moeteId == null ? null : kontekst.oppslag().moete(b.moeteId);
        UtvalgFakta utvalg = Vakter.utvalg(sak, b.utvalgId, kontekst);
        HelsefellesskapFakta hf = Vakter.helsefellesskap(sak, kontekst);
        Samarbeidsmodell samarbeid = Vakter.modell(sak, kontekst);
        return new Vedtakssituasjon(
                k, sak, b, moete, utvalg, utvalgsmodell(hf, samarbeid, utvalg), samarbeid, hf, kontekst);
    }

    /** Er utvalget gått ut av modellen som gjaldt, gjelder den siste før den som hadde det (R228). */
    private static UtvalgModell utvalgsmodell(HelsefellesskapFakta hf, Samarbeidsmodell gjeldende, UtvalgFakta utvalg) {
        return hf.modeller().stream()
                .filter(m -> m.versjon() <= gjeldende.versjon())
                .flatMap(m -> m.finn(utvalg.utvalgId()).stream())
                .reduce((foerste, siste) -> siste)
                .orElse(utvalg.modell());
    }

    static Beslutning<SakEvent> aksepter(SakCommand.AksepterVedtak k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(
                sak,
                Sakstilstand.VEDTATT,
                Sakstilstand.UNDER_GJENNOMFOERING,
                Sakstilstand.GJENNOMFOERT,
                Sakstilstand.RAPPORTERT);
        Avslag.krevInnhold(k.virksomhetId(), "virksomhetId");
        Avslag.med(
                sak.vedtattMed == Konsensusregel.AKSEPT_PER_VIRKSOMHET,
                Avslagskode.UGYLDIG_TILSTAND,
                "R035",
                "Vedtaket er ikke fattet med aksept per virksomhet");
        Avslag.med(
                kontekst.aktoer().rolle() != Rolle.VIRKSOMHET
                        || k.virksomhetId().equals(kontekst.aktoer().virksomhetId()),
                Avslagskode.IKKE_TILGANG,
                "R035",
                "En virksomhet aksepterer bare for seg selv");
        Avslag.med(
                Vakter.helsefellesskap(sak, kontekst)
                        .tilsluttede(kontekst.dato())
                        .contains(k.virksomhetId()),
                Avslagskode.PART_IKKE_TILSLUTTET,
                "R033",
                k.virksomhetId() + " er ikke tilsluttet avtalen");
        if (sak.bindendeFor.contains(k.virksomhetId())) {
            return Beslutning.ingenting(sak.helsefellesskapId);
        }
        List<VirksomhetId> bindende = Sak.med(sak.bindendeFor, k.virksomhetId());
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId, new SakEvent.VedtakAkseptert(k.sakId(), k.virksomhetId(), bindende))
                .medRegler("R033", "R035");
    }
}
