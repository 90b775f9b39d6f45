package no.saksgang.gateway.tilgang;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Id;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.json.Kommandotyper;
import org.springframework.stereotype.Component;

/**
 * Velger hvem kommandoen gis av, blant rollene brukeren har. Alt kommandoen viser til, må høre til helsefellesskapet rollen
 * gjelder i. Er det noe annet, er svaret som om det ikke fantes. Har hun ingen rolle som kan gi kommandoen, får beslutningen
 * avslå selv, så avslaget blir husket.
 */
@Component
class Kommandovakt {

    private static final Comparator<Tildeling> FAST = Comparator.comparing((Tildeling t) -> t.rolle())
            .thenComparing(t -> tekst(t.helsefellesskapId()))
            .thenComparing(t -> tekst(t.utvalgId()))
            .thenComparing(t -> tekst(t.virksomhetId()))
            .thenComparing(t -> tekst(t.sakId()));

    private final Eierregister eiere;

    Kommandovakt(Eierregister eiere) {
        this.eiere = eiere;
    }

    Aktoer velg(Bruker bruker, Rollevalg valg, Kommando kommando) {
        if (!bruker.innlogget()) {
            throw Nektelse.innlogging();
        }
        List<Tildeling> mulige = bruker.tildelinger().stream()
                .filter(t -> t.rolle().rolle().isPresent() && valg.gjelder(t))
                .toList();
        if (mulige.isEmpty()) {
            throw Nektelse.ikkeTilgang("Du har ingen rolle som gir kommandoer her");
        }
        Kommandotyper.Type type =
                Kommandotyper.medNavn(kommando.getClass().getSimpleName()).orElseThrow();
        Kommandoreferanser nevnt = Kommandoreferanser.av(kommando);
        List<Tildeling> dekkende = dekkende(mulige, type, kommando, nevnt);
        List<Tildeling> kan = dekkende.stream()
                .filter(t -> Tilgangspolicy.kommando(type, t.rolle()) != Omfang.NEI)
                .toList();
        if (kan.isEmpty()) {
            return aktoer(bruker, dekkende.stream().min(FAST).orElseThrow());
        }
        return kan.stream()
                .filter(t -> rekker(t, type, kommando, nevnt))
                .min(Comparator.comparingInt((Tildeling t) -> Tilgangspolicy.rang(type, t.rolle()))
                        .thenComparing(FAST))
                .map(t -> aktoer(bruker, t))
                .orElseThrow(() -> new Avslag(
                        Avslagskode.IKKE_TILGANG,
                        "R076",
                        "Rollen din gjelder ikke utvalget, virksomheten eller saken kommandoen nevner"));
    }

    static Aktoer aktoer(Bruker bruker, Tildeling t) {
        return new Aktoer(t.rolle().rolle().orElseThrow(), t.virksomhetId(), bruker.id(), t.utvalgId());
    }

    /** Rollene i et helsefellesskap som eier alt kommandoen viser til. */
    private List<Tildeling> dekkende(
            List<Tildeling> mulige, Kommandotyper.Type type, Kommando kommando, Kommandoreferanser nevnt) {
        Map<HelsefellesskapId, RuntimeException> hindringer = new HashMap<>();
        List<Tildeling> dekkende = mulige.stream()
                .filter(t -> overalt(t)
                        || hindringer.computeIfAbsent(t.helsefellesskapId(), hf -> hindring(hf, type, kommando, nevnt))
                                == null)
                .toList();
        if (dekkende.isEmpty()) {
            throw hindringer.get(mulige.getFirst().helsefellesskapId());
        }
        return dekkende;
    }

    private RuntimeException hindring(
            HelsefellesskapId hf, Kommandotyper.Type type, Kommando kommando, Kommandoreferanser nevnt) {
        Id maal = kommando.aggregatId();
        if (!Kommandoreferanser.erOffentlig(maal)) {
            String id = maal.verdi();
            boolean nytt =
                    oppretter(type, nevnt) && eiere.finn(type.aggregat(), id).isEmpty();
            if (!nytt
                    && eiere.dekket(type.aggregat(), id, e -> hf.equals(e.helsefellesskapId()))
                            .isEmpty()) {
                return finnesIkke(type.aggregat(), id);
            }
        }
        for (Id id : nevnt.alle) {
            RuntimeException feil = id.equals(maal) && !Kommandoreferanser.erOffentlig(id) ? null : hindring(hf, id);
            if (feil != null) {
                return feil;
            }
        }
        for (String id : nevnt.tekst) {
            for (String aggregat : Kommandoreferanser.aggregater()) {
                if (eiere.finn(aggregat, id)
                        .filter(e -> !hf.equals(e.helsefellesskapId()))
                        .isPresent()) {
                    return finnesIkke(aggregat, id);
                }
            }
        }
        return null;
    }

    private RuntimeException hindring(HelsefellesskapId hf, Id id) {
        boolean annet = id instanceof HelsefellesskapId && !id.equals(hf)
                || id instanceof UtvalgId
                        && eiere.finn("utvalg", id.verdi())
                                .filter(e -> !hf.equals(e.helsefellesskapId()))
                                .isPresent();
        if (annet) {
            return Nektelse.ikkeTilgang("Rollen din gjelder ikke i det helsefellesskapet");
        }
        String aggregat = Kommandoreferanser.aggregat(id);
        return aggregat == null
                        || eiere.dekket(aggregat, id.verdi(), e -> hf.equals(e.helsefellesskapId()))
                                .isPresent()
                ? null
                : finnesIkke(aggregat, id.verdi());
    }

    private static boolean oppretter(Kommandotyper.Type type, Kommandoreferanser nevnt) {
        return type.aggregat().equals("publisering")
                || !nevnt.av(HelsefellesskapId.class).isEmpty();
    }

    private boolean rekker(Tildeling t, Kommandotyper.Type type, Kommando kommando, Kommandoreferanser nevnt) {
        if (overalt(t)) {
            return true;
        }
        return switch (Tilgangspolicy.kommando(type, t.rolle())) {
            case HELSEFELLESSKAPET -> true;
            case EGET_UTVALG -> nevner(utvalgene(type, kommando, nevnt), t.utvalgId());
            case EGEN_VIRKSOMHET ->
                (t.rolle() == Tilgangsrolle.INNMELDER && t.virksomhetId() == null)
                        || nevner(new HashSet<>(nevnt.av(VirksomhetId.class)), t.virksomhetId());
            case SAKEN -> t.sakId() != null && nevnt.av(SakId.class).contains(t.sakId());
            default -> false;
        };
    }

    private Set<Id> utvalgene(Kommandotyper.Type type, Kommando kommando, Kommandoreferanser nevnt) {
        Set<Id> ut = new HashSet<>(nevnt.av(UtvalgId.class));
        if (type.aggregat().equals("moete")) {
            eiere.finn("moete", kommando.aggregatId().verdi())
                    .map(Eier::utvalgId)
                    .ifPresent(ut::add);
        }
        return ut;
    }

    /** Nevner kommandoen noen, må hun være blant dem. */
    private static boolean nevner(Set<? extends Id> nevnt, Id egen) {
        return egen != null && (nevnt.isEmpty() || nevnt.contains(egen));
    }

    /** Utviklingsaktøren uten helsefellesskap kan påstå hva som helst, hvor som helst. */
    static boolean overalt(Tildeling t) {
        return t.helsefellesskapId() == null;
    }

    private static Avslag finnesIkke(String aggregat, String id) {
        return new Avslag(Avslagskode.IKKE_FUNNET, "", Kommandoreferanser.ord(aggregat) + " " + id + " finnes ikke");
    }

    private static String tekst(Id id) {
        return id == null ? "" : id.verdi();
    }
}
