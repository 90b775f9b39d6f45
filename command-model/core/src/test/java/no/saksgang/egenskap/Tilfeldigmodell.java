package no.saksgang.egenskap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Beslutningsmodell;
import no.saksgang.felles.modell.BindendeFor;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Lederregel;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Loeftegrunn;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Moetetall;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Rapportregel;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.Terskel;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.modell.Varighet;
import no.saksgang.felles.modell.Vedtaksgrense;
import no.saksgang.felles.modell.Vilkaar;

/** En samarbeidsmodell ingen har: regler, nivåer, ruter og terskler valgt av frøet. */
final class Tilfeldigmodell {

    static final List<Part> PARTER = List.of(Part.KOMMUNE, Part.SYKEHUS);
    private final Random r;

    Tilfeldigmodell(Random r) {
        this.r = r;
    }

    Samarbeidsmodell lag(int versjon, LocalDate gjelderFra) {
        boolean toSsu = r.nextBoolean();
        List<UtvalgModell> utvalg = new ArrayList<>();
        utvalg.add(utvalg("pm", Nivaa.PARTNERSKAPSMOETE, Konsensusregel.KONSENSUS, false, ruter("PARTENE")));
        utvalg.add(utvalg("ssu-1", Nivaa.STRATEGISK, regel(), false, ruter("pm")));
        if (toSsu) {
            utvalg.add(utvalg("ssu-2", Nivaa.STRATEGISK, regel(), false, ruter("pm")));
        }
        List<Loefterute> opp = toSsu
                ? List.of(
                        rute("ssu-1", Vilkaar.SAKEN_GJELDER_NEDRE_TELEMARK),
                        rute("ssu-2", Vilkaar.SAKEN_GJELDER_OEVRE_TELEMARK))
                : ruter("ssu-1");
        utvalg.add(utvalg("fsu-1", Nivaa.FAGLIG, regel(), r.nextInt(4) == 0, opp));
        utvalg.add(utvalg("fsu-2", Nivaa.FAGLIG, regel(), r.nextInt(4) == 0, opp));
        utvalg.add(utvalg("raad", Nivaa.RAADGIVENDE, Konsensusregel.TILSTREBER_KONSENSUS, false, ruter("fsu-1")));
        return new Samarbeidsmodell(
                versjon,
                gjelderFra,
                PARTER,
                r.nextInt(3) == 0 ? Beslutningsmodell.TO_TRINN_DROEFTING_SAA_BESLUTNING : Beslutningsmodell.ETT_TRINN,
                r.nextBoolean(),
                false,
                false,
                14,
                Map.of(),
                utvalg,
                Map.of());
    }

    private Konsensusregel regel() {
        return switch (r.nextInt(5)) {
            case 0 -> Konsensusregel.ENIGHET_MELLOM_PARTENE;
            case 1 -> Konsensusregel.AKSEPT_PER_VIRKSOMHET;
            default -> Konsensusregel.KONSENSUS;
        };
    }

    private static List<Loefterute> ruter(String til) {
        return List.of(rute(til, null));
    }

    private static Loefterute rute(String til, Vilkaar naar) {
        return new Loefterute(til, List.of(Loeftegrunn.ALLE), naar);
    }

    private UtvalgModell utvalg(
            String id, Nivaa nivaa, Konsensusregel regel, boolean forankring, List<Loefterute> ruter) {
        boolean raad = nivaa == Nivaa.RAADGIVENDE;
        boolean topp = nivaa == Nivaa.PARTNERSKAPSMOETE;
        Vedtaksgrense grense = new Vedtaksgrense(
                raad ? List.of() : List.of(Saksegenskap.FAGLIG, Saksegenskap.PRINSIPIELL, Saksegenskap.HANDLINGSPLAN),
                topp || raad ? List.of() : List.of(Saksegenskap.OEKONOMISK_KONSEKVENS),
                topp || raad
                        ? Map.of()
                        : Map.of(
                                Saksegenskap.OEKONOMISK_KONSEKVENS,
                                new Terskel(Konsekvensgrad.STOR, Konsekvensgrad.STOR)),
                true);
        return new UtvalgModell(
                new UtvalgId(id),
                id,
                null,
                nivaa,
                Utvalgsstatus.I_DRIFT,
                Varighet.FAST,
                topp ? List.of() : List.of(new UtvalgId(ruter.getFirst().til())),
                raad
                        ? List.of(Beslutningsmakt.RAADGIVENDE)
                        : List.of(Beslutningsmakt.VEDTAR, Beslutningsmakt.FORBEREDER),
                grense,
                ruter,
                regel,
                forankring,
                regel == Konsensusregel.AKSEPT_PER_VIRKSOMHET
                        ? BindendeFor.AKSEPTERENDE_PARTER
                        : BindendeFor.ALLE_VIRKSOMHETER_I_AVTALEN,
                List.of(
                        new Seteregel(Funksjon.MEDLEM, Part.KOMMUNE, "kommune", null, null),
                        new Seteregel(Funksjon.MEDLEM, Part.SYKEHUS, "sykehus", null, null)),
                new Moetetall(1, null, null, null),
                new Lederregel(
                        Lederregeltype.VALGT_AV_UTVALGET, 24, PARTER, false, false, false, false, null, List.of()),
                topp ? List.of() : List.of(new Rapportregel(ruter.getFirst().til(), "REFERAT", "FORTLOEPENDE", false)),
                List.of("mandat"),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                Map.of());
    }
}
