package no.saksgang.felles.verdi;

import java.util.Locale;

/** Det som kan publiseres, og det som kan skjules med alt under seg. */
public enum Publiseringstype {
    /** Innkalling og sakliste til et møte (R219). */
    SAKLISTE,
    /** Godkjent referat fra et møte (R219). */
    PROTOKOLL,
    /** Vedtaket i en sak (R216). */
    VEDTAK,
    /** Et dokument i en sak (R218). */
    SAKSDOKUMENT,
    /** Årsrapporten (R220). */
    AARSRAPPORT,
    /** En sak; kan skjules, ikke publiseres som helhet. */
    SAK,
    /** Et møte; kan skjules, ikke publiseres som helhet. */
    MOETE,
    /** Innstillingen i en sak (R216). */
    INNSTILLING,
    /** Den vedtatte handlingsplanen (R215). */
    HANDLINGSPLAN;

    /** Om dette kan publiseres; ellers er det noe som ligger over. */
    public boolean kanPubliseres() {
        return this != SAK && this != MOETE;
    }

    /** Identifikatoren for publiseringene av ett objekt av typen. */
    public String idFor(String objektId) {
        return name().toLowerCase(Locale.ROOT) + "-" + objektId;
    }
}
