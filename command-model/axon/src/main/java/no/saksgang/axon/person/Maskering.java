package no.saksgang.axon.person;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.json.Hendelsesinnhold;
import no.saksgang.json.SaksgangJson;
import no.saksgang.json.Tekstnoekkel;
import org.axonframework.common.caching.Cache;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sletter nøkler. Hendelsen, plassen dens og bytene i loggen står som før; teksten kan ikke leses igjen. Det som er skrevet
 * av teksten utenfor lesemodellene, byttes ut her; lesemodellene bygges på nytt av den som kaller.
 */
@Component
public class Maskering {

    /** @param kanIkke det som ble lagret før fri tekst ble kryptert, eller som ikke finnes i helsefellesskapet */
    public record Resultat(int hendelser, int dokumenter, List<String> kanIkke) {}

    private record Rad(long posisjon, String hendelseId, String stroem, byte[] data) {}

    /** Kortere tekst enn dette letes det ikke etter inne i annen tekst; den kan stå der av andre grunner. */
    private static final int SJELDEN = 6;

    private final JdbcTemplate jdbc;
    private final Cache aggregatlager;
    private final Clock klokke;

    Maskering(JdbcTemplate jdbc, Cache aggregatlager, Clock klokke) {
        this.jdbc = jdbc;
        this.aggregatlager = aggregatlager;
        this.klokke = klokke;
    }

    @Transactional
    public Resultat masker(
            HelsefellesskapId hf,
            Collection<String> hendelser,
            Collection<String> dokumenter,
            String grunn,
            String av) {
        List<String> kanIkke = new ArrayList<>();
        int maskert = hendelser(hf, new LinkedHashSet<>(hendelser), grunn, av, kanIkke);
        int slettet = 0;
        for (String id : new LinkedHashSet<>(dokumenter)) {
            if (dokument(hf, id)) {
                slettet++;
                noter(hf, "DOKUMENT", id, grunn, av);
            } else {
                kanIkke.add(id);
            }
        }
        return new Resultat(maskert, slettet, kanIkke);
    }

    public void noterPerson(HelsefellesskapId hf, String brukerId, String grunn, String av) {
        noter(hf, "PERSON", brukerId, grunn, av);
    }

    private int hendelser(HelsefellesskapId hf, Set<String> ider, String grunn, String av, List<String> kanIkke) {
        List<Rad> rader = jdbc.query(
                "select global_posisjon, hendelse_id, stroem, data from noekkel.lesbar_hendelse"
                        + " where hendelse_id = any(?) and hendelse_helsefellesskap(konvolutt) = ?",
                p -> {
                    p.setArray(1, p.getConnection().createArrayOf("text", ider.toArray()));
                    p.setString(2, hf.verdi());
                },
                (rs, n) -> new Rad(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getBytes(4)));
        Set<String> ukjente = new LinkedHashSet<>(ider);
        int antall = 0;
        for (Rad r : rader) {
            if (Hendelsesinnhold.noekkel(r.data()) == null) {
                continue;
            }
            ukjente.remove(r.hendelseId());
            Set<String> tekster = new LinkedHashSet<>();
            Hendelsesinnhold.tekster(r.data()).forEach(t -> tekster.add(t.tekst()));
            jdbc.update("delete from noekkel.hendelse where global_posisjon = ?", r.posisjon());
            jdbc.update(
                    "update doedbrev set data = substring(data from ?), aarsak = ?, diagnose = null"
                            + " where hendelse_id = ? and get_byte(data, 0) = ?",
                    2 + Tekstnoekkel.LENGDE,
                    Tekstnoekkel.MASKERT,
                    r.hendelseId(),
                    Hendelsesinnhold.MED_NOEKKEL);
            tekster.forEach(t -> andreSteder(r.hendelseId(), t));
            noter(hf, "HENDELSE", r.hendelseId(), grunn, av);
            // Det som er husket i minnet, skal heller ikke vite det lenger.
            aggregatlager.remove(r.stroem());
            antall++;
        }
        kanIkke.addAll(ukjente);
        return antall;
    }

    /** Utboksen og avslagsloggen bygges ikke på nytt. */
    private void andreSteder(String hendelseId, String tekst) {
        record Varsel(long id, String felt) {}
        String json = SaksgangJson.lagret().writeValueAsString(tekst);
        List<Varsel> varsler = jdbc.query(
                "select varsel_id, felt::text from varsel where hendelse_id = ? or strpos(felt::text, ?) > 0",
                (rs, n) -> new Varsel(rs.getLong(1), rs.getString(2)),
                hendelseId,
                json);
        for (Varsel v : varsler) {
            ObjectNode felt = (ObjectNode) SaksgangJson.lagret().readTree(v.felt());
            felt.forEachEntry((navn, verdi) -> {
                if (verdi.isString()) {
                    felt.put(navn, uten(verdi.asString(), tekst));
                }
            });
            jdbc.update("update varsel set felt = ?::jsonb where varsel_id = ?", felt.toString(), v.id());
        }
        if (tekst.length() >= SJELDEN) {
            jdbc.update(
                    "update avslagslogg set detalj = replace(detalj, ?, ?) where strpos(detalj, ?) > 0",
                    tekst,
                    Tekstnoekkel.MASKERT,
                    tekst);
        }
    }

    private static String uten(String verdi, String tekst) {
        if (verdi.equals(tekst)) {
            return Tekstnoekkel.MASKERT;
        }
        return tekst.length() < SJELDEN ? verdi : verdi.replace(tekst, Tekstnoekkel.MASKERT);
    }

    private boolean dokument(HelsefellesskapId hf, String id) {
        List<String> sha = jdbc.queryForList(
                "select sha256 from dokument where dokument_id = ? and helsefellesskap_id = ?",
                String.class,
                id,
                hf.verdi());
        return !sha.isEmpty()
                && jdbc.update("delete from noekkel.dokument where gjelder in (?, ?)", sha.getFirst(), id) > 0;
    }

    private void noter(HelsefellesskapId hf, String slag, String gjelder, String grunn, String av) {
        jdbc.update(
                "insert into maskering (helsefellesskap_id, slag, gjelder, grunn, av, tidspunkt) values (?, ?, ?, ?,"
                        + " ?, ?)",
                hf.verdi(),
                slag,
                gjelder,
                grunn,
                av,
                klokke.instant().atOffset(ZoneOffset.UTC));
    }
}
