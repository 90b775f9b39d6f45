package no.saksgang.bevis.sjekkpunkt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import no.saksgang.bevis.tre.Merkle;

/**
 * Den offentlige nøkkelen, skrevet {@code navn+avtrykk+nøkkel}. Den som etterprøver, skal ha fått den fra noen hun stoler
 * på.
 */
public final class Kontrollnoekkel {

    static final String ALGORITME = "Ed25519";
    static final byte ED25519 = 1;
    static final int AVTRYKK = 4;
    static final int NOEKKEL = 32;

    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String navn;
    private final byte[] raa;
    private final PublicKey noekkel;

    Kontrollnoekkel(String navn, byte[] raa) {
        krevNavn(navn);
        if (raa.length != NOEKKEL) {
            throw new IllegalArgumentException("Nøkkelen har ikke " + NOEKKEL + " byte");
        }
        this.navn = navn;
        this.raa = raa.clone();
        try {
            this.noekkel = KeyFactory.getInstance(ALGORITME).generatePublic(new X509EncodedKeySpec(sammen(X509, raa)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Nøkkelen er ingen Ed25519-nøkkel", e);
        }
    }

    /** @throws IllegalArgumentException når teksten ikke er en nøkkel, eller avtrykket ikke stemmer */
    public static Kontrollnoekkel les(String tekst) {
        String[] deler = tekst.strip().split("\\+", 3);
        if (deler.length != 3) {
            throw new IllegalArgumentException("En nøkkel skrives navn+avtrykk+nøkkel");
        }
        Kontrollnoekkel k = new Kontrollnoekkel(deler[0], utenAlgoritme(deler[2]));
        if (!HexFormat.of().formatHex(k.avtrykk()).equals(deler[1])) {
            throw new IllegalArgumentException("Avtrykket passer ikke til nøkkelen");
        }
        return k;
    }

    public String navn() {
        return navn;
    }

    public byte[] avtrykk() {
        MessageDigest sha = Merkle.sha256();
        sha.update(navn.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
        sha.update(ED25519);
        return Arrays.copyOf(sha.digest(raa), AVTRYKK);
    }

    boolean godtar(byte[] tekst, byte[] signatur) {
        try {
            Signature s = Signature.getInstance(ALGORITME);
            s.initVerify(noekkel);
            s.update(tekst);
            return s.verify(signatur);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return navn + "+" + HexFormat.of().formatHex(avtrykk()) + "+" + medAlgoritme(raa);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Kontrollnoekkel k && k.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    static String medAlgoritme(byte[] raa) {
        return Base64.getEncoder().encodeToString(sammen(new byte[] {ED25519}, raa));
    }

    static byte[] utenAlgoritme(String base64) {
        byte[] alt = Base64.getDecoder().decode(base64);
        if (alt.length != NOEKKEL + 1 || alt[0] != ED25519) {
            throw new IllegalArgumentException("Bare Ed25519-nøkler brukes");
        }
        return Arrays.copyOfRange(alt, 1, alt.length);
    }

    static byte[] sammen(byte[] a, byte[] b) {
        byte[] ut = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, ut, a.length, b.length);
        return ut;
    }

    private static void krevNavn(String navn) {
        if (navn.isEmpty() || navn.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c) || c < ' ')) {
            throw new IllegalArgumentException("Navnet på nøkkelen kan ikke være tomt eller ha mellomrom eller pluss");
        }
    }
}
