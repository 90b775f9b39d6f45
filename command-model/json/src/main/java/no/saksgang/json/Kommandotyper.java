package no.saksgang.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.aarsrapport.command.AarsrapportCommand;
import no.saksgang.felles.Command;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Rolle;
import no.saksgang.handlingsplan.command.HandlingsplanCommand;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.oppdrag.command.OppdragCommand;
import no.saksgang.publisering.command.PubliseringCommand;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.saksnummerserie.command.SaksnummerserieCommand;
import no.saksgang.utvalg.command.UtvalgCommand;

/** Kommandoene som kan tas imot, etter navn. */
public final class Kommandotyper {

    /**
     * En kommando slik den heter utad.
     *
     * @param aggregat for eksempel {@code sak}
     * @param idfelt feltet som bærer aggregatets identifikator
     */
    public record Type(
            String aggregat, String navn, String idfelt, Class<? extends Kommando> klasse, List<Rolle> roller) {}

    private static final Map<String, Type> ETTER_NAVN = new LinkedHashMap<>();

    static {
        registrer("sak", SakCommand.class);
        registrer("moete", MoeteCommand.class);
        registrer("utvalg", UtvalgCommand.class);
        registrer("helsefellesskap", HelsefellesskapCommand.class);
        registrer("saksnummerserie", SaksnummerserieCommand.class);
        registrer("oppdrag", OppdragCommand.class);
        registrer("handlingsplan", HandlingsplanCommand.class);
        registrer("aarsrapport", AarsrapportCommand.class);
        registrer("publisering", PubliseringCommand.class);
    }

    private Kommandotyper() {}

    public static Collection<Type> alle() {
        return ETTER_NAVN.values();
    }

    public static Optional<Type> medNavn(String navn) {
        return Optional.ofNullable(ETTER_NAVN.get(navn));
    }

    /** Aggregatet kommandoen går til. */
    public static String aggregatFor(Kommando kommando) {
        return ETTER_NAVN.get(kommando.getClass().getSimpleName()).aggregat();
    }

    private static void registrer(String aggregat, Class<? extends Kommando> forelder) {
        for (Class<?> under : forelder.getPermittedSubclasses()) {
            Class<? extends Kommando> klasse = under.asSubclass(Kommando.class);
            Type type = new Type(
                    aggregat,
                    klasse.getSimpleName(),
                    klasse.getRecordComponents()[0].getName(),
                    klasse,
                    List.of(klasse.getAnnotation(Command.class).roller()));
            if (ETTER_NAVN.put(type.navn(), type) != null) {
                throw new IllegalStateException("To kommandoer heter " + type.navn());
            }
        }
    }
}
