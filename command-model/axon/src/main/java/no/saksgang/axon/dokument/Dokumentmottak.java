package no.saksgang.axon.dokument;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Rolle;
import no.saksgang.sak.rule.IngenPasientopplysninger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Tar imot et dokument. Innholdet strømmer til en midlertidig fil mens kontrollsummen regnes; først når type,
 * virusskanning og kontroll for pasientopplysninger er i orden, lagres det.
 */
@Component
public class Dokumentmottak {

    private static final Logger LOGG = LoggerFactory.getLogger(Dokumentmottak.class);
    private static final Set<Rolle> ROLLER = EnumSet.of(Rolle.SEKRETARIAT, Rolle.MOETELEDER, Rolle.UTVALG);
    private static final String UBESTEMT = "application/octet-stream";

    /**
     * Det som følger med innholdet.
     *
     * @param filnavn slik avsenderen skrev det
     * @param oppgittType medietypen avsenderen mener det er; null når den ikke er oppgitt
     */
    public record Opplasting(
            DokumentId dokumentId,
            HelsefellesskapId helsefellesskapId,
            String filnavn,
            String oppgittType,
            Aktoer aktoer) {}

    private final Dokumentlager lager;
    private final Oppslag oppslag;
    private final Virusskann virusskann;
    private final Innholdskontroll kontroll;
    private final Clock klokke;
    private final long maks;

    Dokumentmottak(
            Dokumentlager lager,
            Oppslag oppslag,
            Virusskann virusskann,
            Innholdskontroll kontroll,
            Clock klokke,
            @Value("${saksgang.dokumenter.maks-byte:26214400}") long maks) {
        this.lager = lager;
        this.oppslag = oppslag;
        this.virusskann = virusskann;
        this.kontroll = kontroll;
        this.klokke = klokke;
        this.maks = maks;
    }

    /** Største dokument, i byte. */
    public long maks() {
        return maks;
    }

    /**
     * Samme dokument-id med samme innhold gir samme svar.
     *
     * @throws Avslag når dokumentet ikke kan tas imot; ingenting er da lagret
     */
    public LagretDokument ta(Opplasting o, InputStream innhold) throws IOException {
        Avslag.med(
                ROLLER.contains(o.aktoer().rolle()),
                Avslagskode.IKKE_TILGANG,
                "R076",
                o.aktoer().rolle() + " kan ikke laste opp dokumenter");
        Avslag.krevInnhold(o.filnavn(), "filnavn");
        IngenPasientopplysninger.krev(o.filnavn());
        oppslag.helsefellesskap(o.helsefellesskapId());
        Path fil = Files.createTempFile("saksgang-", ".opplasting");
        try {
            String sha256 = motta(innhold, fil);
            Medietype type = krevType(o, fil);
            skann(fil);
            kontroll.krevUtenPasientopplysninger(fil, type);
            LagretDokument nytt = new LagretDokument(
                    o.dokumentId(),
                    o.helsefellesskapId(),
                    Filnavn.trygt(o.filnavn(), type),
                    type.navn,
                    sha256,
                    Files.size(fil),
                    klokke.instant().truncatedTo(ChronoUnit.MICROS));
            return lagre(nytt, fil, o.aktoer());
        } finally {
            Files.deleteIfExists(fil);
        }
    }

    private String motta(InputStream innhold, Path fil) throws IOException {
        MessageDigest sum = Dokumentlager.sha256();
        long lest = 0;
        try (OutputStream ut = new DigestOutputStream(Files.newOutputStream(fil), sum)) {
            byte[] bit = new byte[64 * 1024];
            for (int n = innhold.read(bit); n >= 0; n = innhold.read(bit)) {
                lest += n;
                krevStoerrelse(lest);
                ut.write(bit, 0, n);
            }
        }
        Avslag.med(lest > 0, Avslagskode.UGYLDIG_INNHOLD, "R109", "Dokumentet er tomt");
        return HexFormat.of().formatHex(sum.digest());
    }

    /** @throws Avslag {@code DOKUMENT_FOR_STORT} */
    public void krevStoerrelse(long stoerrelse) {
        Avslag.med(
                stoerrelse <= maks,
                Avslagskode.DOKUMENT_FOR_STORT,
                "R109",
                "Dokumentet er større enn " + maks + " byte");
    }

    /** Innholdet bestemmer typen; navn og oppgitt type må si det samme. */
    private static Medietype krevType(Opplasting o, Path fil) throws IOException {
        String etternavn = Filnavn.etternavn(o.filnavn());
        Optional<Medietype> etterNavnet = Medietype.medEtternavn(etternavn);
        Avslag.med(
                etternavn.isEmpty() || etterNavnet.isPresent(),
                Avslagskode.DOKUMENTTYPE_IKKE_TILLATT,
                "R109",
                "Filer som slutter på ." + etternavn + " tas ikke imot; det gjør " + Medietype.alle());
        Medietype type = Innholdstype.av(fil)
                .orElseThrow(() -> etterNavnet.isPresent()
                        ? new Avslag(
                                Avslagskode.DOKUMENT_ER_NOE_ANNET,
                                "Navnet sier " + etterNavnet.get().etternavn.getFirst() + ", men innholdet er ikke det")
                        : new Avslag(
                                Avslagskode.DOKUMENTTYPE_IKKE_TILLATT, "Innholdet er ikke en av " + Medietype.alle()));
        Avslag.med(
                etterNavnet.isEmpty() || etterNavnet.get() == type,
                Avslagskode.DOKUMENT_ER_NOE_ANNET,
                "R109",
                "Navnet sier " + etternavn + ", men innholdet er " + type.navn);
        String oppgitt = o.oppgittType() == null ? UBESTEMT : o.oppgittType();
        Avslag.med(
                oppgitt.equals(UBESTEMT) || oppgitt.equals(type.navn),
                Avslagskode.DOKUMENT_ER_NOE_ANNET,
                "R109",
                "Oppgitt type er " + oppgitt + ", men innholdet er " + type.navn);
        return type;
    }

    private void skann(Path fil) throws IOException {
        Optional<String> funn;
        try (InputStream inn = Files.newInputStream(fil)) {
            funn = virusskann.skann(inn);
        } catch (IOException e) {
            LOGG.error("Virusskanneren svarte ikke", e);
            throw new Avslag(Avslagskode.VIRUSSKANNER_SVARER_IKKE, "Dokumentet er ikke lagret");
        }
        if (funn.isPresent()) {
            throw new Avslag(Avslagskode.DOKUMENT_SMITTET, "Virusskanneren fant " + funn.get());
        }
    }

    private LagretDokument lagre(LagretDokument nytt, Path fil, Aktoer aktoer) {
        try {
            lager.lagre(nytt, fil, aktoer);
            return nytt;
        } catch (DuplicateKeyException e) {
            LagretDokument finnes = lager.finn(nytt.dokumentId()).orElseThrow(() -> e);
            boolean likt = finnes.sha256().equals(nytt.sha256())
                    && finnes.helsefellesskapId().equals(nytt.helsefellesskapId())
                    && finnes.filnavn().equals(nytt.filnavn());
            Avslag.med(likt, Avslagskode.KOMMANDO_GJENBRUKT, "", "Nøkkelen er brukt til et annet dokument");
            return finnes;
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("Den midlertidige filen kunne ikke leses", e);
        }
    }
}
