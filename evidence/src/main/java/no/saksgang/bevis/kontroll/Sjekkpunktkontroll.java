package no.saksgang.bevis.kontroll;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.saksgang.bevis.lager.Sjekkpunktlager;
import no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunkt;

/** Holder treet mot de signerte sjekkpunktene, dem i databasen og dem utenfor, mens bladene leses. */
final class Sjekkpunktkontroll {

    /**
     * Bladene mellom det siste sjekkpunktet som stemte og det første som ikke gjorde det.
     *
     * @param siste det største sjekkpunktet
     */
    record Brudd(long fra, Sjekkpunkt sjekkpunkt, Sjekkpunkt siste) {}

    private final Funnliste funn;
    private final TreeMap<Long, Sjekkpunkt> ekte = new TreeMap<>();
    private long stemte;
    private long hendelseneStemte;
    private Brudd brudd;
    private int antall;

    Sjekkpunktkontroll(
            Funnliste funn, Kontrollnoekkel noekkel, List<Sjekkpunktlager.Lagret> lagret, List<String> utenfor) {
        this.funn = funn;
        Set<Long> iDatabasen = new HashSet<>();
        for (Sjekkpunktlager.Lagret l : lagret) {
            ta(l.notat(), noekkel, "databasen").ifPresent(s -> {
                iDatabasen.add(s.stoerrelse());
                if (s.stoerrelse() != l.stoerrelse()) {
                    funn.leggTil(Funn.om(
                            Funnkode.SJEKKPUNKT_UEKTE,
                            "databasen: størrelsen er " + l.stoerrelse() + ", notatet sier " + s.stoerrelse()));
                }
            });
        }
        for (String notat : utenfor) {
            ta(notat, noekkel, "filen")
                    .filter(s -> !iDatabasen.contains(s.stoerrelse()))
                    .ifPresent(s -> funn.leggTil(Funn.om(Funnkode.SJEKKPUNKT_FJERNET, Long.toString(s.stoerrelse()))));
        }
        if (noekkel == null) {
            funn.leggTil(Funn.om(Funnkode.UTEN_NOEKKEL, ""));
        }
        if (ekte.isEmpty()) {
            funn.leggTil(Funn.om(Funnkode.UTEN_SJEKKPUNKT, ""));
        }
    }

    private Optional<Sjekkpunkt> ta(String notat, Kontrollnoekkel noekkel, String sted) {
        antall++;
        Optional<Sjekkpunkt> s = noekkel == null ? Sjekkpunkt.lesUsignert(notat) : Sjekkpunkt.aapne(notat, noekkel);
        if (s.isEmpty()) {
            String foerste =
                    notat.lines().limit(2).reduce((a, b) -> a + " " + b).orElse("");
            funn.leggTil(Funn.om(Funnkode.SJEKKPUNKT_UEKTE, sted + ": " + foerste));
            return s;
        }
        Sjekkpunkt kjent = ekte.putIfAbsent(s.get().stoerrelse(), s.get());
        if (kjent != null && !Arrays.equals(kjent.rot(), s.get().rot())) {
            funn.leggTil(
                    Funn.om(Funnkode.SJEKKPUNKT_MOTSTRID, sted + ": " + s.get().stoerrelse()));
        }
        return s;
    }

    /** Om det finnes et sjekkpunkt av denne størrelsen. */
    boolean venter(long stoerrelse) {
        return ekte.containsKey(stoerrelse);
    }

    /**
     * @param bladrot roten av de lagrede bladene
     * @param hendelsesrot roten regnet ut av hendelsene; null når en av dem mangler
     */
    void ved(long stoerrelse, byte[] bladrot, byte[] hendelsesrot) {
        Sjekkpunkt s = ekte.get(stoerrelse);
        if (hendelsesrot != null && Arrays.equals(s.rot(), hendelsesrot)) {
            hendelseneStemte = stoerrelse;
        }
        if (Arrays.equals(s.rot(), bladrot)) {
            stemte = stoerrelse;
        } else if (brudd == null) {
            brudd = new Brudd(stemte, s, ekte.lastEntry().getValue());
        }
    }

    void slutt(long stoerrelse) {
        Map.Entry<Long, Sjekkpunkt> siste = ekte.lastEntry();
        if (siste == null) {
            return;
        }
        if (siste.getKey() > stoerrelse) {
            funn.leggTil(Funn.om(
                    Funnkode.TRE_AVKORTET,
                    "signert " + siste.getKey() + ", finnes " + stoerrelse + ": hendelsene på plassene " + stoerrelse
                            + "–" + (siste.getKey() - 1) + " mangler"));
        } else if (siste.getKey() < stoerrelse) {
            funn.leggTil(Funn.om(Funnkode.ETTER_SISTE_SJEKKPUNKT, Long.toString(stoerrelse - siste.getKey())));
        }
    }

    Optional<Brudd> brudd() {
        return Optional.ofNullable(brudd);
    }

    /** Så mange hendelser er bevist av et sjekkpunkt å være de som ble signert. */
    long hendelseneStemte() {
        return hendelseneStemte;
    }

    int antall() {
        return antall;
    }
}
