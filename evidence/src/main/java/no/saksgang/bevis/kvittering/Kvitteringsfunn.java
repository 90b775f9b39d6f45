package no.saksgang.bevis.kvittering;

/** Noe i en kvittering som ikke stemmer. Kodene er stabile. */
public record Kvitteringsfunn(Kode kode, String detalj) {

    /** Slagene av funn. */
    public enum Kode {
        /** Filen slutter midt i. */
        AVKORTET,
        /** Filen er ikke en kvittering, eller noe i den kan ikke leses. */
        SKADET,
        /** Kvitteringen er fra en annen logg enn den nøkkelen hører til. */
        FREMMED,
        /** Signaturen på sjekkpunktet holder ikke. */
        SIGNATUR,
        /** Sjekkpunktet er ikke blant dem en har fra før. */
        SJEKKPUNKT_UKJENT,
        /** Innholdet er ikke det beviset gjelder. */
        INNHOLD_ENDRET,
        /** Beviset fører ikke til roten i sjekkpunktet. */
        BEVIS_HOLDER_IKKE,
        /** Hendelsen hører ikke til det kvitteringen gjelder. */
        HOERER_IKKE_TIL,
        /** Hendelser mangler, eller står flere ganger. */
        UFULLSTENDIG,
        /** Dokumentet er ikke det hendelsene viser til. */
        DOKUMENT_UKJENT,
        /** Nøkkelen er kvitteringens egen, og ingen har gått god for den. */
        NOEKKEL_IKKE_OPPGITT(true),
        /** Hendelser som var lagret, men ikke signert ennå. */
        IKKE_DEKKET(true);

        private final boolean advarsel;

        Kode() {
            this(false);
        }

        Kode(boolean advarsel) {
            this.advarsel = advarsel;
        }

        public boolean advarsel() {
            return advarsel;
        }
    }
}
