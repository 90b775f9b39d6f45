package no.saksgang.gateway.sider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.lesemodell.moete.Moetebilde;

/**
 * Referatet som felt å skrive i: det som gjelder, eller utkastet av møtet, eller det hun har skrevet og ikke fått lagret.
 *
 * @param linjer punktene, i den rekkefølgen de står
 * @param sett versjonen hun arbeider på
 */
record Referatskjema(List<Linje> linjer, int sett, Skjema skjema) {

    static final List<String> FELT = List.of("tekst", "vedtak", "dissens");

    /**
     * Ett punkt.
     *
     * @param naa teksten som gjelder, når noen har endret den mens hun skrev; ellers null
     */
    public record Linje(String punktId, Moetebilde.Punkt punkt, Referatpunkt naa) {}

    static Referatskjema av(Moetebilde m, Skjema skjema, List<Referatpunkt> utkast) {
        List<Referatpunkt> lagret = gjeldende(m);
        List<Referatpunkt> grunnlag = lagret.isEmpty() ? utkast : lagret;
        boolean skrev = skjema.feiler() && !skjema.verdi("punkt-0").isEmpty();
        boolean konflikt = skrev && skjema.avslag() != null && skjema.avslag().konflikt();
        Map<String, String> verdier = new HashMap<>(skjema.verdier());
        List<Linje> linjer = new ArrayList<>();
        Map<String, Moetebilde.Punkt> paaListen = paaListen(m);
        for (int i = 0; i < grunnlag.size(); i++) {
            Referatpunkt p = grunnlag.get(i);
            if (!skrev) {
                verdier.put("tekst-" + i, tom(p.tekst()));
                verdier.put("vedtak-" + i, tom(p.vedtak()));
                verdier.put("dissens-" + i, tom(p.dissens()));
            }
            boolean endret = konflikt && !like(p, skjema, i);
            linjer.add(new Linje(p.punktId(), paaListen.get(p.punktId()), endret ? p : null));
        }
        String sett = skjema.verdi("basertPaa");
        int versjon =
                skrev && !konflikt && sett.matches("\\d{1,6}") ? Integer.parseInt(sett) : m.protokoll.gjeldendeVersjon;
        return new Referatskjema(linjer, versjon, new Skjema(verdier, skjema.feil(), skjema.avslag()));
    }

    /** Punktene i versjonen som gjelder; tom før den første. */
    static List<Referatpunkt> gjeldende(Moetebilde m) {
        return m.referater.stream()
                .filter(r -> r.versjon() == m.protokoll.gjeldendeVersjon)
                .findFirst()
                .map(Moetebilde.Referat::punkter)
                .orElse(List.of());
    }

    /** Nummeret og tittelen på punktene som står på saklisten. */
    static Map<String, String> titler(Moetebilde m) {
        Map<String, String> ut = new LinkedHashMap<>();
        m.punkter.forEach(p -> ut.put(
                p.punktId, (p.saksnummer == null ? "" : p.saksnummer + " ") + (p.tittel == null ? "" : p.tittel)));
        return ut;
    }

    private static Map<String, Moetebilde.Punkt> paaListen(Moetebilde m) {
        Map<String, Moetebilde.Punkt> ut = new HashMap<>();
        m.punkter.forEach(p -> ut.put(p.punktId, p));
        return ut;
    }

    private static boolean like(Referatpunkt p, Skjema s, int i) {
        return Objects.equals(tom(p.tekst()), Kommandoskjema.rent(s.verdi("tekst-" + i)))
                && Objects.equals(tom(p.vedtak()), Kommandoskjema.rent(s.verdi("vedtak-" + i)))
                && Objects.equals(tom(p.dissens()), Kommandoskjema.rent(s.verdi("dissens-" + i)));
    }

    private static String tom(String tekst) {
        return tekst == null ? "" : tekst;
    }
}
