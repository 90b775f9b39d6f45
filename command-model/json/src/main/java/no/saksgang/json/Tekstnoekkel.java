package no.saksgang.json;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Nøkkelen til fri tekst i én hendelse, eller til ett dokument: AES-256-GCM. Brukes bare til det, så tekstene kan
 * nummereres som engangsverdi.
 */
public final class Tekstnoekkel {

    public static final int LENGDE = 32;

    /** Det som står i stedet når nøkkelen er slettet. */
    public static final String MASKERT = "[maskert]";

    private static final SecureRandom TILFELDIG = new SecureRandom();

    /** Å slå opp algoritmen koster mer enn å bruke den. */
    private static final ThreadLocal<Cipher> CHIFFER = ThreadLocal.withInitial(() -> {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    });

    private static final int NR = 4;
    private static final int IV = 12;
    private static final int MERKE_BITER = 128;

    private final byte[] noekkel;
    private final SecretKeySpec spesifikasjon;
    private int brukt;

    public Tekstnoekkel(byte[] noekkel) {
        this.noekkel = noekkel;
        this.spesifikasjon = new SecretKeySpec(noekkel, "AES");
    }

    public static Tekstnoekkel ny() {
        byte[] b = new byte[LENGDE];
        TILFELDIG.nextBytes(b);
        return new Tekstnoekkel(b);
    }

    public byte[] bytes() {
        return noekkel;
    }

    boolean erBrukt() {
        return brukt > 0;
    }

    public String krypter(String tekst) {
        return Base64.getEncoder().withoutPadding().encodeToString(krypter(tekst.getBytes(StandardCharsets.UTF_8)));
    }

    public String aapne(String kryptert) {
        return new String(aapne(Base64.getDecoder().decode(kryptert)), StandardCharsets.UTF_8);
    }

    /** Nummeret på teksten, og den kryptert. */
    public byte[] krypter(byte[] klar) {
        ByteBuffer ut = ByteBuffer.allocate(NR + klar.length + MERKE_BITER / Byte.SIZE);
        int nr = ++brukt;
        ut.putInt(nr);
        try {
            chiffer(Cipher.ENCRYPT_MODE, nr).doFinal(ByteBuffer.wrap(klar), ut);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return ut.array();
    }

    /** @throws IllegalStateException når det ikke er kryptert med denne nøkkelen, eller er endret */
    public byte[] aapne(byte[] kryptert) {
        try {
            int nr = ByteBuffer.wrap(kryptert).getInt();
            return chiffer(Cipher.DECRYPT_MODE, nr).doFinal(kryptert, NR, kryptert.length - NR);
        } catch (GeneralSecurityException | BufferUnderflowException e) {
            throw new IllegalStateException("Innholdet lar seg ikke åpne med nøkkelen det har", e);
        }
    }

    private Cipher chiffer(int retning, int nr) throws GeneralSecurityException {
        Cipher c = CHIFFER.get();
        byte[] iv = ByteBuffer.allocate(IV).putInt(IV - NR, nr).array();
        c.init(retning, spesifikasjon, new GCMParameterSpec(MERKE_BITER, iv));
        return c;
    }
}
