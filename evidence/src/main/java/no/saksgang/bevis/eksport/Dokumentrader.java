package no.saksgang.bevis.eksport;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import no.saksgang.bevis.tre.Merkle;
import tools.jackson.databind.JsonNode;

/** Om dokumentene i filen har kontrollsummen de er lagret under. Er innholdet kryptert, står linjens egen sum for det. */
final class Dokumentrader {

    private record Sum(long linje, boolean kryptert, MessageDigest sum) {}

    private final Importfunnliste funn;
    private final Map<String, Sum> venter = new HashMap<>();
    private final Set<String> harDeler = new HashSet<>();

    Dokumentrader(Importfunnliste funn) {
        this.funn = funn;
    }

    void ta(long linje, String tabell, JsonNode rad) {
        String sha256 = rad.path("sha256").asString("");
        if (tabell.equals("dokumentinnhold")) {
            venter.put(sha256, new Sum(linje, rad.path("kryptert").asBoolean(false), Merkle.sha256()));
            return;
        }
        Sum s = venter.get(sha256);
        if (s == null) {
            funn.leggTil(Importkode.DOKUMENT_MANGLER, linje, sha256);
        } else if (tabell.equals("dokumentdel")) {
            harDeler.add(sha256);
            String heks = rad.path("bytes").asString("");
            if (!heks.matches("\\\\x([0-9a-f]{2})*")) {
                funn.leggTil(Importkode.LINJE_SKADET, linje, "bytes");
            } else if (!s.kryptert()) {
                s.sum().update(HexFormat.of().parseHex(heks, 2, heks.length()));
            }
        }
    }

    void slutt() {
        venter.forEach((sha256, s) -> {
            if (!harDeler.contains(sha256)) {
                funn.leggTil(Importkode.DOKUMENT_MANGLER, s.linje(), sha256);
            } else if (!s.kryptert()
                    && !HexFormat.of().formatHex(s.sum().digest()).equals(sha256)) {
                funn.leggTil(Importkode.DOKUMENT_ENDRET, s.linje(), sha256);
            }
        });
    }
}
