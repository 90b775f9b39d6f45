package no.saksgang.gateway.papir;

/** En form et papir kan skrives i. Det samme papiret blir alltid de samme bytene. */
public interface Papirform {

    byte[] skriv(Papir papir);

    String medietype();

    /** Endelsen på filnavnet. */
    String endelse();
}
