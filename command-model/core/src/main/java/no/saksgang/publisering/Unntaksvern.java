package no.saksgang.publisering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Unntaksomfang;
import no.saksgang.publisering.command.PubliseringCommand;
import no.saksgang.publisering.rule.IntetUnntatt;

/** Det som er unntatt den dagen utgaven blir offentlig, slipper ikke ut i den (R218). */
final class Unntaksvern {

    private Unntaksvern() {}

    static void krev(
            PubliseringCommand.Publiser k,
            Publiseringsobjekt objekt,
            Instant offentligFra,
            String innhold,
            Kontekst kontekst) {
        LocalDate dag = offentligFra.atZone(Kontekst.NORSK_TID).toLocalDate();
        krevIkkeUnntatt(k.publiseringId(), dag, kontekst);
        if (objekt.forelder() != null) {
            krevIkkeUnntatt(objekt.forelder(), dag, kontekst);
        }
        String[] tekster = {k.offentligTittel(), k.tekst(), innhold};
        switch (k.type()) {
            case VEDTAK, INNSTILLING ->
                IntetUnntatt.krev(kontekst.oppslag(), List.of(new SakId(k.objektId())), dag, tekster);
            case SAKSDOKUMENT -> IntetUnntatt.krev(kontekst.oppslag(), List.of(k.sakId()), dag, tekster);
            // Disse kan fortelle om alle sakene: også dem som ble meldt under eventuelt, eller står i en plan eller
            // rapport.
            case SAKLISTE, PROTOKOLL, AARSRAPPORT, HANDLINGSPLAN, SAK, MOETE ->
                IntetUnntatt.krev(kontekst.oppslag(), objekt.helsefellesskapId(), dag, tekster);
        }
    }

    private static void krevIkkeUnntatt(PubliseringId id, LocalDate dag, Kontekst kontekst) {
        kontekst.oppslag()
                .unntak(id)
                .filter(u -> u.omfang() == Unntaksomfang.HELE && u.gjelder(dag))
                .ifPresent(u -> {
                    throw new Avslag(
                            Avslagskode.FORELDER_SKJULT,
                            id + " er unntatt " + (u.til() == null ? "til det oppheves" : "til " + u.til()));
                });
    }
}
