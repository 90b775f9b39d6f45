package no.saksgang.publisering.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Publiseringstype;

/** Tittelen på en sak som er unntatt eller skjult, skal ikke stå i noe som er åpent (R218). */
public final class IntetUnntatt {

    private IntetUnntatt() {}

    /** @throws Avslag {@code UNNTATT_STAAR_I_TEKSTEN} når en sak i helsefellesskapet er unntatt dagen, og tittelen står der */
    public static void krev(Oppslag oppslag, HelsefellesskapId id, LocalDate dag, String... tekster) {
        if (Arrays.stream(tekster).anyMatch(t -> t != null && !t.isBlank())) {
            krev(oppslag, oppslag.sakerMedUnntak(id), dag, tekster);
        }
    }

    /** @throws Avslag {@code UNNTATT_STAAR_I_TEKSTEN} når en av sakene er unntatt dagen, og tittelen står i en av tekstene */
    public static void krev(Oppslag oppslag, Collection<SakId> saker, LocalDate dag, String... tekster) {
        for (SakId sak : saker) {
            PubliseringId id = new PubliseringId(Publiseringstype.SAK.idFor(sak.verdi()));
            if (oppslag.unntak(id).filter(u -> u.gjelder(dag)).isPresent() || oppslag.erSkjult(id)) {
                String tittel = oppslag.sak(sak).tittel();
                Avslag.med(
                        Arrays.stream(tekster).noneMatch(t -> inneholder(t, tittel)),
                        Avslagskode.UNNTATT_STAAR_I_TEKSTEN,
                        "R218",
                        "Tittelen på " + sak + " er unntatt " + dag + ", og står i det som skulle bli åpent");
            }
        }
    }

    /** Uansett store bokstaver, mellomrom og linjeskift. */
    public static boolean inneholder(String tekst, String tittel) {
        return tekst != null && tittel != null && normal(tekst).contains(normal(tittel));
    }

    private static String normal(String tekst) {
        return tekst.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
