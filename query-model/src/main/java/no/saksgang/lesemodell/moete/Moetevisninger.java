package no.saksgang.lesemodell.moete;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.lesemodell.moete.Innkallingsbilde.Punkt;
import no.saksgang.lesemodell.moete.Innkallingsbilde.Utsendelse;

/** Saklisten i tre utgaver ved siden av hverandre: som innkalt, som holdt og som referert. */
public record Moetevisninger(String moeteId, String utgave, List<Rad> rader) {

    /** Punktet slik det sto ett sted. */
    public record Plass(int rekkefoelge, String saksnummer, String type, String tittel) {}

    /** Ett punkt i de tre utgavene; null der det ikke finnes. */
    public record Rad(String punktId, Plass innkalt, Plass holdt, Referatpunkt referert, List<String> forskjeller) {}

    static Moetevisninger av(Moetebilde m, InnkallingQuery.Innkalling innkalling, boolean offentlig) {
        Map<String, Punkt> innkalt = new LinkedHashMap<>();
        for (Utsendelse u : innkalling == null ? List.<Utsendelse>of() : innkalling.utsendelser()) {
            if (!"ETTERSENDING".equals(u.slag())) {
                u.punkter().forEach(p -> innkalt.put(p.punktId(), p));
            }
        }
        Map<String, Moetebilde.Punkt> holdt = new LinkedHashMap<>();
        m.punkter.forEach(p -> holdt.put(p.punktId, p));
        Map<String, Referatpunkt> referert = new LinkedHashMap<>();
        m.referater.stream()
                .filter(r -> r.versjon() == m.protokoll.gjeldendeVersjon)
                .forEach(r -> r.punkter().forEach(p -> referert.put(p.punktId(), p)));
        Map<String, Boolean> alle = new LinkedHashMap<>();
        innkalt.keySet().forEach(id -> alle.put(id, true));
        holdt.keySet().forEach(id -> alle.put(id, true));
        referert.keySet().forEach(id -> alle.put(id, true));
        List<Rad> rader = new ArrayList<>();
        for (String id : alle.keySet()) {
            Punkt i = innkalt.get(id);
            Moetebilde.Punkt h = holdt.get(id);
            boolean skjermet = offentlig && i != null && i.skjerming() != null;
            Plass foer = i == null ? null : new Plass(i.rekkefoelge(), i.saksnummer(), i.type(), i.tittel());
            Plass naa =
                    h == null ? null : new Plass(h.rekkefoelge, h.saksnummer, h.type, skjermet ? i.tittel() : h.tittel);
            Referatpunkt r = skjermet ? null : referert.get(id);
            rader.add(new Rad(id, foer, naa, r, forskjeller(foer, naa, r, !referert.isEmpty() && !skjermet)));
        }
        return new Moetevisninger(m.moeteId, offentlig ? "OFFENTLIG" : "FULL", rader);
    }

    private static List<String> forskjeller(Plass innkalt, Plass holdt, Referatpunkt referert, boolean harReferat) {
        List<String> ut = new ArrayList<>();
        if (innkalt == null) {
            ut.add("IKKE_INNKALT");
        }
        if (holdt == null) {
            ut.add("IKKE_HOLDT");
        }
        if (harReferat && referert == null) {
            ut.add("IKKE_REFERERT");
        }
        if (innkalt != null && holdt != null) {
            if (innkalt.rekkefoelge() != holdt.rekkefoelge()) {
                ut.add("FLYTTET");
            }
            if (!Objects.equals(innkalt.tittel(), holdt.tittel())) {
                ut.add("NY_TITTEL");
            }
            if (!Objects.equals(innkalt.saksnummer(), holdt.saksnummer())) {
                ut.add("NYTT_NUMMER");
            }
        }
        return ut;
    }
}
