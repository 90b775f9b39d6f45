package no.saksgang.app.bevis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import no.saksgang.bevis.kvittering.Kvitteringsfil;
import no.saksgang.bevis.kvittering.Kvitteringslager;
import no.saksgang.bevis.lager.Lagerfeil;
import no.saksgang.bevis.lager.Sjekkpunktlager;
import no.saksgang.bevis.lager.Trelager;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunkt;
import no.saksgang.bevis.tre.Bevisregner;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.gateway.bevis.Bevisport;
import org.springframework.stereotype.Component;

/** Kobler porten til treet og sjekkpunktene. */
@Component
class Beviskobling implements Bevisport {

    private interface Spoersmaal<T> {
        T svar(Connection db) throws SQLException;
    }

    private final DataSource kilde;
    private final Sjekkpunktoppsett oppsett;

    Beviskobling(DataSource kilde, Sjekkpunktoppsett oppsett) {
        this.kilde = kilde;
        this.oppsett = oppsett;
    }

    @Override
    public Optional<Noekkel> noekkel() {
        return oppsett.noekkel()
                .map(n -> new Noekkel(n.offentlig().navn(), n.offentlig().toString()));
    }

    @Override
    public Optional<Signert> sisteSjekkpunkt() {
        return spoer(Sjekkpunktlager::siste)
                .map(s -> new Signert(
                        s.stoerrelse(),
                        Sjekkpunkt.lesUsignert(s.notat())
                                .map(p -> base64(p.rot()))
                                .orElse(""),
                        s.grunn(),
                        s.laget(),
                        s.notat()));
    }

    @Override
    public boolean finnes(String hendelseId) {
        return spoer(db -> {
            try (var p = db.prepareStatement("select 1 from hendelse where hendelse_id = ?")) {
                p.setString(1, hendelseId);
                try (var rs = p.executeQuery()) {
                    return rs.next();
                }
            }
        });
    }

    @Override
    public Optional<Inklusjon> inklusjon(String hendelseId) {
        return spoer(db -> {
            Trelager tre = new Trelager(db);
            Optional<Sjekkpunktlager.Lagret> siste = Sjekkpunktlager.siste(db);
            return tre.finn(hendelseId)
                    .filter(p -> siste.isPresent() && p.indeks() < siste.get().stoerrelse())
                    .map(p -> new Inklusjon(
                            hendelseId,
                            p.posisjon(),
                            p.indeks(),
                            siste.get().stoerrelse(),
                            base64(p.hash()),
                            base64(new Bevisregner(tre)
                                    .inklusjon(p.indeks(), siste.get().stoerrelse())),
                            siste.get().notat()));
        });
    }

    @Override
    public Optional<Konsistens> konsistens(long fra, Long til) {
        return spoer(db -> {
            Trelager tre = new Trelager(db);
            long slutt = til != null
                    ? til
                    : Sjekkpunktlager.siste(db)
                            .map(Sjekkpunktlager.Lagret::stoerrelse)
                            .orElse(0L);
            if (fra > slutt || slutt > tre.stoerrelse()) {
                return Optional.empty();
            }
            Bevisregner regner = new Bevisregner(tre);
            return Optional.of(new Konsistens(
                    fra,
                    base64(regner.rot(fra)),
                    slutt,
                    base64(regner.rot(slutt)),
                    base64(regner.konsistens(fra, slutt))));
        });
    }

    @Override
    public Optional<byte[]> kvitteringForSak(SakId id, boolean innhold) {
        return kvittering(innhold, k -> k.forSak(id.verdi()));
    }

    @Override
    public Optional<byte[]> kvitteringForProtokoll(MoeteId id, boolean innhold) {
        return kvittering(innhold, k -> k.forProtokoll(id.verdi()));
    }

    @Override
    public Optional<byte[]> kvitteringForAarsrapport(HelsefellesskapId id, int aar, boolean innhold) {
        return kvittering(innhold, k -> k.forAarsrapport(id.verdi(), aar));
    }

    private interface Kvittering {
        Optional<Kvitteringsfil> lag(Kvitteringslager lager) throws SQLException;
    }

    private Optional<byte[]> kvittering(boolean innhold, Kvittering hvilken) {
        return oppsett.noekkel()
                .flatMap(n -> spoer(db -> hvilken.lag(new Kvitteringslager(db, n.offentlig(), innhold))))
                .map(Kvitteringsfil::bytes);
    }

    private <T> T spoer(Spoersmaal<T> hva) {
        try (Connection db = kilde.getConnection()) {
            return hva.svar(db);
        } catch (SQLException e) {
            throw new Lagerfeil(e);
        }
    }

    private static String base64(byte[] sum) {
        return Base64.getEncoder().encodeToString(sum);
    }

    private static List<String> base64(List<byte[]> summer) {
        return summer.stream().map(Beviskobling::base64).toList();
    }
}
