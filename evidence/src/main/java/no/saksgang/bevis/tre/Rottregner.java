package no.saksgang.bevis.tre;

import java.util.ArrayList;
import java.util.List;

/**
 * Et tre som vokser med ett blad av gangen. Husker bare toppen av hvert fulle deltre langs høyre kant, så minnet vokser
 * ikke med loggen.
 */
public final class Rottregner {

    /** Får summen av hvert deltre idet det blir fullt. */
    @FunctionalInterface
    public interface Fullt {
        void deltre(int nivaa, long indeks, byte[] sum);
    }

    private final List<byte[]> topper = new ArrayList<>();
    private final Fullt fullt;
    private long stoerrelse;

    public Rottregner() {
        this((nivaa, indeks, sum) -> {});
    }

    public Rottregner(Fullt fullt) {
        this.fullt = fullt;
    }

    /** Går videre der et tre slapp. */
    public static Rottregner fra(long stoerrelse, Trekilde kilde, Fullt fullt) {
        Rottregner r = new Rottregner(fullt);
        r.stoerrelse = stoerrelse;
        for (int nivaa = Long.SIZE - 2; nivaa >= 0; nivaa--) {
            if ((stoerrelse >> nivaa & 1) == 1) {
                r.topper.add(kilde.node(nivaa, (stoerrelse >> nivaa) - 1));
            }
        }
        return r;
    }

    /** Et tre som er likt nå, og vokser for seg selv. */
    public Rottregner kopi() {
        Rottregner r = new Rottregner();
        r.stoerrelse = stoerrelse;
        r.topper.addAll(topper);
        return r;
    }

    public long stoerrelse() {
        return stoerrelse;
    }

    public void leggTil(byte[] blad) {
        byte[] sum = blad;
        int nivaa = 0;
        for (long n = stoerrelse; (n & 1) == 1; n >>= 1) {
            sum = Merkle.node(topper.removeLast(), sum);
            nivaa++;
            fullt.deltre(nivaa, stoerrelse >> nivaa, sum);
        }
        topper.add(sum);
        stoerrelse++;
    }

    public byte[] rot() {
        if (topper.isEmpty()) {
            return Merkle.tomRot();
        }
        byte[] sum = topper.getLast();
        for (int i = topper.size() - 2; i >= 0; i--) {
            sum = Merkle.node(topper.get(i), sum);
        }
        return sum;
    }
}
