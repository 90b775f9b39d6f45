package no.saksgang.publisering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Publiseringsvariant;
import no.saksgang.felles.verdi.Unntaksperiode;

/**
 * Utgavene av én ting, i rekkefølge, og om den er skjult.
 *
 * @param unntak det som er ført og ikke opphevet, også når perioden ikke løper; null når ingenting er unntatt
 */
public record Publisering(
        HelsefellesskapId helsefellesskapId,
        Publiseringstype type,
        String objektId,
        boolean skjult,
        Unntaksperiode unntak,
        List<Utgave> utgaver) {

    static final Publisering INGEN = new Publisering(null, null, null, false, null, List.of());

    /** Det som gjør to utgaver like. */
    record Innhold(
            Publiseringsvariant variant, String tittel, String tekst, DokumentId dokumentId, Instant offentligFra) {}

    /** En utgave i kjeden. */
    record Utgave(int nummer, Innhold innhold, boolean avpublisert) {}

    boolean finnes() {
        return type != null;
    }

    int neste() {
        return utgaver.size() + 1;
    }

    /** Numrene som ikke er trukket tilbake. */
    List<Integer> staar() {
        return utgaver.stream()
                .filter(u -> !u.avpublisert())
                .map(Utgave::nummer)
                .toList();
    }

    Publisering medSkjult(HelsefellesskapId hf, Publiseringstype hva, String hvilken, boolean naa) {
        return new Publisering(hf, hva, hvilken, naa, unntak, utgaver);
    }

    Publisering medUnntak(HelsefellesskapId hf, Publiseringstype hva, String hvilken, Unntaksperiode nytt) {
        return new Publisering(hf, hva, hvilken, skjult, nytt, utgaver);
    }

    Publisering med(Utgave ny, HelsefellesskapId hf, Publiseringstype hva, String hvilken) {
        List<Utgave> alle = new ArrayList<>(utgaver);
        alle.add(ny);
        return new Publisering(hf, hva, hvilken, skjult, unntak, List.copyOf(alle));
    }

    Publisering uten(List<Integer> numre) {
        return new Publisering(
                helsefellesskapId,
                type,
                objektId,
                skjult,
                unntak,
                utgaver.stream()
                        .map(u -> numre.contains(u.nummer()) ? new Utgave(u.nummer(), u.innhold(), true) : u)
                        .toList());
    }
}
