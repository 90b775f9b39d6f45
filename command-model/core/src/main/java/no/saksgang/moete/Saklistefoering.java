package no.saksgang.moete;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.verdi.Ansvarlig;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Opplegg;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.moete.rule.SaklistenHengerSammen;

/** Saklisten til den låses (R112–R121, R176). */
final class Saklistefoering {

    static final int MAKS_PUNKTER = 200;
    private static final int MAKS_MINUTTER = 1440;

    private Saklistefoering() {}

    static Beslutning<MoeteEvent> leggTil(MoeteCommand.LeggTilSaklistepunkt k, Moete moete, Kontekst kontekst) {
        boolean tillegg = Saklistevern.skalPaaTilleggsliste(moete, k.sakId(), kontekst);
        krevNyttPunkt(moete, k.punktId());
        Avslag.krevInnhold(k.type(), "type");
        Avslag.krevInnhold(k.tittel(), "tittel");
        Avslag.med(
                k.type() != Punkttype.PAUSE,
                Avslagskode.UGYLDIG_INNHOLD,
                "R116",
                "Pause legges inn med LeggInnPause og har aldri saksnummer");
        Avslag.med(
                k.saksnummer() == null
                        || moete.punkter.stream().noneMatch(p -> k.saksnummer().equals(p.saksnummer())),
                Avslagskode.SAKSNUMMER_BRUKT,
                "R114",
                "Nummeret " + k.saksnummer() + " står allerede på saklisten");
        if (k.sakId() != null) {
            Avslag.med(
                    !moete.saker().contains(k.sakId()),
                    Avslagskode.FINNES_ALLEREDE,
                    "R112",
                    "Saken " + k.sakId() + " står allerede på saklisten");
            kontekst.oppslag().sak(k.sakId());
        }
        krevMinutter(k.minutter(), k.ansvarlige());
        MoeteEvent.SaklistepunktLagtTil hendelse = new MoeteEvent.SaklistepunktLagtTil(
                k.moeteId(),
                k.punktId(),
                k.sakId(),
                k.type(),
                k.saksnummer(),
                k.tittel(),
                k.minutter(),
                k.ansvarlige(),
                k.underpunkter(),
                tillegg ? Integer.valueOf(moete.punkter.size() + 1) : k.plass(),
                k.forretningsorden(),
                k.prioriterteGrupper(),
                k.start(),
                k.slutt(),
                k.opplegg());
        Beslutning<MoeteEvent> b =
                Saklistevern.merk(hendelse, tillegg, moete, kontekst).medRegler("R112", "R114");
        return avviker(k.opplegg(), k.minutter()) ? b.medAdvarsel(Advarsel.OPPLEGG_AVVIKER) : b;
    }

    static Beslutning<MoeteEvent> leggInnPause(MoeteCommand.LeggInnPause k, Moete moete, Kontekst kontekst) {
        Saklistevern.krevKanEndres(moete, kontekst);
        krevNyttPunkt(moete, k.punktId());
        krevMinutter(k.minutter(), List.of());
        String tittel = k.tittel() == null || k.tittel().isBlank() ? "Pause" : k.tittel();
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId,
                        new MoeteEvent.PauseLagtInn(
                                k.moeteId(), k.punktId(), tittel, k.minutter(), k.plass(), k.start(), k.slutt()))
                .medRegler("R116");
    }

    static Beslutning<MoeteEvent> endre(MoeteCommand.EndreSaklistepunkt k, Moete moete, Kontekst kontekst) {
        Saklistevern.krevKanEndres(moete, kontekst);
        Moete.Punkt punkt = punkt(moete, k.punktId());
        krevMinutter(k.minutter() == null ? punkt.minutter() : k.minutter(), k.ansvarlige());
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId,
                        new MoeteEvent.SaklistepunktEndret(
                                k.moeteId(),
                                k.punktId(),
                                k.tittel(),
                                k.minutter(),
                                k.ansvarlige(),
                                k.underpunkter(),
                                k.plass(),
                                k.start(),
                                k.slutt()))
                .medRegler("R119");
    }

    static Beslutning<MoeteEvent> fjern(MoeteCommand.FjernSaklistepunkt k, Moete moete, Kontekst kontekst) {
        Saklistevern.krevKanEndres(moete, kontekst);
        Moete.Punkt punkt = punkt(moete, k.punktId());
        return Beslutning.av(
                moete.helsefellesskapId,
                new MoeteEvent.SaklistepunktFjernet(k.moeteId(), k.punktId(), punkt.sakId(), k.grunn()));
    }

    static Beslutning<MoeteEvent> laas(MoeteCommand.LaasSakliste k, Moete moete) {
        MoeteDecider.krev(moete, Moetetilstand.INNKALT);
        if (!k.avvikGodkjent()) {
            SaklistenHengerSammen.krevRekkefoelge(moete.hovedliste());
        }
        SaklistenHengerSammen.krevTider(moete.hovedliste(), moete.start, moete.slutt);
        return Beslutning.<MoeteEvent>av(moete.helsefellesskapId, laast(moete)).medRegler("R113", "R118");
    }

    static Beslutning<MoeteEvent> ferdigstill(MoeteCommand.FerdigstillSakliste k, Moete moete) {
        MoeteDecider.krev(moete, Moetetilstand.INNKALT);
        Avslag.krevInnhold(k.side(), "side");
        if (moete.ferdigstilt.contains(k.side())) {
            return Beslutning.ingenting(moete.helsefellesskapId);
        }
        SaklistenHengerSammen.krevRekkefoelge(moete.hovedliste());
        SaklistenHengerSammen.krevTider(moete.hovedliste(), moete.start, moete.slutt);
        MoeteEvent side = new MoeteEvent.SaklisteFerdigstiltAvSide(k.moeteId(), k.side());
        return (moete.ferdigstilt.isEmpty()
                        ? Beslutning.av(moete.helsefellesskapId, side)
                        : Beslutning.av(moete.helsefellesskapId, List.of(side, laast(moete))))
                .medRegler("R113", "R118", "R176");
    }

    static Beslutning<MoeteEvent> laasOpp(MoeteCommand.LaasOppSakliste k, Moete moete) {
        MoeteDecider.krev(moete, Moetetilstand.SAKLISTE_LAAST);
        Avslag.krevInnhold(k.grunn(), "grunn");
        return Beslutning.av(moete.helsefellesskapId, new MoeteEvent.SaklisteLaastOpp(k.moeteId(), k.grunn()));
    }

    private static MoeteEvent laast(Moete moete) {
        int sum = moete.punkter.stream()
                .mapToInt(p -> p.minutter() == null ? 0 : p.minutter())
                .sum();
        return new MoeteEvent.SaklisteLaast(
                moete.moeteId,
                moete.punkter.size(),
                sum,
                moete.punkter.stream().map(Moete.Punkt::punktId).toList());
    }

    private static void krevNyttPunkt(Moete moete, String punktId) {
        Avslag.krevInnhold(punktId, "punktId");
        Avslag.med(moete.punkt(punktId).isEmpty(), Avslagskode.FINNES_ALLEREDE, "R112", punktId + " finnes allerede");
        Avslag.med(
                moete.punkter.size() < MAKS_PUNKTER,
                Avslagskode.UGYLDIG_INNHOLD,
                "R112",
                "En sakliste har høyst " + MAKS_PUNKTER + " punkter");
    }

    static Moete.Punkt punkt(Moete moete, String punktId) {
        Avslag.krevInnhold(punktId, "punktId");
        return moete.punkt(punktId)
                .orElseThrow(
                        () -> new Avslag(Avslagskode.IKKE_PAA_SAKLISTE, "R112", punktId + " står ikke på saklisten"));
    }

    private static void krevMinutter(Integer minutter, List<Ansvarlig> ansvarlige) {
        Avslag.med(
                minutter == null || (minutter >= 1 && minutter <= MAKS_MINUTTER),
                Avslagskode.UGYLDIG_INNHOLD,
                "R112",
                "minutter må være 1–" + MAKS_MINUTTER);
        int sum = 0;
        Set<String> roller = new LinkedHashSet<>();
        for (Ansvarlig a : ansvarlige) {
            Avslag.krevInnhold(a.rolle(), "ansvarlige.rolle");
            Avslag.med(roller.add(a.rolle()), Avslagskode.UGYLDIG_INNHOLD, "R119", a.rolle() + " står to ganger");
            sum += a.minutter() == null ? 0 : a.minutter();
        }
        Avslag.med(
                minutter == null || sum <= minutter,
                Avslagskode.UGYLDIG_INNHOLD,
                "R119",
                "De ansvarliges minutter er til sammen " + sum + ", punktets " + minutter);
    }

    private static boolean avviker(Opplegg o, Integer minutter) {
        return o != null
                && minutter != null
                && (o.innleggMinutter() + o.spoersmaalMinutter()) * o.antallInnlegg() != minutter;
    }
}
