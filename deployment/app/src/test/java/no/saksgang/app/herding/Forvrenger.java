package no.saksgang.app.herding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ødelegger en gyldig tekst på måtene nettverk, feil i klienter og uvilje gjør det. */
final class Forvrenger {

    private static final List<String> BITER = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "1e400",
            "-0",
            "\\u0000",
            "\\ud800",
            "{\"a\":",
            "[[[[",
            "/*",
            "&x",
            "*x",
            "<<: ",
            "!!python/object ",
            "---\n",
            "\u0000",
            "0x10",
            "Infinity",
            "\"@class\":\"java.lang.Object\",",
            "\"tittel\":1,\"tittel\":2,");

    private final Random tilfeldig;

    Forvrenger(Random tilfeldig) {
        this.tilfeldig = tilfeldig;
    }

    byte[] forvreng(String tekst) {
        byte[] b = tekst.getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + tilfeldig.nextInt(3); i > 0; i--) {
            b = enGang(b);
        }
        return b;
    }

    private byte[] enGang(byte[] b) {
        int sted = b.length == 0 ? 0 : tilfeldig.nextInt(b.length);
        return switch (tilfeldig.nextInt(8)) {
            case 0 -> Arrays.copyOf(b, sted);
            case 1 -> {
                byte[] ut = b.clone();
                if (ut.length > 0) {
                    ut[sted] = (byte) tilfeldig.nextInt(256);
                }
                yield ut;
            }
            case 2, 3 ->
                skjoet(b, sted, BITER.get(tilfeldig.nextInt(BITER.size())).getBytes(StandardCharsets.UTF_8), sted);
            case 4 -> skjoet(b, sted, Arrays.copyOfRange(b, sted, Math.min(b.length, sted + 20)), sted);
            case 5 -> skjoet(b, sted, new byte[0], Math.min(b.length, sted + 1 + tilfeldig.nextInt(10)));
            case 6 -> ("[".repeat(5_000) + new String(b, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            default -> skjoet(b, sted, new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF}, sted);
        };
    }

    private static byte[] skjoet(byte[] b, int til, byte[] inn, int fra) {
        byte[] ut = new byte[til + inn.length + b.length - fra];
        System.arraycopy(b, 0, ut, 0, til);
        System.arraycopy(inn, 0, ut, til, inn.length);
        System.arraycopy(b, fra, ut, til + inn.length, b.length - fra);
        return ut;
    }
}
