package no.saksgang.lesemodell.tidsreise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/**
 * Svaret på hvordan noe var.
 *
 * @param oeyeblikk det det ble spurt om
 * @param hendelser hvor mange hendelser bildet er tegnet av
 * @param senere hvor mange hendelser som finnes, men ikke var med da
 * @param sisteHendelse den siste som er med; null når det er mange bilder
 * @param utenGrunnlag hendelser som hadde skjedd, men bygger på noe som ikke hadde det
 * @param regler reglene som gjaldt da
 * @param tilgang hva som var skjermet da og hva som er det nå; dagens skjerming er brukt
 */
public record Tidsbilde<B>(
        Oeyeblikk oeyeblikk,
        int hendelser,
        int senere,
        Sted sisteHendelse,
        List<Sted> utenGrunnlag,
        Regler regler,
        Tilgang tilgang,
        B bilde) {

    /** En hendelse i loggen. */
    public record Sted(long posisjon, String hendelseId, String navn, Instant skjedde, Instant registrert) {
        static Sted av(Logghendelse h) {
            return new Sted(
                    h.posisjon(),
                    h.hendelseId(),
                    h.hendelse().getClass().getSimpleName(),
                    h.konvolutt().skjedde(),
                    h.konvolutt().registrert());
        }
    }

    /**
     * @param modellversjon samarbeidsmodellen som gjaldt, etter det som var kjent; null før den første
     * @param brukteVersjoner modellversjonene hendelsene ble dømt etter (R071)
     * @param regler reglene som ble brukt
     */
    public record Regler(
            Integer modellversjon,
            LocalDate gjelderFra,
            SortedSet<Integer> brukteVersjoner,
            SortedSet<String> regler) {}

    /**
     * @param utgave FULL eller OFFENTLIG; i den offentlige er det som er skjermet nå, tatt bort
     * @param da det som var skjermet på øyeblikket
     * @param naa det som er skjermet nå
     */
    public record Tilgang(String utgave, List<Vern.Skjermet> da, List<Vern.Skjermet> naa) {}
}
