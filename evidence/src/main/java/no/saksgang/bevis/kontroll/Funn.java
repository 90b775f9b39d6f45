package no.saksgang.bevis.kontroll;

/**
 * Noe som ikke stemmer.
 *
 * @param posisjon der det er; null når det ikke gjelder én hendelse
 * @param tilPosisjon siste posisjon når bare et område kan bevises; ellers null
 * @param detalj det som skiller dette funnet fra andre av samme slag
 */
public record Funn(
        Funnkode kode, Long posisjon, Long tilPosisjon, String hendelseId, String stroem, Long sekvens, String detalj) {

    public static Funn om(Funnkode kode, String detalj) {
        return new Funn(kode, null, null, null, null, null, detalj);
    }

    public boolean advarsel() {
        return kode.advarsel();
    }
}
