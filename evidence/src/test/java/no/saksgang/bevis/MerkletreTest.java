package no.saksgang.bevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.saksgang.bevis.tre.Bevisregner;
import no.saksgang.bevis.tre.Bevissjekk;
import no.saksgang.bevis.tre.Merkle;
import no.saksgang.bevis.tre.Rottregner;
import no.saksgang.bevis.tre.Trekilde;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Treet mot de kjente prøvene fra Certificate Transparency (RFC 6962), og mot definisjonen skrevet rett av. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MerkletreTest {

    /** Bladene i prøvene til referanseimplementasjonen. */
    private static final List<byte[]> KJENTE = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(Merkle::blad)
            .toList();

    private static final List<String> KJENTE_ROETTER = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void roettene_er_de_kjente() {
        assertThat(hex(Merkle.tomRot())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        Rottregner regner = new Rottregner();
        for (int n = 1; n <= KJENTE.size(); n++) {
            regner.leggTil(KJENTE.get(n - 1));
            assertThat(hex(regner.rot())).as("%d blader", n).isEqualTo(KJENTE_ROETTER.get(n - 1));
            assertThat(hex(new Bevisregner(kilde(KJENTE)).rot(n))).isEqualTo(KJENTE_ROETTER.get(n - 1));
        }
    }

    @Test
    void inklusjonsbevisene_er_de_kjente() {
        Bevisregner b = new Bevisregner(kilde(KJENTE));
        assertThat(hex(b.inklusjon(0, 8)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(b.inklusjon(5, 8)))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(b.inklusjon(0, 1)).isEmpty();
    }

    @Test
    void konsistensbevisene_er_de_kjente() {
        Bevisregner b = new Bevisregner(kilde(KJENTE));
        assertThat(b.konsistens(1, 1)).isEmpty();
        assertThat(hex(b.konsistens(1, 8)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(b.konsistens(6, 8)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(b.konsistens(2, 5)))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void roten_og_hvert_bevis_er_som_definisjonen_sier_for_alle_smaa_traer() {
        for (int n = 1; n <= 70; n++) {
            List<byte[]> blader = blader(n, n);
            Bevisregner regner = new Bevisregner(kilde(blader));
            byte[] rot = regner.rot(n);
            assertThat(rot).isEqualTo(mth(blader));
            for (int i = 0; i < n; i++) {
                List<byte[]> bevis = regner.inklusjon(i, n);
                assertThat(hex(bevis)).isEqualTo(hex(path(i, blader)));
                assertThat(Bevissjekk.inklusjon(i, n, blader.get(i), bevis, rot))
                        .isTrue();
            }
            for (int m = 1; m <= n; m++) {
                List<byte[]> bevis = regner.konsistens(m, n);
                assertThat(Bevissjekk.konsistens(m, n, mth(blader.subList(0, m)), rot, bevis))
                        .isTrue();
            }
        }
    }

    @Test
    void et_bevis_med_noe_galt_i_godtas_aldri() {
        Random tilfeldig = new Random(20261125);
        for (int runde = 0; runde < 3000; runde++) {
            int n = 1 + tilfeldig.nextInt(200);
            List<byte[]> blader = blader(n, runde);
            Bevisregner regner = new Bevisregner(kilde(blader));
            byte[] rot = regner.rot(n);
            int i = tilfeldig.nextInt(n);
            List<byte[]> bevis = regner.inklusjon(i, n);
            assertThat(Bevissjekk.inklusjon(i, n, vrengt(blader.get(i), tilfeldig), bevis, rot))
                    .isFalse();
            assertThat(Bevissjekk.inklusjon(i, n, blader.get(i), odelagt(bevis, tilfeldig), rot))
                    .isFalse();
            int j = (i + 1) % n;
            assertThat(n > 1 && Bevissjekk.inklusjon(j, n, blader.get(i), bevis, rot))
                    .isFalse();
            int m = 1 + tilfeldig.nextInt(n);
            byte[] foer = mth(blader.subList(0, m));
            List<byte[]> k = regner.konsistens(m, n);
            assertThat(Bevissjekk.konsistens(m, n, vrengt(foer, tilfeldig), rot, k))
                    .isFalse();
            assertThat(Bevissjekk.konsistens(m, n, foer, vrengt(rot, tilfeldig), k))
                    .isFalse();
            assertThat(Bevissjekk.konsistens(m, n, foer, rot, odelagt(k, tilfeldig)))
                    .isFalse();
        }
    }

    @Test
    void et_tre_som_bygges_videre_er_det_samme_som_ett_bygget_i_ett() {
        List<byte[]> blader = blader(1000, 7);
        for (int stopp : new int[] {0, 1, 255, 256, 257, 511, 999}) {
            Rottregner r = Rottregner.fra(stopp, kilde(blader), (nivaa, indeks, sum) -> assertThat(sum)
                    .isEqualTo(mth(blader.subList((int) (indeks << nivaa), (int) ((indeks + 1) << nivaa)))));
            blader.subList(stopp, 1000).forEach(r::leggTil);
            assertThat(r.rot()).isEqualTo(mth(blader));
            assertThat(r.stoerrelse()).isEqualTo(1000);
        }
    }

    @Test
    void det_som_ikke_finnes_bevises_ikke() {
        Bevisregner b = new Bevisregner(kilde(KJENTE));
        assertThatThrownBy(() -> b.inklusjon(8, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> b.inklusjon(-1, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> b.konsistens(0, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> b.konsistens(9, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Bevissjekk.inklusjon(3, 3, KJENTE.get(2), List.of(), KJENTE.get(2)))
                .isFalse();
        assertThat(Bevissjekk.konsistens(0, 3, Merkle.tomRot(), KJENTE.get(2), List.of()))
                .isFalse();
    }

    // RFC 9162, 2.1.1 og 2.1.3.1, skrevet rett av.

    private static byte[] mth(List<byte[]> d) {
        if (d.size() == 1) {
            return d.getFirst();
        }
        int k = k(d.size());
        return Merkle.node(mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }

    private static List<byte[]> path(int m, List<byte[]> d) {
        List<byte[]> ut = new ArrayList<>();
        if (d.size() > 1) {
            int k = k(d.size());
            ut.addAll(m < k ? path(m, d.subList(0, k)) : path(m - k, d.subList(k, d.size())));
            ut.add(m < k ? mth(d.subList(k, d.size())) : mth(d.subList(0, k)));
        }
        return ut;
    }

    private static int k(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static Trekilde kilde(List<byte[]> blader) {
        return (nivaa, indeks) -> mth(blader.subList((int) (indeks << nivaa), (int) ((indeks + 1) << nivaa)));
    }

    private static List<byte[]> blader(int n, int fro) {
        return IntStream.range(0, n)
                .mapToObj(i -> Merkle.blad((fro + ":" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }

    private static byte[] vrengt(byte[] sum, Random tilfeldig) {
        byte[] ut = sum.clone();
        ut[tilfeldig.nextInt(ut.length)] ^= (byte) (1 << tilfeldig.nextInt(8));
        return ut;
    }

    /** Ett ledd endret, ett for mye eller ett for lite. */
    private static List<byte[]> odelagt(List<byte[]> bevis, Random tilfeldig) {
        List<byte[]> ut = new ArrayList<>(bevis);
        switch (ut.isEmpty() ? 0 : tilfeldig.nextInt(3)) {
            case 0 -> ut.add(Merkle.tomRot());
            case 1 -> ut.remove(tilfeldig.nextInt(ut.size()));
            default -> {
                int i = tilfeldig.nextInt(ut.size());
                ut.set(i, vrengt(ut.get(i), tilfeldig));
            }
        }
        assertThat(ut).isNotEqualTo(bevis);
        return ut;
    }

    private static String hex(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }

    private static List<String> hex(List<byte[]> summer) {
        return Arrays.stream(summer.toArray(byte[][]::new))
                .map(MerkletreTest::hex)
                .toList();
    }
}
