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
public class Vernoppslag {

    private static final List<String> UTSENDELSER =
            List.of("moete.InnkallingSendt", "moete.TilleggslisteSendt", "moete.InnkallingEttersendt");

    private final Tidslogg logg;
    private final Clock klokke;

    Vernoppslag(Tidslogg logg, Clock klokke) {
        this.logg = logg;
        this.klokke = klokke;
    }

    /**
     * Det som er skjermet på et øyeblikk, og det som er det nå.
     *
     * @param da bare lest når det er et annet øyeblikk enn nå
     */
    public record Begge(Vern da, Vern naa) {}

    /** @param sak saken slik den er nå, så alt den har vært borti er med */
    Begge sak(Saksbilde sak, Oeyeblikk o) {
        Stream<String> moeter = Stream.concat(
                sak.moetebehandlinger.stream().map(Saksbilde.Moetebehandling::moeteId),
                sak.behandlinger.values().stream().map(b -> b.moeteId));
        Stream<String> utgaver = Stream.concat(
                Stream.of(Publiseringstype.SAK.idFor(sak.sakId), Publiseringstype.VEDTAK.idFor(sak.sakId)),
                sak.dokumenter.stream().map(d -> Publiseringstype.SAKSDOKUMENT.idFor(d.dokumentId())));
        Set<String> sakens = new HashSet<>(Set.of(sak.sakId));
        sak.dokumenter.forEach(d -> sakens.add(d.dokumentId()));
        Begge begge =
                les(utgaver.toList(), moeter.filter(m -> m != null).distinct().toList(), o);
        return new Begge(begge.da().bare(sakens), begge.naa().bare(sakens));
    }

    /** @param moete møtet slik det er nå */
    Begge moete(Moetebilde moete, Oeyeblikk o) {
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

    public Begge alt(HelsefellesskapId id, Oeyeblikk o) {
        return av(
                logg.stroemmer(logg.begynt(id, "publisering", Oeyeblikk.NAA), Oeyeblikk.NAA),
                logg.stroemmer(logg.begynt(id, "moete", Oeyeblikk.NAA), UTSENDELSER, Oeyeblikk.NAA),
                o);
    }

    private Begge les(Collection<String> publiseringer, Collection<String> moeter, Oeyeblikk o) {
        return av(
                logg.stroemmer(
                        publiseringer.stream().map(p -> "publisering:" + p).toList(), Oeyeblikk.NAA),
                logg.stroemmer(moeter.stream().map(m -> "moete:" + m).toList(), UTSENDELSER, Oeyeblikk.NAA),
                o);
    }

    private Begge av(Tidslogg.Utsnitt publisering, Tidslogg.Utsnitt utsendelser, Oeyeblikk o) {
        return new Begge(
                av(publisering.hendelser(), utsendelser.hendelser(), o),
                av(publisering.hendelser(), utsendelser.hendelser(), Oeyeblikk.NAA));
    }

    private Vern av(List<Logghendelse> publisering, List<Logghendelse> utsendelser, Oeyeblikk o) {
        return Vern.av(
                publisering.stream().filter(h -> h.i(o)).toList(),
                utsendelser.stream().filter(h -> h.i(o)).toList(),
                o.tid(klokke.instant()));
    }
}
