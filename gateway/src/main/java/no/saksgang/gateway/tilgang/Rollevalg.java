package no.saksgang.gateway.tilgang;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import no.saksgang.felles.Id;
import no.saksgang.gateway.feil.HttpFeil;
import org.springframework.http.HttpStatus;

/**
 * Rollen den som spør, vil bruke: {@code MEDLEM}, eller {@code MEDLEM ostfold-fsu} når hun har rollen flere steder. Uten
 * valg brukes den første som passer.
 *
 * @param hvor helsefellesskapet, utvalget, virksomheten eller saken rollen gjelder; null er alle
 */
record Rollevalg(Tilgangsrolle rolle, String hvor) {

    static final String HEADER = "Saksgang-Rolle";

    private static final Rollevalg ALLE = new Rollevalg(null, null);

    static Rollevalg les(String header) {
        if (header == null || header.isBlank()) {
            return ALLE;
        }
        String[] del = header.trim().split("\\s+", 2);
        try {
            return new Rollevalg(
                    Tilgangsrolle.valueOf(del[0].toUpperCase(Locale.ROOT)), del.length == 2 ? del[1] : null);
        } catch (IllegalArgumentException e) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST, "UGYLDIG_ROLLE", "Ukjent rolle i " + HEADER, "Bruk en av dine roller.");
        }
    }

    boolean gjelder(Tildeling t) {
        return rolle == null
                || (t.rolle() == rolle
                        && (hvor == null
                                || Stream.<Id>of(t.helsefellesskapId(), t.utvalgId(), t.virksomhetId(), t.sakId())
                                        .filter(Objects::nonNull)
                                        .anyMatch(id -> id.verdi().equals(hvor))));
    }
}
