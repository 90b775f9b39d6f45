package no.saksgang.gateway.importering;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Kvittering;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.Kommandoport;
import no.saksgang.gateway.tilgang.Tilgang;
import no.saksgang.lesemodell.moete.MoeteQuery;
import no.saksgang.lesemodell.organisasjon.OrganisasjonQuery;
import no.saksgang.lesemodell.organisasjon.Utvalgsbilde;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Flytter inn en sakliste: først forhåndsvisning, så gjennomføring med vanlige kommandoer som skjedde i møtet og
 * registreres nå. Samme fil to ganger gir ingen ny virkning.
 */
@Component
public class Importering {

    /** Den største filen som leses, i byte. */
    public static final int MAKS_FIL = 2 * 1024 * 1024;

    /** Et funn i filen, med linjen. {@code hindrer} når filen ikke kan flyttes inn før det er rettet. */
    public record Funn(String peker, Integer linje, String melding, boolean hindrer) {}

    /** Et punkt på saklisten i filen. */
    public record Punkt(int rekkefoelge, String type, String saksnummer, String tittel) {}

    /** Hva innflyttingen vil gjøre, eller har gjort. */
    public record Svar(
            String modus,
            String moeteId,
            String helsefellesskapId,
            String utvalgId,
            LocalDate dato,
            List<Punkt> punkter,
            Map<String, Integer> kommandoer,
            List<Funn> funn,
            boolean kanGjennomfoeres,
            Long posisjon) {}

    private static final String FORHAANDSVISNING = "forhaandsvisning";

    private final Kommandoport port;
    private final Tilgang tilgang;
    private final OrganisasjonQuery organisasjon;
    private final MoeteQuery moeter;

    Importering(Kommandoport port, Tilgang tilgang, OrganisasjonQuery organisasjon, MoeteQuery moeter) {
        this.port = port;
        this.tilgang = tilgang;
        this.organisasjon = organisasjon;
        this.moeter = moeter;
    }

    /**
     * Hva filen blir til; ingenting lagres.
     *
     * @param innenfor helsefellesskapet filen må gjelde; null når det er det samme
     * @throws HttpFeil 400 når det ikke er en fil vi kan lese
     */
    public Svar forhaandsvis(String tekst, String innenfor, HttpServletRequest forespoersel) {
        return les(FORHAANDSVISNING, tekst, innenfor, forespoersel);
    }

    /**
     * Gir kommandoene, i den rekkefølgen de skjedde. Blir den avbrutt, går den videre der den slapp når den samme filen sendes
     * igjen.
     *
     * @throws HttpFeil 400 når det ikke er en fil vi kan lese, 422 når noe hindrer
     * @throws Avslag når en regel sier nei, med steget
     */
    public Svar gjennomfoer(String tekst, String innenfor, HttpServletRequest forespoersel) {
        return les("gjennomfoer", tekst, innenfor, forespoersel);
    }

    private Svar les(String modus, String tekst, String innenfor, HttpServletRequest forespoersel) {
        Importfil fil = Importfil.les(tekst);
        List<Funn> funn = new ArrayList<>(fil.skjemafeil());
        if (!funn.isEmpty()) {
            return avvist(modus, null, funn);
        }
        Importplan plan = new Importplan(fil);
        funn.addAll(plan.funn());
        if (innenfor != null && !plan.helsefellesskap.verdi().equals(innenfor)) {
            funn.add(fil.funn("/mote/helsefellesskap", "Filen gjelder et annet helsefellesskap", true));
        } else if (!plan.kommandoer().isEmpty()) {
            tilgang.aktoer(forespoersel, plan.kommandoer().getFirst());
        }
        Utvalgsbilde utvalg = organisasjon.utvalg(plan.utvalg).orElse(null);
        if (utvalg == null || !utvalg.helsefellesskapId.equals(plan.helsefellesskap.verdi())) {
            funn.add(fil.funn("/mote/utvalg", "Utvalget finnes ikke i helsefellesskapet (R001)", true));
        }
        boolean finnes = moeter.finn(plan.moeteId).isPresent();
        if (finnes && FORHAANDSVISNING.equals(modus)) {
            funn.add(fil.funn("/mote/id", "Møtet finnes; samme fil gir ingen virkning, en endret fil avslås", false));
        }
        if (funn.stream().anyMatch(Funn::hindrer)) {
            return avvist(modus, plan, funn);
        }
        if (FORHAANDSVISNING.equals(modus)) {
            return svar(modus, plan, funn, true, null);
        }
        long posisjon = 0;
        int nummer = 0;
        for (Kommando kommando : plan.kommandoer()) {
            posisjon = Math.max(
                    posisjon, send(kommando, plan, nummer++, forespoersel).posisjon());
        }
        return svar(modus, plan, funn, true, posisjon);
    }

    private Kvittering send(Kommando kommando, Importplan plan, int nummer, HttpServletRequest forespoersel) {
        String noekkel = "import/" + plan.moeteId + "/" + nummer;
        String id =
                UUID.nameUUIDFromBytes(noekkel.getBytes(StandardCharsets.UTF_8)).toString();
        try {
            return port.send(kommando, Kommandoinfo.av(id, plan.skjedde(), tilgang.aktoer(forespoersel, kommando)));
        } catch (Avslag avslag) {
            throw new Avslag(
                    avslag.kode(),
                    avslag.regel(),
                    "Steg " + (nummer + 1) + ", " + kommando.getClass().getSimpleName() + ": " + avslag.detalj());
        }
    }

    private static Svar avvist(String modus, Importplan plan, List<Funn> funn) {
        if (FORHAANDSVISNING.equals(modus)) {
            return svar(modus, plan, funn, false, null);
        }
        throw new HttpFeil(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "UGYLDIG_FIL",
                "Filen har feil som hindrer innflytting; ingenting er lagret",
                "Rett feilene; se dem i forhåndsvisningen.",
                funn.stream()
                        .filter(Funn::hindrer)
                        .map(f -> new HttpFeil.Feltfeil(f.peker(), "linje " + f.linje() + ": " + f.melding()))
                        .toList());
    }

    private static Svar svar(String modus, Importplan plan, List<Funn> funn, boolean kan, Long posisjon) {
        Map<String, Integer> antall = new LinkedHashMap<>();
        if (plan != null) {
            plan.kommandoer().forEach(k -> antall.merge(k.getClass().getSimpleName(), 1, Integer::sum));
        }
        return new Svar(
                modus,
                plan == null ? null : plan.moeteId.verdi(),
                plan == null ? null : plan.helsefellesskap.verdi(),
                plan == null ? null : plan.utvalg.verdi(),
                plan == null ? null : plan.dato,
                plan == null ? List.of() : plan.punkter(),
                antall,
                funn,
                kan,
                posisjon);
    }
}
