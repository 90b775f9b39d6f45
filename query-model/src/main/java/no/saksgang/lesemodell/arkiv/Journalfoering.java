package no.saksgang.lesemodell.arkiv;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * En registrering i journalen. Nummeret i året er plassen i loggen blant dem som er fra samme år, så en som kommer til siden,
 * flytter ingen.
 *
 * @param registreringsId hendelsen som ga den
 * @param type Noark 5 M085: MI, SL, SF, VL, SP eller MP
 * @param status Noark 5 M055: BE, UT eller TB; null for det som ikke er en behandling
 * @param dato dagen det gjelder, norsk tid
 * @param registrert når det ble ført
 * @param moeteId null når den ikke hører til et møte
 * @param sakId null når den ikke hører til en sak
 * @param tekst null når innholdet bare er dokumentene
 */
record Journalfoering(
        String registreringsId,
        long posisjon,
        int aar,
        int nummer,
        String type,
        String status,
        LocalDate dato,
        Instant registrert,
        String av,
        String utvalgId,
        String moeteId,
        String sakId,
        String tittel,
        String tekst,
        List<Vedlagt> dokumenter) {

    /** Et dokument med kontrollsummen av innholdet. */
    record Vedlagt(String dokumentId, String tittel, String sha256, String medietype, long stoerrelse) {}
}
