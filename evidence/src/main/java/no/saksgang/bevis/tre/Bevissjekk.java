package no.saksgang.bevis.tre;

import java.util.Arrays;
import java.util.List;

/** Etterprøver bevis uten å ha treet (RFC 9162, 2.1.3.2 og 2.1.4.2). */
public final class Bevissjekk {

    private Bevissjekk() {}

    /** Om bladet står på plassen i treet med denne roten. */
    public static boolean inklusjon(long indeks, long stoerrelse, byte[] blad, List<byte[]> bevis, byte[] rot) {
        if (indeks < 0 || indeks >= stoerrelse) {
            return false;
        }
        long fn = indeks;
        long sn = stoerrelse - 1;
        byte[] r = blad;
        for (byte[] p : bevis) {
            if (sn == 0 || p.length != Merkle.LENGDE) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Merkle.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Merkle.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, rot);
    }

    /** Om det andre treet har det første som sin begynnelse. */
    public static boolean konsistens(long fra, long til, byte[] foersteRot, byte[] andreRot, List<byte[]> bevis) {
        if (fra < 1 || fra > til) {
            return false;
        }
        if (fra == til) {
            return bevis.isEmpty() && Arrays.equals(foersteRot, andreRot);
        }
        boolean helt = Long.bitCount(fra) == 1;
        if (bevis.isEmpty() && !helt) {
            return false;
        }
        long fn = fra - 1;
        long sn = til - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = helt ? foersteRot : bevis.getFirst();
        byte[] sr = fr;
        for (byte[] c : helt ? bevis : bevis.subList(1, bevis.size())) {
            if (sn == 0 || c.length != Merkle.LENGDE) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Merkle.node(c, fr);
                sr = Merkle.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Merkle.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, foersteRot) && Arrays.equals(sr, andreRot);
    }
}
