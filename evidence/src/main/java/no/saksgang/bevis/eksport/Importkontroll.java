package no.saksgang.bevis.eksport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.saksgang.bevis.hendelse.LagretHendelse;
import no.saksgang.bevis.kontroll.Fremdrift;
import no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel;
import no.saksgang.bevis.tre.Merkle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leser én fil fra begynnelse til slutt og kontrollerer alt den sier om seg selv. */
final class Importkontroll {

    /**
     * Det filen hadde.
     *
     * @param rot i base64
     */
    record Sammendrag(
            String eksport, String kilde, long hendelser, String rot, Map<String, Long> rader, JsonNode hale) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Eksportslag slag;
    private final Importfunnliste funn;
    private final Hendelseskontroll hendelser;
    private final Sjekkpunktrader sjekkpunkter;
    private final Dokumentrader dokumenter;
    private final Map<String, Long> rader = new LinkedHashMap<>();
    private final MessageDigest sum = Merkle.sha256();
    private JsonNode hode;
    private JsonNode hale;
    private String kilde;
    private long linjerFoerHalen;

    /**
     * @param versjon høyeste kjente versjon av en hendelse; null når den er ukjent
     * @param noekkel den sjekkpunktene skal være signert med; null når ingen er oppgitt
     */
    Importkontroll(Eksportslag slag, Importfunnliste funn, Function<String, Integer> versjon, Kontrollnoekkel noekkel) {
        this.slag = slag;
        this.funn = funn;
        this.sjekkpunkter = new Sjekkpunktrader(funn, noekkel);
        this.hendelser = new Hendelseskontroll(funn, versjon, sjekkpunkter);
        this.dokumenter = new Dokumentrader(funn);
    }

    /** @return tom når filen ikke kunne leses til slutt */
    Optional<Sammendrag> les(Path fil, Importmottaker mottaker, Fremdrift fremdrift) throws IOException, SQLException {
        long stoerrelse = Files.size(fil);
        try (Linjeleser leser = new Linjeleser(fil)) {
            for (byte[] bytes = leser.neste(); bytes != null; bytes = leser.neste()) {
                if (leser.avkortet()) {
                    funn.leggTil(
                            hode == null ? Importkode.FIL_FREMMED : Importkode.FIL_AVKORTET,
                            leser.nummer(),
                            "linjen er ikke hel");
                    return Optional.empty();
                }
                if (!ta(leser.nummer(), bytes, mottaker) || funn.fullt()) {
                    return Optional.empty();
                }
                fremdrift.kom(leser.lest(), stoerrelse);
            }
            if (hale == null) {
                funn.leggTil(
                        hode == null ? Importkode.FIL_FREMMED : Importkode.FIL_AVKORTET,
                        leser.nummer(),
                        "slutten mangler");
                return Optional.empty();
            }
        }
        return Optional.of(slutt());
    }

    private boolean ta(long nummer, byte[] bytes, Importmottaker mottaker) throws SQLException {
        Linje linje;
        try {
            linje = Linje.les(nummer, bytes);
            if (hode == null) {
                return hode(linje, bytes);
            }
            if (hale != null) {
                funn.leggTil(Importkode.LINJE_ETTER_SLUTT, nummer, linje.type());
                return false;
            }
            switch (linje.type()) {
                case Linjeskriver.HALE -> {
                    hale = JSON.readTree(linje.data());
                    linjerFoerHalen = nummer - 1;
                    if (!Arrays.equals(
                                    bytes,
                                    Linjeskriver.hale(
                                            kilde, hode.path("eksport").asString(""), linje.data()))
                            || !Arrays.equals(Merkle.sum(linje.data()), linje.bytes("sum"))) {
                        funn.leggTil(Importkode.LINJE_ENDRET, nummer, "slutten");
                    }
                    return true;
                }
                case Linjeskriver.RAD -> rad(linje, mottaker);
                default -> hendelse(linje, mottaker);
            }
        } catch (Linje.Skadet | JacksonException e) {
            funn.leggTil(
                    hode == null ? Importkode.FIL_FREMMED : Importkode.LINJE_SKADET,
                    nummer,
                    e instanceof JacksonException j ? j.getOriginalMessage() : e.getMessage());
            if (hode == null) {
                return false;
            }
        } catch (SQLException e) {
            if (!Loggimport.innholdet(e)) {
                throw e;
            }
            // Transaksjonen er over; raden er denne, eller en like før.
            funn.leggTil(Importkode.LINJE_SKADET, nummer, Loggimport.melding(e));
            return false;
        }
        tell(bytes);
        return true;
    }

    private boolean hode(Linje linje, byte[] bytes) {
        JsonNode data = JSON.readTree(linje.data());
        if (!linje.type().equals(Linjeskriver.HODE)
                || !data.path("format").asString("").equals("saksgang-logg")
                || !data.path("slag").asString("").equals(slag.name())) {
            funn.leggTil(Importkode.FIL_FREMMED, linje.nummer(), linje.type());
            return false;
        }
        if (data.path("formatversjon").asInt(0) != Loggeksport.FORMATVERSJON) {
            funn.leggTil(
                    Importkode.FORMAT_UKJENT,
                    linje.nummer(),
                    data.path("formatversjon").toString());
            return false;
        }
        hode = data;
        kilde = linje.felt().get("source");
        tell(bytes);
        return true;
    }

    private void hendelse(Linje linje, Importmottaker mottaker) throws Linje.Skadet, SQLException {
        if (slag != Eksportslag.LOGG) {
            throw new Linje.Skadet("hendelser hører ikke til her");
        }
        LagretHendelse h = linje.hendelse();
        byte[] blad = hendelser.ta(linje, h);
        if (funn.tom()) {
            mottaker.hendelse(h, blad);
        }
    }

    private void rad(Linje linje, Importmottaker mottaker) throws Linje.Skadet, SQLException {
        String navn = linje.krev("subject");
        Optional<Eksporttabell> tabell = Eksporttabell.finn(slag, navn);
        if (tabell.isEmpty()) {
            funn.leggTil(Importkode.TABELL_UKJENT, linje.nummer(), navn);
            return;
        }
        if (!Arrays.equals(Merkle.sum(linje.data()), linje.bytes("sum"))) {
            funn.leggTil(Importkode.LINJE_ENDRET, linje.nummer(), navn);
        }
        rader.merge(navn, 1L, Long::sum);
        switch (navn) {
            case "sjekkpunkt" -> sjekkpunkter.ta(linje.nummer(), JSON.readTree(linje.data()));
            case "dokumentinnhold", "dokumentdel", "dokument" ->
                dokumenter.ta(linje.nummer(), navn, JSON.readTree(linje.data()));
            default -> {
                // Bare summen.
            }
        }
        if (funn.tom()) {
            mottaker.rad(tabell.get(), new String(linje.data(), StandardCharsets.UTF_8));
        }
    }

    private Sammendrag slutt() {
        dokumenter.slutt();
        sjekkpunkter.slutt(hendelser.antall());
        if (hale.path("hendelser").asLong(-1) != hendelser.antall()) {
            funn.leggTil(
                    Importkode.ANTALL_STEMMER_IKKE,
                    linjerFoerHalen + 1,
                    "hendelser: " + hendelser.antall() + ", skulle vært "
                            + hale.path("hendelser").asString("?"));
        }
        for (Eksporttabell t : slag.tabeller()) {
            long skulle = hale.path("rader").path(t.navn()).asLong(0);
            long er = rader.getOrDefault(t.navn(), 0L);
            if (skulle != er) {
                funn.leggTil(
                        Importkode.ANTALL_STEMMER_IKKE,
                        linjerFoerHalen + 1,
                        t.navn() + ": " + er + ", skulle vært " + skulle);
            }
        }
        String rot = Linjeskriver.base64(hendelser.rot());
        if (slag == Eksportslag.LOGG && !hale.path("rot").asString("").equals(rot)) {
            funn.leggTil(Importkode.ROT_STEMMER_IKKE, linjerFoerHalen + 1, rot);
        }
        if (!hale.path("sha256").asString("").equals(HexFormat.of().formatHex(sum.digest()))) {
            funn.leggTil(Importkode.SUM_STEMMER_IKKE, linjerFoerHalen + 1, "");
        }
        return new Sammendrag(hode.path("eksport").asString(""), kilde, hendelser.antall(), rot, rader, hale);
    }

    private void tell(byte[] bytes) {
        sum.update(bytes);
        sum.update((byte) '\n');
    }
}
