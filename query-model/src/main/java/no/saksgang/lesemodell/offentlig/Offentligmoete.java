package no.saksgang.lesemodell.offentlig;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Et møte slik offentligheten ser det. Saker og dokumenter er der først når saklisten er publisert.
 *
 * @param nummer null til møtet er holdt
 * @param sakliste den publiserte saklisten; null når den ikke er det
 * @param protokoll den publiserte protokollen; null når den ikke er det
 */
public record Offentligmoete(
        String moeteId,
        String utvalgId,
        String nummer,
        LocalDateTime start,
        LocalDateTime slutt,
        String sted,
        boolean avlyst,
        Utgave sakliste,
        Utgave protokoll,
        List<Offentligsak> saker) {}
