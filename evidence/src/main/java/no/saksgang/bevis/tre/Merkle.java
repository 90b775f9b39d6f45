package no.saksgang.bevis.tre;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Kontrollsummene i treet (RFC 9162, 2.1.1): blader og noder har hver sin innledning, så de aldri kan forveksles. */
public final class Merkle {

    /** Byte i en kontrollsum. */
    public static final int LENGDE = 32;

    private static final byte BLAD = 0;
    private static final byte NODE = 1;

    /** For summer som regnes i ett; den er tom igjen etterpå. */
    private static final ThreadLocal<MessageDigest> KORT = ThreadLocal.withInitial(Merkle::sha256);

    private Merkle() {}

    public static byte[] sum(byte[] innhold) {
        return KORT.get().digest(innhold);
    }

    public static byte[] blad(byte[] innhold) {
        MessageDigest sha = KORT.get();
        sha.update(BLAD);
        return sha.digest(innhold);
    }

    public static byte[] node(byte[] venstre, byte[] hoeyre) {
        MessageDigest sha = KORT.get();
        sha.update(NODE);
        sha.update(venstre);
        return sha.digest(hoeyre);
    }

    /** Roten i treet uten blader. */
    public static byte[] tomRot() {
        return sha256().digest();
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
