package no.saksgang.saksnummerserie;

import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Moetetilstand;
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
            case SaksnummerserieCommand.FrigiSaksnummer k -> frigi(k, serie, kontekst);
            case SaksnummerserieCommand.TrekkMoetenumre k -> Nummeraar.trekk(k, serie, kontekst);
            case SaksnummerserieCommand.LukkNummerperiode k -> Nummeraar.lukk(k, serie, kontekst);
            case SaksnummerserieCommand.AapneSaksjournal k -> aapneJournal(k, serie, kontekst);
            case SaksnummerserieCommand.TildelJournalnummer k -> journalfoer(k, serie, kontekst);
        };
    }

    @Override
    public Saksnummerserie evolve(Saksnummerserie serie, SaksnummerserieEvent hendelse) {
        return switch (hendelse) {
            case SaksnummerserieEvent.SaksnummerTildelt e ->
                serie.medSaker(
                        serie.saker().tildelt(e.punktId(), e.loepenummer(), e.saksnummer()),
                        serie.plasserMed(e.punktId(), new Saksnummerserie.Plass(e.moeteId(), e.sakId())));
            case SaksnummerserieEvent.SaksnummerFrigitt e ->
                serie.medSaker(
                        serie.saker().frigitt(e.punktId(), e.loepenummer()), serie.plasserMed(e.punktId(), null));
            case SaksnummerserieEvent.MoetenummerTildelt e ->
                serie.medMoeter(serie.moeter().tildelt(e.moeteId().verdi(), e.loepenummer(), e.moetenummer()));
            case SaksnummerserieEvent.VedtaksnummerTildelt e ->
                serie.medVedtak(
                        serie.vedtak().tildelt(e.moeteId() + "/" + e.sakId(), e.loepenummer(), e.vedtaksnummer()));
            case SaksnummerserieEvent.NummerperiodeLukket _ -> serie.somLukket();
            case SaksnummerserieEvent.SaksjournalAapnet _ -> serie.medJournal(serie.journal());
            case SaksnummerserieEvent.JournalnummerTildelt e ->
                serie.medJournal(serie.journal().tildelt(e.sakId().verdi(), e.loepenummer(), e.journalnummer()));
        };
    }

    private static Beslutning<SaksnummerserieEvent> tildel(
            SaksnummerserieCommand.TildelSaksnummer k, Saksnummerserie serie, Kontekst kontekst) {
        Avslag.krevInnhold(k.utvalgId(), "utvalgId");
        Avslag.krevInnhold(k.punktId(), "punktId");
        if (serie.nummerFor(k.punktId()).isPresent()) {
            return Beslutning.ingenting(k.helsefellesskapId());
        }
        krevUtvalgsserie(k.serieId(), k.utvalgId(), k.aar());
        krevAapen(serie, k.serieId());
        if (k.moeteId() != null) {
            MoeteFakta moete = kontekst.oppslag().moete(k.moeteId());
            Avslag.med(
                    moete.utvalgId().equals(k.utvalgId()) && moete.dato().getYear() == k.aar(),
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R114",
                    "Møtet " + k.moeteId() + " er i " + moete.utvalgId() + " den " + moete.dato());
        }
        Saksnummerform form = kontekst.oppslag()
                .helsefellesskap(k.helsefellesskapId())
                .modellPaa(kontekst.dato())
                .map(m -> m.saksnummerform()
                        .getOrDefault(k.utvalgId().verdi(), m.saksnummerform().get("")))
                .map(Saksnummerform::new)
                .orElse(new Saksnummerform(null));
        int nummer = k.oensketSaksnummer() == null ? serie.saker().neste() : oensket(k, serie, form);
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
        Nummerrekke saker = serie.saker();
        Avslag.med(
                !saker.numre().containsValue(k.oensketSaksnummer()),
                Avslagskode.SAKSNUMMER_BRUKT,
                "R114",
                k.oensketSaksnummer() + " er brukt i " + k.serieId());
        int nummer = form.les(k.oensketSaksnummer(), k.aar())
                .orElseThrow(() -> new Avslag(
                        Avslagskode.UGYLDIG_INNHOLD,
                        "R114",
                        k.oensketSaksnummer() + " har ikke utvalgets nummerform, som "
                                + form.skriv(saker.neste(), k.aar())));
        Avslag.med(
                saker.siste() == 0 || nummer == saker.neste(),
                saker.siste() >= nummer ? Avslagskode.SAKSNUMMER_BRUKT : Avslagskode.UGYLDIG_INNHOLD,
                "R114",
                "Neste nummer i serien er " + form.skriv(saker.neste(), k.aar()));
        return nummer;
    }

    private static Beslutning<SaksnummerserieEvent> frigi(
            SaksnummerserieCommand.FrigiSaksnummer k, Saksnummerserie serie, Kontekst kontekst) {
        Avslag.krevInnhold(k.punktId(), "punktId");
        Avslag.krevInnhold(k.grunn(), "grunn");
        String nummer = serie.nummerFor(k.punktId()).orElse(null);
        if (nummer == null) {
            return Beslutning.ingenting(k.helsefellesskapId());
        }
        krevAapen(serie, k.serieId());
        Saksnummerserie.Plass plass = serie.plasser().get(k.punktId());
        if (plass.moeteId() != null) {
            MoeteFakta moete = kontekst.oppslag().moete(plass.moeteId());
            boolean brukt = moete.sendtePunkter().contains(k.punktId())
                    || (moete.tilstand() != Moetetilstand.AVLYST
                            && moete.punkter().stream()
                                    .anyMatch(p -> p.punktId().equals(k.punktId())));
            Avslag.med(
                    !brukt,
                    Avslagskode.NUMMER_I_BRUK,
                    "R114",
                    nummer + " står på saklisten eller innkallingen til " + plass.moeteId());
        }
        return Beslutning.<SaksnummerserieEvent>av(
                        k.helsefellesskapId(),
                        new SaksnummerserieEvent.SaksnummerFrigitt(
                                k.serieId(),
                                serie.saker().loepenumre().get(k.punktId()),
                                nummer,
                                plass.moeteId(),
                                k.punktId(),
                                plass.sakId(),
                                k.grunn()))
                .medRegler("R114");
    }

    private static Beslutning<SaksnummerserieEvent> aapneJournal(
            SaksnummerserieCommand.AapneSaksjournal k, Saksnummerserie serie, Kontekst kontekst) {
        krevJournal(k.serieId(), k.helsefellesskapId(), k.aar());
        kontekst.oppslag().helsefellesskap(k.helsefellesskapId());
        return serie.journalAapen()
                ? Beslutning.ingenting(k.helsefellesskapId())
                : Beslutning.av(
                        k.helsefellesskapId(),
                        new SaksnummerserieEvent.SaksjournalAapnet(k.serieId(), k.helsefellesskapId(), k.aar()));
    }

    private static Beslutning<SaksnummerserieEvent> journalfoer(
            SaksnummerserieCommand.TildelJournalnummer k, Saksnummerserie serie, Kontekst kontekst) {
        krevJournal(k.serieId(), k.helsefellesskapId(), k.aar());
        Avslag.krevInnhold(k.sakId(), "sakId");
        if (!serie.journalAapen() || serie.journal().har(k.sakId().verdi())) {
            return Beslutning.ingenting(k.helsefellesskapId());
        }
        int nummer = serie.journal().neste();
        return Beslutning.av(
                k.helsefellesskapId(),
                new SaksnummerserieEvent.JournalnummerTildelt(
                        k.serieId(),
                        k.helsefellesskapId(),
                        k.aar(),
                        nummer,
                        Saksnummerserie.JOURNAL.skriv(nummer, k.aar()),
                        k.sakId()));
    }

    private static void krevJournal(SaksnummerserieId serieId, HelsefellesskapId id, int aar) {
        Avslag.krevInnhold(id, "helsefellesskapId");
        SaksnummerserieId rett = Saksnummerserie.journalFor(id, aar);
        Avslag.med(serieId.equals(rett), Avslagskode.UGYLDIG_INNHOLD, "R114", "Serien heter " + rett);
    }

    /** Serien heter etter utvalg og år, så to år i samme utvalg aldri overlapper. */
    static void krevUtvalgsserie(SaksnummerserieId serieId, UtvalgId utvalgId, int aar) {
        Avslag.krevInnhold(utvalgId, "utvalgId");
        SaksnummerserieId rett = Saksnummerserie.forUtvalg(utvalgId, aar);
        Avslag.med(serieId.equals(rett), Avslagskode.UGYLDIG_INNHOLD, "R114", "Serien heter " + rett);
    }

    static void krevAapen(Saksnummerserie serie, SaksnummerserieId serieId) {
        Avslag.med(!serie.lukket(), Avslagskode.NUMMERPERIODE_LUKKET, "R114", serieId + " er lukket");
    }
}
