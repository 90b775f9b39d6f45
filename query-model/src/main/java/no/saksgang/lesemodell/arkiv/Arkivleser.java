package no.saksgang.lesemodell.arkiv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Konvolutt;
import no.saksgang.lesemodell.felles.Tegning;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.moete.Moetetegner;
import no.saksgang.lesemodell.organisasjon.Helsefellesskapbilde;
import no.saksgang.lesemodell.organisasjon.Organisasjonstegner;
import no.saksgang.lesemodell.organisasjon.Utvalgsbilde;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.sak.Sakstegner;
import no.saksgang.lesemodell.tidsreise.Logghendelse;
import no.saksgang.lesemodell.tidsreise.Oeyeblikk;
import no.saksgang.lesemodell.tidsreise.Tidslogg;
import no.saksgang.lesemodell.tidsreise.Vernoppslag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leser grunnlaget for et uttrekk av loggen alene; bare møtenumrene slås opp. */
@Component
class Arkivleser {

    private final Tidslogg logg;
    private final Vernoppslag vern;
    private final JdbcClient jdbc;

    Arkivleser(Tidslogg logg, Vernoppslag vern, JdbcClient jdbc) {
        this.logg = logg;
        this.vern = vern;
        this.jdbc = jdbc;
    }

    Arkivgrunnlag les(Arkivperiode periode) {
        HelsefellesskapId hf = periode.helsefellesskap();
        long slutt = logg.slutt();
        Map<String, Utvalgsbilde> utvalg = new TreeMap<>();
        stroemmer(hf, "utvalg").forEach((id, stroem) -> utvalg.put(id, tegn(Organisasjonstegner.UTVALG, stroem)));
        Map<String, Moetebilde> moeter = new LinkedHashMap<>();
        Map<String, Saksbilde> saker = new LinkedHashMap<>();
        List<Endring> endringer = new ArrayList<>();
        List<Logghendelse> alle = new ArrayList<>();
        stroemmer(hf, "moete").forEach((id, stroem) -> {
            Moetebilde m = new Moetebilde();
            endringer.addAll(Endringsfoering.tegn(Moetetegner.TEGNING, m, "moete", Endringsfoering::felt, stroem));
            moeter.put(id, m);
            alle.addAll(stroem);
        });
        stroemmer(hf, "sak").forEach((id, stroem) -> {
            Saksbilde s = new Saksbilde();
            endringer.addAll(Endringsfoering.tegn(Sakstegner.TEGNING, s, "sak", Endringsfoering::felt, stroem));
            saker.put(id, s);
            alle.addAll(stroem);
        });
        endringer.sort(Comparator.comparingLong(Endring::posisjon));
        alle.sort(Comparator.comparingLong(Logghendelse::posisjon));
        return new Arkivgrunnlag(
                periode,
                navn(hf),
                slutt,
                logg.sist(slutt).map(h -> h.konvolutt().registrert()).orElse(Instant.EPOCH),
                utvalg,
                moeter,
                saker,
                nummer(),
                journal(alle, moeter),
                endringer,
                vern.alt(hf, Oeyeblikk.NAA).naa());
    }

    /** Rollen, og pseudonymet når en person handlet. */
    static String av(Konvolutt k) {
        return k.aktoer().rolle()
                + (k.aktoer().brukerId() == null
                        ? ""
                        : " " + k.aktoer().brukerId().verdi());
    }

    /** Det samme, med navn i stedet for pseudonym når det finnes. */
    static String hvem(String av, UnaryOperator<String> person) {
        int skille = av.indexOf(' ');
        return skille < 0 ? av : av.substring(0, skille + 1) + person.apply(av.substring(skille + 1));
    }

    private static List<Journalfoering> journal(List<Logghendelse> alle, Map<String, Moetebilde> moeter) {
        List<Journalfoering> ut = new ArrayList<>();
        Map<Integer, Integer> siste = new HashMap<>();
        for (Logghendelse h : alle) {
            Journalregler.av(h.hendelse(), moeter).ifPresent(r -> {
                var dag = Arkivperiode.dag(h.konvolutt().skjedde());
                ut.add(new Journalfoering(
                        h.hendelseId(),
                        h.posisjon(),
                        dag.getYear(),
                        siste.merge(dag.getYear(), 1, Integer::sum),
                        r.type(),
                        r.status(),
                        dag,
                        h.konvolutt().registrert(),
                        av(h.konvolutt()),
                        r.utvalgId(),
                        r.moeteId(),
                        r.sakId(),
                        r.tittel(),
                        r.tekst(),
                        r.dokumenter()));
            });
        }
        return ut;
    }

    private Map<String, List<Logghendelse>> stroemmer(HelsefellesskapId hf, String slag) {
        Map<String, List<Logghendelse>> ut = new LinkedHashMap<>();
        List<String> navn = logg.begynt(hf, slag, Oeyeblikk.NAA);
        navn.forEach(s -> ut.put(s.substring(slag.length() + 1), new ArrayList<>()));
        logg.stroemmer(navn, Oeyeblikk.NAA)
                .hendelser()
                .forEach(h -> ut.get(h.stroem().substring(slag.length() + 1)).add(h));
        return ut;
    }

    private String navn(HelsefellesskapId hf) {
        Helsefellesskapbilde h = tegn(
                Organisasjonstegner.HELSEFELLESSKAP,
                logg.stroemmer(List.of("helsefellesskap:" + hf.verdi()), Oeyeblikk.NAA)
                        .hendelser());
        return h.navn == null ? hf.verdi() : h.navn;
    }

    private static <B> B tegn(Tegning<B> tegning, List<Logghendelse> stroem) {
        B bilde = tegning.tomt().get();
        stroem.forEach(h -> tegning.tegn(bilde, h.hendelse(), h.konvolutt(), h.sekvens()));
        return bilde;
    }

    private Map<String, String> nummer() {
        Map<String, String> ut = new HashMap<>();
        jdbc.sql("select moete_id, nummer from lese_nummer where slag = 'MOETENUMMER' and moete_id is not null")
                .query((rs, n) -> ut.put(rs.getString(1), rs.getString(2)))
                .list();
        return ut;
    }
}
