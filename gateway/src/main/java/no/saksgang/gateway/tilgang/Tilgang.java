package no.saksgang.gateway.tilgang;

import jakarta.servlet.http.HttpServletRequest;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.SakId;

/** Vurderer tilgang. Den ene implementasjonen følger {@link Tilgangspolicy}. */
public interface Tilgang {

    /**
     * @return den som leser, og hva hun får se
     * @throws no.saksgang.gateway.feil.HttpFeil 401, 403, eller 404 der svaret ikke skal røpe om noe finnes
     */
    Leser leser(HttpServletRequest forespoersel, Regel regel);

    /** @throws no.saksgang.gateway.feil.HttpFeil 404 når den som leser noe annet, ikke også ser saken */
    void krevSak(HttpServletRequest forespoersel, Leser leser, SakId sak);

    /** @throws no.saksgang.gateway.feil.HttpFeil 403 når ingen av rollene kan gi kommandoen noe sted */
    void krevRolle(HttpServletRequest forespoersel, String kommando);

    /**
     * @return aktøren kommandoen gis av
     * @throws no.saksgang.gateway.feil.HttpFeil 401 eller 403
     * @throws no.saksgang.felles.Avslag IKKE_FUNNET der svaret ikke skal røpe om noe finnes
     */
    Aktoer aktoer(HttpServletRequest forespoersel, Kommando kommando);
}
