package no.saksgang.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import no.saksgang.felles.Event;
import no.saksgang.felles.Hendelse;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.oppdrag.event.OppdragEvent;
import no.saksgang.publisering.event.PubliseringEvent;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.saksnummerserie.event.SaksnummerserieEvent;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Hvilke hendelser som kan lagres og leses, og hva de heter i loggen. Alt annet avvises. */
public final class Hendelsestyper {

    /**
     * En hendelse slik loggen kjenner den.
     *
     * @param aggregat for eksempel {@code sak}
     * @param navn lagret navn, for eksempel {@code sak.SakInnmeldt}
     */
    public record Type(String aggregat, String navn, int versjon, Class<? extends Hendelse> klasse) {
        public String enkeltnavn() {
            return navn.substring(aggregat.length() + 1);
        }
    }

    private static final Map<String, Class<? extends Hendelse>> AGGREGATER = aggregater();
    private static final Map<String, Type> ETTER_NAVN = new LinkedHashMap<>();
    private static final Map<Class<?>, Type> ETTER_KLASSE = new LinkedHashMap<>();

    static {
        AGGREGATER.forEach((aggregat, forelder) -> {
            for (Class<? extends Hendelse> klasse : blader(forelder)) {
                Event event = klasse.getAnnotation(Event.class);
                Type type = new Type(aggregat, aggregat + "." + event.navn(), event.versjon(), klasse);
                if (ETTER_NAVN.put(type.navn(), type) != null) {
                    throw new IllegalStateException("To hendelser heter " + type.navn());
                }
                ETTER_KLASSE.put(klasse, type);
            }
        });
    }

    private Hendelsestyper() {}

    public static Collection<Type> alle() {
        return ETTER_NAVN.values();
    }

    /** Hendelsen med dette lagrede navnet; tom når den ikke er tillatt. */
    public static Optional<Type> medNavn(String navn) {
        return Optional.ofNullable(ETTER_NAVN.get(navn));
    }

    public static Optional<Type> forKlasse(Class<?> klasse) {
        return Optional.ofNullable(ETTER_KLASSE.get(klasse));
    }

    private static Map<String, Class<? extends Hendelse>> aggregater() {
        Map<String, Class<? extends Hendelse>> m = new LinkedHashMap<>();
        m.put("sak", SakEvent.class);
        m.put("moete", MoeteEvent.class);
        m.put("utvalg", UtvalgEvent.class);
        m.put("helsefellesskap", HelsefellesskapEvent.class);
        m.put("saksnummerserie", SaksnummerserieEvent.class);
        m.put("oppdrag", OppdragEvent.class);
        m.put("handlingsplan", HandlingsplanEvent.class);
        m.put("aarsrapport", AarsrapportEvent.class);
        m.put("publisering", PubliseringEvent.class);
        return m;
    }

    private static <T> List<Class<? extends T>> blader(Class<T> forseglet) {
        List<Class<? extends T>> funnet = new ArrayList<>();
        for (Class<?> under : forseglet.getPermittedSubclasses()) {
            @SuppressWarnings("unchecked")
            Class<T> undertype = (Class<T>) under;
            if (under.isSealed()) {
                funnet.addAll(blader(undertype));
            } else if (!funnet.contains(undertype)) {
                funnet.add(undertype);
            }
        }
        return funnet;
    }
}
