package no.saksgang.bevis.sjekkpunkt;

import java.util.Base64;
import java.util.Optional;
import no.saksgang.bevis.tre.Merkle;

/**
 * Loggens hode på et tidspunkt: hvor mange hendelser treet har, og roten av dem (C2SP tlog-checkpoint). Navnet på loggen er
 * navnet på nøkkelen.
 */
public record Sjekkpunkt(String logg, long stoerrelse, byte[] rot) {

    public String signer(Signeringsnoekkel noekkel) {
        return Notat.signer(tekst(), noekkel);
    }

    /** Sjekkpunktet i notatet, når nøkkelen har signert det. */
    public static Optional<Sjekkpunkt> aapne(String notat, Kontrollnoekkel noekkel) {
        return Notat.aapne(notat, noekkel).flatMap(Sjekkpunkt::les).filter(s -> s.logg()
                .equals(noekkel.navn()));
    }

    /** Sjekkpunktet i notatet, uten at noen går god for det. */
    public static Optional<Sjekkpunkt> lesUsignert(String notat) {
        int skille = notat.indexOf("\n\n");
        return skille < 0 ? Optional.empty() : les(notat.substring(0, skille + 1));
    }

    private String tekst() {
        return logg + "\n" + stoerrelse + "\n" + Base64.getEncoder().encodeToString(rot) + "\n";
    }

    private static Optional<Sjekkpunkt> les(String tekst) {
        String[] linjer = tekst.split("\n", -1);
        if (linjer.length < 4 || linjer[0].isEmpty() || !linjer[1].matches("0|[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        try {
            byte[] rot = Base64.getDecoder().decode(linjer[2]);
            return rot.length == Merkle.LENGDE
                    ? Optional.of(new Sjekkpunkt(linjer[0], Long.parseLong(linjer[1]), rot))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
