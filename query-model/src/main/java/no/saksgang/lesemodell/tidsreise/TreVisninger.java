package no.saksgang.lesemodell.tidsreise;

import java.util.List;
import no.saksgang.lesemodell.tidsreise.Tidsbilde.Sted;
import no.saksgang.lesemodell.tidsreise.Tidsbilde.Tilgang;

/**
 * En sakliste tre steder i loggen: da innkallingen ble sendt, da møtet var holdt, og da protokollen ble godkjent
 * eller sist rettet. Det som kommer senere, flytter ikke på de to første.
 *
 * @param tidligereReferert godkjenninger og rettelser før den siste, eldst først
 */
public record TreVisninger(
        String moeteId,
        Kolonne innkalt,
        Kolonne holdt,
        Kolonne referert,
        List<Kolonne> tidligereReferert,
        List<Rad> rader,
        Tilgang tilgang) {

    /**
     * Stedet i loggen en visning er festet til.
     *
     * @param protokollversjon versjonen som gjaldt; null før protokollen er godkjent
     * @param antallPunkter hvor mange punkter saklisten hadde der
     */
    public record Kolonne(Sted festet, Integer protokollversjon, int antallPunkter) {}

    /** Et punkt i alle tre; null der det ikke sto. */
    public record Rad(
            String punktId, String sakId, Celle innkalt, Celle holdt, Celle referert, List<Forskjell> forskjeller) {}

    /**
     * Et punkt slik det sto.
     *
     * @param dokumenter papirene som var sendt ut; bare i innkallingen
     * @param ferdig om møtet ble ferdig med det; bare etter møtet
     * @param tekst referatet; bare i protokollen
     */
    public record Celle(
            int rekkefoelge,
            String saksnummer,
            String type,
            String tittel,
            Integer minutter,
            List<String> dokumenter,
            Boolean ferdig,
            String tekst,
            String vedtak,
            String dissens) {}

    /** Hvor forskjellen er. */
    public enum Mellom {
        INNKALT_OG_HOLDT,
        HOLDT_OG_REFERERT,
        GODKJENT_OG_RETTET
    }

    /** Hva som er forskjellig. */
    public enum Slag {
        KOM_TIL,
        FALT_UT,
        FLYTTET,
        NY_TITTEL,
        NYTT_NUMMER,
        NY_TYPE,
        NY_TID,
        IKKE_REFERERT,
        IKKE_FERDIG,
        RETTET
    }

    public record Forskjell(Mellom mellom, Slag slag, String foer, String etter) {}
}
