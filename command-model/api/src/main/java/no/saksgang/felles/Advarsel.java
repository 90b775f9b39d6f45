package no.saksgang.felles;

/** Advarsler stanser ikke kommandoen; de står i hendelsens konvolutt og vises i dashbordet. */
public enum Advarsel {
    /** Møtet er lagt til en lørdag eller søndag (R107). */
    UVANLIG_MOETEDAG,
    /** Utvalget mangler bruker- eller fastlegerepresentant (R154). */
    MEDVIRKNING_MANGLER,
    /** Ingen rolle går igjen i faglig og strategisk utvalg (R126). */
    GJENNOMGAAENDE_MANGLER,
    /** Ikke alle utvalg er invitert til innspill (R097). */
    INNSPILLSRUNDE_MANGLER,
    /** Flere møter enn modellen regner med (R101). */
    MANGE_MOETER,
    /** Prosedyre eller tjenestemodell uten føring fra strategisk nivå (R062). */
    FOERING_MANGLER,
    /** Medlemmets forankring i egen ledelse er ikke registrert (R143). */
    FORANKRINGSNIVAA_MANGLER,
    /** Utvalget tar til med ledige seter (R155, R160). */
    LEDIGE_SETER,
    /** Honoraret har verken avtale eller sats (R210). */
    HONORAR_UAVKLART,
    /** Minuttene avviker fra det faste opplegget (R120). */
    OPPLEGG_AVVIKER,
    /** Saken kom på saklisten etter papirfristen (R109). */
    SENT_INNMELDT,
    /** Møtet er planlagt så sent at en frist alt er passert og ikke gjelder (R109). */
    KORT_VARSEL
}
