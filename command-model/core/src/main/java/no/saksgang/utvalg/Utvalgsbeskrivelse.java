package no.saksgang.utvalg;

import java.util.List;
import java.util.Map;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.BindendeFor;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Lederregel;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Loeftegrunn;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Moetetall;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Rapportregel;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.modell.Varighet;
import no.saksgang.felles.modell.Vedtaksgrense;

/** Beskrivelsen av utvalg som ikke står i samarbeidsmodellen. */
final class Utvalgsbeskrivelse {

    private Utvalgsbeskrivelse() {}

    /** De forbereder saker og løfter dem til den som satte dem ned. */
    static UtvalgModell av(
            UtvalgId id,
            String navn,
            Nivaa nivaa,
            List<String> mandat,
            UtvalgId overordnet,
            List<Seteregel> sammensetning,
            Varighet varighet) {
        List<Loefterute> ruter = overordnet == null
                ? List.of()
                : List.of(new Loefterute(overordnet.verdi(), List.of(Loeftegrunn.ALLE), null));
        return new UtvalgModell(
                id,
                navn,
                null,
                nivaa,
                Utvalgsstatus.UNDER_ETABLERING,
                varighet,
                overordnet == null ? List.of() : List.of(overordnet),
                List.of(Beslutningsmakt.FORBEREDER),
                new Vedtaksgrense(List.of(), List.of(Saksegenskap.ALLE), Map.of(), false),
                ruter,
                Konsensusregel.KONSENSUS,
                false,
                BindendeFor.INGEN,
                sammensetning,
                new Moetetall(null, null, null, null),
                new Lederregel(
                        Lederregeltype.UTPEKT_AV_NEDSETTER,
                        null,
                        List.of(),
                        false,
                        false,
                        false,
                        false,
                        null,
                        List.of()),
                List.<Rapportregel>of(),
                mandat,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                Map.of());
    }
}
