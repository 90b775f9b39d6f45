package no.saksgang.lesemodell.tidsreise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.lesemodell.sak.SakQuery;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.sak.Sakstegner;
import no.saksgang.lesemodell.tidsreise.Tidsbilde.Sted;
import org.springframework.stereotype.Component;

/** Saksoversikten slik den var på et øyeblikk (R216). */
@Component
public class OversiktDaQuery {

    /**
     * Hva som skal vises. Null betyr alle.
     *
     * @param aar året saken ble meldt inn
     */
    public record Filter(String utvalg, String tilstand, Integer aar) {}

    private final Tidslogg logg;
    private final Regelverk regelverk;
    private final Vernoppslag vern;

    OversiktDaQuery(Tidslogg logg, Regelverk regelverk, Vernoppslag vern) {
        this.logg = logg;
        this.regelverk = regelverk;
        this.vern = vern;
    }

    /** Nyeste først. Tomt når helsefellesskapet aldri har funnes. */
    public Optional<Tidsbilde<List<SakQuery.Linje>>> oversikt(
            HelsefellesskapId id, Oeyeblikk o, Filter filter, boolean offentlig) {
        List<Logghendelse> helsefellesskapet = logg.stroem("helsefellesskap:" + id.verdi());
        if (helsefellesskapet.isEmpty()) {
            return Optional.empty();
        }
        List<String> saker = logg.begynt(id, "sak", filter.aar(), o);
        if (saker.isEmpty() && !helsefellesskapet.getFirst().i(o)) {
            throw new IkkeBegynt(helsefellesskapet.getFirst());
        }
        Tidslogg.Utsnitt u = logg.stroemmer(saker, o);
        Map<String, Tidsfold<Saksbilde>> fold = Tidsfold.perStroem(Sakstegner.TEGNING, u.hendelser());
        Vernoppslag.Begge skjermet = vern.alt(id, o);
        List<SakQuery.Linje> linjer = new ArrayList<>();
        List<Sted> utenGrunnlag = new ArrayList<>();
        for (Tidsfold<Saksbilde> f : fold.values()) {
            f.utenGrunnlag().forEach(h -> utenGrunnlag.add(Sted.av(h)));
            SakQuery.Linje l = SakQuery.linje(f.bilde());
            boolean med = (filter.utvalg() == null || l.utvalg().contains(filter.utvalg()))
                    && (filter.tilstand() == null || filter.tilstand().equals(l.tilstand()));
            if (med) {
                linjer.add(offentlig ? Skjermer.skjerm(l, skjermet.naa()) : l);
            }
        }
        linjer.sort(Comparator.comparing(SakQuery.Linje::innmeldt)
                .thenComparing(SakQuery.Linje::sakId)
                .reversed());
        return Optional.of(new Tidsbilde<>(
                o,
                u.hendelser().size(),
                u.senere(),
                null,
                utenGrunnlag,
                regelverk.da(id, o, u.hendelser()),
                TidsreiseQuery.tilgang(offentlig, skjermet),
                linjer));
    }
}
