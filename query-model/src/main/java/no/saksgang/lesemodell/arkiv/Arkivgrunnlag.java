package no.saksgang.lesemodell.arkiv;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.organisasjon.Utvalgsbilde;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.tidsreise.Vern;

/**
 * Det uttrekket lages av, slik det sto i loggen ved en posisjon.
 *
 * @param tid når hendelsen ved posisjonen ble registrert
 * @param moeter etter id, i den rekkefølgen de ble kjent
 * @param saker likeså
 * @param nummer møtenummer etter møte
 * @param journal alt som er journalført i helsefellesskapet, i loggens rekkefølge
 * @param endringer det som er endret i møter og saker, i loggens rekkefølge
 * @param vern det offentligheten ikke ser
 */
record Arkivgrunnlag(
        Arkivperiode periode,
        String navn,
        long posisjon,
        Instant tid,
        Map<String, Utvalgsbilde> utvalg,
        Map<String, Moetebilde> moeter,
        Map<String, Saksbilde> saker,
        Map<String, String> nummer,
        List<Journalfoering> journal,
        List<Endring> endringer,
        Vern vern) {

    /** Det som er journalført i perioden. */
    List<Journalfoering> iPerioden() {
        return journal.stream().filter(j -> periode.har(j.dato())).toList();
    }

    String utvalgsnavn(String id) {
        Utvalgsbilde u = id == null ? null : utvalg.get(id);
        return u == null || u.navn == null ? id : u.navn;
    }

    Utvalgsbilde.Sete sete(Moetebilde m, String seteId) {
        Utvalgsbilde u = utvalg.get(m.utvalgId);
        return u == null
                ? null
                : u.seter.stream()
                        .filter(s -> s.seteId.equals(seteId))
                        .findFirst()
                        .orElse(null);
    }
}
