package no.saksgang.frist;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Fristslag;

/** Hva en hendelse gjør med fristene i aggregatet sitt. */
public sealed interface Fristendring {

    /** Fristen er satt; den erstatter en tidligere med samme slag og gjelder. */
    record Satt(Fristslag slag, String gjelder, LocalDate frist, List<Adressat> ansvarlige) implements Fristendring {}

    /** Fristen er den samme, men den gjelder bare disse; er det ingen, er den innfridd. */
    record Gjenstaar(Fristslag slag, String gjelder, List<Adressat> ansvarlige) implements Fristendring {}

    /** Fristen er ikke lenger noe å vente på. */
    record Innfridd(Fristslag slag, String gjelder) implements Fristendring {}

    /** Alle aggregatets frister faller bort. */
    record AlleBortfalt() implements Fristendring {}

    /** Det er sagt fra om at fristen er nær. */
    record Paaminnet(Fristslag slag, String gjelder) implements Fristendring {}

    /** Det er sagt fra om at fristen er ute. */
    record Passert(Fristslag slag, String gjelder) implements Fristendring {}
}
