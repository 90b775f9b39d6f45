package no.saksgang.app.epost;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.person.Epostslag;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Emnet og teksten: hva det gjelder, med navn enhver kan se, og en lenke. En sak uten offentlig tittel og et møte som er
 * unntatt, nevnes uten navn; den som skal se mer, logger inn.
 */
@Component
class Epostinnhold {

    /** Et varsel som skal med. */
    record Varsel(Epostslag slag, Map<String, String> felt) {}

    record Melding(String emne, String tekst) {}

    private final JdbcClient jdbc;
    private final NavnQuery navn;

    Epostinnhold(JdbcClient jdbc, NavnQuery navn) {
        this.jdbc = jdbc;
        this.navn = navn;
    }

    /**
     * @param spraak nb, nn eller en; ellers helsefellesskapets målform
     * @param rot adressen tjenesten har for brukerne
     */
    Melding av(String helsefellesskap, String spraak, List<Varsel> varsler, String rot) {
        NavnQuery.Navn n = navn.finn(new HelsefellesskapId(helsefellesskap)).orElseThrow();
        Eposttekst t = Eposttekst.paa(spraak, n.maalform());
        Set<String> linjer = new LinkedHashSet<>();
        Set<String> avsnitt = new LinkedHashSet<>();
        for (Varsel v : varsler) {
            String linje = linje(v, n, t);
            linjer.add(linje);
            avsnitt.add(linje + "\n" + rot + sti(helsefellesskap, v.felt()));
        }
        List<String> emner = new ArrayList<>(linjer);
        String emne = emner.size() == 1 ? emner.getFirst() : t.tekst("emne.flere", emner.size(), n.navn());
        return new Melding(
                emne.replaceAll("\\p{Cntrl}", " "),
                t.tekst("hilsen", n.navn()) + "\n\n" + String.join("\n\n", avsnitt) + "\n\n" + t.tekst("slutt") + "\n"
                        + rot + "/" + helsefellesskap + "/min-side\n");
    }

    private String linje(Varsel v, NavnQuery.Navn n, Eposttekst t) {
        String frist = v.felt().get("frist");
        return switch (v.slag()) {
            case INNKALLING -> moete("innkalling", v, n, t);
            case SAKLISTE -> moete("sakliste", v, n, t);
            // Bare den som er flyttet, har en ny tid.
            case MOETE -> moete(v.felt().containsKey("klokke") ? "flyttet" : "avlyst", v, n, t);
            case RAAD -> t.tekst("raad", sak(v, t)) + (frist == null ? "" : t.tekst("innen", t.dato(frist)));
            case FRIST ->
                v.felt().containsKey("sak")
                        ? t.tekst("frist.sak", t.dato(frist), sak(v, t))
                        : t.tekst("frist", t.dato(frist));
        };
    }

    private String moete(String noekkel, Varsel v, NavnQuery.Navn n, Eposttekst t) {
        boolean stengt = jdbc.sql("select lese_stengt('moete-' || ?)")
                .param(v.felt().get("moete"))
                .query(Boolean.class)
                .single();
        return stengt
                ? t.tekst(noekkel + ".stengt")
                : t.tekst(
                        noekkel,
                        n.paa(v.felt().get("utvalg")),
                        t.dato(v.felt().get("dato")),
                        t.klokke(v.felt().get("klokke")));
    }

    private String sak(Varsel v, Eposttekst t) {
        return jdbc.sql("select tittel from lese_sak_offentlig where sak_id = ?")
                .param(v.felt().get("sak"))
                .query(String.class)
                .optional()
                .map(x -> "«" + x + "»")
                .orElseGet(() -> t.tekst("ensak"));
    }

    private static String sti(String hf, Map<String, String> felt) {
        if (felt.containsKey("moete")) {
            return "/" + hf + "/moeter/" + felt.get("moete") + "/sakliste";
        }
        return felt.containsKey("sak") ? "/" + hf + "/saker/" + felt.get("sak") : "/" + hf;
    }
}
