package no.saksgang.sak;

import java.time.LocalDate;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.UtvalgId;

/** Ingen sak venter uten frist. Er den ikke oppgitt, gjelder disse (antatt). */
final class Ventefrist {

    private static final int VANLIG_DAGER = 30;
    private static final int AVKLARING_DAGER = 14;
    private static final int UTEN_MOETE_DAGER = 90;

    private Ventefrist() {}

    static LocalDate ellers(LocalDate oppgitt, Kontekst kontekst) {
        return oppgitt != null ? oppgitt : kontekst.dato().plusDays(VANLIG_DAGER);
    }

    static LocalDate avklaring(Kontekst kontekst) {
        return kontekst.dato().plusDays(AVKLARING_DAGER);
    }

    /** Dagen for det nye møtet; ellers for det neste møtet utvalget har. */
    static LocalDate nesteMoete(MoeteId oppgitt, UtvalgId utvalg, Kontekst kontekst) {
        return oppgitt != null
                ? kontekst.oppslag().moete(oppgitt).dato()
                : kontekst.oppslag()
                        .nesteMoete(utvalg, kontekst.dato())
                        .orElse(kontekst.dato().plusDays(UTEN_MOETE_DAGER));
    }
}
