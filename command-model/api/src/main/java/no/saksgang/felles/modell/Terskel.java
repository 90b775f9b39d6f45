package no.saksgang.felles.modell;

/**
 * Fra hvilken grad en saksegenskap går ut over utvalgets myndighet (R044–R047).
 *
 * @param kanIkkeVedta fra denne graden kan utvalget ikke vedta; null når regelen ikke finnes
 * @param skalLoeftes fra denne graden skal saken løftes; null når regelen ikke finnes
 */
public record Terskel(Konsekvensgrad kanIkkeVedta, Konsekvensgrad skalLoeftes) {}
