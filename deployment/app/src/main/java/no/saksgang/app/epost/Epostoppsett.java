package no.saksgang.app.epost;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Det som må være oppgitt når e-post er slått på; mangler noe, starter ikke tjenesten.
 *
 * @param fra avsenderen
 * @param adresse der brukerne når tjenesten, uten skråstrek til slutt
 * @param samle så lenge ventes det på flere varsler til den samme
 * @param foersteForsoek pausen etter første feil; dobles for hver
 */
@Component
@ConditionalOnProperty("spring.mail.host")
record Epostoppsett(
        @Value("${saksgang.epost.fra:}") String fra,
        @Value("${saksgang.epost.adresse:}") String adresse,
        @Value("${saksgang.epost.samle:PT1M}") Duration samle,
        @Value("${saksgang.epost.forsoek:PT30S}") Duration foersteForsoek) {

    Epostoppsett {
        if (!erEpost(fra)) {
            throw new IllegalStateException("spring.mail.host er satt, men saksgang.epost.fra er ikke en e-postadresse."
                    + " Oppgi avsenderen, som saksgang.epost.fra=ikke-svar@domene.no, eller ta bort spring.mail.host.");
        }
        if (!erNettadresse(adresse)) {
            throw new IllegalStateException("spring.mail.host er satt, men saksgang.epost.adresse er ikke en"
                    + " nettadresse. Oppgi der brukerne når tjenesten, som https://saksgang.domene.no, eller ta bort"
                    + " spring.mail.host.");
        }
        adresse = adresse.replaceAll("/+$", "");
    }

    private static boolean erEpost(String a) {
        try {
            new InternetAddress(a, true).validate();
            return a.contains("@");
        } catch (AddressException e) {
            return false;
        }
    }

    private static boolean erNettadresse(String a) {
        try {
            URI u = URI.create(a);
            return ("https".equals(u.getScheme()) || "http".equals(u.getScheme())) && u.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
