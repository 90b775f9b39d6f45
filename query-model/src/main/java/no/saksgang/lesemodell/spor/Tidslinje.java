package no.saksgang.lesemodell.spor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.Forklaring;
import tools.jackson.databind.JsonNode;

/** Det som har hendt med en sak, og det som ble forsøkt og avslått, i rekkefølge. */
public record Tidslinje(String sakId, Spraak spraak, int antall, List<Linje> linjer) {

    /** En hendelse eller et avslag. */
    public enum Slag {
        HENDELSE,
        AVSLAG
    }

    /**
     * En linje.
     *
     * @param slag HENDELSE har posisjon; AVSLAG har kode og det regelen fikk se
     * @param navn hendelsens eller kommandoens navn
     * @param setning hva som hendte, i klart språk
     * @param etterregistrert om det ble registrert en senere dag enn det skjedde
     * @param raa hendelsen slik den er lagret; null når det ikke er bedt om
     */
    public record Linje(
            Slag slag,
            Long posisjon,
            String hendelseId,
            String navn,
            String setning,
            Instant skjedde,
            Instant registrert,
            boolean etterregistrert,
            Hvem hvem,
            Aarsak aarsak,
            List<String> regler,
            Integer modellversjon,
            List<String> advarsler,
            Forklaring forklaring,
            String kode,
            Map<String, String> inndata,
            Raa raa) {}

    /** Den som handlet; aldri navn. */
    public record Hvem(String rolle, String virksomhetId, String utvalgId, String brukerId) {}

    /**
     * Hva som utløste det.
     *
     * @param slag KOMMANDO når noen ba om det selv, HENDELSE når det fulgte av noe annet
     * @param navn hendelsen det fulgte av; null når den ikke finnes i loggen
     */
    public record Aarsak(String slag, String id, String navn) {}

    /** Hendelsen slik den står i loggen. */
    public record Raa(String stroem, long sekvens, String navn, String versjon, JsonNode konvolutt, JsonNode data) {}

    /**
     * Hva som skal vises. Null eller tomt betyr alt.
     *
     * @param navn hendelser og kommandoer ved navn
     * @param roller den som handlet
     * @param utvalg utvalget handlet, eller er nevnt i hendelsen
     * @param etterSant om fra og til gjelder når det skjedde, og linjene sorteres etter det
     */
    public record Utvalg(
            Slag slag,
            List<String> navn,
            List<String> roller,
            String utvalg,
            Instant fra,
            Instant til,
            boolean etterSant) {

        public static final Utvalg ALT = new Utvalg(null, List.of(), List.of(), null, null, null, false);

        boolean har(Linje l, String innhold) {
            Instant t = etterSant ? l.skjedde() : l.registrert();
            return (slag == null || slag == l.slag())
                    && (navn.isEmpty() || navn.contains(l.navn()))
                    && (roller.isEmpty() || roller.contains(l.hvem().rolle()))
                    && (utvalg == null || utvalg.equals(l.hvem().utvalgId()) || innhold.contains("\"" + utvalg + "\""))
                    && (fra == null || !t.isBefore(fra))
                    && (til == null || !t.isAfter(til));
        }
    }
}
