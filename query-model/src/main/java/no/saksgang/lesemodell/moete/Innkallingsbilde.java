package no.saksgang.lesemodell.moete;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Alt som er sendt til et møte, slik det var da det ble sendt. */
public class Innkallingsbilde {

    /** Et dokument som ble sendt. */
    public record Dokument(
            String dokumentId, String type, String tittel, String sha256, String erstatter, String erstattetAv) {
        Dokument medErstattetAv(String neste) {
            return new Dokument(dokumentId, type, tittel, sha256, erstatter, neste);
        }
    }

    /** Hva ved et punkt som ikke er offentlig. */
    public record Skjerming(String offentligTittel, List<String> dokumenter, String hjemmel) {}

    /** Et punkt slik det ble sendt; rekkefølgen er den det hadde. */
    public record Punkt(
            int rekkefoelge,
            String punktId,
            String sakId,
            String type,
            String saksnummer,
            String tittel,
            Integer minutter,
            LocalTime start,
            LocalTime slutt,
            List<Dokument> dokumenter,
            Skjerming skjerming) {}

    /** En mottaker; aldri navn. */
    public record Mottaker(
            String seteId,
            String rolle,
            String funksjon,
            String virksomhetId,
            String vara,
            String sakId,
            String grunn) {}

    /**
     * Én utsendelse: innkallingen, en ettersending eller en tilleggsliste.
     *
     * @param slag INNKALLING, ETTERSENDING eller TILLEGGSLISTE
     * @param nummer nummeret blant dem av samme slag; tilleggslisten har også bokstav
     * @param mottakere de som fikk det; ved ettersending bare de som ikke hadde fått det før
     * @param nyeDokumenter det som er nytt siden forrige utsendelse
     */
    public record Utsendelse(
            String slag,
            int nummer,
            String bokstav,
            LocalDate sendt,
            String foelgebrev,
            long loggposisjon,
            List<Punkt> punkter,
            List<Mottaker> mottakere,
            List<Dokument> nyeDokumenter) {}

    public String moeteId;
    public long versjon;
    public List<Utsendelse> utsendelser = new ArrayList<>();
}
