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
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Innhold under sin egen kontrollsum. Likt innhold lagres én gang, og ingenting endres eller slettes. */
@Component
public class Dokumentlager {

    private static final int BIT = 512 * 1024;

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
                OffsetDateTime registrert) {}
        return jdbc.sql("select d.dokument_id, d.helsefellesskap_id, d.filnavn, i.medietype, d.sha256, i.stoerrelse,"
                        + " d.registrert from dokument d join dokumentinnhold i using (sha256) where d.dokument_id = ?")
                .param(id.verdi())
                .query(Rad.class)
                .optional()
                .map(r -> new LagretDokument(
                        new DokumentId(r.dokumentId()),
                        new HelsefellesskapId(r.helsefellesskapId()),
                        r.filnavn(),
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
        for (int nr = 0; ; nr++) {
            Optional<byte[]> bit = bit(sha256, nr);
            if (bit.isEmpty()) {
                return nr > 0 && HexFormat.of().formatHex(sum.digest()).equals(sha256);
            }
            sum.update(bit.get());
        }
    }

    /** Innhold og opplasting i én transaksjon; innhold som finnes, blir ikke skrevet igjen. */
    @Transactional
    void lagre(LagretDokument d, Path fil, Aktoer aktoer) {
        OffsetDateTime tid = d.registrert().atOffset(ZoneOffset.UTC);
        int nytt = jdbc.sql("insert into dokumentinnhold (sha256, stoerrelse, medietype, lagret)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(d.sha256(), d.stoerrelse(), d.medietype(), tid)
                .update();
        if (nytt == 1) {
            skrivBiter(d.sha256(), fil);
        }
        jdbc.sql("insert into dokument (dokument_id, helsefellesskap_id, sha256, filnavn, rolle, bruker_id, registrert)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        d.dokumentId().verdi(),
                        d.helsefellesskapId().verdi(),
                        d.sha256(),
                        d.filnavn(),
                        aktoer.rolle().name(),
                        aktoer.brukerId() == null ? null : aktoer.brukerId().verdi(),
                        tid)
                .update();
    }

    private void skrivBiter(String sha256, Path fil) {
        try (InputStream inn = Files.newInputStream(fil)) {
            byte[] bit = inn.readNBytes(BIT);
            for (int nr = 0; bit.length > 0; nr++) {
                jdbc.sql("insert into dokumentdel (sha256, nr, bytes) values (?, ?, ?)")
                        .params(sha256, nr, bit)
                        .update();
                bit = inn.readNBytes(BIT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> bit(String sha256, int nr) {
        return jdbc.sql("select bytes from dokumentdel where sha256 = ? and nr = ?")
                .params(sha256, nr)
                .query(byte[].class)
                .optional();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
