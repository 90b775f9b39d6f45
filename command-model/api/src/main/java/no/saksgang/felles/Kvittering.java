package no.saksgang.felles;

import java.util.List;

/**
 * Svaret på en utført kommando. Samme kommando-id gir samme kvittering.
 *
 * @param versjon aggregatets sekvens etter kommandoen
 * @param posisjon globalPosisjon til den siste hendelsen; vent på den for å lese sin egen skriving. 0 uten hendelser
 */
public record Kvittering(
        String aggregatId, long versjon, long posisjon, List<KvittertHendelse> hendelser, List<Advarsel> advarsler) {

    /** En hendelse kommandoen ga; navn er det lagrede navnet. */
    public record KvittertHendelse(String hendelseId, String navn) {}
}
