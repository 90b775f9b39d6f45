package no.saksgang.felles.modell;

/**
 * En linje i utvalgets sammensetning.
 *
 * @param antall null betyr minst én, tallet er ikke oppgitt
 * @param per setet gjentas per enhet; null når det ikke gjentas
 */
public record Seteregel(Funksjon funksjon, Part part, String rolle, Integer antall, Per per) {}
