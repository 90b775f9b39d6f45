package no.saksgang.lesemodell.tidsreise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.lesemodell.moete.Innkallingsbilde;
import no.saksgang.lesemodell.moete.Innkallingstegner;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.moete.Moetetegner;
import no.saksgang.lesemodell.tidsreise.Tidsbilde.Sted;
import no.saksgang.lesemodell.tidsreise.TreVisninger.Celle;
import no.saksgang.lesemodell.tidsreise.TreVisninger.Kolonne;
import no.saksgang.lesemodell.tidsreise.TreVisninger.Rad;
import no.saksgang.moete.event.MoeteEvent;
import org.springframework.stereotype.Component;

/** Saklisten som innkalt, holdt og referert, hver tegnet av loggen fram til sitt sted. */
@Component
public class TreVisningerQuery {

    private final TidsreiseQuery tidsreise;
    private final Vernoppslag vern;

    TreVisningerQuery(TidsreiseQuery tidsreise, Vernoppslag vern) {
        this.tidsreise = tidsreise;
        this.vern = vern;
    }

    /** Det loggen fører fram til en hendelse. */
    private record Visning(Logghendelse festet, Moetebilde moete, Innkallingsbilde sendt) {}

    public Optional<TreVisninger> finn(MoeteId id, Oeyeblikk o, boolean offentlig) {
        return tidsreise.moetefold(id, o).map(f -> {
            Vernoppslag.Begge skjermet =
                    vern.moete(Tidsfold.av(Moetetegner.TEGNING, f.alle()).bilde(), o);

            List<Logghendelse> hendelser = f.fold().brukt();
            Vern skjul = offentlig ? skjermet.naa() : null;
            Visning innkalt = siste(hendelser, TreVisningerQuery::erInnkalling, skjul);
            Visning holdt = siste(hendelser, h -> h instanceof MoeteEvent.MoeteGjennomfoert, skjul);
            List<Visning> referert = alle(hendelser, TreVisningerQuery::erProtokoll, skjul);
            Visning sist = referert.isEmpty() ? null : referert.getLast();
            return new TreVisninger(
                    id.verdi(),
                    kolonne(innkalt, false),
                    kolonne(holdt, false),
                    kolonne(sist, true),
                    referert.stream()
                            .limit(Math.max(0, referert.size() - 1))
                            .map(v -> kolonne(v, true))
                            .toList(),
                    rader(innkalt, holdt, referert, skjul),
                    TidsreiseQuery.tilgang(offentlig, skjermet));
        });
    }

    private static boolean erInnkalling(MoeteEvent h) {
        return h instanceof MoeteEvent.InnkallingSendt;
    }

    private static boolean erProtokoll(MoeteEvent h) {
        return switch (h) {
            case MoeteEvent.ReferatGodkjent _, MoeteEvent.ReferatKorrigert _, MoeteEvent.ReferatRettelseGodkjent _ ->
                true;
            default -> false;
        };
    }

    private static Visning siste(List<Logghendelse> hendelser, Predicate<MoeteEvent> sted, Vern skjul) {
        List<Visning> alle = alle(hendelser, sted, skjul);
        return alle.isEmpty() ? null : alle.getLast();
    }

    private static List<Visning> alle(List<Logghendelse> hendelser, Predicate<MoeteEvent> sted, Vern skjul) {
        List<Visning> ut = new ArrayList<>();
        for (int i = 0; i < hendelser.size(); i++) {
            if (sted.test((MoeteEvent) hendelser.get(i).hendelse())) {
                List<Logghendelse> hit = hendelser.subList(0, i + 1);
                Moetebilde m = Tidsfold.av(Moetetegner.TEGNING, hit).bilde();
                if (skjul != null) {
                    Skjermer.skjerm(m, skjul);
                }
                ut.add(new Visning(
                        hendelser.get(i),
                        m,
                        Tidsfold.av(Innkallingstegner.TEGNING, hit).bilde()));
            }
        }
        return ut;
    }

    private static Kolonne kolonne(Visning v, boolean protokoll) {
        return v == null
                ? null
                : new Kolonne(
                        Sted.av(v.festet()),
                        protokoll ? Integer.valueOf(v.moete().protokoll.gjeldendeVersjon) : null,
                        v.moete().punkter.size());
    }

    private static List<Rad> rader(Visning innkalt, Visning holdt, List<Visning> referert, Vern skjul) {
        Map<String, Celle> i = new LinkedHashMap<>();
        Map<String, Celle> h = new LinkedHashMap<>();
        Map<String, Celle> r = new LinkedHashMap<>();
        Map<String, Celle> foerst = new LinkedHashMap<>();
        Map<String, String> saker = new LinkedHashMap<>();
        if (innkalt != null) {
            punkter(innkalt, saker).forEach((id, p) -> i.put(id, celle(p, papirer(innkalt, id, skjul), null, null)));
        }
        if (holdt != null) {
            Set<String> uferdige = new LinkedHashSet<>();
            holdt.moete().uferdige.forEach(u -> uferdige.add(u.punktId()));
            punkter(holdt, saker).forEach((id, p) -> h.put(id, celle(p, null, !uferdige.contains(id), null)));
        }
        if (!referert.isEmpty()) {
            protokollert(referert.getLast(), saker, r);
            protokollert(referert.getFirst(), saker, foerst);
        }
        Set<String> alle = new LinkedHashSet<>(i.keySet());
        alle.addAll(h.keySet());
        alle.addAll(r.keySet());
        return alle.stream()
                .map(id -> new Rad(
                        id,
                        saker.get(id),
                        i.get(id),
                        h.get(id),
                        r.get(id),
                        Visningsforskjell.finn(
                                innkalt == null || holdt == null ? null : i,
                                holdt == null ? null : h,
                                referert.isEmpty() ? null : r,
                                referert.size() < 2 ? null : foerst,
                                id)))
                .toList();
    }

    private static Map<String, Moetebilde.Punkt> punkter(Visning v, Map<String, String> saker) {
        Map<String, Moetebilde.Punkt> ut = new LinkedHashMap<>();
        for (Moetebilde.Punkt p : v.moete().punkter) {
            ut.put(p.punktId, p);
            if (p.sakId != null) {
                saker.put(p.punktId, p.sakId);
            }
        }
        return ut;
    }

    /** Punktene i protokollen; et punkt på saklisten som ikke er referert, er ikke med. */
    private static void protokollert(Visning v, Map<String, String> saker, Map<String, Celle> ut) {
        Map<String, Moetebilde.Punkt> sakliste = punkter(v, saker);
        v.moete().referater.stream()
                .filter(x -> x.versjon() == v.moete().protokoll.gjeldendeVersjon)
                .flatMap(x -> x.punkter().stream())
                .forEach(p -> {
                    Moetebilde.Punkt sto = sakliste.getOrDefault(p.punktId(), new Moetebilde.Punkt());
                    ut.put(p.punktId(), celle(sto, null, null, p));
                });
    }

    private static Celle celle(Moetebilde.Punkt p, List<String> papirer, Boolean ferdig, Referatpunkt r) {
        return new Celle(
                p.rekkefoelge,
                p.saksnummer,
                p.type,
                p.tittel,
                p.minutter,
                papirer,
                ferdig,
                r == null ? null : r.tekst(),
                r == null ? null : r.vedtak(),
                r == null ? null : r.dissens());
    }

    private static List<String> papirer(Visning v, String punktId, Vern skjul) {
        return v.sendt().utsendelser.stream()
                .flatMap(u -> u.punkter().stream())
                .filter(p -> p.punktId().equals(punktId))
                .flatMap(p -> p.dokumenter().stream())
                .map(Innkallingsbilde.Dokument::dokumentId)
                .filter(d -> skjul == null || skjul.finn(Vern.Del.DOKUMENT, d).isEmpty())
                .toList();
    }
}
