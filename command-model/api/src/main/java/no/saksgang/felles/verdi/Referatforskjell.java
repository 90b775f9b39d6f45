package no.saksgang.felles.verdi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Ett felt som er forskjellig mellom to versjoner av et referat.
 *
 * @param felt tekst, vedtak eller dissens; punkt når hele punktet er nytt eller borte
 * @param foer null når det ikke sto noe
 * @param etter null når det ikke lenger står noe
 */
public record Referatforskjell(String punktId, String felt, String foer, String etter) {

    /** Forskjellene, i den rekkefølgen punktene står; tom når versjonene er like. */
    public static List<Referatforskjell> mellom(List<Referatpunkt> foer, List<Referatpunkt> etter) {
        Map<String, Referatpunkt> gamle = new LinkedHashMap<>();
        foer.forEach(p -> gamle.put(p.punktId(), p));
        List<Referatforskjell> ut = new ArrayList<>();
        for (Referatpunkt ny : etter) {
            Referatpunkt gammel = gamle.remove(ny.punktId());
            if (gammel == null) {
                ut.add(new Referatforskjell(ny.punktId(), "punkt", null, ny.tekst()));
            } else {
                felt(ut, ny.punktId(), "tekst", gammel.tekst(), ny.tekst());
                felt(ut, ny.punktId(), "vedtak", gammel.vedtak(), ny.vedtak());
                felt(ut, ny.punktId(), "dissens", gammel.dissens(), ny.dissens());
            }
        }
        gamle.values().forEach(p -> ut.add(new Referatforskjell(p.punktId(), "punkt", p.tekst(), null)));
        return ut;
    }

    private static void felt(List<Referatforskjell> ut, String punktId, String felt, String foer, String etter) {
        if (!Objects.equals(foer, etter)) {
            ut.add(new Referatforskjell(punktId, felt, foer, etter));
        }
    }
}
