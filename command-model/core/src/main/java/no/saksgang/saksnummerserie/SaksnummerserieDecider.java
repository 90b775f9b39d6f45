package no.saksgang.saksnummerserie;

import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.verdi.Saksnummerform;
import no.saksgang.saksnummerserie.command.SaksnummerserieCommand;
import no.saksgang.saksnummerserie.event.SaksnummerserieEvent;

/** Numre gis fortløpende per utvalg og år, uten hull (R114). */
public final class SaksnummerserieDecider
        implements Decider<SaksnummerserieCommand, Saksnummerserie, SaksnummerserieEvent> {

    @Override
    public Saksnummerserie start() {
        return Saksnummerserie.TOM;
    }

    @Override
    public Beslutning<SaksnummerserieEvent> decide(
            SaksnummerserieCommand kommando, Saksnummerserie serie, Kontekst kontekst) {
        return switch (kommando) {
            case SaksnummerserieCommand.TildelSaksnummer k -> tildel(k, serie, kontekst);
        };
    }

    @Override
    public Saksnummerserie evolve(Saksnummerserie serie, SaksnummerserieEvent hendelse) {
        return switch (hendelse) {
            case SaksnummerserieEvent.SaksnummerTildelt e ->
                serie.med(e.serieId(), e.loepenummer(), e.punktId(), e.saksnummer());
        };
    }

    private static Beslutning<SaksnummerserieEvent> tildel(
            SaksnummerserieCommand.TildelSaksnummer k, Saksnummerserie serie, Kontekst kontekst) {
        Avslag.krevInnhold(k.utvalgId(), "utvalgId");
        Avslag.krevInnhold(k.punktId(), "punktId");
        if (serie.nummerFor(k.punktId()).isPresent()) {
            return Beslutning.ingenting(k.helsefellesskapId());
        }
        Saksnummerform form = kontekst.oppslag()
                .helsefellesskap(k.helsefellesskapId())
                .modellPaa(kontekst.dato())
                .map(m -> m.saksnummerform()
                        .getOrDefault(k.utvalgId().verdi(), m.saksnummerform().get("")))
                .map(Saksnummerform::new)
                .orElse(new Saksnummerform(null));
        int nummer = k.oensketSaksnummer() == null ? serie.siste() + 1 : oensket(k, serie, form);
        return Beslutning.<SaksnummerserieEvent>av(
                        k.helsefellesskapId(),
                        new SaksnummerserieEvent.SaksnummerTildelt(
                                k.serieId(),
                                k.helsefellesskapId(),
                                k.utvalgId(),
                                k.aar(),
                                nummer,
                                form.skriv(nummer, k.aar()),
                                k.moeteId(),
                                k.punktId(),
                                k.sakId()))
                .medRegler("R114");
    }

    private static int oensket(SaksnummerserieCommand.TildelSaksnummer k, Saksnummerserie serie, Saksnummerform form) {
        Avslag.med(
                !serie.numre().containsValue(k.oensketSaksnummer()),
                Avslagskode.SAKSNUMMER_BRUKT,
                "R114",
                k.oensketSaksnummer() + " er brukt i " + k.serieId());
        int nummer = form.les(k.oensketSaksnummer(), k.aar())
                .orElseThrow(() -> new Avslag(
                        Avslagskode.UGYLDIG_INNHOLD,
                        "R114",
                        k.oensketSaksnummer() + " har ikke utvalgets nummerform, som "
                                + form.skriv(serie.siste() + 1, k.aar())));
        Avslag.med(
                serie.siste() == 0 || nummer == serie.siste() + 1,
                serie.siste() >= nummer ? Avslagskode.SAKSNUMMER_BRUKT : Avslagskode.UGYLDIG_INNHOLD,
                "R114",
                "Neste nummer i serien er " + form.skriv(serie.siste() + 1, k.aar()));
        return nummer;
    }
}
