package no.saksgang.bevis.hendelse;

import java.util.Arrays;

/**
 * Kanonisk form (RFC 8785) av JSON-tekst som er skrevet så enkelt at bare rekkefølgen på feltene skiller: uten mellomrom,
 * med hele tall på få siffer, og uten tegn som skal skrives om. Da er svaret de samme bytene stokket om, og det tas i ett
 * gjennomløp uten å lese teksten inn. Alt annet avstås fra, og er bibliotekets.
 */
final class Omstokker {

    private static final int DYBDE = 32;
    private static final int SIFFER = 15;

    /** Så mange felt i ett objekt; flere ville tatt for lang tid å ordne slik det gjøres her. */
    private static final int FELT = 64;

    private static final int TALL_PER_FELT = 3;

    private byte[] tekst;
    private byte[] kladd = new byte[1024];
    private int i;

    /** Start, slutt på navnet og slutt på verdien, for feltene i objektene som er åpne. */
    private int[] felt = new int[TALL_PER_FELT * FELT];

    private int topp;

    /** Null når teksten ikke er så enkel. */
    byte[] kanonisk(byte[] json) {
        // Byten til slutt hører ikke hjemme noe sted, så ingen leser forbi den.
        tekst = Arrays.copyOf(json, json.length + 1);
        i = 0;
        topp = 0;
        boolean enkel = tekst[0] == '{' && verdi(0) && i == json.length;
        byte[] ut = enkel ? Arrays.copyOf(tekst, json.length) : null;
        tekst = null;
        return ut;
    }

    private boolean verdi(int dybde) {
        if (dybde > DYBDE) {
            return false;
        }
        return switch (tekst[i]) {
            case '{' -> objekt(dybde);
            case '[' -> liste(dybde);
            case '"' -> streng();
            case 't' -> ord("true");
            case 'f' -> ord("false");
            case 'n' -> ord("null");
            default -> tall();
        };
    }

    private boolean objekt(int dybde) {
        if (tekst[++i] == '}') {
            i++;
            return true;
        }
        int bunn = topp;
        boolean ordnet = true;
        do {
            int start = i;
            if (!navn()) {
                return false;
            }
            int navnSlutt = i;
            if (tekst[i++] != ':' || !verdi(dybde + 1) || topp - bunn == TALL_PER_FELT * FELT) {
                return false;
            }
            leggTil(start, navnSlutt, i);
            ordnet = ordnet && (topp - bunn == TALL_PER_FELT || foer(topp - 2 * TALL_PER_FELT, topp - TALL_PER_FELT));
        } while (tekst[i++] == ',');
        if (tekst[i - 1] != '}' || !ordnet && !stokk(bunn)) {
            return false;
        }
        topp = bunn;
        return true;
    }

    private boolean liste(int dybde) {
        if (tekst[++i] == ']') {
            i++;
            return true;
        }
        do {
            if (!verdi(dybde + 1)) {
                return false;
            }
        } while (tekst[i++] == ',');
        return tekst[i - 1] == ']';
    }

    /** Bare ASCII, for da er rekkefølgen på bytene også rekkefølgen RFC 8785 vil ha. */
    private boolean navn() {
        if (tekst[i++] != '"') {
            return false;
        }
        byte b = tekst[i];
        while (b >= ' ' && b != '"' && b != '\\') {
            b = tekst[++i];
        }
        i++;
        return b == '"';
    }

    private boolean streng() {
        i++;
        while (true) {
            byte b = tekst[i++];
            if (b == '"') {
                return true;
            }
            if (b == '\\') {
                if ("\"\\bfnrt".indexOf(tekst[i++]) < 0) {
                    return false;
                }
            } else if (b < 0 ? !flereByte(b & 0xff) : b < ' ') {
                return false;
            }
        }
    }

    /** Resten av et tegn på to eller tre byte i gyldig UTF-8. */
    private boolean flereByte(int foerste) {
        if (foerste >= 0xc2 && foerste <= 0xdf) {
            return fortsetter();
        }
        if (foerste < 0xe0 || foerste > 0xef) {
            return false;
        }
        int neste = tekst[i] & 0xff;
        boolean forLangEllerHalvt = foerste == 0xe0 && neste < 0xa0 || foerste == 0xed && neste > 0x9f;
        return !forLangEllerHalvt && fortsetter() && fortsetter();
    }

    private boolean fortsetter() {
        return (tekst[i++] & 0xc0) == 0x80;
    }

    private boolean ord(String ventet) {
        for (int n = 0; n < ventet.length(); n++) {
            if (tekst[i++] != ventet.charAt(n)) {
                return false;
            }
        }
        return true;
    }

    private boolean tall() {
        boolean minus = tekst[i] == '-';
        int start = minus ? ++i : i;
        while (tekst[i] >= '0' && tekst[i] <= '9') {
            i++;
        }
        int siffer = i - start;
        return siffer > 0 && siffer <= SIFFER && (tekst[start] != '0' || siffer == 1 && !minus);
    }

    private void leggTil(int start, int navnSlutt, int slutt) {
        if (topp + TALL_PER_FELT > felt.length) {
            felt = Arrays.copyOf(felt, 2 * felt.length);
        }
        felt[topp++] = start;
        felt[topp++] = navnSlutt;
        felt[topp++] = slutt;
    }

    /** Om navnet på det ene feltet kommer før navnet på det andre; anførselstegnene er ikke med. */
    private boolean foer(int a, int b) {
        return Arrays.compare(tekst, felt[a] + 1, felt[a + 1] - 1, tekst, felt[b] + 1, felt[b + 1] - 1) < 0;
    }

    /** Setter feltene over bunnen i rekkefølge. Galt når to har samme navn. */
    private boolean stokk(int bunn) {
        int fra = felt[bunn];
        int til = felt[topp - 1];
        for (int n = bunn + TALL_PER_FELT; n < topp; n += TALL_PER_FELT) {
            int plass = n;
            while (plass > bunn && foer(plass, plass - TALL_PER_FELT)) {
                bytt(plass, plass - TALL_PER_FELT);
                plass -= TALL_PER_FELT;
            }
            if (plass > bunn && !foer(plass - TALL_PER_FELT, plass)) {
                return false;
            }
        }
        if (kladd.length < til - fra) {
            kladd = new byte[2 * (til - fra)];
        }
        int n = 0;
        for (int f = bunn; f < topp; f += TALL_PER_FELT) {
            if (n > 0) {
                kladd[n++] = ',';
            }
            int lengde = felt[f + 2] - felt[f];
            System.arraycopy(tekst, felt[f], kladd, n, lengde);
            n += lengde;
        }
        System.arraycopy(kladd, 0, tekst, fra, n);
        return true;
    }

    private void bytt(int a, int b) {
        for (int n = 0; n < TALL_PER_FELT; n++) {
            int t = felt[a + n];
            felt[a + n] = felt[b + n];
            felt[b + n] = t;
        }
    }
}
