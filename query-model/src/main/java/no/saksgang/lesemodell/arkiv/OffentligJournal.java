package no.saksgang.lesemodell.arkiv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.saksgang.felles.verdi.Unntak;
import no.saksgang.lesemodell.offentlig.Enheter;
import no.saksgang.lesemodell.offentlig.OffentligMoeteQuery;
import no.saksgang.lesemodell.offentlig.Offentligmoete;
import no.saksgang.lesemodell.offentlig.Offentligsak;
import no.saksgang.lesemodell.offentlig.Saksliste;
import no.saksgang.lesemodell.offentlig.Utgave;
import no.saksgang.lesemodell.offentlig.Utgaver;
import org.springframework.stereotype.Component;

/**
 * {@code offentligJournal.xml}: møtene i perioden og det som ble offentlig i den, lest der det åpne API-et leser. Hva
 * offentligheten ser, avgjøres der og ikke her; loggen og de andre lesemodellene er ikke i nærheten.
 */
@Component
class OffentligJournal {

    private static final String SKJULT = "*****";
    private static final List<String> TYPER =
            List.of("SAKLISTE", "PROTOKOLL", "VEDTAK", "INNSTILLING", "SAKSDOKUMENT", "AARSRAPPORT", "HANDLINGSPLAN");

    private final OffentligMoeteQuery moeter;
    private final Utgaver utgaver;
    private final Enheter enheter;

    OffentligJournal(OffentligMoeteQuery moeter, Utgaver utgaver, Enheter enheter) {
        this.moeter = moeter;
        this.utgaver = utgaver;
        this.enheter = enheter;
    }

    byte[] skriv(Arkivperiode p, Instant naa) {
        Map<String, String> navn = new TreeMap<>();
        enheter.i(p.helsefellesskap()).forEach(e -> navn.put(e.id(), e.navn()));
        List<Utgave> publisert =
                utgaver
                        .liste(new Utgaver.Utvalg(p.helsefellesskap(), TYPER, null, null, Integer.MAX_VALUE), naa)
                        .stream()
                        .filter(u -> p.har(u.offentligFra()))
                        .sorted(Comparator.comparing(Utgave::offentligFra).thenComparing(Utgave::publiseringId))
                        .toList();
        List<Offentligmoete> plan = new ArrayList<>(moeter.liste(
                p.helsefellesskap(),
                new OffentligMoeteQuery.Filter(null, p.fra(), p.til(), null, Integer.MAX_VALUE),
                naa));
        plan.sort(Comparator.comparing(Offentligmoete::start).thenComparing(Offentligmoete::moeteId));
        Arkivxml x = new Arkivxml(Arkivfil.OFFENTLIG_JOURNAL);
        x.start("journalhode")
                .felt("arkivskaperNavn", navn.get(p.helsefellesskap().verdi()))
                .felt("journalStartDato", p.fra())
                .felt("journalSluttDato", p.til())
                .felt("antallJournalposter", publisert.size())
                .slutt();
        plan.forEach(m -> moete(x, m, navn));
        publisert.forEach(u -> utgave(x, u, navn));
        return x.ferdig();
    }

    private static void moete(Arkivxml x, Offentligmoete m, Map<String, String> navn) {
        x.start("moetemappe")
                .felt("systemID", Arkivxml.systemId("moete", m.moeteId()))
                .felt("moetenummer", m.nummer())
                .felt("utvalg", navn.getOrDefault(m.utvalgId(), m.utvalgId()))
                .felt("moetedato", m.start())
                .felt("moetested", m.sted())
                .felt("avlyst", m.avlyst() ? "true" : null);
        for (Offentligsak s : m.saker()) {
            x.start("moetesak")
                    .felt("rekkefoelge", s.rekkefoelge())
                    .felt("saksnummer", s.saksnummer())
                    .felt("offentligTittel", s.tittel() == null ? SKJULT : s.tittel())
                    .felt("saksmappe", s.sakId() == null ? null : Arkivxml.systemId("sak", s.sakId()))
                    .felt("skjermingshjemmel", s.hjemmel())
                    .slutt();
        }
        x.slutt();
    }

    private static void utgave(Arkivxml x, Utgave u, Map<String, String> navn) {
        x.start("journalregistrering")
                .felt("saksmappe", u.sakId() == null ? null : Arkivxml.systemId("sak", u.sakId()))
                .felt("moetemappe", u.moeteId() == null ? null : Arkivxml.systemId("moete", u.moeteId()))
                .felt("registreringsID", u.publiseringId())
                .felt("utgave", u.nummer())
                .felt("journaldato", Arkivperiode.dag(u.offentligFra()))
                .felt("type", u.type())
                .felt("offentligTittel", u.tittel())
                .felt("utvalg", u.utvalgId() == null ? null : navn.getOrDefault(u.utvalgId(), u.utvalgId()));
        for (Unntak unntak : u.unntak()) {
            x.felt("skjermingshjemmel", Saksliste.hjemmel(unntak.paragraf(), unntak.tilleggshjemmel()));
        }
        if (u.sha256() != null) {
            x.felt("sjekksum", u.sha256()).felt("sjekksumAlgoritme", "SHA-256");
        }
        x.slutt();
    }
}
