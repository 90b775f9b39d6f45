package no.saksgang.kommandolinje;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.saksgang.bevis.kvittering.Kvitteringsfil;
import no.saksgang.bevis.kvittering.Kvitteringsfunn;
import no.saksgang.bevis.kvittering.Kvitteringskontroll;
import no.saksgang.bevis.kvittering.Kvitteringslager;
import no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunktfil;
import no.saksgang.bevis.tre.Merkle;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Kvitteringer: lage dem, og etterprøve dem uten nett og database. */
@Command(
        name = "receipt",
        resourceBundle = Tekster.NAVN,
        mixinStandardHelpOptions = true,
        subcommands = {ReceiptKommando.Make.class, ReceiptKommando.Verify.class})
final class ReceiptKommando {

    /** Lager en kvittering av det som er lagret. */
    @Command(name = "make", resourceBundle = Tekster.NAVN)
    static final class Make implements Callable<Integer> {

        @Mixin
        Felles felles;

        @Mixin
        Kilde kilde;

        @ArgGroup(multiplicity = "1")
        Hva hva;

        @Option(names = "--without-content")
        boolean utenInnhold;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                required = true)
        Path ut;

        /** Én av dem. */
        static final class Hva {
            @Option(names = "--case", paramLabel = "ID", required = true)
            String sak;

            @Option(names = "--minutes", paramLabel = "ID", required = true)
            String moete;

            @Option(names = "--report", paramLabel = "HF/YEAR", required = true)
            String rapport;
        }

        @Override
        public Integer call() throws Exception {
            Kontrollnoekkel noekkel = kilde.noekkel();
            if (noekkel == null) {
                throw new Feil(Tekster.t("feil.ingenNoekkel"));
            }
            Optional<Kvitteringsfil> fil;
            try (Kilde.Aapen aapen = kilde.aapne()) {
                Kvitteringslager lager = new Kvitteringslager(aapen.db(), noekkel, !utenInnhold);
                fil = hva.sak != null
                        ? lager.forSak(hva.sak)
                        : hva.moete != null ? lager.forProtokoll(hva.moete) : rapport(lager);
            }
            if (fil.isEmpty()) {
                felles.linje("receipt.ingenting");
                return Utgang.FUNN;
            }
            skriv(fil.get().bytes());
            if (felles.json) {
                felles.json(Map.of("fil", ut.toString(), "hendelser", fil.get().antall()));
            } else {
                felles.linje("receipt.laget", ut, fil.get().antall());
            }
            return Utgang.OK;
        }

        private Optional<Kvitteringsfil> rapport(Kvitteringslager lager) throws Exception {
            if (!hva.rapport.matches("[^/]+/\\d{4}")) {
                throw new picocli.CommandLine.ParameterException(
                        felles.kommando.commandLine(), Tekster.t("receipt.rapportform"));
            }
            String[] deler = hva.rapport.split("/");
            return lager.forAarsrapport(deler[0], Integer.parseInt(deler[1]));
        }

        /** Hele filen eller ingenting. */
        private void skriv(byte[] bytes) throws IOException {
            Path mappe = ut.toAbsolutePath().getParent();
            Path midlertidig = Files.createTempFile(mappe, ".kvittering", ".json");
            try {
                Files.write(midlertidig, bytes);
                Files.move(midlertidig, ut, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(midlertidig);
            }
        }
    }

    /** Etterprøver en kvittering. */
    @Command(name = "verify", resourceBundle = Tekster.NAVN)
    static final class Verify implements Callable<Integer> {

        @Mixin
        Felles felles;

        @Parameters(index = "0", paramLabel = "FILE")
        Path fil;

        @Option(names = "--key", paramLabel = "KEY|FILE")
        String noekkel;

        @Option(names = "--checkpoints", paramLabel = "FILE")
        Path sjekkpunkter;

        @Option(names = "--document", paramLabel = "FILE")
        List<Path> dokumenter = new ArrayList<>();

        @Override
        public Integer call() throws IOException {
            Kilde kilde = new Kilde();
            kilde.noekkel = noekkel;
            Kontrollnoekkel kjent = noekkel == null ? null : kilde.noekkel();
            List<String> notater = sjekkpunkter == null ? null : new Sjekkpunktfil(krev(sjekkpunkter)).les();
            List<String> summer = new ArrayList<>();
            for (Path d : dokumenter) {
                summer.add(sum(krev(d)));
            }
            Kvitteringskontroll.Resultat r =
                    new Kvitteringskontroll(kjent, notater, summer).kontroller(Files.readAllBytes(krev(fil)));
            if (felles.json) {
                felles.json(json(r));
            } else {
                skriv(r);
            }
            return r.holder() ? Utgang.OK : Utgang.FUNN;
        }

        private void skriv(Kvitteringskontroll.Resultat r) {
            if (r.fil() != null) {
                felles.linje(
                        "receipt.gjelder",
                        r.fil().gjelder().slag(),
                        r.fil().gjelder().id(),
                        r.fil().hendelser().size());
            }
            if (r.sjekkpunkt() != null) {
                felles.linje(
                        "receipt.sjekkpunkt",
                        r.sjekkpunkt().logg(),
                        Long.toString(r.sjekkpunkt().stoerrelse()));
            }
            for (Kvitteringsfunn f : r.funn()) {
                felles.ut()
                        .println(Tekster.t(f.kode().advarsel() ? "advarsel" : "funn") + " "
                                + Tekster.t("kvittering." + f.kode().name())
                                + (f.detalj().isEmpty() ? "" : " (" + f.detalj() + ")"));
            }
            felles.linje(r.holder() ? "receipt.holder" : "receipt.holderIkke");
        }

        private static Map<String, Object> json(Kvitteringskontroll.Resultat r) {
            Map<String, Object> ut = new LinkedHashMap<>();
            ut.put("ok", r.holder());
            ut.put("gjelder", r.fil() == null ? null : r.fil().gjelder());
            ut.put("hendelser", r.fil() == null ? 0 : r.fil().hendelser().size());
            ut.put("logg", r.sjekkpunkt() == null ? null : r.sjekkpunkt().logg());
            ut.put("stoerrelse", r.sjekkpunkt() == null ? null : r.sjekkpunkt().stoerrelse());
            ut.put(
                    "funn",
                    r.funn().stream()
                            .map(f -> Map.of(
                                    "kode",
                                    f.kode().name(),
                                    "advarsel",
                                    f.kode().advarsel(),
                                    "detalj",
                                    f.detalj()))
                            .toList());
            return ut;
        }

        private static Path krev(Path fil) {
            if (!Files.isRegularFile(fil)) {
                throw new Feil(Tekster.t("feil.fil", fil));
            }
            return fil;
        }

        private static String sum(Path fil) throws IOException {
            MessageDigest sha = Merkle.sha256();
            try (InputStream inn = Files.newInputStream(fil)) {
                byte[] bit = inn.readNBytes(1 << 16);
                while (bit.length > 0) {
                    sha.update(bit);
                    bit = inn.readNBytes(1 << 16);
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        }
    }
}
