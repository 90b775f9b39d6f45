package no.saksgang.felles.modell;

/** Møter per år (R099–R105). Null betyr ikke oppgitt eller ingen grense. */
public record Moetetall(Integer min, Integer maks, Integer minPerHalvaar, Integer planlagt) {}
