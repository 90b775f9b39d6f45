package no.saksgang.bevis.hendelse;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Åpner fri tekst og dokumenter for den som etterprøver. Skrevet her en gang til, så hun ikke må stole på koden som lagret
 * dem: AES-256-GCM, hver bit med fire byte nummer foran, som også er engangsverdien.
 */
public final class Tekstnoekkel {

    private static final int NR = 4;
    private static final int IV = 12;
    private static final int MERKE_BITER = 128;

    private final SecretKeySpec noekkel;

    public Tekstnoekkel(byte[] noekkel) {
        this.noekkel = new SecretKeySpec(noekkel, "AES");
    }

    /** Tom når biten er endret, eller hører til en annen nøkkel. */
    public Optional<byte[]> aapne(byte[] bit) {
        try {
            byte[] iv = ByteBuffer.allocate(IV)
                    .putInt(IV - NR, ByteBuffer.wrap(bit).getInt())
                    .array();
            Cipher c = Cipher.getInstance("AES/GCM/NoPadding");
            c.init(Cipher.DECRYPT_MODE, noekkel, new GCMParameterSpec(MERKE_BITER, iv));
            return Optional.of(c.doFinal(bit, NR, bit.length - NR));
        } catch (GeneralSecurityException | BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
