package no.saksgang.bevis.tre;

import java.util.ArrayList;
import java.util.List;

/** Regner roten og bevisene ut av summene i treet (RFC 9162, 2.1.1, 2.1.3.1 og 2.1.4.1). */
public final class Bevisregner {

    private final Trekilde kilde;

    public Bevisregner(Trekilde kilde) {
        this.kilde = kilde;
    }

    /** Roten i treet av de første bladene. */
    public byte[] rot(long stoerrelse) {
        return stoerrelse == 0 ? Merkle.tomRot() : sum(0, stoerrelse);
    }

    /** Summene som sammen med bladet gir roten, nedenfra. */
    public List<byte[]> inklusjon(long indeks, long stoerrelse) {
        if (indeks < 0 || indeks >= stoerrelse) {
            throw new IllegalArgumentException("Bladet " + indeks + " er ikke blant de første " + stoerrelse);
        }
        List<byte[]> bevis = new ArrayList<>();
        inklusjon(indeks, 0, stoerrelse, bevis);
        return bevis;
    }

    /** Summene som viser at treet av de {@code fra} første bladene er begynnelsen av treet av de {@code til} første. */
    public List<byte[]> konsistens(long fra, long til) {
        if (fra < 1 || fra > til) {
            throw new IllegalArgumentException("Et bevis går fra 1 eller mer, og ikke til noe mindre");
        }
        List<byte[]> bevis = new ArrayList<>();
        if (fra < til) {
            konsistens(fra, 0, til, true, bevis);
        }
        return bevis;
    }

    private void inklusjon(long m, long fra, long til, List<byte[]> bevis) {
        if (til - fra == 1) {
            return;
        }
        long midt = fra + delt(til - fra);
        if (m < midt) {
            inklusjon(m, fra, midt, bevis);
            bevis.add(sum(midt, til));
        } else {
            inklusjon(m, midt, til, bevis);
            bevis.add(sum(fra, midt));
        }
    }

    private void konsistens(long m, long fra, long til, boolean helt, List<byte[]> bevis) {
        if (m == til) {
            if (!helt) {
                bevis.add(sum(fra, til));
            }
            return;
        }
        long midt = fra + delt(til - fra);
        if (m <= midt) {
            konsistens(m, fra, midt, helt, bevis);
            bevis.add(sum(midt, til));
        } else {
            konsistens(m, midt, til, false, bevis);
            bevis.add(sum(fra, midt));
        }
    }

    /** Summen av bladene fra og med {@code fra} til {@code til}. */
    private byte[] sum(long fra, long til) {
        long n = til - fra;
        if (Long.bitCount(n) == 1) {
            int nivaa = Long.numberOfTrailingZeros(n);
            return kilde.node(nivaa, fra >> nivaa);
        }
        long midt = fra + delt(n);
        return Merkle.node(sum(fra, midt), sum(midt, til));
    }

    /** Den største toerpotensen som er mindre enn {@code n}. */
    private static long delt(long n) {
        return Long.highestOneBit(n - 1);
    }
}
