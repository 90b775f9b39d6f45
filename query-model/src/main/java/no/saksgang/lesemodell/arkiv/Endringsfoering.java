package no.saksgang.lesemodell.arkiv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import no.saksgang.lesemodell.felles.Tegning;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.tidsreise.Logghendelse;

/** Tegner et bilde hendelse for hendelse og fører hvert felt som skifter verdi. Ingen må huske å føre endringsloggen. */
final class Endringsfoering {

    private Endringsfoering() {}

    /** @return endringene; bildet er tegnet ferdig */
    static <B> List<Endring> tegn(
            Tegning<B> tegning,
            B bilde,
            String slag,
            Function<B, Map<String, String>> felt,
            List<Logghendelse> stroem) {
        List<Endring> ut = new ArrayList<>();
        Map<String, String> foer = null;
        for (Logghendelse h : stroem) {
            tegning.tegn(bilde, h.hendelse(), h.konvolutt(), h.sekvens());
            Map<String, String> etter = felt.apply(bilde);
            if (foer != null) {
                foer(ut, slag, h, foer, etter);
            }
            foer = etter;
        }
        return ut;
    }

    private static void foer(
            List<Endring> ut, String slag, Logghendelse h, Map<String, String> foer, Map<String, String> etter) {
        etter.forEach((navn, ny) -> {
            String tidligere = foer.get(navn);
            if (!Objects.equals(tidligere, ny)) {
                ut.add(new Endring(
                        h.hendelseId(),
                        h.posisjon(),
                        slag,
                        h.stroem().substring(h.stroem().indexOf(':') + 1),
                        navn,
                        Arkivperiode.dag(h.konvolutt().skjedde()),
                        h.konvolutt().registrert(),
                        Arkivleser.av(h.konvolutt()),
                        tidligere,
                        ny));
            }
        });
    }

    /** Feltene vedlegg 3 krever logget, og møtets tilstand. */
    static Map<String, String> felt(Moetebilde m) {
        Map<String, String> f = new LinkedHashMap<>();
        f.put("utvalg", m.utvalgId);
        f.put("moetedato", m.start == null ? null : m.start.toString());
        f.put("moetested", m.sted);
        f.put("moetestatus", m.tilstand);
        f.put("moetedeltakerNavn", m.tilStede.isEmpty() ? null : String.join(" ", m.tilStede));
        return f;
    }

    static Map<String, String> felt(Saksbilde s) {
        Map<String, String> f = new LinkedHashMap<>();
        f.put("tittel", s.tittel);
        f.put("beskrivelse", s.beskrivelse);
        f.put("saksstatus", s.tilstand);
        f.put("saksansvarlig", s.saksbehandler);
        s.behandlinger.forEach((utvalg, b) -> f.put("moeteregistreringsstatus " + utvalg, b.tilstand));
        return f;
    }
}
