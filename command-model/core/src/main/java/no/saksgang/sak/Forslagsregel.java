package no.saksgang.sak;

/** Reglene motoren foreslår utvalg etter, og hvor i kildene de står. */
enum Forslagsregel {
    /** Årsrapport og handlingsplan hører til partnerskapsmøtet. */
    PLANSAK("R189", "S000#L10"),
    /** Saken viser til en delavtale som et utvalg forvalter. */
    DELAVTALE("R026", "S003#L864-876, S000#L68"),
    /** Utvalget er satt ned for å avklare raskt. */
    HASTER("R060", "S000#L102, S000#L120"),
    /** Strukturell faglig sak: overordnet fagutvalg. */
    STRUKTURELL("R025", "S002#L120, S002#L124-126"),
    /** Sak i ett fagområde: fagutvalget selv. */
    ENKELTFAG("R024", "S002#L90-92"),
    /** Lokal sak: lokalt nivå. */
    LOKAL("R012", "S003#L212-215, S004#L37"),
    /** Laveste nivå som kan vedta saken etter utvalgets egen grense. */
    SAKEN_AVGJOER_NIVAAET("R009", "S001#L70"),
    /** Utvalget har ingen egen grense; den nasjonale arbeidsdelingen gjelder. */
    NASJONAL_ARBEIDSDELING("R008", "S003#L766, S003#L774-776, S003#L782");

    final String regel;
    final String kilde;

    Forslagsregel(String regel, String kilde) {
        this.regel = regel;
        this.kilde = kilde;
    }
}
