package no.saksgang.bevis.sjekkpunkt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** En signert tekst (C2SP signed-note): teksten, en tom linje, og en linje for hver signatur. */
public final class Notat {

    private static final String MERKE = "\u2014 ";

    private Notat() {}

    /** @param tekst slutter med linjeskift */
    public static String signer(String tekst, Signeringsnoekkel noekkel) {
        byte[] signatur = noekkel.signer(tekst.getBytes(StandardCharsets.UTF_8));
        return tekst + "\n" + MERKE + noekkel.offentlig().navn() + " "
                + Base64.getEncoder()
                        .encodeToString(
                                Kontrollnoekkel.sammen(noekkel.offentlig().avtrykk(), signatur))
                + "\n";
    }

    /** Teksten, når nøkkelen har signert den. */
    public static Optional<String> aapne(String notat, Kontrollnoekkel noekkel) {
        int skille = notat.lastIndexOf("\n\n");
        if (skille < 0 || !notat.endsWith("\n")) {
            return Optional.empty();
        }
        String tekst = notat.substring(0, skille + 1);
        for (String linje : notat.substring(skille + 2).split("\n")) {
            String[] deler = linje.split(" ");
            if (deler.length != 3 || !linje.startsWith(MERKE) || !deler[1].equals(noekkel.navn())) {
                continue;
            }
            byte[] signatur = base64(deler[2]);
            if (signatur.length > Kontrollnoekkel.AVTRYKK
                    && Arrays.equals(Arrays.copyOf(signatur, Kontrollnoekkel.AVTRYKK), noekkel.avtrykk())
                    && noekkel.godtar(
                            tekst.getBytes(StandardCharsets.UTF_8),
                            Arrays.copyOfRange(signatur, Kontrollnoekkel.AVTRYKK, signatur.length))) {
                return Optional.of(tekst);
            }
        }
        return Optional.empty();
    }

    private static byte[] base64(String tekst) {
        try {
            return Base64.getDecoder().decode(tekst);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
