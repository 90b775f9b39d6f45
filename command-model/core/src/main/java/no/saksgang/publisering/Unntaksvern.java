package no.saksgang.publisering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.FestetPunkt;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Unntaksomfang;
import no.saksgang.publisering.command.PubliseringCommand;

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
        for (SakId sak : saker(k, kontekst)) {
            if (kontekst.oppslag()
                    .unntak(new PubliseringId(Publiseringstype.SAK.idFor(sak.verdi())))
                    .filter(u -> u.gjelder(dag))
                    .isPresent()) {
                String tittel = kontekst.oppslag().sak(sak).tittel();
                Avslag.med(
                        !inneholder(k.offentligTittel(), tittel)
                                && !inneholder(k.tekst(), tittel)
                                && !inneholder(innhold, tittel),
                        Avslagskode.UNNTATT_STAAR_I_TEKSTEN,
                        "R218",
                        "Tittelen på " + sak + " er unntatt " + dag + ", og står i det som skulle publiseres");
            }
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

    /** Sakene utgaven forteller om: den ene, eller alle møtet var innkalt til. */
    private static List<SakId> saker(PubliseringCommand.Publiser k, Kontekst kontekst) {
        return switch (k.type()) {
            case VEDTAK, INNSTILLING -> List.of(new SakId(k.objektId()));
            case SAKSDOKUMENT -> List.of(k.sakId());
            case SAKLISTE, PROTOKOLL ->
                kontekst.oppslag().sendtTil(new MoeteId(k.objektId())).stream()
                        .map(FestetPunkt::sakId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
            case AARSRAPPORT, HANDLINGSPLAN, SAK, MOETE -> List.of();
        };
    }

    /** Uansett store bokstaver, mellomrom og linjeskift. */
    static boolean inneholder(String tekst, String tittel) {
        return tekst != null && tittel != null && normal(tekst).contains(normal(tittel));
    }

    private static String normal(String tekst) {
        return tekst.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
