package no.saksgang.gateway.tilgang;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.saksgang.felles.Aktoer;
import no.saksgang.lesemodell.felles.Innsyn;
import org.springframework.web.context.request.RequestAttributes;

/**
 * Den som leser, etter at tilgangen er vurdert. En metode i porten som svarer ulikt etter hvem som spør, tar imot denne.
 *
 * @param bruker den som spør
 * @param dekkende rollene som ga tilgang
 * @param innsyn hva hun får se av det hun spør om
 */
public record Leser(Bruker bruker, List<Tildeling> dekkende, Innsyn innsyn) {

    public Leser {
        dekkende = List.copyOf(dekkende);
    }

    /** Det som skiller svaret til denne leseren fra svaret til andre; del av ETag. */
    public static String merke(RequestAttributes forespoersel) {
        return forespoersel.getAttribute(Tilgangsvakt.LESER, RequestAttributes.SCOPE_REQUEST) instanceof Leser l
                ? l.innsyn.merke()
                : "";
    }

    /** Leseren vakten har satt ved forespørselen; null før den har vært der. */
    public static Leser av(HttpServletRequest forespoersel) {
        return forespoersel.getAttribute(Tilgangsvakt.LESER) instanceof Leser l ? l : null;
    }

    /** Om hun bare får se det enhver får se. */
    public boolean bareOffentlig() {
        return dekkende.isEmpty();
    }

    /**
     * Krever at hun ser alt, når det er det hun ber om.
     *
     * @throws no.saksgang.gateway.feil.HttpFeil 401 eller 403
     */
    public void kreverAlt(boolean berOmAlt) {
        if (berOmAlt && !innsyn.alt()) {
            throw bruker.innlogget()
                    ? Nektelse.ikkeTilgang("Rollene dine gir bare det som er offentlig")
                    : Nektelse.innlogging();
        }
    }

    /** Hver av rollene som ga tilgang, som aktør. */
    public List<Aktoer> aktoerer() {
        return dekkende.stream()
                .filter(t -> t.rolle().rolle().isPresent())
                .map(t -> Kommandovakt.aktoer(bruker, t))
                .toList();
    }
}
