package no.saksgang.lesemodell.spor;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.oppdrag.event.OppdragEvent;
import no.saksgang.publisering.event.PubliseringEvent;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.saksnummerserie.event.SaksnummerserieEvent;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Kodene i hendelsene som vanlige ord: {@code MAA_LOEFTES} blir «må løftes». Andre store bokstaver får stå. */
public final class Koder {

    private static final Pattern KODE = Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z]+)*\\b");
    private static final Pattern FORKORTELSE = Pattern.compile("\\b(fsu|ssu)\\b");
    private static final Set<String> ALLE = new HashSet<>();

    static {
        for (Class<?> familie : new Class<?>[] {
            SakEvent.class,
            MoeteEvent.class,
            UtvalgEvent.class,
            HelsefellesskapEvent.class,
            SaksnummerserieEvent.class,
            OppdragEvent.class,
            HandlingsplanEvent.class,
            AarsrapportEvent.class,
            PubliseringEvent.class
        }) {
            samle(familie, new HashSet<>());
        }
        Arrays.stream(Sakstilstand.values()).forEach(t -> ALLE.add(t.name()));
    }

    private Koder() {}

    /** Teksten med kodene som ord, på norsk; på engelsk står kodene. */
    public static String lesbar(String tekst, Spraak spraak) {
        if (spraak == Spraak.EN) {
            return tekst;
        }
        Matcher m = KODE.matcher(tekst);
        StringBuilder ut = new StringBuilder();
        while (m.find()) {
            String ord = ALLE.contains(m.group()) ? ord(m.group()) : m.group();
            boolean foerst = m.start() == 0;
            m.appendReplacement(
                    ut,
                    Matcher.quoteReplacement(
                            foerst ? ord.substring(0, 1).toUpperCase(Locale.ROOT) + ord.substring(1) : ord));
        }
        return m.appendTail(ut).toString();
    }

    private static String ord(String kode) {
        String smaa = kode.toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace("aa", "å")
                .replace("ae", "æ")
                .replace("oe", "ø");
        return FORKORTELSE.matcher(smaa).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
    }

    private static void samle(Type type, Set<Type> sett) {
        if (!sett.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType p) {
            Arrays.stream(p.getActualTypeArguments()).forEach(a -> samle(a, sett));
        } else if (type instanceof Class<?> k) {
            if (k.isEnum()) {
                Arrays.stream(k.getEnumConstants()).forEach(e -> ALLE.add(((Enum<?>) e).name()));
            }
            if (k.isSealed()) {
                Arrays.stream(k.getPermittedSubclasses()).forEach(u -> samle(u, sett));
            }
            if (k.isRecord()) {
                Arrays.stream(k.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(t -> samle(t, sett));
            }
        }
    }
}
