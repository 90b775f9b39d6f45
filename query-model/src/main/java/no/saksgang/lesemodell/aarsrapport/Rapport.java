package no.saksgang.lesemodell.aarsrapport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Innholdet i årsrapporten (R198). Alt er regnet av hendelser som skjedde senest siste dag i året, slik de sto i loggen
 * på posisjonen.
 *
 * @param mal navn og versjon på malen; et felt som regnes annerledes, gir en ny versjon
 * @param posisjon siste hendelse som er med
 * @param saker saker som var åpne i året, eller fikk utfall i det
 * @param delrapporter tekstene utvalgene har levert (R194, R195)
 */
public record Rapport(
        String mal,
        String helsefellesskapId,
        int aar,
        long posisjon,
        Tall tall,
        Map<String, Utvalgstall> perUtvalg,
        List<Sakslinje> saker,
        Map<String, String> delrapporter,
        Map<String, String> selvevalueringer) {

    /** Tallene for hele helsefellesskapet. */
    public record Tall(
            int innmeldt,
            int avgjort,
            int aapne,
            int loeftet,
            int utsatt,
            int konsensusManglet,
            int gjennomfoert,
            Behandlingstid behandlingstid,
            Map<String, Integer> perUtfall,
            Map<String, Integer> perLoefteaarsak,
            Map<String, Integer> perPrioritertGruppe,
            Map<String, Integer> perOpphav) {}

    /** Tallene for ett utvalg. En sak som ble behandlet i flere møter, teller én gang. */
    public record Utvalgstall(
            int tildelt,
            int behandlet,
            int avgjort,
            int loeftet,
            int mottattLoeft,
            int utsatt,
            int konsensusManglet,
            int aapne,
            Behandlingstid behandlingstid) {}

    /** Dager fra saken ble meldt inn til den fikk utfall. */
    public record Behandlingstid(int saker, BigDecimal median, BigDecimal snitt, long lengst) {}

    /** En sak ved årets slutt. */
    public record Sakslinje(
            String sakId,
            String tittel,
            LocalDate innmeldt,
            String opphav,
            String tilstand,
            LocalDate avgjort,
            String avgjortI,
            String utfall,
            Long dager,
            List<String> liggerHos,
            List<String> prioriterteGrupper,
            int behandlinger,
            int loeft,
            int utsettelser,
            boolean konsensusManglet) {}
}
