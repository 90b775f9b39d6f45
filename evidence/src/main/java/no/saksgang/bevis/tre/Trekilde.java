package no.saksgang.bevis.tre;

/** Der summene i treet hentes. */
@FunctionalInterface
public interface Trekilde {

    /**
     * Summen av et fullt deltre.
     *
     * @param nivaa 0 for et blad; deltreet har 2^nivaa blader
     * @param indeks deltreets nummer på nivået, fra 0
     */
    byte[] node(int nivaa, long indeks);
}
