package no.saksgang.felles;

/**
 * Et avslag: kommandoen ble ikke utført, og ingenting er lagret i aggregatet. Ikke et avslag i lovens forstand.
 */
public final class Avslag extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Avslagskode kode;
    private final String regel;

    /** Avslag med kodens egen regel. */
    public Avslag(Avslagskode kode, String detalj) {
        this(kode, kode.regel(), detalj);
    }

    /**
     * @param regel regelnummer som svikter her, når koden dekker flere regler
     * @param detalj hva som hindret kommandoen, på bokmål
     */
    public Avslag(Avslagskode kode, String regel, String detalj) {
        super(detalj, null, false, false);
        this.kode = kode;
        this.regel = regel;
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
