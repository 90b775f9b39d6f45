package no.saksgang.lesemodell.offentlig;

import java.sql.Timestamp;
import no.saksgang.felles.verdi.FestetPunkt;
import no.saksgang.felles.verdi.Utsendelse;
import no.saksgang.lesemodell.felles.Bunke;
import no.saksgang.lesemodell.felles.Konvolutter;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.moete.event.MoeteEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holder saklistene slik de ble sendt, bare med det som er offentlig ved hvert punkt. */
@Component
@ProcessingGroup(Lesemodeller.MOETE)
class PunktProjection {

    private final JdbcTemplate jdbc;

    PunktProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(MoeteEvent hendelse, MetaData metadata) {
        switch (hendelse) {
            case MoeteEvent.InnkallingSendt e -> sendt(e.moeteId().verdi(), e.utsendelse(), metadata);
            case MoeteEvent.TilleggslisteSendt e -> sendt(e.moeteId().verdi(), e.utsendelse(), metadata);
            case MoeteEvent.InnkallingEttersendt e -> ettersendt(e.moeteId().verdi(), e.utsendelse());
            default -> {
                // Ikke en utsendelse.
            }
        }
    }

    private void sendt(String moeteId, Utsendelse u, MetaData metadata) {
        if (u == null) {
            return;
        }
        Timestamp registrert = Timestamp.from(Konvolutter.av(metadata).registrert());
        for (FestetPunkt p : u.punkter()) {
            jdbc.update(
                    "insert into lese_offentlig_punkt (moete_id, punkt_id, rekkefoelge, sak_id, type, saksnummer,"
                            + " tittel, hjemmel, registrert) select ?, ?, count(*) + 1, ?, ?, ?, ?, ?, ? from"
                            + " lese_offentlig_punkt where moete_id = ? on conflict (moete_id, punkt_id) do nothing",
                    moeteId,
                    p.punktId(),
                    p.sakId() == null ? null : p.sakId().verdi(),
                    p.type().name(),
                    p.saksnummer(),
                    p.tittelUtad(),
                    p.skjerming() == null ? null : p.skjerming().hjemmel(),
                    registrert,
                    moeteId);
        }
    }

    /** Det som ettersendes, sto der fra før; men er noe ved det skjermet nå, gjelder det også utad. */
    private void ettersendt(String moeteId, Utsendelse u) {
        for (FestetPunkt p : u.punkter()) {
            if (p.skjerming() != null) {
                jdbc.update(
                        "update lese_offentlig_punkt set tittel = ?, hjemmel = ? where moete_id = ? and punkt_id = ?",
                        p.tittelUtad(),
                        p.skjerming().hjemmel(),
                        moeteId,
                        p.punktId());
            }
        }
    }

    @ResetHandler
    void toem() {
        Bunke.toem(jdbc, "lese_offentlig_punkt");
    }
}
