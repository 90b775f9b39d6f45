package no.saksgang.bevis.eksport;

/**
 * Noe som hindrer importen.
 *
 * @param linje linjen i filen, fra 1; 0 når det ikke gjelder én linje
 */
public record Importfunn(Importkode kode, Eksportslag fil, long linje, String detalj) {}
