package no.saksgang.axon.prosess;

import java.util.ArrayList;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.UtvalgId;
import no.saksgang.sak.event.SakEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hvilke saker som er åpne hvor, og hvilke som er klare for årsrapporten. Følger loggen foran prosessene. */
@Component
class Saksregister {

    private final JdbcClient jdbc;

    Saksregister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fører registeret etter hendelsen. Å føre samme hendelse to ganger gir samme rad. */
    void foer(SakEvent hendelse, Konvolutt konvolutt) {
        String id = hendelse.sakId().verdi();
        int aar = konvolutt.skjedde().atZone(Kontekst.NORSK_TID).getYear();
        switch (hendelse) {
            case SakEvent.SakInnmeldt e ->
                jdbc.sql("insert into saksregister (sak_id, helsefellesskap_id) values (?, ?) on conflict do nothing")
                        .params(id, e.helsefellesskapId().verdi())
                        .update();
            case SakEvent.UtvalgTildelt e ->
                jdbc.sql("update saksregister set utvalg_ider = array[?]::text[], istedenfor = ?, aapen = true"
                                + " where sak_id = ?")
                        .params(e.utvalgId().verdi(), verdi(e.istedenfor()), id)
                        .update();
            case SakEvent.SakSattPaaSakliste e -> leggTil(id, e.utvalgId());
            case SakEvent.SakBehandlet e -> leggTil(id, e.utvalgId());
            case SakEvent.SakLoeftet e -> {
                boolean tilTopps = e instanceof SakEvent.SakLoeftetTilPartnerskapsmoete;
                if (tilTopps) {
                    jdbc.sql("update saksregister set utvalg_ider = '{}' where sak_id = ?")
                            .param(id)
                            .update();
                } else if (e.tilUtvalgId() != null) {
                    fjern(id, e.fraUtvalgId());
                }
                if (e.tilUtvalgId() != null) {
                    leggTil(id, e.tilUtvalgId());
                }
            }
            case SakEvent.SakReturnert e -> flytt(id, e.fraUtvalgId(), e.tilUtvalgId());
            case SakEvent.SakOverfoert e -> {
                flytt(id, e.fraUtvalgId(), e.tilUtvalgId());
                jdbc.sql("update saksregister set istedenfor = null where sak_id = ?")
                        .param(id)
                        .update();
            }
            case SakEvent.SakTattTilOrientering e -> {
                // Saken er ferdig når det siste utvalget den lå i, er det.
                fjern(id, e.utvalgId());
                jdbc.sql("update saksregister set aapen = false, rapporteringsklar_aar = ?"
                                + " where sak_id = ? and utvalg_ider = '{}'")
                        .params(aar, id)
                        .update();
            }
            case SakEvent.SakVedtatt _, SakEvent.SakGjennomfoert _ -> lukk(id, aar);
            case SakEvent.GjennomfoeringTildelt _, SakEvent.GjennomfoeringUnderkjent _ -> lukk(id, null);
            case SakEvent.SakTrukket _, SakEvent.SakAvvist _ -> lukk(id, null);
            case SakEvent.SakRapportert e -> {
                if (e.avsluttet()) {
                    lukk(id, null);
                }
            }
            case SakEvent.SakGjenopptatt e -> {
                jdbc.sql("update saksregister set aapen = true, rapporteringsklar_aar = null, utvalg_ider ="
                                + " array[?]::text[] where sak_id = ?")
                        .params(e.utvalgId().verdi(), id)
                        .update();
            }
            default -> {
                // Endrer verken hvor saken ligger eller om den er åpen.
            }
        }
    }

    private void lukk(String id, Integer klarAar) {
        jdbc.sql("update saksregister set aapen = false, rapporteringsklar_aar = ?::integer where sak_id = ?")
                .params(new ArrayList<>(java.util.Arrays.asList(klarAar, id)))
                .update();
    }

    private void flytt(String id, UtvalgId fra, UtvalgId til) {
        fjern(id, fra);
        leggTil(id, til);
    }

    private void fjern(String id, UtvalgId utvalg) {
        jdbc.sql("update saksregister set utvalg_ider = array_remove(utvalg_ider, ?) where sak_id = ?")
                .params(utvalg.verdi(), id)
                .update();
    }

    private void leggTil(String id, UtvalgId utvalg) {
        jdbc.sql("update saksregister set utvalg_ider = array_append(array_remove(utvalg_ider, ?), ?) where sak_id = ?")
                .params(utvalg.verdi(), utvalg.verdi(), id)
                .update();
    }

    private static String verdi(UtvalgId id) {
        return id == null ? null : id.verdi();
    }
}
