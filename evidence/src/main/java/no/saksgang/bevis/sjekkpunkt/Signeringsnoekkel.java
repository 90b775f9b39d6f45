package no.saksgang.bevis.sjekkpunkt;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** Den hemmelige nøkkelen sjekkpunktene signeres med, og den offentlige som hører til. */
public final class Signeringsnoekkel {

    private static final String HEMMELIG = "PRIVATE+KEY+";
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final byte[] fro;
    private final PrivateKey noekkel;
    private final Kontrollnoekkel offentlig;

    private Signeringsnoekkel(byte[] fro, Kontrollnoekkel offentlig) {
        this.fro = fro;
        this.offentlig = offentlig;
        try {
            this.noekkel = KeyFactory.getInstance(Kontrollnoekkel.ALGORITME)
                    .generatePrivate(new PKCS8EncodedKeySpec(Kontrollnoekkel.sammen(PKCS8, fro)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Den hemmelige nøkkelen kan ikke brukes", e);
        }
        if (!offentlig.godtar(PKCS8, signer(PKCS8))) {
            throw new IllegalArgumentException("Den hemmelige og den offentlige nøkkelen hører ikke sammen");
        }
    }

    public static Signeringsnoekkel lag(String navn) {
        try {
            KeyPair par =
                    KeyPairGenerator.getInstance(Kontrollnoekkel.ALGORITME).generateKeyPair();
            return new Signeringsnoekkel(
                    hale(par.getPrivate().getEncoded()),
                    new Kontrollnoekkel(navn, hale(par.getPublic().getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param tekst den hemmelige nøkkelen og den offentlige, skilt med linjeskift eller mellomrom
     * @throws IllegalArgumentException når teksten ikke er to nøkler som hører sammen
     */
    public static Signeringsnoekkel les(String tekst) {
        String[] deler = tekst.strip().split("\\s+");
        if (deler.length != 2 || !deler[0].startsWith(HEMMELIG)) {
            throw new IllegalArgumentException(
                    "Venter en linje med " + HEMMELIG + "… og en med den offentlige nøkkelen");
        }
        Kontrollnoekkel offentlig = Kontrollnoekkel.les(deler[1]);
        String[] felt = deler[0].substring(HEMMELIG.length()).split("\\+", 3);
        if (felt.length != 3 || !felt[0].equals(offentlig.navn())) {
            throw new IllegalArgumentException("De to nøklene har ikke samme navn");
        }
        return new Signeringsnoekkel(Kontrollnoekkel.utenAlgoritme(felt[2]), offentlig);
    }

    /** Leser filen, eller lager en ny nøkkel i den når den ikke finnes. Bare eieren kan lese den. */
    public static Signeringsnoekkel iFil(Path fil, String navn) throws IOException {
        if (!Files.exists(fil)) {
            Files.createDirectories(fil.toAbsolutePath().getParent());
            Signeringsnoekkel ny = lag(navn);
            try (var ut = Files.newByteChannel(
                    fil,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                ut.write(java.nio.ByteBuffer.wrap(ny.hemmelig().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                return ny;
            } catch (FileAlreadyExistsException e) {
                // En annen node kom først.
            }
        }
        return les(Files.readString(fil));
    }

    public Kontrollnoekkel offentlig() {
        return offentlig;
    }

    byte[] signer(byte[] tekst) {
        try {
            Signature s = Signature.getInstance(Kontrollnoekkel.ALGORITME);
            s.initSign(noekkel);
            s.update(tekst);
            return s.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begge nøklene, slik {@link #les} tar imot dem. */
    public String hemmelig() {
        return HEMMELIG + offentlig.navn() + "+" + HexFormat.of().formatHex(offentlig.avtrykk()) + "+"
                + Kontrollnoekkel.medAlgoritme(fro) + "\n" + offentlig + "\n";
    }

    private static byte[] hale(byte[] kodet) {
        return Arrays.copyOfRange(kodet, kodet.length - Kontrollnoekkel.NOEKKEL, kodet.length);
    }
}
