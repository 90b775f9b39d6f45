package no.saksgang.axon.frist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.verdi.Friststeg;
import no.saksgang.frist.Fristendring;
import no.saksgang.frist.Fristendringer;
import no.saksgang.frist.Fristtid;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.SourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Følger loggen og holder registeret over åpne frister. Kan bygges på nytt uten at noe føres to ganger. */
@Component
@ProcessingGroup("frister")
class Fristregister {

    private final JdbcClient jdbc;

    Fristregister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(Hendelse hendelse, MetaData metadata, @SourceId String stroem) {
        List<Fristendring> endringer = Fristendringer.av(hendelse);
        if (endringer.isEmpty()) {
            return;
        }
        Konvolutt k = Konvolutt.fra(metadata);
        endringer.forEach(e -> foer(stroem, e, k));
    }

    private void foer(String stroem, Fristendring endring, Konvolutt k) {
        switch (endring) {
            case Fristendring.Satt s -> {
                slett(stroem, s.slag().name(), s.gjelder());
                sett(stroem, s, Friststeg.PASSERT, Fristtid.passert(s.frist(), k.registrert()), k);
                Instant paaminnelse = Fristtid.paaminnelse(s.frist(), k.registrert());
                if (paaminnelse != null) {
                    sett(stroem, s, Friststeg.PAAMINNELSE, paaminnelse, k);
                }
            }
            case Fristendring.Gjenstaar g -> {
                if (g.ansvarlige().isEmpty()) {
                    slett(stroem, g.slag().name(), g.gjelder());
                }
            }
            case Fristendring.Innfridd i -> slett(stroem, i.slag().name(), i.gjelder());
            case Fristendring.AlleBortfalt _ ->
                jdbc.sql("delete from frist where stroem = ?").param(stroem).update();
            case Fristendring.Paaminnet p -> foert(stroem, p.slag().name(), p.gjelder(), Friststeg.PAAMINNELSE);
            case Fristendring.Passert p -> {
                foert(stroem, p.slag().name(), p.gjelder(), Friststeg.PAAMINNELSE);
                foert(stroem, p.slag().name(), p.gjelder(), Friststeg.PASSERT);
            }
        }
    }

    private void sett(String stroem, Fristendring.Satt s, Friststeg steg, Instant forfaller, Konvolutt k) {
        LocalDate frist = s.frist();
        var tid = forfaller.atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into frist (stroem, slag, gjelder, steg, frist, helsefellesskap_id, forfaller, neste_forsoek)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        stroem,
                        s.slag().name(),
                        s.gjelder(),
                        steg.name(),
                        frist,
                        k.helsefellesskapId() == null
                                ? null
                                : k.helsefellesskapId().verdi(),
                        tid,
                        tid)
                .update();
    }

    private void slett(String stroem, String slag, String gjelder) {
        jdbc.sql("delete from frist where stroem = ? and slag = ? and gjelder = ?")
                .params(stroem, slag, gjelder)
                .update();
    }

    private void foert(String stroem, String slag, String gjelder, Friststeg steg) {
        jdbc.sql("update frist set foert = true where stroem = ? and slag = ? and gjelder = ? and steg = ?")
                .params(stroem, slag, gjelder, steg.name())
                .update();
    }

    @ResetHandler
    void toem() {
        jdbc.sql("truncate table frist").update();
    }
}
