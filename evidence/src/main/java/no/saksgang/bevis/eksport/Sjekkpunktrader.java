package no.saksgang.bevis.eksport;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunkt;
import tools.jackson.databind.JsonNode;

/** Sjekkpunktene i filen, holdt mot treet over hendelsene i den. */
final class Sjekkpunktrader {

    private record Ventet(long linje, Sjekkpunkt sjekkpunkt) {}

    private final Importfunnliste funn;
    private final Kontrollnoekkel noekkel;
    private final Map<Long, Ventet> venter = new TreeMap<>();

    Sjekkpunktrader(Importfunnliste funn, Kontrollnoekkel noekkel) {
        this.funn = funn;
        this.noekkel = noekkel;
    }

    void ta(long linje, JsonNode rad) {
        String notat = rad.path("notat").asString("");
        Optional<Sjekkpunkt> s = noekkel == null ? Sjekkpunkt.lesUsignert(notat) : Sjekkpunkt.aapne(notat, noekkel);
        if (s.isEmpty() || s.get().stoerrelse() != rad.path("stoerrelse").asLong(-1)) {
            funn.leggTil(
                    Importkode.SJEKKPUNKT_UEKTE, linje, rad.path("stoerrelse").toString());
        } else {
            venter.put(s.get().stoerrelse(), new Ventet(linje, s.get()));
        }
    }

    void ved(long linje, long stoerrelse, Supplier<byte[]> rot) {
        Ventet v = venter.remove(stoerrelse);
        if (v != null && !Arrays.equals(v.sjekkpunkt().rot(), rot.get())) {
            funn.leggTil(
                    Importkode.SJEKKPUNKT_STEMMER_IKKE, v.linje(), "ved " + stoerrelse + " hendelser, linje " + linje);
        }
    }

    void slutt(long stoerrelse) {
        venter.forEach((n, v) -> funn.leggTil(
                Importkode.SJEKKPUNKT_STEMMER_IKKE, v.linje(), "signert " + n + ", filen har " + stoerrelse));
    }
}
