package no.saksgang.gateway.tilgang;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Id;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.OppdragId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;

/** Alt en kommando viser til, også inne i lister og poster. */
final class Kommandoreferanser {

    /** Aggregatet hver slags identifikator peker på, og hva det heter når det ikke finnes. */
    private static final Map<Class<? extends Id>, String> AGGREGAT = Map.of(
            SakId.class, "sak",
            MoeteId.class, "moete",
            HandlingsplanId.class, "handlingsplan",
            OppdragId.class, "oppdrag",
            AarsrapportId.class, "aarsrapport",
            PubliseringId.class, "publisering",
            SaksnummerserieId.class, "saksnummerserie",
            DokumentId.class, "dokument");

    private static final Map<String, String> ORD = Map.of(
            "sak", "Saken",
            "moete", "Møtet",
            "handlingsplan", "Planen",
            "oppdrag", "Oppdraget",
            "aarsrapport", "Årsrapporten",
            "publisering", "Publiseringen",
            "saksnummerserie", "Serien",
            "dokument", "Dokumentet",
            "utvalg", "Utvalget",
            "helsefellesskap", "Helsefellesskapet");

    private static final ClassValue<List<Method>> LESERE = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> post) {
            return Arrays.stream(post.getRecordComponents())
                    .filter(k -> kanVise(k.getType()) || k.getName().equals("objektId"))
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    final Set<Id> alle = new LinkedHashSet<>();
    /** Identifikatorer gitt som ren tekst, som {@code objektId} i en publisering. */
    final Set<String> tekst = new LinkedHashSet<>();

    static Kommandoreferanser av(Kommando kommando) {
        Kommandoreferanser ut = new Kommandoreferanser();
        ut.samle(kommando);
        return ut;
    }

    static String aggregat(Id id) {
        return AGGREGAT.get(id.getClass());
    }

    static String ord(String aggregat) {
        return ORD.get(aggregat);
    }

    static Set<String> aggregater() {
        return ORD.keySet();
    }

    /** Identifikatorene av ett slag. */
    <T extends Id> List<T> av(Class<T> slag) {
        return alle.stream().filter(slag::isInstance).map(slag::cast).toList();
    }

    private void samle(Object verdi) {
        switch (verdi) {
            case null -> {
                // Ikke oppgitt.
            }
            case Id id -> alle.add(id);
            case String s -> tekst.add(s);
            case Iterable<?> flere ->
                flere.forEach(v -> {
                    if (!(v instanceof String)) {
                        samle(v);
                    }
                });
            case Map<?, ?> kart -> {
                kart.keySet().stream().filter(k -> !(k instanceof String)).forEach(this::samle);
                kart.values().stream().filter(v -> !(v instanceof String)).forEach(this::samle);
            }
            case Record post -> LESERE.get(post.getClass()).forEach(m -> samle(les(m, post)));
            default -> {
                // Kan ikke vise til noe.
            }
        }
    }

    private static Object les(Method leser, Object post) {
        try {
            return leser.invoke(post);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Kan ikke lese " + leser, e);
        }
    }

    private static boolean kanVise(Class<?> type) {
        return Id.class.isAssignableFrom(type)
                || Iterable.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || type.isRecord();
    }

    /** Hvilke utvalg, helsefellesskap og virksomheter som finnes, er kjent for enhver. */
    static boolean erOffentlig(Id id) {
        return id instanceof UtvalgId || id instanceof HelsefellesskapId || id instanceof VirksomhetId;
    }
}
