package no.saksgang.lesemodell.tidsreise;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.sak.Saksbilde;
import org.springframework.stereotype.Component;

/** Hva som er skjermet i en sak, et møte eller et helt helsefellesskap, lest av loggen. */
@Component
class Vernoppslag {

    private static final List<String> UTSENDELSER =
            List.of("moete.InnkallingSendt", "moete.TilleggslisteSendt", "moete.InnkallingEttersendt");

    private final Tidslogg logg;
    private final Clock klokke;

    Vernoppslag(Tidslogg logg, Clock klokke) {
        this.logg = logg;
        this.klokke = klokke;
    }

    /** @param sak saken slik den er nå, så alt den har vært borti er med */
    Vern sak(Saksbilde sak, Oeyeblikk o) {
        Stream<String> moeter = Stream.concat(
                sak.moetebehandlinger.stream().map(Saksbilde.Moetebehandling::moeteId),
                sak.behandlinger.values().stream().map(b -> b.moeteId));
        Stream<String> utgaver = Stream.concat(
                Stream.of(Publiseringstype.SAK.idFor(sak.sakId), Publiseringstype.VEDTAK.idFor(sak.sakId)),
                sak.dokumenter.stream().map(d -> Publiseringstype.SAKSDOKUMENT.idFor(d.dokumentId())));
        Set<String> sakens = new HashSet<>(Set.of(sak.sakId));
        sak.dokumenter.forEach(d -> sakens.add(d.dokumentId()));
        return les(utgaver.toList(), moeter.filter(m -> m != null).distinct().toList(), o)
                .bare(sakens);
    }

    /** @param moete møtet slik det er nå */
    Vern moete(Moetebilde moete, Oeyeblikk o) {
        Stream<String> saker = moete.punkter.stream()
                .map(p -> p.sakId)
                .filter(s -> s != null)
                .flatMap(s -> Stream.of(Publiseringstype.SAK.idFor(s), Publiseringstype.VEDTAK.idFor(s)));
        Stream<String> moetets = Stream.of(
                Publiseringstype.MOETE.idFor(moete.moeteId),
                Publiseringstype.SAKLISTE.idFor(moete.moeteId),
                Publiseringstype.PROTOKOLL.idFor(moete.moeteId));
        return les(Stream.concat(moetets, saker).distinct().toList(), List.of(moete.moeteId), o);
    }

    Vern alt(HelsefellesskapId id, Oeyeblikk o) {
        return av(
                logg.stroemmer(logg.begynt(id, "publisering", o), o),
                logg.stroemmer(logg.begynt(id, "moete", o), UTSENDELSER, o),
                o);
    }

    private Vern les(Collection<String> publiseringer, Collection<String> moeter, Oeyeblikk o) {
        return av(
                logg.stroemmer(
                        publiseringer.stream().map(p -> "publisering:" + p).toList(), o),
                logg.stroemmer(moeter.stream().map(m -> "moete:" + m).toList(), UTSENDELSER, o),
                o);
    }

    private Vern av(Tidslogg.Utsnitt publisering, Tidslogg.Utsnitt utsendelser, Oeyeblikk o) {
        return Vern.av(publisering.hendelser(), utsendelser.hendelser(), o.tid(klokke.instant()));
    }
}
