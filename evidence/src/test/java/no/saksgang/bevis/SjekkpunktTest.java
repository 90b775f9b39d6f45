package no.saksgang.bevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel;
import no.saksgang.bevis.sjekkpunkt.Notat;
import no.saksgang.bevis.sjekkpunkt.Signeringsnoekkel;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunkt;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunktfil;
import no.saksgang.bevis.tre.Merkle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formatene er de andre åpenhetslogger bruker: eksempelet er det fra Gos {@code sumdb/note}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SjekkpunktTest {

    private static final String OFFENTLIG = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String HEMMELIG =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEKST =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String NOTAT = TEKST
            + "\n"
            + "\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @TempDir
    Path mappe;

    @Test
    void signaturen_er_den_kjente_og_noekkelen_skrives_som_den_ble_lest() {
        Signeringsnoekkel noekkel = Signeringsnoekkel.les(HEMMELIG + "\n" + OFFENTLIG);
        assertThat(Notat.signer(TEKST, noekkel)).isEqualTo(NOTAT);
        assertThat(noekkel.offentlig()).hasToString(OFFENTLIG);
        assertThat(noekkel.hemmelig()).isEqualTo(HEMMELIG + "\n" + OFFENTLIG + "\n");
    }

    @Test
    void et_notat_med_en_endret_byte_godtas_ikke() {
        Kontrollnoekkel noekkel = Kontrollnoekkel.les(OFFENTLIG);
        assertThat(Notat.aapne(NOTAT, noekkel)).contains(TEKST);
        IntStream.range(0, NOTAT.length()).forEach(i -> {
            char[] endret = NOTAT.toCharArray();
            endret[i] ^= 1;
            assertThat(Notat.aapne(new String(endret), noekkel))
                    .as("tegn %d", i)
                    .isNotEqualTo(java.util.Optional.of(TEKST));
        });
    }

    @Test
    void et_sjekkpunkt_aapnes_bare_med_sin_egen_noekkel() {
        Signeringsnoekkel vaar = Signeringsnoekkel.lag("saksgang.example/a");
        Signeringsnoekkel annen = Signeringsnoekkel.lag("saksgang.example/a");
        String notat = new Sjekkpunkt("saksgang.example/a", 42, Merkle.tomRot()).signer(vaar);
        assertThat(Sjekkpunkt.aapne(notat, vaar.offentlig())).hasValueSatisfying(s -> {
            assertThat(s.stoerrelse()).isEqualTo(42);
            assertThat(s.rot()).isEqualTo(Merkle.tomRot());
        });
        assertThat(Sjekkpunkt.aapne(notat, annen.offentlig())).isEmpty();
        String fremmed = new Sjekkpunkt("en annen logg", 42, Merkle.tomRot()).signer(vaar);
        assertThat(Sjekkpunkt.aapne(fremmed, vaar.offentlig())).isEmpty();
    }

    @Test
    void noekler_som_ikke_henger_sammen_nektes() {
        Signeringsnoekkel a = Signeringsnoekkel.lag("logg");
        Signeringsnoekkel b = Signeringsnoekkel.lag("logg");
        String blandet = a.hemmelig().lines().findFirst().orElseThrow() + "\n" + b.offentlig();
        assertThatThrownBy(() -> Signeringsnoekkel.les(blandet)).hasMessageContaining("hører ikke sammen");
        assertThatThrownBy(() -> Kontrollnoekkel.les(OFFENTLIG.replace("c74f", "c74e")))
                .hasMessageContaining("Avtrykket");
        assertThatThrownBy(() -> Kontrollnoekkel.les("tull")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noekkelen_lages_en_gang_og_bare_eieren_kan_lese_den() throws Exception {
        Path fil = mappe.resolve("ny/sjekkpunkt.noekkel");
        Signeringsnoekkel foerst = Signeringsnoekkel.iFil(fil, "logg");
        assertThat(Signeringsnoekkel.iFil(fil, "et annet navn").offentlig()).isEqualTo(foerst.offentlig());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fil)))
                .isEqualTo("rw-------");
    }

    @Test
    void filen_beholder_alt_ogsaa_etter_en_avbrutt_tilfoeyelse() throws Exception {
        Signeringsnoekkel noekkel = Signeringsnoekkel.lag("logg");
        String en = new Sjekkpunkt("logg", 1, Merkle.tomRot()).signer(noekkel);
        String to = new Sjekkpunkt("logg", 2, Merkle.tomRot()).signer(noekkel);
        Sjekkpunktfil fil = new Sjekkpunktfil(mappe.resolve("sjekkpunkter.txt"));
        assertThat(fil.les()).isEmpty();
        fil.leggTil(en);
        assertThat(fil.les()).containsExactly(en);
        Files.writeString(fil.sti(), to.substring(0, 12), StandardOpenOption.APPEND);
        fil.leggTil(to);
        assertThat(fil.les()).containsExactly(en, to);
    }
}
