package no.saksgang.lesemodell.soek;

import java.time.LocalDate;
import java.util.List;

/**
 * Noe søket fant.
 *
 * @param id saken, møtet, publiseringen, utvalget eller planen
 * @param tittel med det som traff merket
 * @param utdrag stedet i teksten som traff; tom når det var tittelen, eller når hun ikke får se teksten
 * @param utvalgId utvalget det hører til, eller null
 * @param dato innmeldt, møtedagen, eller dagen det ble offentlig; null for et utvalg
 * @param undertype slaget publisering, eller tilstanden; eller null
 * @param omtrent om det bare ligner på det hun skrev
 */
public record Treff(
        Slag slag,
        String id,
        List<Bit> tittel,
        List<Bit> utdrag,
        String utvalgId,
        LocalDate dato,
        String undertype,
        boolean omtrent) {

    /** Hva slags ting. */
    public enum Slag {
        SAK,
        MOETE,
        PUBLISERT,
        UTVALG,
        TILTAK
    }

    /** En bit av en tekst. */
    public record Bit(String tekst, boolean merket) {}

    public Treff {
        tittel = List.copyOf(tittel);
        utdrag = List.copyOf(utdrag);
    }
}
