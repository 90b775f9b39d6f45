package no.saksgang.gateway.sider;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import no.saksgang.lesemodell.spor.Tidslinje;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Hva leseren vil se av en historikk. Det som er tomt eller ukjent, begrenser ikke.
 *
 * @param steg hendelsen saken vises etter
 * @param mot hendelsen det sammenlignes med; tom er den foregående
 * @param slag HENDELSE eller AVSLAG
 * @param rolle rollen som handlet
 * @param utvalg utvalget som handlet, eller som er nevnt
 */
record Historikkvalg(String steg, String mot, String slag, String rolle, String utvalg) {

    /** Det en kan velge mellom: det som finnes i tidslinjen. */
    public record Mulig(Collection<String> roller, Collection<String> utvalg) {}

    public boolean begrenset() {
        return valgt(slag) || valgt(rolle) || valgt(utvalg);
    }

    Tidslinje.Utvalg utvalget() {
        return new Tidslinje.Utvalg(
                "HENDELSE".equals(slag)
                        ? Tidslinje.Slag.HENDELSE
                        : "AVSLAG".equals(slag) ? Tidslinje.Slag.AVSLAG : null,
                List.of(),
                valgt(rolle) ? List.of(rolle) : List.of(),
                valgt(utvalg) ? utvalg : null,
                null,
                null,
                false);
    }

    static Mulig mulig(Tidslinje linje) {
        return new Mulig(
                ulike(linje, l -> l.hvem().rolle()), ulike(linje, l -> l.hvem().utvalgId()));
    }

    /** Adressen til et annet steg, med det samme valgt ellers. */
    public String adresse(String sti, Integer nummer) {
        UriComponentsBuilder u = UriComponentsBuilder.fromPath(sti);
        legg(u, "steg", nummer == null ? null : nummer.toString());
        legg(u, "mot", mot);
        legg(u, "slag", slag);
        legg(u, "rolle", rolle);
        legg(u, "utvalg", utvalg);
        return u.encode().build().toUriString();
    }

    private static void legg(UriComponentsBuilder u, String navn, String verdi) {
        if (valgt(verdi)) {
            u.queryParam(navn, "{" + navn + "}").uriVariables(java.util.Map.of(navn, verdi));
        }
    }

    private static boolean valgt(String verdi) {
        return verdi != null && !verdi.isBlank();
    }

    private static Collection<String> ulike(Tidslinje linje, Function<Tidslinje.Linje, String> felt) {
        TreeSet<String> ut = new TreeSet<>();
        linje.linjer().stream().map(felt).filter(v -> v != null).forEach(ut::add);
        return ut;
    }
}
