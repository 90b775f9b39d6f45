package no.saksgang.gateway.drift;

import java.util.List;

/** Veien fra HTTP til leserne av loggen. Koblet i deployment/app. */
public interface Driftsport {

    /** En leser av loggen. */
    record Leser(String navn, boolean gaar, boolean feiler, long posisjon, long slutt, long etterslep, long doedbrev) {}

    /** En hendelse en leser ikke klarte. */
    record Doedbrev(String leser, String hendelseId, String navn, String aarsak, String parkert) {}

    List<Leser> lesere();

    List<Doedbrev> doedbrev();

    /**
     * Tømmer det leseren har skrevet, og lar den begynne forfra. Det den skriver, er ufullstendig til den er framme. Avbryter
     * en gjenoppbygging som pågår. Usant når leseren ikke finnes.
     */
    boolean gjenoppbygg(String leser);

    /** Prøver de parkerte hendelsene på nytt. @return om noen ble behandlet */
    boolean proevIgjen(String leser);
}
