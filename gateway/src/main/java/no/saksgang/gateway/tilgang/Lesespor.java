package no.saksgang.gateway.tilgang;

import jakarta.servlet.http.HttpServletRequest;

/** Fører at noen leser det enhver ikke får se. Spørres etter at tilgangen er gitt, og før svaret lages. */
@FunctionalInterface
public interface Lesespor {

    void lest(Regel regel, Leser leser, HttpServletRequest forespoersel);
}
