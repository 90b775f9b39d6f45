package no.saksgang.axon.dokument;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.json.Tekstnoekkel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Innhold under sin egen kontrollsum, kryptert under sin egen nøkkel. Likt innhold lagres én gang, og ingenting endres;
 * slettes nøkkelen, er innholdet borte og kontrollsummen blir.
 */
@Component
public class Dokumentlager {

    private static final int BIT = 512 * 1024;

    /** Foran et filnavn som er kryptert. Et trygt filnavn har ikke kolon. */
    private static final String KRYPTERT = "kryptert:";

    private final JdbcClient jdbc;

    Dokumentlager(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<LagretDokument> finn(DokumentId id) {
        record Rad(
                String dokumentId,
                String helsefellesskapId,
                String filnavn,
                String medietype,
                String sha256,
                long stoerrelse,
                OffsetDateTime registrert,
                byte[] noekkel) {}
        return jdbc.sql("select d.dokument_id, d.helsefellesskap_id, d.filnavn, i.medietype, d.sha256, i.stoerrelse,"
                        + " d.registrert, n.noekkel from dokument d join dokumentinnhold i using (sha256)"
                        + " left join noekkel.dokument n on n.gjelder = d.dokument_id where d.dokument_id = ?")
                .param(id.verdi())
                .query(Rad.class)
                .optional()
                .map(r -> new LagretDokument(
                        new DokumentId(r.dokumentId()),
                        new HelsefellesskapId(r.helsefellesskapId()),
                        filnavn(r.filnavn(), r.noekkel()),
                        r.medietype(),
                        r.sha256(),
                        r.stoerrelse(),
                        r.registrert().toInstant()));
    }

    /** Skriver innholdet, bit for bit. */
    public void skriv(String sha256, OutputStream ut) throws IOException {
        for (int nr = 0; ; nr++) {
            Optional<byte[]> bit = bit(sha256, nr);
            if (bit.isEmpty()) {
                return;
            }
            ut.write(bit.get());
        }
    }

    /** Om det som ligger under kontrollsummen, fortsatt har den. */
    public boolean erHelt(String sha256) {
        MessageDigest sum = sha256();
        try {
            for (int nr = 0; ; nr++) {
                Optional<byte[]> bit = bit(sha256, nr);
                if (bit.isEmpty()) {
                    return nr > 0 && HexFormat.of().formatHex(sum.digest()).equals(sha256);
                }
                sum.update(bit.get());
            }
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Om innholdet er gjort uleselig ved at nøkkelen er slettet. */
    public boolean erSlettet(String sha256) {
        return jdbc.sql("select i.kryptert and n.noekkel is null from dokumentinnhold i"
                        + " left join noekkel.dokument n on n.gjelder = i.sha256 where i.sha256 = ?")
                .param(sha256)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    boolean erKryptert(String sha256) {
        return jdbc.sql("select kryptert from dokumentinnhold where sha256 = ?")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    /** Innhold og opplasting i én transaksjon; innhold som finnes, blir ikke skrevet igjen. */
    @Transactional
    void lagre(LagretDokument d, Path fil, Aktoer aktoer) {
        OffsetDateTime tid = d.registrert().atOffset(ZoneOffset.UTC);
        int nytt = jdbc.sql("insert into dokumentinnhold (sha256, stoerrelse, medietype, lagret, kryptert)"
                        + " values (?, ?, ?, ?, true) on conflict do nothing")
                .params(d.sha256(), d.stoerrelse(), d.medietype(), tid)
                .update();
        if (nytt == 1) {
            skrivBiter(d.sha256(), fil, nyNoekkel(d.sha256()));
        } else {
            Avslag.med(
                    !erSlettet(d.sha256()),
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R109",
                    "Innholdet er slettet av hensyn til personvernet, og tas ikke imot igjen");
        }
        jdbc.sql("insert into dokument (dokument_id, helsefellesskap_id, sha256, filnavn, rolle, bruker_id, registrert)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        d.dokumentId().verdi(),
                        d.helsefellesskapId().verdi(),
                        d.sha256(),
                        KRYPTERT + nyNoekkel(d.dokumentId().verdi()).krypter(d.filnavn()),
                        aktoer.rolle().name(),
                        aktoer.brukerId() == null ? null : aktoer.brukerId().verdi(),
                        tid)
                .update();
    }

    private void skrivBiter(String sha256, Path fil, Tekstnoekkel noekkel) {
        try (InputStream inn = Files.newInputStream(fil)) {
            byte[] bit = inn.readNBytes(BIT);
            for (int nr = 0; bit.length > 0; nr++) {
                jdbc.sql("insert into dokumentdel (sha256, nr, bytes) values (?, ?, ?)")
                        .params(sha256, nr, noekkel.krypter(bit))
                        .update();
                bit = inn.readNBytes(BIT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tekstnoekkel nyNoekkel(String gjelder) {
        Tekstnoekkel noekkel = Tekstnoekkel.ny();
        jdbc.sql("insert into noekkel.dokument (gjelder, noekkel) values (?, ?)")
                .params(gjelder, noekkel.bytes())
                .update();
        return noekkel;
    }

    /** @throws IllegalStateException når nøkkelen er slettet, eller biten er endret */
    private Optional<byte[]> bit(String sha256, int nr) {
        record Bit(byte[] bytes, boolean kryptert, byte[] noekkel) {}
        return jdbc.sql("select d.bytes, i.kryptert, n.noekkel from dokumentdel d join dokumentinnhold i using (sha256)"
                        + " left join noekkel.dokument n on n.gjelder = d.sha256 where d.sha256 = ? and d.nr = ?")
                .params(sha256, nr)
                .query((rs, n) -> new Bit(rs.getBytes(1), rs.getBoolean(2), rs.getBytes(3)))
                .optional()
                .map(b -> {
                    if (!b.kryptert()) {
                        return b.bytes();
                    }
                    if (b.noekkel() == null) {
                        throw new IllegalStateException("Innholdet er slettet");
                    }
                    return new Tekstnoekkel(b.noekkel()).aapne(b.bytes());
                });
    }

    private static String filnavn(String lagret, byte[] noekkel) {
        if (!lagret.startsWith(KRYPTERT)) {
            return lagret;
        }
        return noekkel == null
                ? Tekstnoekkel.MASKERT
                : new Tekstnoekkel(noekkel).aapne(lagret.substring(KRYPTERT.length()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
