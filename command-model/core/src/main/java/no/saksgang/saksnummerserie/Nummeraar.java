package no.saksgang.saksnummerserie;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.saksnummerserie.command.SaksnummerserieCommand;
import no.saksgang.saksnummerserie.event.SaksnummerserieEvent;

/** Det som skjer når et møte er holdt, og når utvalgets år lukkes (R114). */
final class Nummeraar {

    private Nummeraar() {}

    static Beslutning<SaksnummerserieEvent> trekk(
            SaksnummerserieCommand.TrekkMoetenumre k, Saksnummerserie serie, Kontekst kontekst) {
        Avslag.krevInnhold(k.moeteId(), "moeteId");
        SaksnummerserieDecider.krevUtvalgsserie(k.serieId(), k.utvalgId(), k.aar());
        if (serie.moeter().har(k.moeteId().verdi())) {
            return Beslutning.ingenting(k.helsefellesskapId());
        }
        SaksnummerserieDecider.krevAapen(serie, k.serieId());
        MoeteFakta moete = kontekst.oppslag().moete(k.moeteId());
        Avslag.med(
                holdt(moete)
                        && moete.utvalgId().equals(k.utvalgId())
                        && moete.dato().getYear() == k.aar(),
                Avslagskode.UGYLDIG_TILSTAND,
                "R114",
                "Møtet " + k.moeteId() + " i " + moete.utvalgId() + " den " + moete.dato() + " er " + moete.tilstand());
        List<SaksnummerserieEvent> ut = new ArrayList<>();
        int nummer = serie.moeter().neste();
        ut.add(new SaksnummerserieEvent.MoetenummerTildelt(
                k.serieId(),
                k.helsefellesskapId(),
                k.utvalgId(),
                k.aar(),
                nummer,
                Saksnummerserie.HELT_AAR.skriv(nummer, k.aar()),
                k.moeteId()));
        int vedtak = serie.vedtak().siste();
        for (MoeteFakta.Punkt p : moete.punkter()) {
            if (p.sakId() != null
                    && kontekst.oppslag().sak(p.sakId()).vedtattIMoeter().contains(k.moeteId())) {
                vedtak++;
                ut.add(new SaksnummerserieEvent.VedtaksnummerTildelt(
                        k.serieId(),
                        k.helsefellesskapId(),
                        k.utvalgId(),
                        k.aar(),
                        vedtak,
                        Saksnummerserie.HELT_AAR.skriv(vedtak, k.aar()),
                        k.moeteId(),
                        p.sakId()));
            }
        }
        return Beslutning.av(k.helsefellesskapId(), ut).medRegler("R114");
    }

    static Beslutning<SaksnummerserieEvent> lukk(
            SaksnummerserieCommand.LukkNummerperiode k, Saksnummerserie serie, Kontekst kontekst) {
        SaksnummerserieDecider.krevUtvalgsserie(k.serieId(), k.utvalgId(), k.aar());
        Avslag.krevInnhold(k.helsefellesskapId(), "helsefellesskapId");
        if (serie.lukket()) {
            return Beslutning.ingenting(k.helsefellesskapId());
        }
        kontekst.oppslag().utvalg(k.utvalgId());
        Avslag.med(
                kontekst.dato().getYear() > k.aar(),
                Avslagskode.NUMMERPERIODE_IKKE_FERDIG,
                "R114",
                k.aar() + " er ikke omme");
        for (MoeteId id : kontekst.oppslag().moeterI(k.utvalgId(), k.aar())) {
            Avslag.med(
                    holdt(kontekst.oppslag().moete(id)) && serie.moeter().har(id.verdi()),
                    Avslagskode.NUMMERPERIODE_IKKE_FERDIG,
                    "R114",
                    "Møtet " + id + " er ikke hevet og nummerert");
        }
        Set<SakId> uavgjorte = uavgjorte(k, serie, kontekst);
        List<SakId> mangler =
                uavgjorte.stream().filter(s -> !k.overfoeres().contains(s)).toList();
        Avslag.med(mangler.isEmpty(), Avslagskode.UAVGJORTE_SAKER, "R114", "Ikke avgjort og ikke overført: " + mangler);
        Avslag.med(
                uavgjorte.containsAll(k.overfoeres()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R114",
                "Det kan bare overføres saker med nummer i året som ikke er avgjort");
        Avslag.med(
                uavgjorte.isEmpty()
                        || (k.begrunnelse() != null && !k.begrunnelse().isBlank()),
                Avslagskode.BEGRUNNELSE_MANGLER,
                "R114",
                "Saker overføres med begrunnelse");
        return Beslutning.<SaksnummerserieEvent>av(
                        k.helsefellesskapId(),
                        new SaksnummerserieEvent.NummerperiodeLukket(
                                k.serieId(),
                                k.helsefellesskapId(),
                                k.utvalgId(),
                                k.aar(),
                                serie.saker().siste(),
                                serie.moeter().siste(),
                                serie.vedtak().siste(),
                                List.copyOf(uavgjorte),
                                serie.saker().ledige(),
                                k.begrunnelse()))
                .medRegler("R114");
    }

    /** Sakene som har nummer i året og fortsatt ligger i utvalget. */
    private static Set<SakId> uavgjorte(
            SaksnummerserieCommand.LukkNummerperiode k, Saksnummerserie serie, Kontekst kontekst) {
        Set<SakId> ut = new LinkedHashSet<>();
        for (Saksnummerserie.Plass p : serie.plasser().values()) {
            if (p.sakId() != null
                    && kontekst.oppslag().sak(p.sakId()).i(k.utvalgId()).isPresent()) {
                ut.add(p.sakId());
            }
        }
        return ut;
    }

    private static boolean holdt(MoeteFakta moete) {
        return moete.tilstand() == Moetetilstand.GJENNOMFOERT || moete.tilstand() == Moetetilstand.REFERAT_GODKJENT;
    }
}
