package no.saksgang.app.bevis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import no.saksgang.bevis.sjekkpunkt.Signeringsnoekkel;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunktfil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Nøkkelen sjekkpunktene signeres med, og filen de skrives til. Den innebygde databasen lager begge i datamappen; med egen
 * database må nøkkelen oppgis, ellers signeres ingenting.
 */
@Component
class Sjekkpunktoppsett {

    static final String NOEKKELFIL = "sjekkpunkt.noekkel";
    static final String OFFENTLIG = "sjekkpunkt.offentlig";
    static final String FIL = "sjekkpunkter.txt";

    private static final Logger LOGG = LoggerFactory.getLogger(Sjekkpunktoppsett.class);
    private static final int TILFELDIG = 6;

    private final Signeringsnoekkel noekkel;
    private final Sjekkpunktfil fil;
    private final Duration intervall;

    Sjekkpunktoppsett(
            Environment miljoe,
            @Value("${saksgang.data:data}") Path data,
            @Value("${saksgang.sjekkpunkt.noekkel:}") String noekkel,
            @Value("${saksgang.sjekkpunkt.noekkelfil:}") String noekkelfil,
            @Value("${saksgang.sjekkpunkt.fil:}") String fil,
            @Value("${saksgang.sjekkpunkt.navn:}") String navn,
            @Value("${saksgang.sjekkpunkt.intervall:30s}") Duration intervall)
            throws IOException {
        boolean innebygd = "innebygd".equals(miljoe.getProperty("spring.datasource.url", "innebygd"));
        if (!noekkel.isBlank()) {
            this.noekkel = Signeringsnoekkel.les(noekkel);
        } else if (!noekkelfil.isBlank() || innebygd) {
            Path sti = noekkelfil.isBlank() ? data.resolve(NOEKKELFIL) : Path.of(noekkelfil);
            this.noekkel = Signeringsnoekkel.iFil(sti, navn.isBlank() ? nyttNavn() : navn);
            if (innebygd) {
                // Til den som etterprøver på samme maskin, og ikke skal se den hemmelige.
                Files.writeString(data.resolve(OFFENTLIG), this.noekkel.offentlig() + "\n");
            }
        } else {
            this.noekkel = null;
            LOGG.warn("Sjekkpunkter signeres ikke; oppgi saksgang.sjekkpunkt.noekkelfil.");
        }
        if (!fil.isBlank() || innebygd) {
            this.fil = new Sjekkpunktfil(fil.isBlank() ? data.resolve(FIL) : Path.of(fil));
        } else {
            this.fil = null;
            if (this.noekkel != null) {
                LOGG.warn("Sjekkpunktene skrives bare til databasen; oppgi saksgang.sjekkpunkt.fil.");
            }
        }
        this.intervall = intervall;
    }

    Optional<Signeringsnoekkel> noekkel() {
        return Optional.ofNullable(noekkel);
    }

    /** Null når sjekkpunktene bare står i databasen. */
    Sjekkpunktfil fil() {
        return fil;
    }

    Duration intervall() {
        return intervall;
    }

    /** To installasjoner skal ikke ha samme navn, så en fremmed kvittering kjennes. */
    private static String nyttNavn() {
        byte[] tilfeldig = new byte[TILFELDIG];
        new SecureRandom().nextBytes(tilfeldig);
        return "saksgang/" + HexFormat.of().formatHex(tilfeldig);
    }
}
