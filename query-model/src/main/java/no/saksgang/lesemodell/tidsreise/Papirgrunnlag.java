package no.saksgang.lesemodell.tidsreise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Id;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.lesemodell.moete.Innkallingsbilde;
import no.saksgang.lesemodell.moete.Innkallingstegner;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.organisasjon.Helsefellesskapbilde;
import no.saksgang.lesemodell.organisasjon.Organisasjonstegner;
import no.saksgang.lesemodell.organisasjon.Utvalgsbilde;
import no.saksgang.lesemodell.planer.Planbilde;
import no.saksgang.lesemodell.planer.Plantegner;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.sak.Sakstegner;
import no.saksgang.lesemodell.tidsreise.Tidsbilde.Sted;
import org.springframework.stereotype.Component;

/**
 * Det et papir lages av, tegnet av loggen fram til en posisjon. Posisjonen papiret bærer, er den siste hendelsen som angår
 * det, så det som skjer andre steder ikke endrer det; navnene er dem som gjaldt på samme posisjon.
 */
@Component
public class Papirgrunnlag {

    /**
     * Navn på det papiret nevner.
     *
     * @param maalform BOKMAAL eller NYNORSK
     */
    public record Navn(
            String helsefellesskapId,
            String helsefellesskap,
            String maalform,
            Map<String, String> utvalg,
            Map<String, String> virksomheter,
            Map<String, Utvalgsbilde.Sete> seter) {

        /** Navnet på et utvalg eller en virksomhet; identifikatoren når det ikke har noe. */
        public String paa(String id) {
            String navn = utvalg.getOrDefault(id, virksomheter.get(id));
            return navn == null ? id : navn;
        }
    }

    /** Et papir sitt grunnlag: bildet, og den siste hendelsen det er tegnet av. */
    public record Grunnlag<B>(B bilde, Sted sist, Navn navn) {}

    /** Et møte med det som er sendt til det. */
    public record Moete(Moetebilde moete, Innkallingsbilde sendt) {}

    private final TidsreiseQuery tidsreise;
    private final Tidslogg logg;

    Papirgrunnlag(TidsreiseQuery tidsreise, Tidslogg logg) {
        this.tidsreise = tidsreise;
        this.logg = logg;
    }

    /** @param posisjon null er alt som står i loggen */
    public Optional<Grunnlag<Moete>> moete(MoeteId id, Long posisjon) {
        return tidsreise.moetefold(id, oeyeblikk(posisjon)).map(f -> {
            List<Logghendelse> brukt = f.fold().brukt();
            Moetebilde m = f.fold().bilde();
            return grunnlag(
                    new Moete(m, Tidsfold.av(Innkallingstegner.TEGNING, brukt).bilde()), brukt, m.helsefellesskapId);
        });
    }

    public Optional<Grunnlag<Saksbilde>> sak(SakId id, Long posisjon) {
        return fold("sak", id, posisjon).map(h -> {
            Tidsfold<Saksbilde> f = Tidsfold.av(Sakstegner.TEGNING, h);
            return grunnlag(f.bilde(), f.brukt(), f.bilde().helsefellesskapId);
        });
    }

    /** @param slag OPPDRAG, HANDLINGSPLAN eller AARSRAPPORT */
    public Optional<Grunnlag<Planbilde>> plan(String slag, Id id, Long posisjon) {
        return fold(slag.toLowerCase(Locale.ROOT), id, posisjon).map(h -> {
            Tidsfold<Planbilde> f = Tidsfold.av(Plantegner.TEGNING, h);
            return grunnlag(f.bilde(), f.brukt(), f.bilde().helsefellesskapId);
        });
    }

    /** Navnene i helsefellesskapet på en posisjon, for det som alt er regnet ut. Tom før loggen har noe så tidlig. */
    public Optional<Grunnlag<Void>> sted(HelsefellesskapId id, long posisjon) {
        return logg.sist(posisjon).map(h -> new Grunnlag<>(null, Sted.av(h), navn(id, Oeyeblikk.paa(posisjon))));
    }

    private Optional<List<Logghendelse>> fold(String aggregat, Id id, Long posisjon) {
        List<Logghendelse> alle = logg.stroem(aggregat + ":" + id.verdi());
        if (alle.isEmpty()) {
            return Optional.empty();
        }
        Oeyeblikk o = oeyeblikk(posisjon);
        if (!alle.getFirst().i(o)) {
            throw new IkkeBegynt(alle.getFirst());
        }
        return Optional.of(alle.stream().filter(h -> h.i(o)).toList());
    }

    private <B> Grunnlag<B> grunnlag(B bilde, List<Logghendelse> brukt, String helsefellesskap) {
        Sted sist = Sted.av(brukt.getLast());
        return new Grunnlag<>(
                bilde, sist, navn(new HelsefellesskapId(helsefellesskap), Oeyeblikk.paa(sist.posisjon())));
    }

    private Navn navn(HelsefellesskapId id, Oeyeblikk o) {
        Helsefellesskapbilde hf = Tidsfold.av(
                        Organisasjonstegner.HELSEFELLESSKAP,
                        logg.stroemmer(List.of("helsefellesskap:" + id.verdi()), o)
                                .hendelser())
                .bilde();
        Map<String, String> utvalg = new TreeMap<>();
        Map<String, Utvalgsbilde.Sete> seter = new TreeMap<>();
        Tidsfold.perStroem(
                        Organisasjonstegner.UTVALG,
                        logg.stroemmer(logg.begynt(id, "utvalg", o), o).hendelser())
                .values()
                .forEach(f -> {
                    utvalg.put(f.bilde().utvalgId, f.bilde().navn);
                    f.bilde().seter.forEach(s -> seter.put(s.seteId, s));
                });
        Map<String, String> virksomheter = new TreeMap<>();
        hf.parter.forEach(p -> virksomheter.put(p.virksomhetId, p.navn));
        return new Navn(id.verdi(), hf.navn, hf.maalform, utvalg, virksomheter, seter);
    }

    private static Oeyeblikk oeyeblikk(Long posisjon) {
        return posisjon == null ? Oeyeblikk.NAA : Oeyeblikk.paa(posisjon);
    }
}
