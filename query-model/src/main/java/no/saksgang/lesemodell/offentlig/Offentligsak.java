package no.saksgang.lesemodell.offentlig;

import java.util.List;

/**
 * En sak slik offentligheten ser den, på en sakliste eller i køen.
 *
 * @param sakId null når saken er unntatt; da er bare plassen på listen offentlig
 * @param moeteId møtet den står på listen til; null når den kommer til behandling
 * @param rekkefoelge plassen på listen; 0 utenfor en liste
 * @param type VEDTAKSSAK, GODKJENNING, ORIENTERINGSSAK, DROEFTINGSSAK eller EVENTUELT; null i køen
 * @param tittel null når den er unntatt
 * @param hjemmel hjemmelen når noe er unntatt; ellers null
 * @param dokumenter saksdokumentene som er publisert
 */
public record Offentligsak(
        String sakId,
        String moeteId,
        int rekkefoelge,
        String utvalgId,
        String type,
        String saksnummer,
        String tittel,
        String hjemmel,
        List<Utgave> dokumenter,
        Utgave innstilling,
        Utgave vedtak) {}
