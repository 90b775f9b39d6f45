package no.saksgang.axon;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.hvaom.Hvaomavvik;
import no.saksgang.felles.hvaom.Hvaomsvar;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.helsefellesskap.rule.ModellenHarHeleLoefteruter;
import no.saksgang.sak.Hvaomproeve;
import no.saksgang.sak.Sak;
import no.saksgang.sak.SakDecider;
import no.saksgang.sak.event.SakEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sakene i en periode prøvd mot en annen modell, regnet ut av loggen. Skriver ingenting. */
@Component
public class Hvaomoppslag {

    private final EventStore logg;
    private final JdbcClient jdbc;
    private final Clock klokke;

    Hvaomoppslag(EventStore logg, JdbcClient jdbc, Clock klokke) {
        this.logg = logg;
        this.jdbc = jdbc;
        this.klokke = klokke;
    }

    /**
     * @param versjon null er den nyeste
     * @throws Avslag {@code IKKE_FUNNET} når helsefellesskapet eller versjonen ikke finnes
     */
    public Samarbeidsmodell modell(HelsefellesskapId id, Integer versjon) {
        Instant naa = klokke.instant();
        HelsefellesskapFakta hf =
                new Tidsoppslag(logg, naa.atZone(Kontekst.NORSK_TID).toLocalDate(), naa).helsefellesskap(id);
        return hf.modeller().stream()
                .filter(m -> versjon == null || m.versjon() == versjon)
                .max(Comparator.comparingInt(Samarbeidsmodell::versjon))
                .orElseThrow(() -> new Avslag(
                        Avslagskode.IKKE_FUNNET,
                        "R224",
                        "Helsefellesskapet har ingen modell" + (versjon == null ? "" : " med versjon " + versjon)));
    }

    /**
     * Sakene som ble meldt inn i perioden.
     *
     * @throws Avslag når modellen ikke henger sammen
     */
    public Hvaomsvar regn(HelsefellesskapId id, LocalDate fra, LocalDate til, Samarbeidsmodell annen) {
        ModellenHarHeleLoefteruter.krev(annen);
        Kjoering k = new Kjoering(annen);
        List<String> saker = saker(id, fra, til);
        saker.forEach(k::sak);
        Map<Hvaomavvik.Slag, Long> perSlag = new EnumMap<>(Hvaomavvik.Slag.class);
        k.avvik.forEach(a -> perSlag.merge(a.slag(), 1L, Long::sum));
        return new Hvaomsvar(
                id,
                fra,
                til,
                saker.size(),
                k.dommer,
                k.ikkeProevd,
                k.modellene,
                (int) k.avvik.stream().map(Hvaomavvik::sakId).distinct().count(),
                perSlag,
                k.avvik);
    }

    private List<String> saker(HelsefellesskapId id, LocalDate fra, LocalDate til) {
        return jdbc.sql("select stroem from hendelse where sekvens = 0 and aggregattype = 'sak'"
                        + " and hendelse_helsefellesskap(konvolutt) = ?"
                        + " and (hendelse_felt(konvolutt, 'skjedde')::timestamptz at time zone 'Europe/Oslo')::date"
                        + " between ? and ? order by global_posisjon")
                .params(id.verdi(), fra, til)
                .query(String.class)
                .list();
    }

    /** Én gjennomgang: det som er lest, og det som er funnet til nå. */
    private final class Kjoering {

        private final Samarbeidsmodell annen;
        private final Map<String, List<DomainEventMessage<?>>> lest = new HashMap<>();
        private final List<Hvaomavvik> avvik = new ArrayList<>();
        private final TreeSet<Integer> modellene = new TreeSet<>();
        private int dommer;
        private int ikkeProevd;

        Kjoering(Samarbeidsmodell annen) {
            this.annen = annen;
        }

        void sak(String stroem) {
            SakDecider decider = new SakDecider();
            Sak sak = decider.start();
            var hendelser = logg.readEvents(stroem);
            while (hendelser.hasNext()) {
                DomainEventMessage<?> melding = hendelser.next();
                SakEvent hendelse = (SakEvent) melding.getPayload();
                if (Hvaomproeve.gjelder(hendelse)) {
                    proev(sak, hendelse, Konvolutt.fra(melding.getMetaData()));
                }
                sak = decider.evolve(sak, hendelse);
            }
        }

        private void proev(Sak foer, SakEvent hendelse, Konvolutt k) {
            LocalDate dato = k.skjedde().atZone(Kontekst.NORSK_TID).toLocalDate();
            Kontekst kontekst = new Kontekst(
                    k.skjedde(), k.registrert(), Aktoer.prosess(), new Tidsoppslag(logg, dato, k.registrert(), lest));
            try {
                modellene.add(Hvaomproeve.gjaldt(foer, kontekst).versjon());
                Hvaomproeve.proev(foer, hendelse, kontekst, annen).ifPresent(avvik::add);
                dommer++;
            } catch (Avslag a) {
                ikkeProevd++;
            }
        }
    }
}
