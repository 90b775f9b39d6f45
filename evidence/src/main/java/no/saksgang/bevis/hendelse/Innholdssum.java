package no.saksgang.bevis.hendelse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import no.saksgang.bevis.tre.Merkle;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Kontrollsummen av det som er lagret i én kolonne: {@code jcs:} og summen av JSON-teksten på kanonisk form (RFC 8785).
 * Kan teksten ikke skrives slik uten at noe går tapt, er det {@code bytes:} og summen av bytene som de er; ellers kunne
 * to ulike innhold få samme sum.
 */
public final class Innholdssum {

    private static final String KANONISK = "jcs:";
    private static final String SOM_DE_ER = "bytes:";

    /** Flere siffer enn dette er ikke sikkert å gjengi med tallene RFC 8785 bruker. */
    private static final int SIFFER = 15;

    private static final ThreadLocal<Omstokker> OMSTOKKER = ThreadLocal.withInitial(Omstokker::new);

    private Innholdssum() {}

    public static String av(byte[] lagret) {
        byte[] kanonisk = kanonisk(lagret);
        return kanonisk == null ? SOM_DE_ER + hex(lagret) : KANONISK + hex(kanonisk);
    }

    /** Summen av en JSON-tekst som er kjent å være uten tap; tom når den ikke kan leses. */
    public static Optional<String> avKanonisk(String json) {
        try {
            return Optional.of(KANONISK + hex(new JsonCanonicalizer(json).getEncodedUTF8()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Summen av byte skrevet som base64; tom når det ikke er base64. */
    public static Optional<String> somBytes(String base64) {
        try {
            return Optional.of(SOM_DE_ER + hex(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Teksten på kanonisk form; null når det ikke går uten tap. */
    public static byte[] kanonisk(byte[] lagret) {
        byte[] omstokket = OMSTOKKER.get().kanonisk(lagret);
        return omstokket == null ? medBiblioteket(lagret) : omstokket;
    }

    static byte[] medBiblioteket(byte[] lagret) {
        if (harUsikkertTall(lagret)) {
            return null;
        }
        try {
            String inn = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(lagret))
                    .toString();
            String ut = new JsonCanonicalizer(inn).getEncodedString();
            ByteBuffer bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(ut));
            byte[] kanonisk = new byte[bytes.remaining()];
            bytes.get(kanonisk);
            return kanonisk;
        } catch (CharacterCodingException e) {
            return null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Et tall med mange siffer, med eksponent eller med ledende null, som biblioteket ville skrevet om. */
    private static boolean harUsikkertTall(byte[] json) {
        boolean iTekst = false;
        int siffer = 0;
        for (int i = 0; i < json.length; i++) {
            byte b = json[i];
            if (iTekst) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    iTekst = false;
                }
            } else if (b >= '0' && b <= '9') {
                if (++siffer > SIFFER || siffer == 2 && json[i - 1] == '0') {
                    return true;
                }
            } else if (b == 'e' && siffer > 0 || b == 'E') {
                return true;
            } else if (b != '.') {
                iTekst = b == '"';
                siffer = 0;
            }
        }
        return false;
    }

    private static String hex(byte[] innhold) {
        return HexFormat.of().formatHex(Merkle.sum(innhold));
    }
}
