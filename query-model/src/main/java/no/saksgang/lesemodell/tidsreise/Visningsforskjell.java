package no.saksgang.lesemodell.tidsreise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.saksgang.lesemodell.tidsreise.TreVisninger.Celle;
import no.saksgang.lesemodell.tidsreise.TreVisninger.Forskjell;
import no.saksgang.lesemodell.tidsreise.TreVisninger.Mellom;
import no.saksgang.lesemodell.tidsreise.TreVisninger.Slag;

/** Forskjellene på ett punkt mellom visningene. En visning som ikke finnes ennå, sammenlignes ikke. */
final class Visningsforskjell {

    private final List<Forskjell> ut = new ArrayList<>();

    private Visningsforskjell() {}

    /**
     * @param innkalt null når det ikke er noe å sammenligne med
     * @param foersteReferert protokollen slik den først ble godkjent; null når den ikke er rettet
     */
    static List<Forskjell> finn(
            Map<String, Celle> innkalt,
            Map<String, Celle> holdt,
            Map<String, Celle> referert,
            Map<String, Celle> foersteReferert,
            String punktId) {
        Visningsforskjell f = new Visningsforskjell();
        if (innkalt != null && holdt != null) {
            f.innkaltOgHoldt(innkalt.get(punktId), holdt.get(punktId));
        }
        if (holdt != null && referert != null) {
            f.holdtOgReferert(holdt.get(punktId), referert.get(punktId));
        }
        if (referert != null && foersteReferert != null) {
            f.rettet(foersteReferert.get(punktId), referert.get(punktId));
        }
        return f.ut;
    }

    private void innkaltOgHoldt(Celle i, Celle h) {
        if (i == null && h == null) {
            return;
        }
        if (i == null || h == null) {
            ny(Mellom.INNKALT_OG_HOLDT, i == null ? Slag.KOM_TIL : Slag.FALT_UT, tittel(i), tittel(h));
            return;
        }
        felt(Mellom.INNKALT_OG_HOLDT, Slag.FLYTTET, i.rekkefoelge(), h.rekkefoelge());
        felt(Mellom.INNKALT_OG_HOLDT, Slag.NY_TITTEL, i.tittel(), h.tittel());
        felt(Mellom.INNKALT_OG_HOLDT, Slag.NYTT_NUMMER, i.saksnummer(), h.saksnummer());
        felt(Mellom.INNKALT_OG_HOLDT, Slag.NY_TYPE, i.type(), h.type());
        felt(Mellom.INNKALT_OG_HOLDT, Slag.NY_TID, i.minutter(), h.minutter());
    }

    private void holdtOgReferert(Celle h, Celle r) {
        if (h != null && r == null) {
            ny(Mellom.HOLDT_OG_REFERERT, Slag.IKKE_REFERERT, tittel(h), null);
        }
        if (h == null && r != null) {
            ny(Mellom.HOLDT_OG_REFERERT, Slag.KOM_TIL, null, tittel(r));
        }
        if (h != null && Boolean.FALSE.equals(h.ferdig())) {
            ny(Mellom.HOLDT_OG_REFERERT, Slag.IKKE_FERDIG, tittel(h), null);
        }
        if (h != null && r != null) {
            felt(Mellom.HOLDT_OG_REFERERT, Slag.FLYTTET, h.rekkefoelge(), r.rekkefoelge());
            felt(Mellom.HOLDT_OG_REFERERT, Slag.NY_TITTEL, h.tittel(), r.tittel());
            felt(Mellom.HOLDT_OG_REFERERT, Slag.NYTT_NUMMER, h.saksnummer(), r.saksnummer());
        }
    }

    private void rettet(Celle foer, Celle naa) {
        felt(Mellom.GODKJENT_OG_RETTET, Slag.RETTET, innhold(foer), innhold(naa));
    }

    private static String innhold(Celle c) {
        if (c == null) {
            return null;
        }
        return String.join("\n", List.of(tom(c.tekst()), tom(c.vedtak()), tom(c.dissens())))
                .strip();
    }

    private static String tom(String tekst) {
        return tekst == null ? "" : tekst;
    }

    private static String tittel(Celle c) {
        return c == null ? null : c.tittel();
    }

    private void felt(Mellom mellom, Slag slag, Object foer, Object etter) {
        if (!Objects.equals(foer, etter)) {
            ny(mellom, slag, foer == null ? null : foer.toString(), etter == null ? null : etter.toString());
        }
    }

    private void ny(Mellom mellom, Slag slag, String foer, String etter) {
        ut.add(new Forskjell(mellom, slag, foer, etter));
    }
}
