package no.saksgang.axon.aggregat;

/** Navnet på et aggregats strøm i loggen. */
public final class Stroem {

    private Stroem() {}

    public static String navn(String aggregat, String id) {
        return aggregat + ":" + id;
    }
}
