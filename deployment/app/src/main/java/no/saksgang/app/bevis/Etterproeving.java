package no.saksgang.app.bevis;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import no.saksgang.bevis.kontroll.Loggkontroll;
import no.saksgang.bevis.sjekkpunkt.Signeringsnoekkel;
import no.saksgang.gateway.bevis.Revisjonsport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Etterprøver hele loggen i bakgrunnen, én gang om gangen. Svaret huskes til noen ber om en ny, eller programmet stanser. */
@Component
class Etterproeving implements Revisjonsport {

    private static final Logger LOGG = LoggerFactory.getLogger(Etterproeving.class);

    /**
     * Kontrollen leser lenger enn en vanlig transaksjon får vare. Den skriver ingenting, så ingen leser venter på den. Fristene
     * settes tilbake før tilkoblingen gis videre.
     */
    private static final List<String> FRISTER =
            List.of("statement_timeout", "transaction_timeout", "idle_in_transaction_session_timeout");

    private static final Status INGEN = new Status(false, 0, 0, null, null, false, null);

    private final DataSource kilde;
    private final Sjekkpunktoppsett oppsett;
    private final Clock klokke;
    private Status status = INGEN;

    Etterproeving(DataSource kilde, Sjekkpunktoppsett oppsett, Clock klokke) {
        this.kilde = kilde;
        this.oppsett = oppsett;
        this.klokke = klokke;
    }

    @Override
    public synchronized Status status() {
        return status;
    }

    @Override
    public synchronized void start() {
        if (!status.gaar()) {
            status = new Status(true, 0, 0, klokke.instant(), null, false, null);
            Thread.ofPlatform().name("etterproeving").daemon().start(this::kjoer);
        }
    }

    private void kjoer() {
        Resultat resultat = null;
        try {
            resultat = kontroller();
        } catch (SQLException | IOException | RuntimeException e) {
            LOGG.warn("Etterprøvingen ble ikke fullført: {}", e.toString());
        }
        synchronized (this) {
            status = new Status(
                    false, status.gjort(), status.av(), status.startet(), klokke.instant(), resultat == null, resultat);
        }
    }

    private Resultat kontroller() throws SQLException, IOException {
        List<String> notater = oppsett.fil() == null ? List.of() : oppsett.fil().les();
        try (Connection db = kilde.getConnection()) {
            List<String> foer = frister(db, FRISTER.stream().map(f -> "0").toList());
            try {
                return kontroller(db, notater);
            } finally {
                if (!db.getAutoCommit()) {
                    db.rollback();
                    db.setAutoCommit(true);
                }
                frister(db, foer);
            }
        }
    }

    /** @return det de var */
    private static List<String> frister(Connection db, List<String> verdier) throws SQLException {
        List<String> foer = new ArrayList<>();
        for (int i = 0; i < FRISTER.size(); i++) {
            try (PreparedStatement p =
                    db.prepareStatement("select current_setting(f), set_config(f, ?, false) from (values (?)) v (f)")) {
                p.setString(1, verdier.get(i));
                p.setString(2, FRISTER.get(i));
                try (ResultSet rs = p.executeQuery()) {
                    rs.next();
                    foer.add(rs.getString(1));
                }
            }
        }
        return foer;
    }

    private Resultat kontroller(Connection db, List<String> notater) throws SQLException {
        Loggkontroll.Resultat r = new Loggkontroll(
                        db, oppsett.noekkel().map(Signeringsnoekkel::offentlig).orElse(null), notater)
                .kjoer(this::kom);
        return new Resultat(
                !r.feil(),
                r.hendelser(),
                r.blader(),
                r.sjekkpunkter(),
                r.dokumenter(),
                r.funn().stream()
                        .map(f -> new Funn(
                                f.kode().name(),
                                f.advarsel(),
                                f.posisjon(),
                                f.tilPosisjon(),
                                f.hendelseId(),
                                f.stroem(),
                                f.sekvens(),
                                f.detalj()))
                        .toList(),
                r.flere());
    }

    private synchronized void kom(long ferdig, long totalt) {
        status = new Status(true, ferdig, totalt, status.startet(), null, false, null);
    }
}
