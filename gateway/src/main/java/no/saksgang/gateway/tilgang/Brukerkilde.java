package no.saksgang.gateway.tilgang;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Sier hvem som spør. Den ene implementasjonen leser innloggingen (OpenID Connect) og slår opp rollene på tidspunktet; den
 * andre leser utviklingsheaderen.
 */
@FunctionalInterface
public interface Brukerkilde {

    /**
     * @return brukeren, eller {@link Bruker#publikum()} når ingen innlogging følger med
     * @throws no.saksgang.gateway.feil.HttpFeil 401 når en innlogging følger med, men ikke holder
     */
    Bruker hvem(HttpServletRequest forespoersel);
}
