package no.saksgang.moete;

import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.modell.FastPunkt;
import no.saksgang.felles.modell.Moeteordning;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;

/** Punktene møtet får av seg selv når utvalget har fastsatt det, og godkjenning av forrige protokoll (R110, R115). */
final class FastePunkter {

    private FastePunkter() {}

    static Beslutning<MoeteEvent> leggInn(MoeteCommand.LeggInnFastePunkter k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.PLANLAGT);
        Saklistevern.krevKanEndres(moete, kontekst);
        List<FastPunkt> oensket = kontekst.oppslag()
                .moeteordning(moete.utvalgId, moete.start.toLocalDate())
                .map(Moeteordning::fastePunkter)
                .orElse(List.of());
        MoeteId forrige = k.forrigeMoeteId() != null
                ? krevSammeUtvalg(k.forrigeMoeteId(), moete, kontekst)
                : kontekst.oppslag().forrigeMoete(moete.utvalgId, moete.start).orElse(null);
        List<MoeteEvent> ut = new ArrayList<>();
        int plass = 0;
        for (FastPunkt slag : FastPunkt.values()) {
            boolean finnes = moete.punkter.stream().anyMatch(p -> p.fast() == slag);
            plass += finnes ? 1 : 0;
            boolean protokoll = slag == FastPunkt.GODKJENNING_AV_FORRIGE_PROTOKOLL;
            if (finnes || !oensket.contains(slag) || (protokoll && forrige == null)) {
                continue;
            }
            plass++;
            ut.addAll(punkt(moete, slag, id(slag), plass, protokoll ? forrige : null, 0));
        }
        return ut.isEmpty()
                ? Beslutning.ingenting(moete.helsefellesskapId)
                : Beslutning.av(moete.helsefellesskapId, ut).medRegler("R110", "R115");
    }

    /** Punktet og hva slags fast punkt det er. */
    static List<MoeteEvent> punkt(
            Moete moete, FastPunkt slag, String punktId, int plass, MoeteId forrige, Integer minutter) {
        Punkttype type =
                switch (slag) {
                    case GODKJENNING_AV_INNKALLING_OG_SAKLISTE, GODKJENNING_AV_FORRIGE_PROTOKOLL ->
                        Punkttype.VEDTAKSSAK;
                    case REFERATSAKER -> Punkttype.ORIENTERINGSSAK;
                    case EVENTUELT -> Punkttype.EVENTUELT;
                };
        return List.of(
                new MoeteEvent.SaklistepunktLagtTil(
                        moete.moeteId,
                        punktId,
                        null,
                        type,
                        null,
                        tittel(slag),
                        minutter == null || minutter == 0 ? null : minutter,
                        List.of(),
                        List.of(),
                        slag == FastPunkt.EVENTUELT ? null : Integer.valueOf(plass),
                        slag == FastPunkt.GODKJENNING_AV_INNKALLING_OG_SAKLISTE,
                        List.of(),
                        null,
                        null,
                        null),
                new MoeteEvent.FastPunktLagtInn(moete.moeteId, punktId, slag, forrige));
    }

    static Beslutning<MoeteEvent> godkjennForrige(
            MoeteCommand.GodkjennForrigeProtokoll k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.AAPNET);
        kontekst.krevEgetUtvalg(moete.utvalgId);
        Moete.Punkt punkt = moete.punkter.stream()
                .filter(p -> p.protokollFra() != null
                        && (k.punktId() == null ? !p.avgjort() : p.punktId().equals(k.punktId())))
                .findFirst()
                .orElseThrow(() -> new Avslag(
                        Avslagskode.IKKE_PAA_SAKLISTE,
                        "R110",
                        "Det står ingen protokoll til godkjenning på saklisten"));
        if (punkt.avgjort()) {
            return Beslutning.ingenting(moete.helsefellesskapId);
        }
        MoeteFakta forrige = kontekst.oppslag().moete(punkt.protokollFra());
        Avslag.med(
                forrige.referatversjon() > 0
                        && (forrige.tilstand() == Moetetilstand.GJENNOMFOERT
                                || forrige.tilstand() == Moetetilstand.REFERAT_GODKJENT),
                Avslagskode.PROTOKOLL_MANGLER,
                "R110",
                "Møtet " + forrige.moeteId() + " er " + forrige.tilstand() + " med referatversjon "
                        + forrige.referatversjon());
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId,
                        new MoeteEvent.ForrigeProtokollGodkjent(
                                moete.moeteId,
                                punkt.punktId(),
                                forrige.moeteId(),
                                forrige.referatversjon(),
                                k.merknad()))
                .medRegler("R110");
    }

    static Beslutning<MoeteEvent> utsett(MoeteCommand.UtsettPunkt k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.AAPNET);
        kontekst.krevEgetUtvalg(moete.utvalgId);
        Avslag.krevInnhold(k.grunn(), "grunn");
        Moete.Punkt punkt = Saklistefoering.punkt(moete, k.punktId());
        Avslag.med(
                punkt.sakId() == null && !punkt.forretningsorden() && punkt.type() != Punkttype.PAUSE,
                Avslagskode.UGYLDIG_INNHOLD,
                "R123",
                "Bare punkter uten sak utsettes slik; en sak utsettes med UtsettSak");
        Avslag.med(!punkt.avgjort(), Avslagskode.UGYLDIG_TILSTAND, "R123", k.punktId() + " har fått utfall");
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId, new MoeteEvent.PunktUtsatt(k.moeteId(), k.punktId(), k.grunn()))
                .medRegler("R123");
    }

    private static MoeteId krevSammeUtvalg(MoeteId forrige, Moete moete, Kontekst kontekst) {
        Avslag.med(
                kontekst.oppslag().moete(forrige).utvalgId().equals(moete.utvalgId) && !forrige.equals(moete.moeteId),
                Avslagskode.UGYLDIG_INNHOLD,
                "R110",
                forrige + " er ikke et annet møte i " + moete.utvalgId);
        return forrige;
    }

    private static String id(FastPunkt slag) {
        return "fast-"
                + switch (slag) {
                    case GODKJENNING_AV_INNKALLING_OG_SAKLISTE -> "innkalling";
                    case GODKJENNING_AV_FORRIGE_PROTOKOLL -> "protokoll";
                    case REFERATSAKER -> "referatsaker";
                    case EVENTUELT -> "eventuelt";
                };
    }

    private static String tittel(FastPunkt slag) {
        return switch (slag) {
            case GODKJENNING_AV_INNKALLING_OG_SAKLISTE -> "Godkjenning av innkalling og sakliste";
            case GODKJENNING_AV_FORRIGE_PROTOKOLL -> "Godkjenning av protokoll fra forrige møte";
            case REFERATSAKER -> "Referatsaker";
            case EVENTUELT -> "Eventuelt";
        };
    }
}
