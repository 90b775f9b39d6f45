package no.saksgang.gateway.tilgang;

import jakarta.servlet.http.HttpServletRequest;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Kommando;

/** Vurderer tilgang. Den ene implementasjonen følger {@link Tilgangspolicy}. */
public interface Tilgang {

    boolean innlogget(HttpServletRequest forespoersel);

    /** @throws no.saksgang.gateway.feil.HttpFeil 401 når ingen er innlogget */
    void krevInnlogging(HttpServletRequest forespoersel);

    /** @throws no.saksgang.gateway.feil.HttpFeil 403 når ingen av rollene kan gi kommandoen noe sted */
    void krevRolle(HttpServletRequest forespoersel, String kommando);

    /** Den som spør, i den første rollen hun har. */
    Aktoer aktoer(HttpServletRequest forespoersel);

    /**
     * @return aktøren kommandoen gis av
     * @throws no.saksgang.gateway.feil.HttpFeil 401 eller 403
     * @throws no.saksgang.felles.Avslag IKKE_FUNNET der svaret ikke skal røpe om noe finnes
     */
    Aktoer aktoer(HttpServletRequest forespoersel, Kommando kommando);
}
