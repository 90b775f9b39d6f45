package no.saksgang.felles.verdi;

/**
 * En del som er unntatt offentlighet, og hvorfor.
 *
 * @param paragraf paragrafen i offentleglova, bare tallet: 5 eller 13–26
 * @param tilleggshjemmel annen lov, leddet eller taushetsplikten det bygger på; kan mangle
 */
public record Unntak(Unntattdel del, int paragraf, String tilleggshjemmel) {

    /** Hva som er unntatt. */
    public enum Unntattdel {
        TITTEL,
        INNHOLD,
        VEDLEGG
    }
}
