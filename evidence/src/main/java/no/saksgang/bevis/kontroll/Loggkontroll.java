package no.saksgang.bevis.kontroll;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.bevis.hendelse.LagretHendelse;
import no.saksgang.bevis.lager.Sjekkpunktlager;
import no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel;

/**
 * Etterprøver alt i ett øyeblikksbilde av databasen, også mens applikasjonen går. Leser alt, skriver ingenting, og kan
 * avbrytes når som helst.
 */
public final class Loggkontroll {

    private static final Pattern KOMMANDO = Pattern.compile("\"kommandoId\"\\s*:\\s*\"([^\"]+)\"");

    /**
     * Det kontrollen kom til.
     *
     * @param hendelser i loggen
     * @param blader i treet
     * @param rot roten av bladene, heksadesimalt
     * @param utenBlad hendelser som ennå ikke er kommet med i treet
     * @param flere funn det ikke var plass til
     */
    public record Resultat(
            long hendelser,
            long blader,
            String rot,
            long utenBlad,
            int sjekkpunkter,
            long dokumenter,
            List<Funn> funn,
            long flere) {

        /** Om noe er motbevist; advarsler teller ikke. */
        public boolean feil() {
            return flere > 0 || funn.stream().anyMatch(f -> !f.advarsel());
        }
    }

    private final Connection db;
    private final Kontrollnoekkel noekkel;
    private final List<String> utenfor;
    private final Funnliste funn = new Funnliste();
    private long utenBlad;

    /**
     * @param noekkel null når ingen er oppgitt
     * @param utenfor notatene i sjekkpunktfilen
     */
    public Loggkontroll(Connection db, Kontrollnoekkel noekkel, List<String> utenfor) {
        this.db = db;
        this.noekkel = noekkel;
        this.utenfor = utenfor;
    }

    public Resultat kjoer(Fremdrift fremdrift) throws SQLException {
        db.setAutoCommit(false);
        db.setReadOnly(true);
        db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            Sjekkpunktkontroll sjekkpunkter = new Sjekkpunktkontroll(funn, noekkel, Sjekkpunktlager.alle(db), utenfor);
            Tidskontroll tider = new Tidskontroll(funn, Instant.now());
            Bladkontroll blader = new Bladkontroll(db, funn, sjekkpunkter, tider, this::utenBlad);
            blader.kjoer(
                    tall("select coalesce(max(posisjon), 0) from bevis_blad"),
                    tall("select count(*) from hendelse"),
                    fremdrift);
            tider.slutt();
            Optional<Sjekkpunktkontroll.Brudd> brudd = sjekkpunkter.brudd();
            if (brudd.isPresent()) {
                new Bruddsted(db, funn).meld(brudd.get());
            }
            new Stroemkontroll(db, funn).kjoer();
            Dokumentkontroll dokumenter = new Dokumentkontroll(db, funn);
            dokumenter.kjoer();
            new Noekkelkontroll(db, funn).kjoer();
            return new Resultat(
                    blader.hendelser(),
                    blader.blader(),
                    HexFormat.of().formatHex(blader.rot()),
                    utenBlad,
                    sjekkpunkter.antall(),
                    dokumenter.antall(),
                    List.copyOf(funn.funn()),
                    funn.flere());
        } finally {
            db.rollback();
        }
    }

    /** Det som kom etter at treet sist ble bygd, har ingenting å vise til uten kommandoen som ga det. */
    private void utenBlad(LagretHendelse h) throws SQLException {
        utenBlad++;
        Matcher m = KOMMANDO.matcher(new String(h.konvolutt(), StandardCharsets.UTF_8));
        if (!m.find() || !erUtfoert(m.group(1), h)) {
            funn.leggTil(new Funn(
                    Funnkode.HENDELSE_UTEN_KOMMANDO,
                    h.posisjon(),
                    null,
                    h.hendelseId(),
                    h.stroem(),
                    h.sekvens(),
                    h.navn()));
        }
    }

    /** Om kommandoen er utført, og ga hendelsen med dette nummeret. */
    private boolean erUtfoert(String kommandoId, LagretHendelse h) throws SQLException {
        try (PreparedStatement p =
                db.prepareStatement("select svar from kommandologg where kommando_id = ? and stroem = ?")) {
            p.setString(1, kommandoId);
            p.setString(2, h.stroem());
            try (ResultSet rs = p.executeQuery()) {
                String[] svar = rs.next() ? rs.getString(1).split(",", 3) : new String[0];
                if (svar.length < 2 || !svar[0].matches("\\d{1,18}") || !svar[1].matches("\\d{1,9}")) {
                    return false;
                }
                long foerste = Long.parseLong(svar[0]);
                return h.sekvens() >= foerste && h.sekvens() < foerste + Long.parseLong(svar[1]);
            }
        }
    }

    private long tall(String sql) throws SQLException {
        try (PreparedStatement p = db.prepareStatement(sql);
                ResultSet rs = p.executeQuery()) {
            rs.next();
            return rs.getLong(1);
        }
    }
}
