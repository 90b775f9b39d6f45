package no.saksgang.utvalg;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Beslutningsmodell;
import no.saksgang.felles.modell.BindendeFor;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Lederregel;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Loeftegrunn;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Moetetall;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.modell.Varighet;
import no.saksgang.felles.modell.Vedtaksgrense;

/** Små modeller å prøve regler på; hver prøve endrer bare det regelen handler om. */
public final class Modeller {

    public static final UtvalgId PM = new UtvalgId("pm");
    public static final UtvalgId SSU = new UtvalgId("ssu");
    public static final UtvalgId FSU = new UtvalgId("fsu");
    public static final UtvalgId SEKRETARIATET = new UtvalgId("sek");

    private Modeller() {}

    public static Lederregel valgt() {
        return leder(Lederregeltype.VALGT_AV_UTVALGET, 12, false, null, false);
    }

    public static Lederregel leder(
            Lederregeltype type, Integer maaneder, boolean sykehusVeksler, Part foerste, boolean nestleder) {
        return new Lederregel(
                type,
                maaneder,
                List.of(Part.KOMMUNE, Part.SYKEHUS),
                false,
                sykehusVeksler,
                nestleder,
                false,
                foerste,
                List.of());
    }

    public static Lederregel lederBetaler() {
        return new Lederregel(
                Lederregeltype.ROTERER,
                24,
                List.of(Part.KOMMUNE, Part.SYKEHUS),
                false,
                false,
                false,
                true,
                null,
                List.of());
    }

    public static List<Seteregel> toOgTo() {
        return List.of(
                new Seteregel(Funksjon.MEDLEM, Part.KOMMUNE, "kommunerepresentant", 2, null),
                new Seteregel(Funksjon.MEDLEM, Part.SYKEHUS, "klinikkrepresentant", 2, null),
                new Seteregel(Funksjon.OBSERVATOER, Part.FASTLEGE, "fastlege-eller-praksiskonsulent", 1, null),
                new Seteregel(Funksjon.OBSERVATOER, Part.BRUKER, "brukerrepresentant", 1, null));
    }

    public static UtvalgModell utvalg(UtvalgId id, Nivaa nivaa, Utvalgsstatus status, Lederregel leder) {
        return utvalg(id, nivaa, status, leder, Map.of(), null, new Moetetall(null, null, null, null));
    }

    public static UtvalgModell utvalg(
            UtvalgId id,
            Nivaa nivaa,
            Utvalgsstatus status,
            Lederregel leder,
            Map<String, String> oppnevnesAv,
            Integer funksjonstid,
            Moetetall moeter) {
        List<UtvalgId> over =
                switch (nivaa) {
                    case PARTNERSKAPSMOETE -> List.of();
                    case STRATEGISK -> List.of(PM);
                    default -> List.of(SSU);
                };
        List<Loefterute> ruter = over.isEmpty()
                ? List.of(new Loefterute(Loefterute.PARTENE, List.of(Loeftegrunn.ALLE), null))
                : List.of(new Loefterute(over.getFirst().verdi(), List.of(Loeftegrunn.ALLE), null));
        return new UtvalgModell(
                id,
                "Utvalget " + id,
                null,
                nivaa,
                status,
                Varighet.FAST,
                over,
                List.of(Beslutningsmakt.VEDTAR),
                new Vedtaksgrense(List.of(Saksegenskap.FAGLIG), List.of(Saksegenskap.PRINSIPIELL), Map.of(), false),
                ruter,
                Konsensusregel.KONSENSUS,
                false,
                BindendeFor.ALLE_VIRKSOMHETER_I_AVTALEN,
                toOgTo(),
                moeter,
                leder,
                List.of(),
                List.of("etter modellen"),
                null,
                null,
                null,
                null,
                oppnevnesAv,
                funksjonstid,
                Map.of());
    }

    /** Samme utvalg, men vedtak krever at medlemmene er forankret i egen organisasjon (R040). */
    static UtvalgModell medForankring(UtvalgModell u) {
        return new UtvalgModell(
                u.utvalgId(),
                u.navn(),
                u.forkortelse(),
                u.nivaa(),
                u.status(),
                u.varighet(),
                u.overordnet(),
                u.beslutningsmakt(),
                u.vedtaksgrense(),
                u.eskalering(),
                Konsensusregel.ENIGHET_MELLOM_PARTENE,
                true,
                u.bindendeFor(),
                u.sammensetning(),
                u.moeterPerAar(),
                u.lederregel(),
                u.rapportering(),
                u.mandat(),
                u.delsystem(),
                u.delavtale(),
                u.erstattesAv(),
                u.avloestAv(),
                u.oppnevnesAv(),
                u.funksjonstidMaaneder(),
                u.opphav());
    }

    public static Samarbeidsmodell modell(int versjon, LocalDate gjelderFra, List<UtvalgModell> utvalg) {
        return new Samarbeidsmodell(
                versjon,
                gjelderFra,
                List.of(Part.KOMMUNE, Part.SYKEHUS),
                Beslutningsmodell.ETT_TRINN,
                false,
                false,
                false,
                14,
                Map.of(),
                utvalg,
                Map.of());
    }

    /** De tre nivåene, alle i drift. */
    public static List<UtvalgModell> treNivaaer() {
        return List.of(
                utvalg(PM, Nivaa.PARTNERSKAPSMOETE, Utvalgsstatus.I_DRIFT, valgt()),
                utvalg(SSU, Nivaa.STRATEGISK, Utvalgsstatus.I_DRIFT, valgt()),
                utvalg(FSU, Nivaa.FAGLIG, Utvalgsstatus.I_DRIFT, valgt()));
    }
}
