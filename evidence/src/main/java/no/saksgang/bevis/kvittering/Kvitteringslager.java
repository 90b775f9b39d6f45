package no.saksgang.bevis.kvittering;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.bevis.hendelse.Blad;
import no.saksgang.bevis.hendelse.Innholdssum;
import no.saksgang.bevis.hendelse.LagretHendelse;
import no.saksgang.bevis.kontroll.Noekkelkontroll;
import no.saksgang.bevis.lager.Sjekkpunktlager;
import no.saksgang.bevis.lager.Trelager;
import no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunkt;
import no.saksgang.bevis.tre.Bevisregner;
import tools.jackson.databind.JsonNode;

/** Lager kvitteringer av det som er lagret. */
public final class Kvitteringslager {

    private static final String HENDELSER = "select " + LagretHendelse.KOLONNER + ", %s as noekkel from hendelse h"
            + " where stroem = ? order by sekvens";
    private static final String NOEKKEL =
            "(select n.noekkel from noekkel.hendelse n where n.global_posisjon = h.global_posisjon)";
    private static final String INGEN_NOEKKEL = "null::bytea";
    private static final String RAPPORTER = "select stroem, convert_from(data, 'UTF8') from hendelse"
            + " where hendelse_helsefellesskap(konvolutt) = ? and navn = 'aarsrapport.AarsrapportOpprettet'"
            + " order by global_posisjon";
    private static final String REFERAT = "moete.Referat";
    private static final String SHA256 = "[0-9a-f]{64}";

    private final Connection db;
    private final Kontrollnoekkel noekkel;
    private final boolean innhold;

    /** @param innhold usant for bare summer i stedet for konvolutt og innhold */
    public Kvitteringslager(Connection db, Kontrollnoekkel noekkel, boolean innhold) {
        this.db = db;
        this.noekkel = noekkel;
        this.innhold = innhold;
    }

    public Optional<Kvitteringsfil> forSak(String id) throws SQLException {
        return lag(new Kvitteringsfil.Gjelder("SAK", id, "sak:" + id));
    }

    public Optional<Kvitteringsfil> forProtokoll(String moeteId) throws SQLException {
        // Et møte uten referat har ingen protokoll.
        return lag(new Kvitteringsfil.Gjelder("PROTOKOLL", moeteId, "moete:" + moeteId))
                .filter(k ->
                        k.hendelser().stream().anyMatch(h -> h.blad().navn().startsWith(REFERAT)));
    }

    public Optional<Kvitteringsfil> forAarsrapport(String helsefellesskapId, int aar) throws SQLException {
        String stroem = null;
        try (PreparedStatement p = db.prepareStatement(RAPPORTER)) {
            p.setString(1, helsefellesskapId);
            try (ResultSet rs = p.executeQuery()) {
                while (rs.next()) {
                    if (Kvitteringsfil.JSON
                                    .readTree(rs.getString(2))
                                    .path("aar")
                                    .asInt(0)
                            == aar) {
                        stroem = rs.getString(1);
                    }
                }
            }
        }
        return stroem == null
                ? Optional.empty()
                : lag(new Kvitteringsfil.Gjelder("AARSRAPPORT", helsefellesskapId + "/" + aar, stroem));
    }

    private Optional<Kvitteringsfil> lag(Kvitteringsfil.Gjelder gjelder) throws SQLException {
        Optional<Sjekkpunktlager.Lagret> siste = Sjekkpunktlager.siste(db);
        if (siste.isEmpty()) {
            return Optional.empty();
        }
        String notat = siste.get().notat();
        long stoerrelse = Sjekkpunkt.lesUsignert(notat)
                .map(Sjekkpunkt::stoerrelse)
                .orElse(siste.get().stoerrelse());
        Trelager tre = new Trelager(db);
        Bevisregner regner = new Bevisregner(tre);
        List<Kvitteringsfil.Bevist> hendelser = new ArrayList<>();
        Map<String, Kvitteringsfil.Vedlegg> dokumenter = new LinkedHashMap<>();
        int ikkeDekket = 0;
        for (Rad rad : hendelser(gjelder.stroem())) {
            LagretHendelse h = rad.hendelse();
            Optional<Trelager.Plass> plass = tre.finn(h.hendelseId()).filter(p -> p.indeks() < stoerrelse);
            if (plass.isEmpty()) {
                ikkeDekket++;
                continue;
            }
            JsonNode data = innhold ? json(h.data()) : null;
            String aapner = !innhold || rad.noekkel() == null
                    ? null
                    : Base64.getEncoder().encodeToString(rad.noekkel());
            Kvitteringsfil.Bevist bevist = new Kvitteringsfil.Bevist(
                    plass.get().indeks(),
                    Blad.av(h),
                    innhold ? json(h.konvolutt()) : null,
                    data,
                    aapner,
                    regner.inklusjon(plass.get().indeks(), stoerrelse).stream()
                            .map(Base64.getEncoder()::encodeToString)
                            .toList());
            hendelser.add(bevist);
            samle(bevist.lesbart(), dokumenter);
        }
        return hendelser.isEmpty()
                ? Optional.empty()
                : Optional.of(new Kvitteringsfil(
                        Kvitteringsfil.FORMAT,
                        gjelder,
                        noekkel.toString(),
                        notat,
                        hendelser.size(),
                        ikkeDekket,
                        hendelser,
                        List.copyOf(dokumenter.values())));
    }

    private record Rad(LagretHendelse hendelse, byte[] noekkel) {}

    private List<Rad> hendelser(String stroem) throws SQLException {
        List<Rad> ut = new ArrayList<>();
        String sql = HENDELSER.formatted(Noekkelkontroll.harNoekler(db) ? NOEKKEL : INGEN_NOEKKEL);
        try (PreparedStatement p = db.prepareStatement(sql)) {
            p.setString(1, stroem);
            try (ResultSet rs = p.executeQuery()) {
                while (rs.next()) {
                    ut.add(new Rad(LagretHendelse.les(rs), rs.getBytes("noekkel")));
                }
            }
        }
        return ut;
    }

    /** Innholdet som JSON; som base64 når det ikke kan skrives kanonisk. */
    private static JsonNode json(byte[] lagret) {
        byte[] kanonisk = Innholdssum.kanonisk(lagret);
        return kanonisk == null
                ? Kvitteringsfil.JSON
                        .getNodeFactory()
                        .stringNode(Base64.getEncoder().encodeToString(lagret))
                : Kvitteringsfil.JSON.readTree(kanonisk);
    }

    private static void samle(JsonNode node, Map<String, Kvitteringsfil.Vedlegg> dokumenter) {
        if (node == null) {
            return;
        }
        String sum = node.path("sha256").asString("");
        if (sum.matches(SHA256)) {
            dokumenter.putIfAbsent(
                    sum,
                    new Kvitteringsfil.Vedlegg(
                            sum,
                            node.path("tittel").asString(null),
                            node.path("dokumentId").asString(null)));
        }
        node.forEach(barn -> samle(barn, dokumenter));
    }
}
