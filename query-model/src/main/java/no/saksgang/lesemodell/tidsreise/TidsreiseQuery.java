package no.saksgang.lesemodell.tidsreise;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Id;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.lesemodell.behandlingsplan.Rutebilde;
import no.saksgang.lesemodell.felles.Tegning;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.moete.Moetetegner;
import no.saksgang.lesemodell.organisasjon.OrganisasjonQuery;
import no.saksgang.lesemodell.organisasjon.Organisasjonstegner;
import no.saksgang.lesemodell.organisasjon.Utvalgsbilde;
import no.saksgang.lesemodell.planer.Planbilde;
import no.saksgang.lesemodell.planer.Plantegner;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.sak.Sakstegner;
import no.saksgang.lesemodell.samstemming.Samstemmingsbilde;
import no.saksgang.lesemodell.samstemming.Samstemmingstegner;
import no.saksgang.lesemodell.tidsreise.Tidsbilde.Sted;
import org.springframework.stereotype.Component;

/**
 * Hvordan noe var på et øyeblikk. Alt tegnes av loggen. Tomt svar betyr at det aldri har funnes;
 * {@link IkkeBegynt} at det ikke fantes ennå.
 */
@Component
public class TidsreiseQuery {

    private static final String FULL = "FULL";
    private static final String OFFENTLIG = "OFFENTLIG";

    /** En sak med behandlingsplanen og enigheten. */
    public record SakDa(Saksbilde sak, Rutebilde behandlingsplan, Samstemmingsbilde samstemming) {}

    private final Tidslogg logg;
    private final Regelverk regelverk;
    private final Vernoppslag vern;

    TidsreiseQuery(Tidslogg logg, Regelverk regelverk, Vernoppslag vern) {
        this.logg = logg;
        this.regelverk = regelverk;
        this.vern = vern;
    }

    /** Uten Spring: for den som bare har loggen. */
    public static TidsreiseQuery av(Tidslogg logg, Clock klokke) {
        return new TidsreiseQuery(logg, new Regelverk(logg, klokke), new Vernoppslag(logg, klokke));
    }

    public Optional<Tidsbilde<SakDa>> sak(SakId id, Oeyeblikk o, boolean offentlig) {
        return fold("sak", id, Sakstegner.TEGNING, o).map(f -> {
            Saksbilde naa = Tidsfold.av(Sakstegner.TEGNING, f.alle()).bilde();
            Vernoppslag.Begge skjermet = vern.sak(naa, o);
            Saksbilde s = f.fold().bilde();
            List<Logghendelse> brukt = f.fold().brukt();
            SakDa bilde = new SakDa(
                    s,
                    Tidsfold.av(Rutebilde.TEGNING, brukt).bilde(),
                    Tidsfold.av(Samstemmingstegner.TEGNING, brukt).bilde());
            if (offentlig) {
                Skjermer.skjerm(s, skjermet.naa());
            }
            return svar(o, f, s.helsefellesskapId, tilgang(offentlig, skjermet), bilde);
        });
    }

    public Optional<Tidsbilde<Moetebilde>> moete(MoeteId id, Oeyeblikk o, boolean offentlig) {
        return moetefold(id, o).map(f -> {
            Moetebilde m = f.fold().bilde();
            Moetebilde naa = Tidsfold.av(Moetetegner.TEGNING, f.alle()).bilde();
            Vernoppslag.Begge skjermet = vern.moete(naa, o);
            if (offentlig) {
                Skjermer.skjerm(m, skjermet.naa());
            }
            return svar(o, f, m.helsefellesskapId, tilgang(offentlig, skjermet), m);
        });
    }

    /** Møtet slik det var i denne versjonen, som er antallet hendelser; tomt når det ikke er noen slik. */
    public Optional<Moetebilde> moeteEtter(MoeteId id, long versjon) {
        return logg.stroem("moete:" + id.verdi()).stream()
                .filter(h -> h.sekvens() == versjon - 1)
                .findFirst()
                .flatMap(h -> moetefold(id, Oeyeblikk.paa(h.posisjon())))
                .map(f -> f.fold().bilde());
    }

    public Optional<Tidsbilde<Utvalgsbilde>> utvalg(UtvalgId id, Oeyeblikk o) {
        return fold("utvalg", id, Organisasjonstegner.UTVALG, o)
                .map(f -> svar(
                        o,
                        f,
                        f.fold().bilde().helsefellesskapId,
                        aapent(),
                        f.fold().bilde()));
    }

    /** Helsefellesskapet med modellene sine, og utvalgene som fantes. */
    public Optional<Tidsbilde<OrganisasjonQuery.Detalj>> helsefellesskap(HelsefellesskapId id, Oeyeblikk o) {
        return fold("helsefellesskap", id, Organisasjonstegner.HELSEFELLESSKAP, o)
                .map(f -> {
                    List<Utvalgsbilde> utvalg = Tidsfold.perStroem(
                                    Organisasjonstegner.UTVALG,
                                    logg.stroemmer(logg.begynt(id, "utvalg", o), o)
                                            .hendelser())
                            .values()
                            .stream()
                            .map(Tidsfold::bilde)
                            .sorted(Comparator.comparing(u -> u.utvalgId))
                            .toList();
                    return svar(
                            o,
                            f,
                            id.verdi(),
                            aapent(),
                            new OrganisasjonQuery.Detalj(f.fold().bilde(), utvalg));
                });
    }

    /** @param slag OPPDRAG, HANDLINGSPLAN eller AARSRAPPORT */
    public Optional<Tidsbilde<Planbilde>> plan(String slag, Id id, Oeyeblikk o) {
        return fold(slag.toLowerCase(Locale.ROOT), id, Plantegner.TEGNING, o)
                .map(f -> svar(
                        o,
                        f,
                        f.fold().bilde().helsefellesskapId,
                        aapent(),
                        f.fold().bilde()));
    }

    /** Stedet i loggen der noe begynte. */
    Optional<Oeyeblikk> begynnelsen(String aggregat, Id id) {
        return logg.stroem(aggregat + ":" + id.verdi()).stream().findFirst().map(h -> Oeyeblikk.paa(h.posisjon()));
    }

    Optional<Foldet<Moetebilde>> moetefold(MoeteId id, Oeyeblikk o) {
        List<Logghendelse> alle = new ArrayList<>(logg.stroem("moete:" + id.verdi()));
        alle.addAll(logg.tattMedFra(id.verdi()));
        alle.sort(Comparator.comparingLong(Logghendelse::posisjon));
        return fold(Moetetegner.TEGNING, alle, o);
    }

    /** Bildet på øyeblikket, og alle hendelsene, også de senere. */
    record Foldet<B>(Tidsfold<B> fold, List<Logghendelse> alle, int senere) {}

    private <B> Optional<Foldet<B>> fold(String aggregat, Id id, Tegning<B> tegning, Oeyeblikk o) {
        return fold(tegning, logg.stroem(aggregat + ":" + id.verdi()), o);
    }

    private static <B> Optional<Foldet<B>> fold(Tegning<B> tegning, List<Logghendelse> alle, Oeyeblikk o) {
        if (alle.isEmpty()) {
            return Optional.empty();
        }
        if (!alle.getFirst().i(o)) {
            throw new IkkeBegynt(alle.getFirst());
        }
        List<Logghendelse> med = alle.stream().filter(h -> h.i(o)).toList();
        return Optional.of(new Foldet<>(Tidsfold.av(tegning, med), alle, alle.size() - med.size()));
    }

    private <B, S> Tidsbilde<S> svar(
            Oeyeblikk o, Foldet<B> f, String helsefellesskap, Tidsbilde.Tilgang tilgang, S bilde) {
        List<Logghendelse> brukt = f.fold().brukt();
        return new Tidsbilde<>(
                o,
                brukt.size(),
                f.senere(),
                Sted.av(brukt.getLast()),
                f.fold().utenGrunnlag().stream().map(Sted::av).toList(),
                regelverk.da(new HelsefellesskapId(helsefellesskap), o, brukt),
                tilgang,
                bilde);
    }

    static Tidsbilde.Tilgang tilgang(boolean offentlig, Vernoppslag.Begge skjermet) {
        return new Tidsbilde.Tilgang(
                offentlig ? OFFENTLIG : FULL,
                skjermet.da().alt(),
                skjermet.naa().alt());
    }

    /** Hvem som sitter i utvalg og hva som er vedtatt i modeller og planer, er ikke skjermet. */
    private static Tidsbilde.Tilgang aapent() {
        return new Tidsbilde.Tilgang(FULL, List.of(), List.of());
    }
}
