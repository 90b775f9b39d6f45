package no.saksgang.app.demo;

/** Venter til prosessene har gjort det de skal med alt som er skrevet. */
@FunctionalInterface
public interface Prosessventer {
    void vent();
}
