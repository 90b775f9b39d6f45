package no.saksgang.felles;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Et avslag: kommandoen ble ikke utført, og ingenting er lagret i aggregatet. Ikke et avslag i lovens forstand.
 */
public final class Avslag extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Avslagskode kode;
    private final String regel;
    private final transient Map<String, String> inndata;

    /** Avslag med kodens egen regel. */
    public Avslag(Avslagskode kode, String detalj) {
        this(kode, kode.regel(), detalj);
    }

    /**
     * @param regel regelnummer som svikter her, når koden dekker flere regler
     * @param detalj hva som hindret kommandoen, på bokmål
     */
    public Avslag(Avslagskode kode, String regel, String detalj) {
        this(kode, regel, detalj, Map.of());
    }

    private Avslag(Avslagskode kode, String regel, String detalj, Map<String, String> inndata) {
        super(detalj, null, false, false);
        this.kode = kode;
        this.regel = regel;
        this.inndata = Collections.unmodifiableMap(new LinkedHashMap<>(inndata));
    }

    public Avslagskode kode() {
        return kode;
    }

    public String regel() {
        return regel;
    }

    public String detalj() {
        return getMessage();
    }

    /** Opplysningene som avgjorde, slik regelen så dem. */
    public Map<String, String> inndata() {
        return inndata == null ? Map.of() : inndata;
    }

    /** Samme avslag med flere opplysninger; det som alt er oppgitt nærmere regelen, står. */
    public Avslag medInndata(Map<String, String> flere) {
        Map<String, String> alle = new LinkedHashMap<>(inndata());
        flere.forEach(alle::putIfAbsent);
        return new Avslag(kode, regel, detalj(), alle);
    }

    /** Avslår når vilkåret ikke er oppfylt. */
    public static void med(boolean vilkaarOppfylt, Avslagskode kode, String regel, String detalj) {
        if (!vilkaarOppfylt) {
            throw new Avslag(kode, regel, detalj);
        }
    }

    /** Avslår {@code UGYLDIG_INNHOLD} når feltet mangler eller er tomt. */
    public static void krevInnhold(Object verdi, String felt) {
        boolean tom = verdi == null
                || (verdi instanceof String s && s.isBlank())
                || (verdi instanceof java.util.Collection<?> c && c.isEmpty());
        if (tom) {
            throw new Avslag(Avslagskode.UGYLDIG_INNHOLD, "Feltet " + felt + " må fylles ut");
        }
    }
}
