package no.saksgang.gateway.tilgang;

import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;

/**
 * Én rolle noen har nå, og hvor den gjelder. En rolle hvis sete eller tildeling er utløpt, er ikke med.
 *
 * @param helsefellesskapId der rollen gjelder; null bare for {@link Tilgangsrolle#DRIFT}, som gjelder hele installasjonen,
 *     og for utviklingsaktøren, som kan påstå hva som helst
 * @param utvalgId utvalget rollen gjelder i; null når den ikke er bundet til ett utvalg
 * @param virksomhetId virksomheten hun kommer fra; null når det ikke betyr noe for rollen
 * @param sakId saken en invitert er kalt inn til; ellers null
 */
public record Tildeling(
        Tilgangsrolle rolle,
        HelsefellesskapId helsefellesskapId,
        UtvalgId utvalgId,
        VirksomhetId virksomhetId,
        SakId sakId) {}
