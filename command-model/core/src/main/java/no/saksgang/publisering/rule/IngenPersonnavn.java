package no.saksgang.publisering.rule;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;

/** Navnene på listen skal ikke stå i noe som publiseres. Listen er oppsett, ikke kode. */
public final class IngenPersonnavn {

    private IngenPersonnavn() {}

    /** @throws Avslag {@code PERSONNAVN} når et navn på oppsettets liste eller helsefellesskapets står i en av tekstene */
    public static void krev(Oppslag oppslag, HelsefellesskapId id, String... tekster) {
        krev(oppslag.personnavn(), tekster);
        for (String tekst : tekster) {
            if (tekst != null) {
                oppslag.navnPaaVaktlisten(id, tekst).ifPresent(ord -> {
                    throw new Avslag(Avslagskode.PERSONNAVN, "Navn på vaktlisten, ord " + ord + " i teksten");
                });
            }
        }
    }

    /** @throws Avslag {@code PERSONNAVN} når et navn på listen står i en av tekstene */
    public static void krev(Collection<String> navn, String... tekster) {
        for (String tekst : tekster) {
            finn(navn, tekst).ifPresent(hvor -> {
                throw new Avslag(Avslagskode.PERSONNAVN, "Navn på listen, tegn " + hvor + " i teksten");
            });
        }
    }

    /**
     * Plassen til det første navnet, uansett store bokstaver, mellomrom, linjeskift og eieform. Navnet selv gjentas
     * ikke i avslaget.
     */
    static Optional<Integer> finn(Collection<String> navn, String tekst) {
        if (tekst == null || navn.isEmpty()) {
            return Optional.empty();
        }
        String alle = navn.stream()
                .map(n -> Pattern.compile("\\s+")
                        .splitAsStream(normal(n).strip())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
        var treff = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alle + ")(?:['’]?s)?(?![\\p{L}\\p{N}])")
                .matcher(normal(tekst));
        return treff.find() ? Optional.of(treff.start()) : Optional.empty();
    }

    private static String normal(String tekst) {
        return Normalizer.normalize(tekst, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
