package no.saksgang.app.arkitektur;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.saksgang.gateway.tilgang.Omfang;
import no.saksgang.gateway.tilgang.Regel;
import no.saksgang.gateway.tilgang.Tilgangspolicy;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import no.saksgang.json.Kommandotyper;

/** Siden om tilgang, skrevet av policyen. */
final class Tilgangstabell {

    private static final Map<Omfang, String> CELLE = Map.of(
            Omfang.NEI, "",
            Omfang.OFFENTLIG, "public",
            Omfang.SAKEN, "the case",
            Omfang.EGNE_SAKER, "own cases",
            Omfang.EGET_SETE, "own seat",
            Omfang.EGET_UTVALG, "own body",
            Omfang.EGEN_VIRKSOMHET, "own org.",
            Omfang.HELSEFELLESSKAPET, "HF",
            Omfang.INSTALLASJONEN, "yes");

    private Tilgangstabell() {}

    static String tekst() {
        StringBuilder ut = new StringBuilder("""
            # Who may do what

            Written by the build from `Tilgangspolicy`, and compared with what the running application answers, cell by cell
            (`TilgangsvandringTest`). An empty cell is no; an address that is not here is open to nobody.

            - *public*: only what is public, under its public title. Everyone has at least this.
            - *the case*: the one case the role is invited to.
            - *own cases*: cases the user's organisation submitted.
            - *own seat*: what is sent to the user's own seat.
            - *own body*: meetings of the user's body, and cases that are, were or will be handled there.
            - *own org.*: what concerns the user's organisation.
            - *HF*: everything in the user's helsefellesskap.
            - *yes*: across the installation, without content; for commands, signed in is enough to ask.

            Withheld documents and what was said underway are shown to: \
            """);
        ut.append(Arrays.stream(Tilgangsrolle.values())
                        .filter(Tilgangspolicy::serSkjermet)
                        .map(Enum::name)
                        .collect(Collectors.joining(", ")))
                .append(".\n\n## Addresses\n\n");
        hode(ut, "Address");
        for (Regel r : Tilgangspolicy.regler()) {
            rad(ut, r.metode() + " " + r.moenster().replace("|", "\\|"), r.roller()::omfang);
        }
        ut.append("\n"
                + "## Commands\n\n"
                + "The roles stand on the command; the scope is the role's. Commands only the engine gives are"
                + " left out.\n\n");
        hode(ut, "Command");
        for (Kommandotyper.Type t : Kommandotyper.alle()) {
            boolean noen =
                    Arrays.stream(Tilgangsrolle.values()).anyMatch(r -> Tilgangspolicy.kommando(t, r) != Omfang.NEI);
            if (noen) {
                rad(ut, t.navn(), rolle -> Tilgangspolicy.kommando(t, rolle));
            }
        }
        return ut.toString();
    }

    private static void hode(StringBuilder ut, String foerste) {
        ut.append("| ").append(foerste).append(" |");
        for (Tilgangsrolle r : Tilgangsrolle.values()) {
            ut.append(' ').append(r).append(" |");
        }
        ut.append("\n|---|")
                .append("---|".repeat(Tilgangsrolle.values().length))
                .append('\n');
    }

    private static void rad(StringBuilder ut, String hva, Function<Tilgangsrolle, Omfang> celle) {
        ut.append("| `").append(hva).append("` |");
        for (Tilgangsrolle r : Tilgangsrolle.values()) {
            String tekst = CELLE.get(celle.apply(r));
            ut.append(tekst.isEmpty() ? " |" : " " + tekst + " |");
        }
        ut.append('\n');
    }
}
