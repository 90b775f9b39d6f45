package no.saksgang.lesemodell.tidsreise;

import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;

/** En hendelse slik den står i loggen. {@code sekvens} begynner på 0. */
public record Logghendelse(
        long posisjon, String hendelseId, String stroem, long sekvens, Hendelse hendelse, Konvolutt konvolutt) {

    /** Om hendelsen er med på øyeblikket. */
    boolean i(Oeyeblikk o) {
        return o.harMed(konvolutt, posisjon);
    }
}
