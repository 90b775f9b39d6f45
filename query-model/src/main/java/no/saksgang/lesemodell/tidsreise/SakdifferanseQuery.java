package no.saksgang.lesemodell.tidsreise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.felles.Json;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.spor.Koder;
import no.saksgang.lesemodell.spor.Spraak;
import no.saksgang.lesemodell.spor.Tidslinje;
import no.saksgang.lesemodell.spor.TidslinjeQuery;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Forskjellen på en sak mellom to øyeblikk, felt for felt, og det som hendte imellom. */
@Component
public class SakdifferanseQuery {

    private static final Set<String> TEKNISK = Set.of("/versjon");

    private static final Duration LENGST = Duration.ofSeconds(5);

    private final TidsreiseQuery tidsreise;
    private final TidslinjeQuery tidslinjer;
    private final Posisjonsventer venter;

    SakdifferanseQuery(TidsreiseQuery tidsreise, TidslinjeQuery tidslinjer, Posisjonsventer venter) {
        this.tidsreise = tidsreise;
        this.tidslinjer = tidslinjer;
        this.venter = venter;
    }

    /**
     * @param fra null er den første hendelsen
     * @throws Sakdifferanse.Snudd når det er noe med på det første øyeblikket som ikke er med på det andre
     * @throws Sakdifferanse.HengerEtter når tidslinjen ikke er kommet så langt som loggen
     */
    public Optional<Sakdifferanse> finn(SakId id, Oeyeblikk fra, Oeyeblikk til, Spraak spraak, boolean offentlig) {
        return fra == null
                ? tidsreise.begynnelsen("sak", id).flatMap(b -> mellom(id, b, til, spraak, offentlig))
                : mellom(id, fra, til, spraak, offentlig);
    }

    private Optional<Sakdifferanse> mellom(SakId id, Oeyeblikk fra, Oeyeblikk til, Spraak spraak, boolean offentlig) {
        return tidsreise
                .sak(id, fra, offentlig)
                .flatMap(foer -> tidsreise.sak(id, til, offentlig).map(etter -> {
                    if (etter.hendelser() < foer.hendelser()) {
                        throw new Sakdifferanse.Snudd();
                    }
                    // Feltene tegnes av loggen og hendelsene leses i tidslinjen; de skal vise det samme.
                    long siste = etter.sisteHendelse().posisjon();
                    if (!venter.vent(Lesemodeller.SPOR, siste, LENGST)) {
                        throw new Sakdifferanse.HengerEtter(siste);
                    }
                    return new Sakdifferanse(
                            id.verdi(),
                            fra,
                            til,
                            endringer(foer.bilde().sak(), etter.bilde().sak(), spraak),
                            imellom(id, fra, til, spraak),
                            etter.tilgang());
                }));
    }

    private List<Tidslinje.Linje> imellom(SakId id, Oeyeblikk fra, Oeyeblikk til, Spraak spraak) {
        return tidslinjer.finn(id, Tidslinje.Utvalg.ALT, spraak, false).stream()
                .flatMap(t -> t.linjer().stream())
                .filter(l -> er(l, til) && !er(l, fra))
                .toList();
    }

    /** Avslag har ingen posisjon; de hører til der de ble registrert, og er bare med når det spørres etter tid. */
    private static boolean er(Tidslinje.Linje l, Oeyeblikk o) {
        return (o.sann() == null || !l.skjedde().isAfter(o.sann()))
                && (o.kjent() == null || !l.registrert().isAfter(o.kjent()))
                && (o.posisjon() == null || (l.posisjon() != null && l.posisjon() <= o.posisjon()));
    }

    static List<Sakdifferanse.Endring> endringer(Saksbilde foer, Saksbilde etter, Spraak spraak) {
        TreeMap<String, String> a = new TreeMap<>();
        TreeMap<String, String> b = new TreeMap<>();
        flat("", Json.MAPPER.valueToTree(foer), a);
        flat("", Json.MAPPER.valueToTree(etter), b);
        Set<String> stier = new TreeSet<>(a.keySet());
        stier.addAll(b.keySet());
        List<Sakdifferanse.Endring> ut = new ArrayList<>();
        for (String sti : stier) {
            String var = a.get(sti);
            String er = b.get(sti);
            if (!Objects.equals(var, er) && !TEKNISK.contains(sti)) {
                String navn = Feltnavn.av(sti, spraak);
                String setning = Koder.lesbar(Feltnavn.setning(navn, var, er, spraak), spraak);
                ut.add(new Sakdifferanse.Endring(sti, navn, var, er, setning));
            }
        }
        return ut;
    }

    /** Lister av enkle verdier er ett felt. */
    private static void flat(String sti, JsonNode node, TreeMap<String, String> ut) {
        if (node.isObject()) {
            node.properties().forEach(e -> flat(sti + "/" + e.getKey(), e.getValue(), ut));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
            for (int i = 0; i < node.size(); i++) {
                flat(sti + "/" + i, node.get(i), ut);
            }
        } else if (node.isArray()) {
            if (!node.isEmpty()) {
                ut.put(sti, node.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
            }
        } else if (!node.isNull() && !(node.isBoolean() && !node.asBoolean())) {
            ut.put(sti, node.asString());
        }
    }
}
