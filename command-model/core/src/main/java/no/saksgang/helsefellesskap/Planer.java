package no.saksgang.helsefellesskap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.modell.Moetetall;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;

/** Årshjul, møteplan og målinger (R099–R108, R127, R199). */
final class Planer {

    private static final int FOERSTE_AAR = 1990;
    private static final int SISTE_AAR = 2200;

    private Planer() {}

    static Beslutning<HelsefellesskapEvent> aarshjul(HelsefellesskapCommand.FastsettAarshjul k, Helsefellesskap h) {
        HelsefellesskapDecider.krevEtablert(h);
        Avslag.krevInnhold(k.aktiviteter(), "aktiviteter");
        k.aktiviteter().forEach(a -> {
            Avslag.krevInnhold(a.aktivitet(), "aktiviteter.aktivitet");
            Avslag.med(
                    a.maaned() >= 1 && a.maaned() <= 12,
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R127",
                    "maaned må være 1–12, ikke " + a.maaned());
        });
        return HelsefellesskapDecider.av(
                h, new HelsefellesskapEvent.AarshjulFastsatt(k.helsefellesskapId(), k.aktiviteter()), "R127");
    }

    static Beslutning<HelsefellesskapEvent> maaling(HelsefellesskapCommand.RegistrerMaaling k, Helsefellesskap h) {
        HelsefellesskapDecider.krevEtablert(h);
        Avslag.krevInnhold(k.indikator(), "indikator");
        Avslag.krevInnhold(k.verdi(), "verdi");
        krevAar(k.aar(), "R199");
        return HelsefellesskapDecider.av(
                h,
                new HelsefellesskapEvent.MaalingRegistrert(
                        k.helsefellesskapId(), k.indikator(), k.verdi(), k.aar(), k.merknad()),
                "R199");
    }

    static Beslutning<HelsefellesskapEvent> moeteplan(
            HelsefellesskapCommand.FastsettMoeteplan k, Helsefellesskap h, Kontekst kontekst) {
        HelsefellesskapDecider.krevEtablert(h);
        Avslag.krevInnhold(k.utvalgId(), "utvalgId");
        krevAar(k.aar(), "R108");
        UtvalgFakta utvalg = kontekst.oppslag().utvalg(k.utvalgId());
        Avslag.med(
                utvalg.helsefellesskapId().equals(k.helsefellesskapId()),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001",
                k.utvalgId() + " hører til " + utvalg.helsefellesskapId());
        kontekst.krevEgetUtvalg(k.utvalgId());
        List<LocalDate> alle = new ArrayList<>(k.datoer());
        alle.addAll(k.seminarer());
        Avslag.med(
                alle.stream().allMatch(d -> d.getYear() == k.aar())
                        && alle.stream().distinct().count() == alle.size(),
                Avslagskode.UGYLDIG_INNHOLD,
                "R108",
                "Datoene må være ulike og i " + k.aar());
        Moetetall tall = moetetall(k, h, utvalg, kontekst);
        krevMange(k, tall);
        Beslutning<HelsefellesskapEvent> b = HelsefellesskapDecider.av(
                h,
                new HelsefellesskapEvent.MoeteplanFastsatt(
                        k.helsefellesskapId(), k.utvalgId(), k.aar(), k.datoer(), k.seminarer()),
                "R107",
                "R108");
        boolean helg = alle.stream()
                .anyMatch(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY || d.getDayOfWeek() == DayOfWeek.SUNDAY);
        if (helg) {
            b = b.medAdvarsel(Advarsel.UVANLIG_MOETEDAG);
        }
        boolean mange = tall != null && tall.maks() != null && k.datoer().size() > tall.maks();
        return mange ? b.medAdvarsel(Advarsel.MANGE_MOETER).medRegler("R101") : b;
    }

    /** Kravet i modellen som gjelder det året (R224). */
    private static Moetetall moetetall(
            HelsefellesskapCommand.FastsettMoeteplan k, Helsefellesskap h, UtvalgFakta utvalg, Kontekst kontekst) {
        LocalDate nyttaar = LocalDate.of(k.aar(), 1, 1);
        LocalDate dato = kontekst.dato().isAfter(nyttaar) ? kontekst.dato() : nyttaar;
        return h.fakta()
                .modellPaa(dato)
                .flatMap(m -> m.finn(k.utvalgId()))
                .map(UtvalgModell::moeterPerAar)
                .orElse(utvalg.modell().moeterPerAar());
    }

    /** Seminarer teller ikke mot minstetallet (R103). */
    private static void krevMange(HelsefellesskapCommand.FastsettMoeteplan k, Moetetall tall) {
        if (tall == null) {
            return;
        }
        int antall = k.datoer().size();
        Avslag.med(
                tall.min() == null || antall >= tall.min(),
                Avslagskode.FOR_FAA_MOETER,
                "R100",
                "Planen har " + antall + " møter; kravet er " + tall.min());
        if (tall.minPerHalvaar() != null) {
            long vaar = k.datoer().stream().filter(d -> d.getMonthValue() <= 6).count();
            Avslag.med(
                    vaar >= tall.minPerHalvaar() && antall - vaar >= tall.minPerHalvaar(),
                    Avslagskode.FOR_FAA_MOETER,
                    "R102",
                    "Planen har " + vaar + " møter på våren og " + (antall - vaar) + " på høsten; kravet er "
                            + tall.minPerHalvaar() + " per halvår");
        }
    }

    private static void krevAar(int aar, String regel) {
        Avslag.med(
                aar >= FOERSTE_AAR && aar <= SISTE_AAR,
                Avslagskode.UGYLDIG_INNHOLD,
                regel,
                "aar må være " + FOERSTE_AAR + "–" + SISTE_AAR);
    }
}
