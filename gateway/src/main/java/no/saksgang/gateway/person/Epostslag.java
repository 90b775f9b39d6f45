package no.saksgang.gateway.person;

import java.util.Optional;

/** Det det sendes e-post om. Alt annet står bare blant varslene. */
public enum Epostslag {
    /** Innkalling til et møte, eller til én sak. */
    INNKALLING,
    /** Saklisten er endret etter innkallingen: en tilleggsliste, eller noe ettersendt. */
    SAKLISTE,
    /** Møtet en er innkalt til, er flyttet eller avlyst. */
    MOETE,
    /** Det bes om råd, eller om svar i en høring. */
    RAAD,
    /** En frist er ute. */
    FRIST;

    /** Slaget til et varsel; tom når det ikke sendes e-post om det. */
    public static Optional<Epostslag> av(String tekstnoekkel) {
        int punktum = tekstnoekkel.indexOf('.');
        return Optional.ofNullable(
                switch (punktum < 0 ? tekstnoekkel : tekstnoekkel.substring(0, punktum)) {
                    case "INNKALLING" -> punktum < 0 ? INNKALLING : SAKLISTE;
                    case "INVITASJON" -> INNKALLING;
                    case "MOETE_FLYTTET", "MOETE_AVLYST" -> MOETE;
                    case "RAAD_OENSKET", "HOERING" -> RAAD;
                    case "PURRING" -> FRIST;
                    default -> null;
                });
    }
}
