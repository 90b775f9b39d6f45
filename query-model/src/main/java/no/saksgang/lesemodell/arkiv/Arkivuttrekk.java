package no.saksgang.lesemodell.arkiv;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Uttrekket for en periode: filene, og det som ikke er etter skjemaet. Samme posisjon i loggen gir de samme bytene. */
@Component
public class Arkivuttrekk {

    /**
     * Filene etter navn, uten skjemaene.
     *
     * @param feil det som ikke er etter skjemaet; da skal ingenting skrives
     * @param dokumenter kontrollsummene av dokumentene det vises til
     */
    public record Uttrekk(
            Map<Arkivfil, byte[]> filer,
            List<String> feil,
            long posisjon,
            int registreringer,
            int endringer,
            List<String> dokumenter) {}

    private final Arkivleser leser;
    private final OffentligJournal offentlig;
    private final Clock klokke;

    Arkivuttrekk(Arkivleser leser, OffentligJournal offentlig, Clock klokke) {
        this.leser = leser;
        this.offentlig = offentlig;
        this.klokke = klokke;
    }

    /** @param person det som skal stå for et pseudonym: navnet, eller pseudonymet selv */
    public Uttrekk lag(Arkivperiode periode, UnaryOperator<String> person) {
        Arkivgrunnlag g = leser.les(periode);
        Map<Arkivfil, byte[]> filer = new LinkedHashMap<>();
        filer.put(Arkivfil.ARKIVSTRUKTUR, new Arkivstruktur(g, person).skriv());
        filer.put(Arkivfil.LOEPENDE_JOURNAL, LoependeJournal.skriv(g));
        filer.put(Arkivfil.OFFENTLIG_JOURNAL, offentlig.skriv(periode, klokke.instant()));
        filer.put(Arkivfil.ENDRINGSLOGG, Endringslogg.skriv(g, person));
        filer.put(Arkivfil.ARKIVUTTREKK, oversikt(g, filer));
        List<String> feil = new ArrayList<>();
        filer.forEach((fil, xml) -> fil.kontroller(xml).forEach(f -> feil.add(fil.navn() + ", " + f)));
        return new Uttrekk(
                filer,
                feil,
                g.posisjon(),
                g.iPerioden().size(),
                Endringslogg.iPerioden(g).size(),
                g.iPerioden().stream()
                        .flatMap(j -> j.dokumenter().stream())
                        .map(Journalfoering.Vedlagt::sha256)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static byte[] oversikt(Arkivgrunnlag g, Map<Arkivfil, byte[]> filer) {
        Arkivxml x = new Arkivxml(Arkivfil.ARKIVUTTREKK);
        x.felt("arkivskaperID", g.periode().helsefellesskap().verdi())
                .felt("arkivskaperNavn", g.navn())
                .felt("periodeStart", g.periode().fra())
                .felt("periodeSlutt", g.periode().til())
                .felt("loggposisjon", g.posisjon())
                .felt("loggtidspunkt", g.tid());
        filer.forEach((fil, xml) -> {
            fil(x, fil.navn(), xml);
            fil(x, fil.skjema(), fil.skjemabytes());
        });
        fil(x, Arkivfil.ARKIVUTTREKK.skjema(), Arkivfil.ARKIVUTTREKK.skjemabytes());
        return x.ferdig();
    }

    private static void fil(Arkivxml x, String navn, byte[] bytes) {
        x.start("fil")
                .felt("navn", navn)
                .felt("sjekksum", sha256(bytes))
                .felt("sjekksumAlgoritme", "SHA-256")
                .felt("stoerrelse", bytes.length)
                .slutt();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
