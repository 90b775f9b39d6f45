package no.saksgang.lesemodell.bygging;

import java.util.Map;
import org.axonframework.serialization.Serializer;

/**
 * Hvordan hendelsene er lagret.
 *
 * @param typer hendelsene som finnes, etter navnet de har i loggen
 */
public record Loggform(Serializer serializer, Map<String, ? extends Class<?>> typer) {}
