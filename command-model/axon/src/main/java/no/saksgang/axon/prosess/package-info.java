/** Kjører prosessene: følgekommandoer etter hendelser, én gang hver. */
package no.saksgang.axon.prosess;
